package org.merestone.gazetteer.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.InACounty;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;

/** What a sitting takes and what it does not: who sits, what comes on the agenda, when it ends. */
class SittingTest extends InACounty {

    private final List<Actor> members = new ArrayList<>();
    private Meetings meetings;
    private UUID committee;

    @BeforeEach
    void seats() {
        meetings = county.desk.meetings;
        members.clear();
        for (String name : List.of("jia", "yi", "bing", "ding")) {
            members.add(county.person(name, Role.NAMING_COMMITTEE));
        }
        committee = county.database.inTransaction(() -> {
            UUID id = county.desk.committees.add("砚川县地名委员会", county.county);
            members.forEach(member -> county.desk.committees.join(id, member.requireAccount()));
            return id;
        });
    }

    @Test
    void aMeetingHasATitleAMemberAndAQuorumOfTwoThirds() {
        refused(() -> call(committee, " "), "meeting.call");
        refused(() -> call(committee, "会".repeat(201)), "meeting.call");
        UUID nobody = county.database.inTransaction(() -> county.desk.committees.add("空委员会", county.county));
        refused(() -> call(nobody, "三月例会"), "meeting.call");
        assertThatThrownBy(() -> call(UUID.randomUUID(), "三月例会")).isInstanceOf(Refusal.NotFound.class);
        Meeting called = meetings.require(call(committee, " 三月例会 "));
        assertThat(called.title()).isEqualTo("三月例会");
        assertThat(called.quorum()).as("two thirds of four, rounded up").isEqualTo(3);
        assertThat(called.quorate()).isFalse();
    }

    @Test
    void whoBecomesAMemberLaterHasNoSeatAtAMeetingThatWasCalled() {
        UUID meeting = call(committee, "三月例会");
        Actor late = county.person("wu", Role.NAMING_COMMITTEE);
        county.database.doInTransaction(() -> county.desk.committees.join(committee, late.requireAccount()));
        refused(() -> meetings.attend(late, meeting, late.requireAccount(), true), "meeting.noSeat");
        assertThat(meetings.require(call(committee, "四月例会")).seats()).hasSize(5);
    }

    @Test
    void aMemberSignsInForNobodyElse() {
        UUID meeting = call(committee, "三月例会");
        notYours(() -> meetings.attend(members.get(0), meeting, members.get(1).requireAccount(), true), "naming.role");
        meetings.attend(county.office, meeting, members.get(1).requireAccount(), true);
        meetings.attend(county.office, meeting, members.get(1).requireAccount(), false);
        assertThat(meetings.require(meeting).present()).isZero();
    }

    @Test
    void whoIsNotThereDoesNotVote() {
        UUID meeting = call(committee, "三月例会");
        UUID item = meetings.putOn(county.office, meeting, county.checked("望月路").id());
        attend(meeting, 0, 1, 2);
        refused(() -> meetings.vote(members.get(3), item, AgendaItem.Choice.AYE, ""), "meeting.absent");
        refused(() -> meetings.vote(members.get(0), item, AgendaItem.Choice.NAY, "长".repeat(1_001)), "meeting.dissent");
        assertThatThrownBy(() -> meetings.vote(members.get(0), UUID.randomUUID(), AgendaItem.Choice.AYE, ""))
                .isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> meetings.conclude(county.office, UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aCaseComesOnTheAgendaOnceAndOnlyWhileItIsChecked() {
        UUID meeting = call(committee, "三月例会");
        NamingCase checked = county.checked("望月路");
        meetings.putOn(county.office, meeting, checked.id());
        refused(() -> meetings.putOn(county.office, meeting, checked.id()), "meeting.onAgenda");
        NamingCase stopped = county.checked("听涛路");
        county.desk.conducting.suspend(county.office, stopped.id(), stopped.rowVersion(), "听证");
        refused(() -> meetings.putOn(county.office, meeting, stopped.id()), "meeting.notChecked");
        refused(() -> meetings.putOn(county.office, meeting, new AgendaItem.Batch(UUID.randomUUID()), "空批次"), "meeting.onAgenda");
        notYours(() -> meetings.putOn(county.clerk, meeting, checked.id()), "naming.role");
    }

    @Test
    void twoOfFourCarryNothingAndThreeDo() {
        UUID meeting = call(committee, "三月例会");
        UUID tied = meetings.putOn(county.office, meeting, county.checked("望月路").id());
        UUID carried = meetings.putOn(county.office, meeting, county.checked("听涛路").id());
        attend(meeting, 0, 1, 2, 3);
        for (int i = 0; i < 4; i++) {
            meetings.vote(members.get(i), tied, i < 2 ? AgendaItem.Choice.AYE : AgendaItem.Choice.NAY, i < 2 ? "" : "与邻街相混");
            meetings.vote(members.get(i), carried, i < 3 ? AgendaItem.Choice.AYE : AgendaItem.Choice.ABSTAIN, "");
        }
        assertThat(meetings.conclude(county.office, tied)).isEqualTo(AgendaItem.Outcome.REFUSED);
        assertThat(meetings.conclude(county.office, carried)).isEqualTo(AgendaItem.Outcome.PASSED);
    }

    @Test
    void whatWasNotVotedOnStaysOpenWhenTheMeetingEnds() {
        UUID meeting = call(committee, "三月例会");
        NamingCase checked = county.checked("望月路");
        UUID item = meetings.putOn(county.office, meeting, checked.id());
        refused(() -> meetings.close(county.office, meeting, "长".repeat(2_001)), "meeting.remarks");
        notYours(() -> meetings.close(members.get(0), meeting, ""), "naming.role");
        meetings.close(county.office, meeting, "");
        assertThat(meetings.require(meeting)).satisfies(closed -> {
            assertThat(closed.open()).isFalse();
            assertThat(closed.minutes()).contains("应到 4 人，实到 0 人", "望月路");
            assertThat(closed.agenda()).singleElement().satisfies(each -> assertThat(each.outcome()).isNull());
        });
        refused(() -> meetings.conclude(county.office, item), "meeting.closed");
        refused(() -> meetings.attend(members.get(0), meeting, members.get(0).requireAccount(), true), "meeting.closed");
        refused(() -> meetings.close(county.office, meeting, ""), "meeting.closed");
        UUID next = call(committee, "四月例会");
        meetings.putOn(county.office, next, checked.id());
        assertThat(meetings.about(checked.id())).extracting(AgendaItem::meetingId).containsExactlyInAnyOrder(meeting, next);
    }

    @Test
    void anOfficeSeesTheMeetingsOfItsOwnCounty() {
        UUID meeting = call(committee, "三月例会");
        assertThat(meetings.of(county.office)).extracting(Meeting::id).containsExactly(meeting);
        assertThat(meetings.of(county.clerk)).as("a township's clerk").isEmpty();
        assertThatThrownBy(() -> meetings.require(UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    private UUID call(UUID of, String title) {
        return meetings.call(county.office, of, title, NamingOffice.TODAY, "二楼会议室");
    }

    private void attend(UUID meeting, int... who) {
        for (int each : who) {
            meetings.attend(members.get(each), meeting, members.get(each).requireAccount(), true);
        }
    }
}
