package org.merestone.web.naming;

import java.time.Clock;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.place.TownshipAreas;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Component;

/** Where a township lies today, for the maps of its names. Longitude/latitude, EPSG:4490. */
@Component
class TownshipShapes {


    private final TownshipAreas areas;
    private final Clock clock;

    TownshipShapes(TownshipAreas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** @throws Refusal.NotAllowed where the township's lines do not close, so that nobody knows where it lies */
    Geometry of(UUID township) {
        return areas.of(township, LegalTime.today(clock))
                .orElseThrow(() -> new Refusal.NotAllowed("naming.noArea"));
    }
}
