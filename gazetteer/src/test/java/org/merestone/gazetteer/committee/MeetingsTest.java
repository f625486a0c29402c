package org.merestone.gazetteer.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.hard.HardCase;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingOffice;

/** A committee of three, of whom two have to be there. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MeetingsTest {

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    Meetings meetings;
    final List<Actor> members = new ArrayList<>();
    UUID committee;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        meetings = county.desk.meetings;
        for (String name : List.of("jia", "yi", "bing")) {
            members.add(county.person(name, Role.NAMING_COMMITTEE));
        }
        committee = committee("县地名委员会");
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    @HardCase(HardCase.Of.VOTE_WITHOUT_QUORUM)
    void aVoteWithoutAQuorumIsRefusedWithASentence() {
        UUID meeting = call(committee);
        UUID item = meetings.putOn(county.office, meeting, county.checked("望月路").id());
        assertThat(meetings.require(meeting).quorum()).isEqualTo(2);
        refused(() -> meetings.vote(members.get(0), item, AgendaItem.Choice.AYE, ""), "meeting.absent");
        attend(meeting, 0);
        refused(() -> meetings.vote(members.get(0), item, AgendaItem.Choice.AYE, ""), "meeting.noQuorum");
        refused(() -> meetings.conclude(county.office, item), "meeting.noQuorum");
        attend(meeting, 1);
        meetings.vote(members.get(0), item, AgendaItem.Choice.AYE, "");
        assertThat(meetings.require(meeting).agenda().get(0).votes()).hasSize(1);
    }

    @Test
    void eachVotesOnceAndDissentStandsInTheMinutes() {
        UUID meeting = call(committee);
        UUID item = meetings.putOn(county.office, meeting, county.checked("望月路").id());
        attend(meeting, 0, 1, 2);
        meetings.vote(members.get(0), item, AgendaItem.Choice.AYE, "");
        refused(() -> meetings.vote(members.get(0), item, AgendaItem.Choice.NAY, "改主意了"), "meeting.voted");
        refused(() -> meetings.vote(members.get(1), item, AgendaItem.Choice.NAY, " "), "meeting.dissent");
        refused(() -> meetings.conclude(county.office, item), "meeting.awaitsVotes");
        meetings.vote(members.get(1), item, AgendaItem.Choice.NAY, "与老街名不协调");
        refused(() -> meetings.attend(county.office, meeting, members.get(1).requireAccount(), false), "meeting.votedStays");
        meetings.vote(members.get(2), item, AgendaItem.Choice.AYE, "");
        assertThat(meetings.conclude(county.office, item)).isEqualTo(AgendaItem.Outcome.PASSED);
        refused(() -> meetings.conclude(county.office, item), "meeting.concluded");
        meetings.close(county.office, meeting, "下次会议四月召开");
        assertThat(meetings.require(meeting).minutes()).contains("应到 3 人，实到 3 人，法定人数 2 人", "望月路。赞成 2，反对 1，弃权 0。通过。",
                "不同意见（yi）：与老街名不协调", "下次会议四月召开");
        refused(() -> meetings.vote(members.get(0), item, AgendaItem.Choice.AYE, ""), "meeting.closed");
    }

    @Test
    void abstentionsDoNotCarryAName() {
        NamingCase checked = county.checked("望月路");
        UUID meeting = call(committee);
        UUID item = meetings.putOn(county.office, meeting, checked.id());
        attend(meeting, 0, 1);
        meetings.vote(members.get(0), item, AgendaItem.Choice.AYE, "");
        meetings.vote(members.get(1), item, AgendaItem.Choice.ABSTAIN, "");
        assertThat(meetings.conclude(county.office, item)).isEqualTo(AgendaItem.Outcome.REFUSED);
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                "meeting.refused");
    }

    @Test
    void aCarriedNameMeetsTheDemandAndAnotherNameDoesNot() {
        NamingCase checked = county.proposedAndChecked(county.road("望月路"));
        county.desk.conducting.waive(county.office, checked.id(), List.of(Demand.MATERIALS, Demand.REPORTS, Demand.NOTICE), "小路");
        refused(() -> county.deciding.approve(county.office, checked.id(), checked.rowVersion(), NamingOffice.decision()),
                "meeting.notPassed");
        carry(committee, checked);
        NamingCase returned = county.deciding.giveBack(county.office, checked.id(), checked.rowVersion(), "换个名字");
        NamingCase again = county.handedInAndChecked(county.applying.revise(county.clerk, returned.id(), returned.rowVersion(),
                county.road("听涛路")));
        refused(() -> county.deciding.approve(county.office, again.id(), again.rowVersion(), NamingOffice.decision()), "meeting.notPassed");
    }

    @Test
    @HardCase(HardCase.Of.TWO_COMMITTEES_AT_ONCE)
    void ofTwoCommitteesThatCarryOneNameAtOnceOneHasIt() throws Exception {
        UUID other = committee("城区地名委员会");
        UUID one = voted(committee, county.checked("望月路"));
        UUID two = voted(other, county.checked("望月路"));
        ExecutorService rooms = Executors.newFixedThreadPool(2);
        List<Object> told = new ArrayList<>();
        try {
            for (var done : rooms.invokeAll(List.<Callable<Object>>of(() -> outcome(one), () -> outcome(two)))) {
                told.add(done.get());
            }
        } finally {
            rooms.shutdownNow();
        }
        assertThat(told).containsExactlyInAnyOrder(AgendaItem.Outcome.PASSED, "naming.claimed");
        assertThat(county.database.jdbc().sql("select count(*) from name_claim").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void onlyMembersVoteAndOnlyTheOfficeCallsAndCounts() {
        UUID meeting = call(committee);
        UUID item = meetings.putOn(county.office, meeting, county.checked("望月路").id());
        attend(meeting, 0, 1);
        Actor stranger = county.person("stranger", Role.NAMING_COMMITTEE);
        assertThatThrownBy(() -> meetings.vote(stranger, item, AgendaItem.Choice.AYE, "")).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> meetings.vote(county.office, item, AgendaItem.Choice.AYE, "")).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> meetings.conclude(members.get(0), item)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> meetings.call(county.clerk, committee, "会", NamingOffice.TODAY, "")).isInstanceOf(Refusal.NotYours.class);
        NamingCase draft = county.applying.propose(county.clerk, county.road("听涛路"));
        refused(() -> meetings.putOn(county.office, meeting, draft.id()), "meeting.notChecked");
    }

    private Object outcome(UUID item) {
        try {
            return meetings.conclude(county.office, item);
        } catch (Refusal.NotAllowed refusal) {
            return refusal.key();
        }
    }

    private void carry(UUID by, NamingCase checked) {
        assertThat(meetings.conclude(county.office, voted(by, checked))).isEqualTo(AgendaItem.Outcome.PASSED);
    }

    /** An item on which all who are there have said aye. */
    private UUID voted(UUID by, NamingCase checked) {
        UUID meeting = call(by);
        UUID item = meetings.putOn(county.office, meeting, checked.id());
        attend(meeting, 0, 1);
        meetings.vote(members.get(0), item, AgendaItem.Choice.AYE, "");
        meetings.vote(members.get(1), item, AgendaItem.Choice.AYE, "");
        return item;
    }

    private UUID committee(String name) {
        return county.database.inTransaction(() -> {
            UUID id = county.desk.committees.add(name, county.county);
            members.forEach(member -> county.desk.committees.join(id, member.requireAccount()));
            return id;
        });
    }

    private UUID call(UUID by) {
        return meetings.call(county.office, by, "三月例会", NamingOffice.TODAY, "二楼会议室");
    }

    private void attend(UUID meeting, int... who) {
        for (int each : who) {
            meetings.attend(members.get(each), meeting, members.get(each).requireAccount(), true);
        }
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
