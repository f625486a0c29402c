package org.merestone.geo.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * Edges seen from both sides. Half-edge 2i runs along edge i and has the edge's left unit on its left; 2i+1 runs back with the
 * other unit on its left. Round each node the half-edges that leave it are known in the order of their planar angle, compared
 * with exact arithmetic.
 */
final class HalfEdges {

    private final List<Edge> edges;
    private final CoordinateTable nodes;
    private final String[] units;
    private final int[] label;
    private final int[] origin;
    private final int[] leavingFrom;
    private final int[] leaving;
    private final int[] place;

    HalfEdges(List<Edge> edges) {
        this.edges = edges;
        int count = edges.size() * 2;
        nodes = new CoordinateTable(edges.size());
        label = new int[count];
        origin = new int[count];
        Map<String, Integer> ordinals = new HashMap<>();
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            label[2 * i] = ordinals.computeIfAbsent(edge.left(), unit -> ordinals.size());
            String right = edge.right();
            label[2 * i + 1] = right == null ? SegmentTable.NONE : ordinals.computeIfAbsent(right, unit -> ordinals.size());
            origin[2 * i] = nodes.intern(edge.x(0), edge.y(0));
            origin[2 * i + 1] = nodes.intern(edge.x(edge.size() - 1), edge.y(edge.size() - 1));
        }
        units = new String[ordinals.size()];
        ordinals.forEach((unit, ordinal) -> units[ordinal] = unit);
        leavingFrom = new int[nodes.size() + 1];
        leaving = new int[count];
        place = new int[count];
        sortRoundNodes();
    }

    private void sortRoundNodes() {
        for (int node : origin) {
            leavingFrom[node + 1]++;
        }
        for (int node = 0; node < nodes.size(); node++) {
            leavingFrom[node + 1] += leavingFrom[node];
        }
        int[] filled = Arrays.copyOf(leavingFrom, nodes.size());
        for (int half = 0; half < origin.length; half++) {
            int node = origin[half];
            int at = filled[node]++;
            while (at > leavingFrom[node] && compareAngle(node, half, leaving[at - 1]) < 0) {
                leaving[at] = leaving[at - 1];
                at--;
            }
            leaving[at] = half;
        }
        for (int node = 0; node < nodes.size(); node++) {
            for (int i = leavingFrom[node]; i < leavingFrom[node + 1]; i++) {
                place[leaving[i]] = i;
            }
        }
    }

    /** Counter-clockwise from east; the sign of a difference of two doubles is exact, and so is the orientation test. */
    private int compareAngle(int node, int a, int b) {
        double x = nodes.x(node);
        double y = nodes.y(node);
        double ax = x(a, 1);
        double ay = y(a, 1);
        double bx = x(b, 1);
        double by = y(b, 1);
        boolean aUpper = ay > y || ay == y && ax > x;
        boolean bUpper = by > y || by == y && bx > x;
        if (aUpper != bUpper) {
            return aUpper ? -1 : 1;
        }
        return -CGAlgorithmsDD.orientationIndex(x, y, ax, ay, bx, by);
    }

    int size() {
        return label.length;
    }

    int nodeCount() {
        return nodes.size();
    }

    int unitCount() {
        return units.length;
    }

    double nodeX(int node) {
        return nodes.x(node);
    }

    double nodeY(int node) {
        return nodes.y(node);
    }

    /** Ordinal of the unit on the left, {@link SegmentTable#NONE} for outside. */
    int label(int half) {
        return label[half];
    }

    @Nullable String unit(int ordinal) {
        return ordinal == SegmentTable.NONE ? null : units[ordinal];
    }

    /** The unit's ordinal, {@link SegmentTable#NONE} where no line has it. */
    int ordinal(String unit) {
        for (int ordinal = 0; ordinal < units.length; ordinal++) {
            if (units[ordinal].equals(unit)) {
                return ordinal;
            }
        }
        return SegmentTable.NONE;
    }

    int origin(int half) {
        return origin[half];
    }

    int target(int half) {
        return origin[half ^ 1];
    }

    Edge edge(int half) {
        return edges.get(half >> 1);
    }

    /** Number of positions along a half-edge, both ends counted. */
    int positions(int half) {
        return edge(half).size();
    }

    double x(int half, int position) {
        Edge edge = edge(half);
        return edge.x((half & 1) == 0 ? position : edge.size() - 1 - position);
    }

    double y(int half, int position) {
        Edge edge = edge(half);
        return edge.y((half & 1) == 0 ? position : edge.size() - 1 - position);
    }

    /** The half-edge that bounds the same face next, going round it with the face on the left. */
    int nextRoundFace(int half) {
        return turned(half ^ 1, 1);
    }

    /**
     * The next half-edge that has the same unit on its left; where the network is sound this is {@link #nextRoundFace}. -1 when
     * none leaves the node.
     */
    int nextOfUnit(int half) {
        int degree = degree(target(half));
        for (int turn = 1; turn < degree; turn++) {
            int candidate = turned(half ^ 1, turn);
            if (label[candidate] == label[half]) {
                return candidate;
            }
        }
        return -1;
    }

    /** How many lines end at a node. */
    int degree(int node) {
        return leavingFrom[node + 1] - leavingFrom[node];
    }

    /** The half-edge so many places clockwise from another round their node. */
    private int turned(int half, int clockwise) {
        int node = origin[half];
        int from = leavingFrom[node];
        int degree = leavingFrom[node + 1] - from;
        return leaving[from + Math.floorMod(place[half] - from - clockwise, degree)];
    }

    /** Twice the signed area between a half-edge and the x axis, about an origin near it to keep digits. */
    double doubleArea(int half, double originX, double originY) {
        Edge edge = edge(half);
        double sum = 0;
        for (int i = 1; i < edge.size(); i++) {
            sum += (edge.x(i - 1) - originX) * (edge.y(i) - originY) - (edge.x(i) - originX) * (edge.y(i - 1) - originY);
        }
        return (half & 1) == 0 ? sum : -sum;
    }
}
