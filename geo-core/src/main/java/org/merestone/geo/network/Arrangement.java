package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Courses that meet at vertices only, each segment once, as lines that meet at their ends only and whose sides nobody knows yet.
 */
final class Arrangement {

    private final List<Edge> edges = new ArrayList<>();
    private final Map<List<Position>, Integer> halves = new HashMap<>();

    Arrangement(List<List<Position>> courses) {
        CoordinateTable points = new CoordinateTable(256);
        SegmentTable segments = new SegmentTable(256);
        for (List<Position> course : courses) {
            for (int i = 1; i < course.size(); i++) {
                int a = points.intern(course.get(i - 1).x(), course.get(i - 1).y());
                int b = points.intern(course.get(i).x(), course.get(i).y());
                if (a != b) {
                    segments.setLeft(Math.min(a, b), Math.max(a, b), 0);
                    segments.setLeft(Math.max(a, b), Math.min(a, b), 1);
                }
            }
        }
        for (Edge edge : new EdgeTracer(points, segments, List.of("a", "b"), Progress.UNSEEN).trace()) {
            for (int i = 1; i < edge.size(); i++) {
                halves.put(List.of(edge.position(i - 1), edge.position(i)), 2 * edges.size());
                halves.put(List.of(edge.position(i), edge.position(i - 1)), 2 * edges.size() + 1);
            }
            edges.add(Edge.bare(edges.size(), edge.ordinates()));
        }
    }

    /** In the order of their numbers, from 0. */
    List<Edge> edges() {
        return edges;
    }

    /** The half-edge that runs from one vertex to the next, null where no line does. */
    @Nullable Integer half(Position from, Position to) {
        return halves.get(List.of(from, to));
    }
}
