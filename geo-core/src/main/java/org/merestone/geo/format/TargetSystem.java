package org.merestone.geo.format;

import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.LonLat;

/** The systems that files are written in: those whose description every GIS recognises and we state ourselves. */
final class TargetSystem {

    private static final int WGS84 = 4326;
    private static final int WEB_MERCATOR = 3857;

    private TargetSystem() {
    }

    /** @throws IllegalArgumentException unless the system is CGCS2000 (4490 or a Gauss-Krüger zone), 4326 or 3857 */
    static CoordinateSystem require(CoordinateSystem system) {
        int epsg = system.epsg();
        if (epsg != LonLat.SRID && epsg != WGS84 && epsg != WEB_MERCATOR && system.zone().isEmpty()) {
            throw new IllegalArgumentException("files are written in EPSG:4490, 4326, 3857 or a CGCS2000 Gauss-Krueger zone, not EPSG:"
                    + epsg);
        }
        return system;
    }
}
