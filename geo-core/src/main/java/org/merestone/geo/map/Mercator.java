package org.merestone.geo.map;

/**
 * The spherical Mercator plane of web maps (EPSG:3857) as a unit square: x from 0 at 180° west to 1 at 180° east,
 * y from 0 at about 85.05° north to 1 at about 85.05° south.
 *
 * <p>Longitude and latitude of EPSG:4490 are taken as those of EPSG:4326: the two differ by less than a decimetre,
 * which is less than a pixel down to zoom 20.
 */
public final class Mercator {

    /** The latitude in degrees at which the square ends. */
    static final double LAST_LATITUDE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private Mercator() {
    }

    public static double x(double lon) {
        return (lon + 180) / 360;
    }

    /** y of a latitude in degrees; beyond the square's edge, the edge. */
    public static double y(double lat) {
        double within = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, lat));
        double sin = Math.sin(Math.toRadians(within));
        return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }

    public static double lon(double x) {
        return x * 360 - 180;
    }

    public static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}
