package org.merestone.web.ogc;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.GaussZone;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.request.BadRequest;

/** The coordinate systems that a register is offered in: four for everybody, and the 3° zones that it lies in. */
record OfferedSystems(List<OfferedSystem> all) {

    private static final double FIRST_ZONE = 73.5;
    private static final double LAST_ZONE = 136.5;

    static OfferedSystems of(PublishedRegister register) {
        return of(register.bounds());
    }

    /** @param bounds of the register, degrees */
    static OfferedSystems of(Envelope bounds) {
        List<OfferedSystem> systems = new ArrayList<>(List.of(OfferedSystem.CRS84, OfferedSystem.CGCS2000, OfferedSystem.WGS84,
                OfferedSystem.WEB_MERCATOR));
        if (!bounds.isNull() && bounds.getMinX() >= FIRST_ZONE && bounds.getMaxX() < LAST_ZONE) {
            int first = GaussZone.of(bounds.getMinX()).number();
            int last = GaussZone.of(bounds.getMaxX()).number();
            for (int number = first; number <= last; number++) {
                systems.add(OfferedSystem.gauss(GaussZone.three(number), false));
                systems.add(OfferedSystem.gauss(GaussZone.three(number), true));
            }
        }
        return new OfferedSystems(List.copyOf(systems));
    }

    List<String> uris() {
        return all.stream().map(OfferedSystem::uri).toList();
    }

    /** The system with a name, or a refusal that lists those offered. */
    OfferedSystem require(String parameter, String uri) {
        return all.stream().filter(system -> system.uri().equals(uri)).findFirst()
                .orElseThrow(() -> new BadRequest("ogc.crs", parameter, String.join(" ", uris())));
    }
}
