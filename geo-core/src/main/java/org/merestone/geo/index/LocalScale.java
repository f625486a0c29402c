package org.merestone.geo.index;

/**
 * Metres for a degree of longitude and of latitude at one latitude of the CGCS2000 ellipsoid (a = 6,378,137 m,
 * 1/f = 298.257222101): the radii of curvature N cos φ across and M along the meridian. Good for small things and for ranking:
 * over 1 km it errs by less than 0.1 mm at the middle latitude of the two points, over 100 km by some metres.
 *
 * @param longitude metres for one degree of longitude
 * @param latitude  metres for one degree of latitude
 */
public record LocalScale(double longitude, double latitude) {

    static final double SEMI_MAJOR = 6_378_137.0;
    static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    /** @param degrees latitude, -90 to 90 */
    public static LocalScale at(double degrees) {
        double phi = Math.toRadians(degrees);
        double w2 = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
        double acrossMeridian = SEMI_MAJOR / Math.sqrt(w2);
        double alongMeridian = SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED) / (w2 * Math.sqrt(w2));
        return new LocalScale(Math.toRadians(acrossMeridian * Math.cos(phi)), Math.toRadians(alongMeridian));
    }

    /** Metres between two positions given in degrees. */
    public double distance(double lon1, double lat1, double lon2, double lat2) {
        return length((lon2 - lon1) * longitude, (lat2 - lat1) * latitude);
    }

    /** What {@link Math#hypot} tells, without its care for numbers that no place on Earth has. */
    static double length(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** Square metres of an area in square degrees. */
    public double area(double squareDegrees) {
        return squareDegrees * longitude * latitude;
    }
}
