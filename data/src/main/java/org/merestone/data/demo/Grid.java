package org.merestone.data.demo;

import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/** The surveyor's grid of the county: 3° zone 38, eastings with the zone's prefix. */
final class Grid {

    private static final GaussKrueger ZONE_38 = GaussKrueger.of(GaussZone.three(38));

    private Grid() {
    }

    static GridPoint of(Coordinate lonLat) {
        return ZONE_38.toGrid(LonLat.of(lonLat));
    }

    /** The measured position of a point on the drawing board, grid to 0.1 mm and height to 1 mm. */
    static DemoPosition measured(Coordinate board, double heightM) {
        var point = Frame.point(board);
        var grid = of(point.getCoordinate());
        return new DemoPosition(point, round(grid.xNorth(), 1e4), round(grid.prefixedEast(), 1e4), round(heightM, 1e3));
    }

    static double round(double value, double unitsInOne) {
        return Math.rint(value * unitsInOne) / unitsInOne;
    }
}
