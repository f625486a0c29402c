package org.merestone.web.refinement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.refinement.RefinementPlan;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/**
 * A higher line with the township lines that end on it, as paths of a drawing, north above, the same scale both ways at its middle.
 *
 * @param line      paths of the higher line, one for each piece
 * @param townships the last stretches of the township lines
 * @param nodes     where the higher line is divided, numbered
 */
record RefinementFigure(double width, double height, List<String> line, List<String> townships, List<Node> nodes) {

    private static final double LONGEST = 760;
    private static final double MARGIN = 30;
    /** Beside the whole line, where the numbers of its nodes stand. */
    private static final double BESIDE = 110;
    private static final double DETAIL = 150;
    /** How many times the movement an enlargement is wide. */
    private static final double ROOM = 6;

    /** A junction on the higher line; all lines that end there by their numbers. */
    record Node(double x, double y, String label) {}

    /** The whole line, as it is or as it would be. */
    static RefinementFigure whole(RefinementPlan plan, boolean after) {
        Envelope box = plan.standing().geometry().getEnvelopeInternal();
        Scale scale = Scale.of(box, LONGEST, BESIDE);
        Map<Coordinate, List<String>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < plan.ends().size(); i++) {
            RefinementPlan.End end = plan.ends().get(i);
            numbers.computeIfAbsent(after ? end.to() : end.from(), at -> new ArrayList<>()).add(Integer.toString(i + 1));
        }
        List<Node> nodes = numbers.entrySet().stream().map(each -> new Node(scale.x(each.getKey()), scale.y(each.getKey()),
                String.join(", ", each.getValue()))).toList();
        return new RefinementFigure(scale.width() + 2 * scale.beside(), scale.height() + 2 * MARGIN, paths(after ? plan.refined()
                : plan.standing().geometry(), scale), plan.ends().stream().map(end -> scale.way(end.next(), after ? end.to()
                        : end.from())).toList(),
                nodes);
    }

    /** One end, so large that its movement is seen. */
    static RefinementFigure detail(RefinementPlan plan, RefinementPlan.End end, boolean after) {
        double degrees = Math.max(1e-7, Math.max(Math.abs(end.to().x - end.from().x), Math.abs(end.to().y - end.from().y))) * ROOM / 2;
        Envelope box = new Envelope(end.to());
        box.expandBy(degrees);
        Scale scale = Scale.of(box, DETAIL, MARGIN);
        Coordinate at = after ? end.to() : end.from();
        return new RefinementFigure(scale.width() + 2 * scale.beside(), scale.height() + 2 * MARGIN, paths(after ? plan.refined()
                : plan.standing().geometry(), scale), List.of(scale.way(end.next(), at)), List.of(new Node(scale.x(at), scale.y(at), "")));
    }

    private static List<String> paths(MultiLineString course, Scale scale) {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < course.getNumGeometries(); i++) {
            StringBuilder path = new StringBuilder();
            for (Coordinate at : course.getGeometryN(i).getCoordinates()) {
                path.append(path.isEmpty() ? 'M' : 'L').append(scale.point(at));
            }
            paths.add(path.toString());
        }
        return paths;
    }

    private record Scale(Envelope box, double width, double height, double beside) {

        static Scale of(Envelope box, double longest, double beside) {
            LonLat middle = LonLat.of(box.centre());
            double east = Math.max(0.01, Ellipsoid2000.distance(new LonLat(box.getMinX(), middle.lat()), new LonLat(box.getMaxX(),
                    middle.lat())));
            double north = Math.max(0.01, Ellipsoid2000.distance(new LonLat(middle.lon(), box.getMinY()), new LonLat(middle.lon(),
                    box.getMaxY())));
            double unit = Math.max(east, north) / longest;
            return new Scale(box, east / unit, north / unit, beside);
        }

        double x(Coordinate at) {
            return beside + (box.getWidth() == 0 ? width / 2 : (at.x - box.getMinX()) / box.getWidth() * width);
        }

        double y(Coordinate at) {
            return MARGIN + (box.getHeight() == 0 ? height / 2 : (box.getMaxY() - at.y) / box.getHeight() * height);
        }

        String way(Coordinate from, Coordinate to) {
            return "M" + point(from) + "L" + point(to);
        }

        String point(Coordinate at) {
            return String.format(Locale.ROOT, "%.1f %.1f", x(at), y(at));
        }
    }
}
