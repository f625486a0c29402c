package org.merestone.web.meetings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.committee.AgendaItem;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.committee.Meetings;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the names on an agenda lie, as GeoJSON for the map of the meeting, EPSG:4490 degrees. */
@RestController
@OpenTo({Role.NAMING_OFFICE, Role.NAMING_COMMITTEE, Role.NAMING_APPROVER})
class MeetingMap {

    private static final int DECIMALS = 7;

    private final Meetings meetings;
    private final NamingCases cases;
    private final NamingBatches batches;

    MeetingMap(Meetings meetings, NamingCases cases, NamingBatches batches) {
        this.meetings = meetings;
        this.cases = cases;
        this.batches = batches;
    }

    /** Each place with its name, its case and the number of its item on the agenda. */
    @GetMapping("/naming/meetings/{id}/map")
    @NoMaterial("what naming cases propose, no line")
    void features(@PathVariable UUID id, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        Meeting meeting = meetings.require(id);
        if (meetings.of(MeetingPages.actor(reader)).stream().noneMatch(each -> each.id().equals(id))) {
            throw new Refusal.NotYours("naming.outsideDivision", meeting.committee());
        }
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            for (AgendaItem item : meeting.agenda()) {
                List<NamingCase> about = item.subject() instanceof AgendaItem.Batch batch ? batches.cases(batch.id())
                        : List.of(cases.require(item.subject().id()));
                for (NamingCase each : about) {
                    writer.feature(each.id().toString(), each.geometry(), Map.of("kind", each.kind().name(), "name", each.name(),
                            "item", item.sequence(), "leads", "/naming/cases/" + each.id()));
                }
            }
        }
    }
}
