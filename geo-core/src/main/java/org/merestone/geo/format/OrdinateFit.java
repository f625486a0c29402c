package org.merestone.geo.format;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.GaussZone;

/** Whether a pair of numbers can be of a coordinate system over China, as it stands or the other way round. */
enum OrdinateFit {
    FITS, SWAPPED, NEITHER;

    private static final double PREFIX_UNIT = 1_000_000;
    private static final double NORTHERNMOST = 6_000_000;

    static OrdinateFit of(Coordinate pair, CoordinateSystem system) {
        double x = pair.x;
        double y = pair.y;
        if (system.isGeographic()) {
            boolean swapped = isOverChina(y, x) && !isOverChina(x, y);
            return swapped ? SWAPPED : Math.abs(x) <= 180 && Math.abs(y) <= 90 ? FITS : NEITHER;
        }
        Optional<GaussZone> zone = system.zone();
        if (zone.isEmpty()) {
            return FITS;
        }
        int prefix = GaussZone.isPrefixed(system.epsg()) ? zone.get().number() : 0;
        return isGrid(x, y, prefix) ? FITS : isGrid(y, x, prefix) ? SWAPPED : NEITHER;
    }

    /** Import rule 15, with an easting as far beyond the zone's edge as a line that crosses it may go. */
    private static boolean isGrid(double east, double north, int prefix) {
        return Math.floor(east / PREFIX_UNIT) == prefix && north >= 0 && north < NORTHERNMOST;
    }

    static boolean isOverChina(double lon, double lat) {
        return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54;
    }

    /** The zone that an easting with its prefix names. */
    static Optional<GaussZone> prefixZone(double easting) {
        return easting >= 10 * PREFIX_UNIT && easting < 100 * PREFIX_UNIT
                ? GaussZone.ofPrefix((int) Math.floor(easting / PREFIX_UNIT)) : Optional.empty();
    }
}
