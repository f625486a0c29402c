package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a network taken apart into segments, to be given other courses and other units beside them, and put together again.
 * Segments of two lines that run alike become one with what either knows; a segment with one unit on both sides goes. A node at
 * which then only two lines of the same units end goes too, unless it was such a node before, which someone wanted.
 */
final class Patch {

    private final Network network;
    private final CoordinateTable points = new CoordinateTable(64);
    private final SegmentTable segments = new SegmentTable(64);
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<Integer, Edge> taken = new LinkedHashMap<>();
    private final Set<Position> unwanted = new HashSet<>();

    Patch(Network network) {
        this.network = network;
    }

    /** Takes a line apart, on its own course. */
    void take(Edge edge) {
        take(edge, edge.positions());
    }

    /** Takes a line apart, on another course; does nothing when it is taken already. */
    void take(Edge edge, List<Position> course) {
        if (taken.putIfAbsent(edge.id(), edge) != null) {
            return;
        }
        for (int i = 1; i < course.size(); i++) {
            int from = intern(course.get(i - 1));
            int to = intern(course.get(i));
            if (from != to) {
                segments.claimLeft(from, to, ordinal(edge.left()));
                if (edge.right() != null) {
                    segments.claimLeft(to, from, ordinal(edge.right()));
                }
            }
        }
    }

    boolean hasTaken(Edge edge) {
        return taken.containsKey(edge.id());
    }

    /** Lets a node go where two lines of the same units end, though it was there before. */
    void unwant(Position node) {
        unwanted.add(node);
    }

    private int intern(Position at) {
        return points.intern(at.x(), at.y());
    }

    private int ordinal(@Nullable String unit) {
        return unit == null ? SegmentTable.NONE : ordinals.computeIfAbsent(unit, code -> {
            names.add(code);
            return names.size() - 1;
        });
    }

    /** Whether there is a segment between two places. */
    boolean has(Position from, Position to) {
        int a = points.find(from.x(), from.y());
        int b = points.find(to.x(), to.y());
        return a >= 0 && b >= 0 && segments.find(a, b) >= 0;
    }

    /** The unit on the left of the way from one place to another; null for outside or where there is no such segment. */
    @Nullable String left(Position from, Position to) {
        if (!has(from, to)) {
            return null;
        }
        int a = intern(from);
        int unit = segments.leftFrom(segments.find(a, intern(to)), a);
        return unit == SegmentTable.NONE ? null : names.get(unit);
    }

    /** Puts a unit, or outside, on the left of the way from one place to another, where a segment comes to be if none is. */
    void setLeft(Position from, Position to, @Nullable String unit) {
        segments.setLeft(intern(from), intern(to), ordinal(unit));
    }

    /** Puts units, or outside, beside every segment of a line, taken or not. */
    void setSides(Edge edge, @Nullable String left, @Nullable String right) {
        for (int i = 1; i < edge.size(); i++) {
            setLeft(edge.position(i - 1), edge.position(i), left);
            setLeft(edge.position(i), edge.position(i - 1), right);
        }
    }

    /** What takes the place of the lines that were taken. */
    Draft finish() {
        takeNeighboursOfIdleNodes();
        BitSet kept = new BitSet();
        for (int v = 0; v < points.size(); v++) {
            Node node = network.node(new Position(points.x(v), points.y(v)));
            if (node != null && (othersAt(node) > 0 || wasWanted(node))) {
                kept.set(v);
            }
        }
        List<Edge> traced = new EdgeTracer(points, segments, names, Progress.UNSEEN, kept).trace();
        Map<Integer, Edge> gone = new LinkedHashMap<>(taken);
        List<Edge> come = new ArrayList<>();
        for (Edge edge : traced) {
            Edge same = gone.values().stream().filter(old -> isSame(old, edge)).findFirst().orElse(null);
            if (same != null) {
                gone.remove(same.id());
            } else {
                come.add(edge);
            }
        }
        return new Draft(List.copyOf(gone.values()), numbered(come, gone.values()));
    }

    private long othersAt(Node node) {
        return node.edges().stream().filter(id -> !taken.containsKey(id)).count();
    }

    private boolean wasWanted(Node node) {
        return node.degree() == 2 && !node.edges().get(0).equals(node.edges().get(1))
                && !unwanted.contains(new Position(node.x(), node.y()));
    }

    /** Where a patched line would end on a single line outside the patch, between the same units, they are one line. */
    private void takeNeighboursOfIdleNodes() {
        List<Edge> waiting = new ArrayList<>(taken.values());
        while (!waiting.isEmpty()) {
            Edge edge = waiting.remove(waiting.size() - 1);
            for (Position at : List.of(edge.from(), edge.to())) {
                Node node = network.node(at);
                if (node == null || wasWanted(node)) {
                    continue;
                }
                List<Integer> others = node.edges().stream().filter(id -> !taken.containsKey(id)).toList();
                if (!others.isEmpty() && others.size() + segmentsAt(at) == 2) {
                    for (int id : others) {
                        Edge other = Objects.requireNonNull(network.edge(id));
                        take(other);
                        waiting.add(other);
                    }
                }
            }
        }
    }

    private int segmentsAt(Position at) {
        int v = points.find(at.x(), at.y());
        int count = 0;
        for (int s = 0; v >= 0 && s < segments.size(); s++) {
            count += !segments.isInner(s) && (segments.low(s) == v || segments.high(s) == v) ? 1 : 0;
        }
        return count;
    }

    private static boolean isSame(Edge old, Edge made) {
        if (!old.left().equals(made.left()) || !Objects.equals(old.right(), made.right()) || old.size() != made.size()) {
            return false;
        }
        if (old.isRing() && made.isRing()) {
            return new HashSet<>(old.positions()).equals(new HashSet<>(made.positions()))
                    && old.isCounterClockwise() == made.isCounterClockwise();
        }
        return old.equals(made.numbered(old.id()));
    }

    /** A line that keeps its ends and its units keeps its number. */
    private List<Edge> numbered(List<Edge> come, Iterable<Edge> gone) {
        Map<List<Object>, Integer> free = new HashMap<>();
        gone.forEach(edge -> free.putIfAbsent(identity(edge), edge.id()));
        int next = network.nextId();
        List<Edge> numbered = new ArrayList<>(come.size());
        for (Edge edge : come) {
            Integer old = free.remove(identity(edge));
            numbered.add(edge.numbered(old != null ? old : next++));
        }
        return numbered;
    }

    private static List<Object> identity(Edge edge) {
        return List.of(edge.from(), edge.to(), edge.sides());
    }
}
