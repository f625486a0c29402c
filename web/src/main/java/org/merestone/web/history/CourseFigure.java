package org.merestone.web.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.history.KnownLine;
import org.merestone.boundary.paper.StoneLabels;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/**
 * Courses and ground as paths of a drawing, north above, the same scale both ways at its middle. It needs no script and prints as lines.
 *
 * @param width  units of the drawing
 * @param height units of the drawing
 * @param scaleM metres of the scale bar, a round number
 * @param scaleX length of the scale bar in units of the drawing
 * @param stones markers
 */
record CourseFigure(double width, double height, List<String> older, List<String> newer, List<Ground> grounds, long scaleM, double scaleX,
        List<Stone> stones, Envelope box) {

    private static final double LONGEST = 900;
    private static final double MARGIN = 40;
    /** Of the numbers of markers, as the style sheet has them: their height, and the width of the widest character. */
    private static final double LETTERS = 18;
    private static final double DIGIT = 12;
    /** Across the symbol of a marker. */
    private static final double STONE = 14;

    /** A piece of ground and who won it. */
    record Ground(String path, boolean toA) {}

    /** A marker in units of the drawing, its number, and where that is written. */
    record Stone(double x, double y, String number, StoneLabels.Label label) {

        /** From the marker. */
        public double textX() {
            return label.x() - x;
        }

        /** From the marker. */
        public double textY() {
            return label.y() - y;
        }

        /** From the marker. */
        public double leadX() {
            return label.leadX() - x;
        }

        /** From the marker. */
        public double leadY() {
            return label.leadY() - y;
        }
    }

    /** The same with the markers of a line. */
    CourseFigure marking(KnownLine known) {
        Draw draw = new Draw(box, width - 2 * MARGIN, height - 2 * MARGIN);
        List<StoneLabels.Stone> places = known.markers().stream().map(marker -> {
            Coordinate at = marker.position().point().getCoordinate();
            return new StoneLabels.Stone(draw.x(at), draw.y(at), marker.number().length() * DIGIT);
        }).toList();
        List<StoneLabels.Label> labels = new StoneLabels(width, height, LETTERS, STONE).of(places);
        List<Stone> marked = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            marked.add(new Stone(places.get(i).x(), places.get(i).y(), known.markers().get(i).number(), labels.get(i)));
        }
        return new CourseFigure(width, height, older, newer, grounds, scaleM, scaleX, marked, box);
    }

    /** What is drawn: a course alone, or two with the ground between them. */
    static CourseFigure of(MultiLineString older, List<MultiLineString> newer, List<Geometry> toA, List<Geometry> toB) {
        Envelope box = older.getEnvelopeInternal();
        newer.forEach(each -> box.expandToInclude(each.getEnvelopeInternal()));
        LonLat middle = new LonLat(box.centre().x, box.centre().y);
        double metresEast = Math.max(1, Ellipsoid2000.distance(new LonLat(box.getMinX(), middle.lat()),
                new LonLat(box.getMaxX(), middle.lat())));
        double metresNorth = Math.max(1, Ellipsoid2000.distance(new LonLat(middle.lon(), box.getMinY()),
                new LonLat(middle.lon(), box.getMaxY())));
        double unit = Math.max(metresEast, metresNorth) / LONGEST;
        Draw draw = new Draw(box, metresEast / unit, metresNorth / unit);
        List<Ground> grounds = new ArrayList<>();
        toA.forEach(each -> grounds.add(new Ground(draw.path(each, true), true)));
        toB.forEach(each -> grounds.add(new Ground(draw.path(each, true), false)));
        long bar = round(Math.max(metresEast, metresNorth) / 4);
        return new CourseFigure(draw.width + 2 * MARGIN, draw.height + 2 * MARGIN, paths(older, draw),
                newer.stream().flatMap(each -> paths(each, draw).stream()).toList(), grounds, bar, bar / unit, List.of(), box);
    }

    private static List<String> paths(MultiLineString course, Draw draw) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < course.getNumGeometries(); i++) {
            paths.add(draw.path(course.getGeometryN(i), false));
        }
        return paths;
    }

    /** The largest of 1, 2, 5, 10, 20 … that is no more. */
    private static long round(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, metres))));
        double lead = metres / power;
        return Math.round(power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1));
    }

    private record Draw(Envelope box, double width, double height) {

        String path(Geometry shape, boolean closed) {
            StringBuilder path = new StringBuilder();
            boolean first = true;
            for (Coordinate at : shape.getCoordinates()) {
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", first ? "M" : "L", x(at), y(at)));
                first = false;
            }
            return closed ? path.append('Z').toString() : path.toString();
        }

        double x(Coordinate at) {
            return MARGIN + (box.getWidth() == 0 ? width / 2 : (at.x - box.getMinX()) / box.getWidth() * width);
        }

        double y(Coordinate at) {
            return MARGIN + (box.getHeight() == 0 ? height / 2 : (box.getMaxY() - at.y) / box.getHeight() * height);
        }
    }
}
