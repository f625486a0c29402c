package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** Other courses and other relations for a section that breaks rule 50 or 51. */
final class SectionFixes {

    private final FollowedSection section;

    SectionFixes(FollowedSection section) {
        this.section = section;
    }

    List<Correction<FollowedSection>> fixes(Finding finding) {
        List<Correction<FollowedSection>> tried = new ArrayList<>();
        switch (finding.kind()) {
            case VERTICES_CLOSE -> withoutOneOf(finding.place().getCoordinates(), tried);
            case VERTICES_FAR_APART -> {
                followed(tried);
                course(Fix.Kind.ADD_VERTICES, divided(finding.place().getCoordinates()), tried);
                tried.add(correction(Fix.Kind.RESTATE_RELATION, section.with(section.course(), false, section.centreLine())));
            }
            case OFF_FEATURE -> {
                followed(tried);
                tried.add(correction(Fix.Kind.RESTATE_RELATION, section.with(section.course(), section.water(), null)));
            }
            default -> { }
        }
        return CorrectionChoice.of(List.of(section), finding, tried, sections -> sections.stream()
                .flatMap(each -> each.findings().stream()).toList());
    }

    private Correction<FollowedSection> correction(Fix.Kind kind, FollowedSection after) {
        return new Correction<>(kind, section, after, List.of(section.line()));
    }

    private void course(Fix.Kind kind, List<Coordinate> course, List<Correction<FollowedSection>> tried) {
        if (course.size() > 1) {
            LineString other = section.course().getFactory().createLineString(course.toArray(Coordinate[]::new));
            if (other.isSimple() || !section.course().isSimple()) {
                tried.add(correction(kind, section.with(other, section.water(), section.centreLine())));
            }
        }
    }

    /** One of two vertices goes: not an end, and rather the one that bends the line less. */
    private void withoutOneOf(Coordinate[] pair, List<Correction<FollowedSection>> tried) {
        Coordinate[] points = section.course().getCoordinates();
        Map<Integer, Double> bends = new LinkedHashMap<>();
        for (int i = 1; i < points.length - 1; i++) {
            if (points[i].equals2D(pair[0]) || points[i].equals2D(pair[1])) {
                bends.put(i, FollowedSection.metres(points[i],
                        section.course().getFactory().createLineString(new Coordinate[] {points[i - 1], points[i + 1]})));
            }
        }
        bends.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(vertex -> {
            List<Coordinate> course = new ArrayList<>(Arrays.asList(points));
            course.remove((int) vertex.getKey());
            course(Fix.Kind.DROP_VERTEX, course, tried);
        });
    }

    /** Vertices at equal distances on one segment, for a person to draw onto the bank. */
    private List<Coordinate> divided(Coordinate[] segment) {
        List<Coordinate> course = new ArrayList<>();
        Coordinate last = null;
        for (Coordinate at : section.course().getCoordinates()) {
            if (last != null && last.equals2D(segment[0]) && at.equals2D(segment[1])) {
                divide(last, at, course);
            }
            course.add(at);
            last = at;
        }
        return course;
    }

    private static void divide(Coordinate from, Coordinate to, List<Coordinate> course) {
        int parts = (int) Math.ceil(FollowedSection.metres(from, to) / (0.99 * FollowedSection.LONGEST_ON_WATER));
        for (int part = 1; part < parts; part++) {
            course.add(new Coordinate(from.x + (to.x - from.x) * part / parts, from.y + (to.y - from.y) * part / parts));
        }
    }

    /** From the section's beginning along the feature to its end, without vertices that are too near or too far from the one before. */
    private void followed(List<Correction<FollowedSection>> tried) {
        LineString feature = nearest();
        if (feature == null) {
            return;
        }
        Coordinate[] points = section.course().getCoordinates();
        Coordinate end = points[points.length - 1];
        LengthIndexedLine along = new LengthIndexedLine(feature);
        Coordinate[] way = along.extractLine(along.project(points[0]), along.project(end)).getCoordinates();
        List<Coordinate> course = new ArrayList<>(List.of(points[0]));
        for (Coordinate at : way) {
            if (FollowedSection.metres(course.get(course.size() - 1), at) > FollowedSection.SHORTEST
                    && FollowedSection.metres(at, end) > FollowedSection.SHORTEST) {
                add(at, course);
            }
        }
        add(end, course);
        course(Fix.Kind.FOLLOW_FEATURE, course, tried);
    }

    private void add(Coordinate at, List<Coordinate> course) {
        if (section.water()) {
            divide(course.get(course.size() - 1), at, course);
        }
        course.add(at);
    }

    private @Nullable LineString nearest() {
        LineString nearest = null;
        var feature = section.centreLine();
        for (int part = 0; feature != null && part < feature.getNumGeometries(); part++) {
            if (feature.getGeometryN(part) instanceof LineString line && !line.isEmpty()
                    && (nearest == null || line.distance(section.course()) < nearest.distance(section.course()))) {
                nearest = line;
            }
        }
        return nearest;
    }

    /** The line that runs along the section takes its corrected course there. */
    Edit edit(Network network, FollowedSection corrected) {
        List<Position> was = positions(section.course());
        List<Position> is = positions(corrected.course());
        Envelope box = section.course().getEnvelopeInternal();
        Map<Integer, Edge> near = new LinkedHashMap<>();
        network.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), (edge, first, last) -> near.put(edge.id(), edge));
        for (Edge edge : near.values()) {
            for (boolean back : new boolean[] {false, true}) {
                List<Position> course = edge.positions();
                int at = java.util.Collections.indexOfSubList(course, back ? reversed(was) : was);
                if (at >= 0) {
                    List<Position> stretch = course.subList(at, at + was.size());
                    stretch.clear();
                    stretch.addAll(back ? reversed(is) : is);
                    return new Edit.ReplaceCourse(edge.id(), Noder.ordinates(course));
                }
            }
        }
        return new Edit.AsBuilt();
    }

    private static List<Position> positions(LineString line) {
        List<Position> positions = new ArrayList<>();
        for (Coordinate at : line.getCoordinates()) {
            positions.add(Position.of(at));
        }
        return positions;
    }

    private static List<Position> reversed(List<Position> positions) {
        List<Position> back = new ArrayList<>(positions);
        java.util.Collections.reverse(back);
        return back;
    }
}
