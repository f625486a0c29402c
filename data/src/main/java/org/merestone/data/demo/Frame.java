package org.merestone.data.demo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The drawing board of the county: local metres (x east, y north, origin in the middle of the county) and their way to
 * CGCS2000 longitude and latitude (EPSG:4490, x = longitude, y = latitude), in degrees with nine decimals (0.1 mm).
 */
final class Frame {

    static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
    static final GeometryFactory BOARD = new GeometryFactory();

    private static final double LON0 = 114.275;
    private static final double LAT0 = 29.825;
    /** Metres in a degree at the origin; the county is invented, so a flat board is as good as any projection. */
    private static final double LON_METRES = 96_620;
    private static final double LAT_METRES = 110_850;

    private Frame() {
    }

    static Coordinate lonLat(Coordinate board) {
        return new Coordinate(nine(LON0 + board.x / LON_METRES), nine(LAT0 + board.y / LAT_METRES));
    }

    static Coordinate board(Coordinate lonLat) {
        return new Coordinate((lonLat.x - LON0) * LON_METRES, (lonLat.y - LAT0) * LAT_METRES);
    }

    static Point point(Coordinate board) {
        return CGCS2000.createPoint(lonLat(board));
    }

    static LineString line(Coordinate[] board) {
        return CGCS2000.createLineString(lonLat(board));
    }

    static Polygon polygon(Coordinate[] ring) {
        return CGCS2000.createPolygon(lonLat(ring));
    }

    private static Coordinate[] lonLat(Coordinate[] board) {
        var out = new Coordinate[board.length];
        for (int i = 0; i < board.length; i++) {
            out[i] = lonLat(board[i]);
        }
        return out;
    }

    private static double nine(double degrees) {
        return Math.rint(degrees * 1e9) / 1e9;
    }
}
