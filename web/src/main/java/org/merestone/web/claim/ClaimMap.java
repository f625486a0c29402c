package org.merestone.web.claim;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.merestone.boundary.claim.BoundaryClaim;
import org.merestone.boundary.claim.ClaimSheet;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.geo.format.GeoJsonWriter;

/** What the map of claims shows, as GeoJSON: the course that stands, what each side claims in its colour, the sections left open. */
final class ClaimMap {

    private static final int DECIMALS = 9;

    private ClaimMap() {}

    static void write(ClaimSheet sheet, HttpServletResponse response) throws IOException {
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            writer.feature(null, sheet.standing().geometry(), Map.of("role", "standing", "name", sheet.line().name()));
            for (BoundaryClaim claim : sheet.claims()) {
                if (claim.stands()) {
                    writer.feature(null, claim.course(), Map.of("role", "claim-" + sheet.colour(claim.unitId()), "name",
                            sheet.side(claim.unitId()).name(), "row", claim.id().toString()));
                }
            }
            for (OpenSection section : sheet.sections()) {
                if (section.state() != OpenSection.State.SOLVED) {
                    writer.feature(null, section.course(), Map.of("role", "open", "name", Integer.toString(section.seq()), "row",
                            section.id().toString()));
                }
            }
        }
    }
}
