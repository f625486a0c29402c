package org.merestone.geo.map;

import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/** The plane on which a map is drawn, as a unit square: x to the east, y to the south. */
@FunctionalInterface
public interface Plane {

    /** The square of web maps. */
    Plane MERCATOR = (lon, lat, at) -> {
        at[0] = Mercator.x(lon);
        at[1] = Mercator.y(lat);
    };

    /** Degrees as they are, 360 to the side: x from 180° west, y from 90° north, which leaves the lower half empty. */
    Plane DEGREES = (lon, lat, at) -> {
        at[0] = (lon + 180) / 360;
        at[1] = (90 - lat) / 360;
    };

    /** Metres that the side of a zone's square takes: the length of the equator, so that its zooms are those of web maps there. */
    double ZONE_SIDE = 40_075_016.685578488;

    /** Writes the place of a longitude and latitude, in degrees, as x and y. */
    void place(double lon, double lat, double[] at);

    /**
     * The plane of a Gauss-Krüger zone, with the meeting of its central meridian and the equator in the middle. Two of one zone are equal.
     * x is 0.5 + (easting without the zone's number − 500 km) / {@link #ZONE_SIDE}, y is 0.5 − northing / {@link #ZONE_SIDE}.
     */
    static Plane of(GaussZone zone) {
        return new ZonePlane(zone);
    }

    /**
     * The plane of a Gauss-Krüger zone.
     *
     * @param point a grid point, which comes to lie at x and y
     * @param side  metres that the square is wide
     */
    static Plane grid(GaussKrueger zone, GridPoint point, double x, double y, double side) {
        return (lon, lat, at) -> {
            GridPoint place = zone.toGrid(new LonLat(lon, lat));
            at[0] = x + (place.yEast() - point.yEast()) / side;
            at[1] = y - (place.xNorth() - point.xNorth()) / side;
        };
    }
}
