package org.merestone.boundary.paper;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.map.Mercator;
import org.merestone.geo.map.Paper;

/**
 * The room of a map within a paper: what part of the Mercator square it shows, north up, as wide as the paper's text. A unit is a quarter
 * of a millimetre.
 *
 * @param part of the unit square, y to the south, in the proportion of the room
 */
record MapRoom(Envelope part, int wide, int high) {

    private static final double UNITS_A_MM = 4;
    /** Of a paper, left and right of its text. */
    private static final double MARGINS_MM = 40;
    /**
     * How low and how high a map may be for its width: a higher one leaves no room for a heading and what is said below or, on A3, does not
     * stand on the first page with what is said above.
     */
    private static final double LEAST = 0.559;
    private static final double MOST = 1.206;
    private static final double MOST_ON_A3 = 0.98;
    private static final double ASIDE = 0.14;
    /** About a hundred metres in the unit square: a shorter line is not blown up beyond that. */
    private static final double SHORTEST = 3e-6;

    /** The room for some courses with ground around them, on a paper that stands upright. */
    static MapRoom of(Collection<MultiLineString> courses, Paper paper) {
        int wide = (int) Math.round((paper.width(false) - MARGINS_MM) * UNITS_A_MM);
        Envelope box = new Envelope();
        courses.forEach(course -> {
            Envelope each = course.getEnvelopeInternal();
            box.expandToInclude(Mercator.x(each.getMinX()), Mercator.y(each.getMaxY()));
            box.expandToInclude(Mercator.x(each.getMaxX()), Mercator.y(each.getMinY()));
        });
        double margin = Math.max(SHORTEST, Math.max(box.getWidth(), box.getHeight()) * ASIDE);
        box.expandBy(margin);
        int high = (int) Math.round(wide * Math.max(LEAST, Math.min(paper == Paper.A3 ? MOST_ON_A3 : MOST,
                box.getHeight() / box.getWidth())));
        double unit = Math.max(box.getWidth() / wide, box.getHeight() / high);
        box.expandBy((unit * wide - box.getWidth()) / 2, (unit * high - box.getHeight()) / 2);
        return new MapRoom(box, wide, high);
    }

    /** Millimetres on paper. */
    double widthMm() {
        return wide / UNITS_A_MM;
    }

    /** What it shows in degrees, EPSG:4490. */
    Envelope degrees() {
        return new Envelope(Mercator.lon(part.getMinX()), Mercator.lon(part.getMaxX()), Mercator.lat(part.getMinY()),
                Mercator.lat(part.getMaxY()));
    }

    /** Units from the left edge. */
    double x(Coordinate place) {
        return (Mercator.x(place.x) - part.getMinX()) / part.getWidth() * wide;
    }

    /** Units from the upper edge. */
    double y(Coordinate place) {
        return (Mercator.y(place.y) - part.getMinY()) / part.getHeight() * high;
    }

    /** Metres that a unit in the middle stands for. */
    double metres() {
        Envelope degrees = degrees();
        double middle = degrees.centre().y;
        return Ellipsoid2000.distance(new LonLat(degrees.getMinX(), middle), new LonLat(degrees.getMaxX(), middle)) / wide;
    }
}
