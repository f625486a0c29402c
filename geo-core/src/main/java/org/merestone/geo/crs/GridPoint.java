package org.merestone.geo.crs;

/**
 * A plane position in a Gauss-Krüger zone as a surveyor writes it: X is north (纵坐标), Y is east (横坐标).
 *
 * @param xNorth metres north of the equator
 * @param yEast metres, with 500 000 at the central meridian and <em>without</em> the zone prefix
 * @param zone the zone that the easting belongs to
 */
public record GridPoint(double xNorth, double yEast, GaussZone zone) {

    private static final double PREFIX_UNIT = 1_000_000;

    /** @throws IllegalArgumentException if a value is not finite, or the easting still carries a zone prefix */
    public GridPoint {
        if (!(Math.abs(xNorth) <= 10_010_000)) {
            throw new IllegalArgumentException("northing must lie within 10 010 km of the equator: " + xNorth);
        }
        if (!(yEast > -PREFIX_UNIT && yEast < PREFIX_UNIT)) {
            throw new IllegalArgumentException("easting without zone prefix must be below 1 000 km: " + yEast);
        }
    }

    /**
     * Takes the zone from the easting's own prefix.
     *
     * @param prefixedEast metres, zone·10⁶ + 500 000 + y
     * @throws IllegalArgumentException if no zone over China has that prefix
     */
    public static GridPoint ofPrefixed(double xNorth, double prefixedEast) {
        int prefix = (int) Math.floor(prefixedEast / PREFIX_UNIT);
        GaussZone zone = GaussZone.ofPrefix(prefix).orElseThrow(() ->
                new IllegalArgumentException("no Gauss-Krueger zone over China has the prefix " + prefix));
        return new GridPoint(xNorth, prefixedEast - prefix * PREFIX_UNIT, zone);
    }

    /** The easting with the zone number in front: zone·10⁶ + {@link #yEast}. */
    public double prefixedEast() {
        return zone.number() * PREFIX_UNIT + yEast;
    }

    /** Plane distance in metres, unreduced; the two points must be in one zone. */
    public double planeDistance(GridPoint other) {
        requireSameZone(other);
        return Math.hypot(other.xNorth - xNorth, other.yEast - yEast);
    }

    /** Grid azimuth from here to another point of the same zone. */
    public GridAzimuth azimuthTo(GridPoint other) {
        requireSameZone(other);
        return new GridAzimuth(Math.toDegrees(Math.atan2(other.yEast - yEast, other.xNorth - xNorth)));
    }

    private void requireSameZone(GridPoint other) {
        if (!zone.equals(other.zone)) {
            throw new IllegalArgumentException("points of zones " + zone.number() + " and " + other.zone.number()
                    + " have no plane distance: go by longitude and latitude");
        }
    }
}
