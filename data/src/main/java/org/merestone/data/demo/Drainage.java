package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Where the water runs: every vertex of the mosaic drains along cell edges to one mouth in the south-east (flooding
 * upwards from the mouth, lowest first), and the longest branches inside the county are its rivers.
 */
final class Drainage {

    private static final int SPRING = 7;

    private final Mosaic mosaic;
    private final int[] down;
    private final int[] upstream;

    Drainage(Mosaic mosaic, Ground ground) {
        this.mosaic = mosaic;
        int count = mosaic.vertices.size();
        down = new int[count];
        upstream = new int[count];
        var heights = new double[count];
        for (int v = 0; v < count; v++) {
            var at = mosaic.vertices.get(v);
            heights[v] = ground.height(at.x, at.y);
        }
        var order = flood(heights);
        Collections.reverse(order);
        for (int v : order) {
            upstream[v]++;
            if (down[v] >= 0) {
                upstream[down[v]] += upstream[v];
            }
        }
    }

    private record Front(int vertex, double level) {
    }

    private List<Integer> flood(double[] heights) {
        Arrays.fill(down, -1);
        var order = new ArrayList<Integer>();
        var seen = new BitSet();
        var queue = new PriorityQueue<>(Comparator.comparingDouble(Front::level).thenComparingInt(Front::vertex));
        int mouth = mouth();
        queue.add(new Front(mouth, heights[mouth]));
        seen.set(mouth);
        while (!queue.isEmpty()) {
            var front = queue.remove();
            order.add(front.vertex());
            for (var edge : mosaic.edgesOfVertex.get(front.vertex())) {
                int next = edge.other(front.vertex());
                if (!seen.get(next)) {
                    seen.set(next);
                    down[next] = front.vertex();
                    queue.add(new Front(next, Math.max(heights[next], front.level() + 0.01)));
                }
            }
        }
        return order;
    }

    private int mouth() {
        int best = 0;
        double far = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < mosaic.vertices.size(); v++) {
            var at = mosaic.vertices.get(v);
            if (mosaic.edgesOfVertex.get(v).size() == 3 && at.x - at.y > far) {
                far = at.x - at.y;
                best = v;
            }
        }
        return best;
    }

    /**
     * The rivers of the county, the main one first, each a run of vertices from its spring (or where it enters) to its
     * confluence (or where it leaves). A tributary ends on a vertex of the river that takes it.
     */
    List<List<Integer>> rivers(BitSet countyCells, int wanted) {
        var inside = new BitSet();
        for (var edge : mosaic.edges) {
            if (countyCells.get(edge.cellA()) || countyCells.get(edge.cellB())) {
                inside.set(edge.from());
                inside.set(edge.to());
            }
        }
        var taken = new BitSet();
        var crowded = new BitSet();
        var rivers = new ArrayList<List<Integer>>();
        while (rivers.size() < wanted) {
            var longest = longestFreeRun(inside, taken, crowded);
            if (longest.isEmpty()) {
                break;
            }
            longest.forEach(taken::set);
            crowd(longest, rivers.size() < Landscape.RIVERS ? 2_600 : 1_500, inside, crowded);
            rivers.add(longest);
        }
        return rivers;
    }

    private void crowd(List<Integer> river, double reach, BitSet inside, BitSet crowded) {
        for (int v = inside.nextSetBit(0); v >= 0; v = inside.nextSetBit(v + 1)) {
            var at = mosaic.vertices.get(v);
            if (river.stream().anyMatch(other -> at.distance(mosaic.vertices.get(other)) < reach)) {
                crowded.set(v);
            }
        }
    }

    private List<Integer> longestFreeRun(BitSet inside, BitSet taken, BitSet crowded) {
        List<Integer> best = List.of();
        int bestWorth = 1;
        for (int v = inside.nextSetBit(0); v >= 0; v = inside.nextSetBit(v + 1)) {
            if (upstream[v] >= SPRING && !taken.get(v)) {
                var run = run(v, inside, taken);
                int worth = worth(run, crowded);
                if (worth > bestWorth) {
                    best = run;
                    bestWorth = worth;
                }
            }
        }
        return best;
    }

    private List<Integer> run(int spring, BitSet inside, BitSet taken) {
        var run = new ArrayList<Integer>();
        for (int at = spring; at >= 0 && inside.get(at); at = down[at]) {
            run.add(at);
            if (taken.get(at)) {
                break;
            }
        }
        return run;
    }

    /** Length in vertices, less what runs close beside another river: a map shows the rivers that stand apart. */
    private static int worth(List<Integer> run, BitSet crowded) {
        int beside = (int) run.stream().filter(crowded::get).count();
        return run.size() - 2 * beside;
    }
}
