package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The bare county before anything has a name: relief, rivers, the division into units and the drawn borders. A division
 * that looks odd (a stub of a line, a unit too small, two units that touch twice) is grown anew, and the best is kept.
 */
record Landscape(Mosaic mosaic, Ground ground, BitSet county, List<List<Integer>> rivers, Partition partition,
        List<Border> borders, Linework linework) {

    static final int RIVERS = 8;
    static final int STREAMS = 24;
    private static final int ATTEMPTS = 30;
    private static final double SHORTEST_LINE = 2_200;
    private static final int SMALLEST_UNIT_CELLS = 45;

    /** A border between two units (a < b) as a run of vertices from junction to junction. */
    record Border(int unitA, int unitB, List<Integer> path) {

        boolean betweenTownships() {
            return Partition.isTownship(unitB);
        }
    }

    static Landscape shape(long seed) {
        var random = new SplittableRandom(seed);
        var ground = new Ground(random.nextLong());
        var mosaic = new Mosaic(random.split(), 29_500, 1_150);
        var county = Partition.countyCells(mosaic, ground);
        var rivers = new Drainage(mosaic, ground).rivers(county, RIVERS + STREAMS);
        var riverOfEdge = riverOfEdge(mosaic, rivers);
        var wet = new BitSet();
        var riverEdges = new BitSet();
        riverOfEdge.forEach((edge, river) -> {
            wet.set(edge);
            riverEdges.set(edge, river < RIVERS);
        });
        var partition = Partition.divide(mosaic, ground, county, riverEdges, random.split());
        for (int attempt = 1; attempt < ATTEMPTS && faults(mosaic, partition) > 0; attempt++) {
            var other = Partition.divide(mosaic, ground, county, riverEdges, random.split());
            partition = faults(mosaic, other) < faults(mosaic, partition) ? other : partition;
        }
        var borders = borders(mosaic, partition);
        var linework = new Linework(mosaic, ground, seed, labels(mosaic, borders, riverOfEdge), wet);
        return new Landscape(mosaic, ground, county, rivers, partition, borders, linework);
    }

    boolean isWet(Mosaic.Edge edge) {
        return linework.isWet(edge);
    }

    /** The unit on the left of a directed edge, seen along it. */
    int leftOf(int from, int to) {
        var edge = mosaic.between(from, to);
        var a = mosaic.vertices.get(from);
        var b = mosaic.vertices.get(to);
        var site = mosaic.sites.get(edge.cellA());
        double turn = (b.x - a.x) * (site.y - a.y) - (b.y - a.y) * (site.x - a.x);
        return partition.unit(turn > 0 ? edge.cellA() : edge.cellB());
    }

    private static Map<Integer, Integer> riverOfEdge(Mosaic mosaic, List<List<Integer>> rivers) {
        var riverOfEdge = new HashMap<Integer, Integer>();
        for (int river = 0; river < rivers.size(); river++) {
            var path = rivers.get(river);
            for (int i = 0; i + 1 < path.size(); i++) {
                riverOfEdge.put(mosaic.between(path.get(i), path.get(i + 1)).id(), river);
            }
        }
        return riverOfEdge;
    }

    private static Map<Integer, String> labels(Mosaic mosaic, List<Border> borders, Map<Integer, Integer> riverOfEdge) {
        var labels = new HashMap<Integer, String>();
        riverOfEdge.forEach((edge, river) -> labels.put(edge, "river " + river));
        for (var border : borders) {
            for (int i = 0; i + 1 < border.path().size(); i++) {
                labels.merge(mosaic.between(border.path().get(i), border.path().get(i + 1)).id(),
                        border.unitA() + "|" + border.unitB(), (water, line) -> line + " on " + water);
            }
        }
        return labels;
    }

    private static int faults(Mosaic mosaic, Partition partition) {
        int faults = 0;
        for (int township = 0; township < Partition.TOWNSHIPS; township++) {
            faults += partition.cellsOf(township).size() < SMALLEST_UNIT_CELLS ? 4 : 0;
        }
        var borders = borders(mosaic, partition);
        long pairs = borders.stream().map(b -> b.unitA() + "|" + b.unitB()).distinct().count();
        faults += 2 * (borders.size() - (int) pairs);
        for (var border : borders) {
            faults += length(mosaic, border.path()) < SHORTEST_LINE ? 1 : 0;
        }
        return faults;
    }

    private static double length(Mosaic mosaic, List<Integer> path) {
        double length = 0;
        for (int i = 0; i + 1 < path.size(); i++) {
            length += mosaic.length(mosaic.between(path.get(i), path.get(i + 1)));
        }
        return length;
    }

    private static List<Border> borders(Mosaic mosaic, Partition partition) {
        var byPair = new TreeMap<Integer, List<Mosaic.Edge>>();
        for (var edge : partition.borders()) {
            int a = Math.min(partition.unit(edge.cellA()), partition.unit(edge.cellB()));
            int b = Math.max(partition.unit(edge.cellA()), partition.unit(edge.cellB()));
            byPair.computeIfAbsent(a * 100 + b, key -> new ArrayList<>()).add(edge);
        }
        var borders = new ArrayList<Border>();
        byPair.forEach((pair, edges) -> {
            while (!edges.isEmpty()) {
                borders.add(new Border(pair / 100, pair % 100, takePath(edges)));
            }
        });
        return borders;
    }

    /** Takes one connected run out of the edges, from one of its ends to the other. */
    private static List<Integer> takePath(List<Mosaic.Edge> edges) {
        var uses = new HashMap<Integer, Integer>();
        for (var edge : edges) {
            uses.merge(edge.from(), 1, Integer::sum);
            uses.merge(edge.to(), 1, Integer::sum);
        }
        int at = uses.entrySet().stream().filter(e -> e.getValue() == 1).map(Map.Entry::getKey)
                .min(Comparator.naturalOrder()).orElse(edges.get(0).from());
        var path = new ArrayList<Integer>(List.of(at));
        while (true) {
            int here = at;
            var next = edges.stream().filter(e -> e.from() == here || e.to() == here).findFirst();
            if (next.isEmpty()) {
                return path;
            }
            edges.remove(next.get());
            at = next.get().other(here);
            path.add(at);
        }
    }
}
