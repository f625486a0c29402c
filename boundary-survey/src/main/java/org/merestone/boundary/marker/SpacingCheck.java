package org.merestone.boundary.marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.index.LocalScale;

/** Checks how markers and points lie along a line: no stretch too long without a marker, no sharp turn without a point (rule 35). */
public final class SpacingCheck {

    private static final double AT_POINT_M = 0.05;

    private SpacingCheck() {}

    /**
     * @param markers of one version of a line; one without markers of its own has no spacing
     * @param points  of the same version
     * @param limits  how far apart, and how sharp a turn
     */
    public static List<RegisterFinding> of(List<Marker> markers, List<BoundaryPoint> points, MultiLineString course, Thresholds limits) {
        List<RegisterFinding> found = new ArrayList<>();
        spacing(markers, course, limits.of(Threshold.MARKER_SPACING), found);
        turns(points, course, limits.of(Threshold.TURN), found);
        return found;
    }

    private record Stone(Marker marker, Along along) {}

    private static void spacing(List<Marker> markers, MultiLineString course, double farthestM, List<RegisterFinding> found) {
        List<Stone> stones = markers.stream()
                .collect(Collectors.toMap(Marker::serial, marker -> marker, (one, other) -> one, TreeMap::new)).values().stream()
                .map(marker -> new Stone(marker, Along.of(marker.position().point().getCoordinate(), course)))
                .sorted(Comparator.comparingInt((Stone stone) -> stone.along().part())
                        .thenComparing(stone -> stone.along().metres())).toList();
        for (int i = 1; i < stones.size(); i++) {
            Stone before = stones.get(i - 1);
            Stone stone = stones.get(i);
            double apart = stone.along().metres() - before.along().metres();
            if (before.along().part() == stone.along().part() && apart > farthestM) {
                found.add(RegisterFinding.of(Kind.MARKERS_FAR_APART, stone.marker().code(), stone.marker().position().point(),
                        "%03d".formatted(before.marker().serial()), "%03d".formatted(stone.marker().serial()), kilometres(apart),
                        Thresholds.plain(farthestM / 1000)));
            }
        }
    }

    /** All turns without a point are one finding: whoever drew a line freely hears of it once. */
    private static void turns(List<BoundaryPoint> points, MultiLineString course, double sharpest, List<RegisterFinding> found) {
        List<Coordinate> sharp = new ArrayList<>();
        for (int part = 0; part < course.getNumGeometries(); part++) {
            Coordinate[] vertices = course.getGeometryN(part).getCoordinates();
            for (int i = 1; i < vertices.length - 1; i++) {
                if (turn(vertices[i - 1], vertices[i], vertices[i + 1]) > sharpest && !isPoint(vertices[i], points)) {
                    sharp.add(vertices[i]);
                }
            }
        }
        if (!sharp.isEmpty()) {
            found.add(RegisterFinding.ofLine(Kind.TURN_WITHOUT_POINT, Geometries.FACTORY.createMultiPointFromCoords(
                    sharp.toArray(Coordinate[]::new)), sharp.size(), Thresholds.plain(sharpest)));
        }
    }

    /** By how many degrees a line turns at a vertex, on the ground. */
    private static double turn(Coordinate before, Coordinate at, Coordinate after) {
        LocalScale scale = LocalScale.at(at.y);
        Coordinate[] flat = Arrays.stream(new Coordinate[] {before, at, after})
                .map(each -> new Coordinate(each.x * scale.longitude(), each.y * scale.latitude())).toArray(Coordinate[]::new);
        return 180 - Math.toDegrees(Angle.angleBetween(flat[0], flat[1], flat[2]));
    }

    private static boolean isPoint(Coordinate vertex, List<BoundaryPoint> points) {
        LocalScale scale = LocalScale.at(vertex.y);
        return points.stream().map(point -> point.position().point().getCoordinate())
                .anyMatch(at -> scale.distance(at.x, at.y, vertex.x, vertex.y) <= AT_POINT_M);
    }

    private static String kilometres(double metres) {
        return String.format(Locale.ROOT, "%.2f", metres / 1000);
    }
}
