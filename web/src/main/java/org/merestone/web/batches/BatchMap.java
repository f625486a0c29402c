package org.merestone.web.batches;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the items of a batch lie, as GeoJSON for its map, EPSG:4490 degrees. */
@RestController
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_COMMITTEE, Role.NAMING_APPROVER})
class BatchMap {

    private static final int DECIMALS = 7;

    private final NamingBatches batches;
    private final Divisions divisions;

    BatchMap(NamingBatches batches, Divisions divisions) {
        this.batches = batches;
        this.divisions = divisions;
    }

    /** Each with its name, its kind, its number in the batch and its case. */
    @GetMapping("/naming/batches/{id}/map")
    @NoMaterial("what a batch of naming cases proposes, no line")
    void features(@PathVariable UUID id, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        List<NamingCase> all = batches.cases(batches.require(id).id());
        Actor actor = BatchView.actor(reader);
        if (all.stream().map(NamingCase::divisionId).distinct().anyMatch(each -> !actor.actsIn(divisions.require(each).code()))) {
            throw new Refusal.NotYours("naming.outsideDivision", batches.require(id).title());
        }
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            for (int i = 0; i < all.size(); i++) {
                NamingCase each = all.get(i);
                writer.feature(each.id().toString(), each.geometry(), Map.of("kind", each.kind().name(), "name", each.name(), "item", i + 1,
                        "leads", "/naming/cases/" + each.id()));
            }
        }
    }
}
