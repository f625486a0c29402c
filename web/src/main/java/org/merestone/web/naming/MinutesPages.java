package org.merestone.web.naming;

import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.committee.Meetings;
import org.merestone.gazetteer.paper.MeetingMinutes;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The minutes of a meeting as they went out, for who may read the meeting's page. */
@Controller
@NoMaterial("minutes of naming committees, which show no line that is not public; the audit trail has each")
@OpenTo({Role.NAMING_OFFICE, Role.NAMING_COMMITTEE, Role.NAMING_APPROVER})
class MinutesPages {

    private final Meetings meetings;
    private final MeetingMinutes minutes;

    MinutesPages(Meetings meetings, MeetingMinutes minutes) {
        this.meetings = meetings;
        this.minutes = minutes;
    }

    @GetMapping("/naming/meetings/{id}/minutes.{format}")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id, @PathVariable String format, @AuthenticationPrincipal StaffMember reader) {
        Meeting meeting = meetings.require(id);
        Actor actor = reader.as(Role.NAMING_OFFICE, Role.NAMING_COMMITTEE, Role.NAMING_APPROVER);
        if (meetings.of(actor).stream().noneMatch(each -> each.id().equals(id))) {
            throw new Refusal.NotYours("naming.outsideDivision", meeting.committee());
        }
        return CasePaperPages.download(minutes.read(actor, meeting, CasePaperPages.format(format)));
    }
}
