package org.merestone.geo.map;

import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/** The plane on which a map is drawn, as a unit square: x to the east, y to the south. */
@FunctionalInterface
interface Plane {

    /** The square of web maps. */
    Plane MERCATOR = (lon, lat, at) -> {
        at[0] = Mercator.x(lon);
        at[1] = Mercator.y(lat);
    };

    /** Writes the place of a longitude and latitude, in degrees, as x and y. */
    void place(double lon, double lat, double[] at);

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
