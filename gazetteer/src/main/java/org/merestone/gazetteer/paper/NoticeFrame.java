package org.merestone.gazetteer.paper;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.map.Plane;

/**
 * The ground that a sketch map shows: 170 by 105 mm of paper at a round scale, on the plane of a three-degree Gauss-Krüger zone.
 *
 * @param zone   of the middle
 * @param scale  ground metres for a metre of paper: 5000 for 1:5 000
 * @param middle northing and easting in metres, easting with 500 km but without the zone's number
 */
record NoticeFrame(GaussZone zone, int scale, double north, double east) {

    static final double WIDE_MM = 170;
    static final double HIGH_MM = 105;
    /** How much of a side the names may take; the rest is what lies around them. */
    private static final double FILLED = 0.72;
    private static final int[] SCALES = {1_000, 2_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000};

    /** The largest scale at which all of it is well inside. */
    static NoticeFrame around(Envelope degrees) {
        GaussZone zone = GaussZone.of((degrees.getMinX() + degrees.getMaxX()) / 2);
        GaussKrueger formulas = GaussKrueger.of(zone);
        Envelope metres = new Envelope();
        for (double lon : List.of(degrees.getMinX(), degrees.getMaxX())) {
            for (double lat : List.of(degrees.getMinY(), degrees.getMaxY())) {
                GridPoint at = formulas.toGrid(new LonLat(lon, lat));
                metres.expandToInclude(at.yEast(), at.xNorth());
            }
        }
        for (int scale : SCALES) {
            if (metres.getWidth() <= FILLED * WIDE_MM / 1000 * scale && metres.getHeight() <= FILLED * HIGH_MM / 1000 * scale) {
                return of(zone, scale, metres);
            }
        }
        return of(zone, SCALES[SCALES.length - 1], metres);
    }

    private static NoticeFrame of(GaussZone zone, int scale, Envelope metres) {
        return new NoticeFrame(zone, scale, (metres.getMinY() + metres.getMaxY()) / 2, (metres.getMinX() + metres.getMaxX()) / 2);
    }

    double wideM() {
        return WIDE_MM / 1000 * scale;
    }

    double highM() {
        return HIGH_MM / 1000 * scale;
    }

    /** The part of the unit square of the zone's plane. */
    Envelope part() {
        double x = 0.5 + (east - 500_000) / Plane.ZONE_SIDE;
        double y = 0.5 - north / Plane.ZONE_SIDE;
        double halfWide = wideM() / 2 / Plane.ZONE_SIDE;
        double halfHigh = highM() / 2 / Plane.ZONE_SIDE;
        return new Envelope(x - halfWide, x + halfWide, y - halfHigh, y + halfHigh);
    }

    /** Longitude and latitude that it covers, and a little more. */
    Envelope degrees() {
        GaussKrueger formulas = GaussKrueger.of(zone);
        Envelope degrees = new Envelope();
        for (int across = -1; across <= 1; across++) {
            for (int up = -1; up <= 1; up++) {
                degrees.expandToInclude(formulas.toLonLat(new GridPoint(north + up * highM() / 2, east + across * wideM() / 2, zone))
                        .toCoordinate());
            }
        }
        degrees.expandBy(degrees.getWidth() / 50, degrees.getHeight() / 50);
        return degrees;
    }

    /** Where a place comes to lie, in parts of the picture's sides from its upper left corner. */
    double[] at(Coordinate degrees) {
        double[] at = new double[2];
        Plane.of(zone).place(degrees.x, degrees.y, at);
        Envelope part = part();
        return new double[] {(at[0] - part.getMinX()) / part.getWidth(), (at[1] - part.getMinY()) / part.getHeight()};
    }
}
