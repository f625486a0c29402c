package org.merestone.geo.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the loops of one figure that rounding laid against each other. Where a hole comes to lie against its shell, or an island against
 * the mainland, nothing of the ground is left between them: the edge that both have, once each way, goes, and what is left of the two is
 * drawn as one boundary.
 */
final class SharedEdges {

    private final Map<Spot, List<Spot>> onward = new HashMap<>();

    private SharedEdges() {
    }

    /** A position on the grid. */
    private record Spot(int x, int y) { }

    /** An edge as it is gone along. */
    private record Edge(Spot from, Spot to) {

        Edge back() {
            return new Edge(to, from);
        }
    }

    /** The loops as they are where none shares an edge with another, which is nearly always. */
    static List<Loop> joined(List<Loop> loops) {
        if (loops.size() < 2) {
            return loops;
        }
        Map<Edge, Integer> edges = new HashMap<>();
        for (Loop loop : loops) {
            int[] xy = loop.xy();
            Spot before = new Spot(xy[xy.length - 2], xy[xy.length - 1]);
            for (int i = 0; i < xy.length; i += 2) {
                Spot next = new Spot(xy[i], xy[i + 1]);
                edges.merge(new Edge(before, next), 1, Integer::sum);
                before = next;
            }
        }
        boolean shared = edges.keySet().stream().anyMatch(edge -> edges.containsKey(edge.back()));
        if (!shared || edges.values().stream().anyMatch(count -> count > 1)) {
            return loops;
        }
        SharedEdges left = new SharedEdges();
        for (Loop loop : loops) {
            int[] xy = loop.xy();
            Spot before = new Spot(xy[xy.length - 2], xy[xy.length - 1]);
            for (int i = 0; i < xy.length; i += 2) {
                Spot next = new Spot(xy[i], xy[i + 1]);
                if (!edges.containsKey(new Edge(next, before))) {
                    left.onward.computeIfAbsent(before, spot -> new ArrayList<>(1)).add(next);
                }
                before = next;
            }
        }
        return left.loops(loops);
    }

    private List<Loop> loops(List<Loop> order) {
        List<Loop> loops = new ArrayList<>();
        for (Loop loop : order) {
            for (int i = 0; i < loop.xy().length; i += 2) {
                Spot start = new Spot(loop.xy()[i], loop.xy()[i + 1]);
                while (onward.containsKey(start)) {
                    loops.addAll(Loops.of(walk(start)));
                }
            }
        }
        return loops;
    }

    /** Goes along the edges that are left, with the area always to the right, until it is back. */
    private IntList walk(Spot start) {
        IntList walked = new IntList();
        Spot before = null;
        Spot at = start;
        while (onward.containsKey(at)) {
            walked.add(at.x());
            walked.add(at.y());
            Spot next = before == null ? onward.get(at).get(0) : rightmost(before, at, onward.get(at));
            List<Spot> ways = onward.get(at);
            ways.remove(next);
            if (ways.isEmpty()) {
                onward.remove(at);
            }
            before = at;
            at = next;
        }
        return walked;
    }

    /** Of the ways on the first met in turning counter-clockwise, as seen, from the way that one came: it bounds the same ground. */
    private static Spot rightmost(Spot before, Spot at, List<Spot> ways) {
        double back = Math.atan2(before.y() - at.y(), before.x() - at.x());
        Spot best = ways.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Spot way : ways) {
            double turn = back - Math.atan2(way.y() - at.y(), way.x() - at.x());
            turn = turn <= 0 ? turn + 2 * Math.PI : turn;
            if (turn < least) {
                least = turn;
                best = way;
            }
        }
        return best;
    }
}
