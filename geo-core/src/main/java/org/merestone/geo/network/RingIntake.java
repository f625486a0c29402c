package org.merestone.geo.network;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/** Takes rings as they come, tells what is wrong with them, and interns their positions with the unit on the left. */
final class RingIntake {

    private final CoordinateTable points;
    private final GeometryFactory factory;
    private final FindingList findings;

    RingIntake(CoordinateTable points, GeometryFactory factory, FindingList findings) {
        this.points = points;
        this.factory = factory;
        this.findings = findings;
    }

    /**
     * @param hole whether the unit lies outside the ring
     * @return the positions without the closing one, or null when no area is left
     */
    int @Nullable [] take(String unit, double[] xy, boolean hole) {
        int count = xy.length / 2;
        checkClosed(unit, xy);
        int[] ring = new int[count];
        int size = 0;
        int repeated = 0;
        int repeatedAt = -1;
        for (int i = 0; i < count; i++) {
            int vertex = points.intern(xy[2 * i], xy[2 * i + 1]);
            if (size > 0 && ring[size - 1] == vertex) {
                repeated++;
                repeatedAt = repeatedAt < 0 ? vertex : repeatedAt;
            } else {
                ring[size++] = vertex;
            }
        }
        if (size > 1 && ring[size - 1] == ring[0]) {
            size--;
        }
        if (repeated > 0) {
            findings.add(new Finding(FindingKind.REPEATED_POINT, List.of(unit), point(points.x(repeatedAt), points.y(repeatedAt)),
                    repeated));
        }
        int[] clean = Arrays.copyOf(ring, size);
        double area = points.doubleArea(clean);
        if (size < 3 || isFlat(clean)) {
            findings.add(new Finding(FindingKind.DEGENERATE_RING, List.of(unit), count == 0 ? factory.createPoint() : point(xy[0], xy[1]),
                    size));
            return null;
        }
        if (area > 0 == hole) {
            reverse(clean);
        }
        return clean;
    }

    /**
     * Whether all positions lie on one line, but for what rounding does. A ring that crosses itself may have no area, too, but has lines
     * that can be cut where they cross.
     */
    private boolean isFlat(int[] ring) {
        double x = points.x(ring[0]);
        double y = points.y(ring[0]);
        LocalScale scale = LocalScale.at(y);
        int farthest = ring[0];
        for (int vertex : ring) {
            farthest = scale.distance(x, y, points.x(vertex), points.y(vertex))
                    > scale.distance(x, y, points.x(farthest), points.y(farthest)) ? vertex : farthest;
        }
        Position from = new Position(x, y);
        Position to = new Position(points.x(farthest), points.y(farthest));
        for (int vertex : ring) {
            if (SegmentFoot.metres(new Position(points.x(vertex), points.y(vertex)), from, to) > HigherLine.SAME_PLACE) {
                return false;
            }
        }
        return true;
    }

    private void checkClosed(String unit, double[] xy) {
        int end = xy.length - 2;
        if (end >= 0 && (xy[0] != xy[end] || xy[1] != xy[end + 1])) {
            Geometry missing = factory.createLineString(new Coordinate[] {new Coordinate(xy[end], xy[end + 1]),
                    new Coordinate(xy[0], xy[1])});
            double metres = LocalScale.at(xy[1]).distance(xy[0], xy[1], xy[end], xy[end + 1]);
            findings.add(new Finding(FindingKind.RING_NOT_CLOSED, List.of(unit), missing, metres));
        }
    }

    private Geometry point(double x, double y) {
        return factory.createPoint(new Coordinate(x, y));
    }

    private static void reverse(int[] ring) {
        for (int i = 0, j = ring.length - 1; i < j; i++, j--) {
            int swap = ring[i];
            ring[i] = ring[j];
            ring[j] = swap;
        }
    }
}
