package org.merestone.geo.network;

import java.util.List;
import org.locationtech.jts.geom.Polygon;

/**
 * Ground that lines enclose and no unit has.
 *
 * @param ground longitude, latitude
 * @param units  the units round it, sorted by code
 */
public record Gap(Polygon ground, List<String> units) {

    public Gap {
        units = units.stream().sorted().distinct().toList();
    }
}
