package org.merestone.boundary.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.index.LocalScale;

/**
 * Checks how the stones of a line stand: which of a number belong together, on which side of the line each of them stands and how far from
 * it
 * (rules 7, 8 and 34).
 */
public final class PlacementCheck {

    private static final List<Set<String>> WHOLE = List.of(Set.of("Q"), Set.of("A", "B"), Set.of("C", "D", "E"));
    /** What a stone and a line may be off where nobody says how well they were measured, metres. */
    private static final double USUAL_ACCURACY_M = 0.05;

    /** What rounding alone may put between a place and the line that it was taken from, metres. */
    private static final double ON_LINE_M = 1e-6;

    private PlacementCheck() {}

    /**
     * Where a stone stands beside its line.
     *
     * @param metres from the line, on the ellipsoid
     * @param left   whether it stands on the left, where side A lies; meaningless on the line itself
     */
    public record Offset(double metres, boolean left) {}

    /**
     * What is wrong, by marker.
     *
     * @param markers      of one version of a line
     * @param lineAccuracy plane mean square error of its course, metres; null where nobody knows
     */
    public static Map<UUID, List<SheetFinding>> of(List<Marker> markers, MultiLineString course, @Nullable Double lineAccuracy) {
        Map<UUID, List<SheetFinding>> found = new HashMap<>();
        Map<Integer, List<Marker>> numbers = markers.stream().collect(Collectors.groupingBy(Marker::serial, TreeMap::new,
                Collectors.toList()));
        numbers.values().forEach(stones -> look(stones, course, lineAccuracy, found));
        return found;
    }

    private static void look(List<Marker> stones, MultiLineString course, @Nullable Double lineAccuracy, Map<UUID,
            List<SheetFinding>> found) {
        Set<String> types = stones.stream().map(Marker::typeCode).collect(Collectors.toSet());
        if (!WHOLE.contains(types) || types.size() != stones.size()) {
            stones.forEach(stone -> add(found, stone, SheetFinding.of(SheetFinding.Kind.SIBLINGS_INCOMPLETE, String.join("、",
                    types.stream().sorted().toList()))));
        } else if (types.contains("Q")) {
            onTheLine(stones.get(0), course, lineAccuracy, found);
        } else if (types.contains("A")) {
            onBothSides(stones, course, found);
        }
    }

    private static void onTheLine(Marker stone, MultiLineString course, @Nullable Double lineAccuracy, Map<UUID,
            List<SheetFinding>> found) {
        double limit = 2 * Math.hypot(or(stone.position().accuracyM()), or(lineAccuracy));
        double off = offset(stone.position().point().getCoordinate(), course).metres();
        if (off > limit) {
            add(found, stone, SheetFinding.of(SheetFinding.Kind.OFF_LINE, metres(off), metres(limit)));
        }
    }

    private static void onBothSides(List<Marker> stones, MultiLineString course, Map<UUID, List<SheetFinding>> found) {
        Map<String, Offset> offsets = stones.stream().collect(Collectors.toMap(Marker::typeCode,
                stone -> offset(stone.position().point().getCoordinate(), course)));
        Offset a = offsets.get("A");
        Offset b = offsets.get("B");
        for (Marker stone : stones) {
            if (a.left() == b.left()) {
                add(found, stone, SheetFinding.of(SheetFinding.Kind.SAME_SIDE, metres(a.metres()), metres(b.metres())));
            } else if (!a.left()) {
                add(found, stone, SheetFinding.of(SheetFinding.Kind.WRONG_SIDE));
            }
        }
    }

    /** Where a place lies beside a course: the nearest segment by the scale of the place, the distance on the ellipsoid. */
    public static Offset offset(Coordinate at, MultiLineString course) {
        LocalScale scale = LocalScale.at(at.y);
        Coordinate flat = flat(at, scale);
        double least = Double.POSITIVE_INFINITY;
        Coordinate foot = flat;
        boolean left = false;
        for (int part = 0; part < course.getNumGeometries(); part++) {
            Coordinate[] vertices = course.getGeometryN(part).getCoordinates();
            for (int i = 1; i < vertices.length; i++) {
                LineSegment segment = new LineSegment(flat(vertices[i - 1], scale), flat(vertices[i], scale));
                double far = segment.distance(flat);
                if (far < least) {
                    least = far;
                    foot = segment.closestPoint(flat);
                    left = Orientation.index(vertices[i - 1], vertices[i], at) == Orientation.LEFT;
                }
            }
        }
        LonLat beside = new LonLat(foot.x / scale.longitude(), foot.y / scale.latitude());
        return new Offset(least < ON_LINE_M ? 0 : Ellipsoid2000.distance(LonLat.of(at), beside), left);
    }

    private static Coordinate flat(Coordinate at, LocalScale scale) {
        return new Coordinate(at.x * scale.longitude(), at.y * scale.latitude());
    }

    private static double or(@Nullable Double accuracy) {
        return accuracy == null ? USUAL_ACCURACY_M : Math.max(accuracy, USUAL_ACCURACY_M);
    }

    private static void add(Map<UUID, List<SheetFinding>> found, Marker stone, SheetFinding finding) {
        found.computeIfAbsent(stone.id(), id -> new ArrayList<>()).add(finding);
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
