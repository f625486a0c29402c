package org.merestone.data.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which unit each cell belongs to: townships grow from their seats over the cells, and crossing a river or climbing a
 * ridge costs them so much that most lines come to lie on rivers and crests. Townships are numbered
 * from 0; the outside is one unit more.
 */
final class Partition {

    static final int TOWNSHIPS = 12;
    /** Whatever lies outside the county. */
    static final int OUTSIDE = TOWNSHIPS;
    private static final double RADIUS = 24_000;

    private final Mosaic mosaic;
    private final Ground ground;
    private final int[] unitOfCell;
    private final Coordinate[] seats;

    private Partition(Mosaic mosaic, Ground ground, int[] unitOfCell, Coordinate[] seats) {
        this.mosaic = mosaic;
        this.ground = ground;
        this.unitOfCell = unitOfCell;
        this.seats = seats;
    }

    int unit(int cell) {
        return unitOfCell[cell];
    }

    Coordinate seat(int township) {
        return seats[township];
    }

    static boolean isTownship(int unit) {
        return unit < TOWNSHIPS;
    }

    /** The cells inside a wiggly outline, in one piece and without holes. */
    static BitSet countyCells(Mosaic mosaic, Ground ground) {
        var inside = new BitSet();
        for (int cell = 0; cell < mosaic.sites.size(); cell++) {
            var at = mosaic.sites.get(cell);
            double swell = 0.52 + 0.62 * ground.noise(at.x + 90_000, at.y - 40_000, 15_000)
                    + 0.30 * ground.noise(at.x - 70_000, at.y + 80_000, 5_200);
            double squash = StrictMath.hypot(at.x / 1.06, at.y / 0.98);
            inside.set(cell, squash < RADIUS * Math.min(1, swell));
        }
        var core = reach(mosaic, nearest(mosaic, new Coordinate(0, ground.valley(0))), settled(mosaic, inside), true);
        var outside = reach(mosaic, nearest(mosaic, new Coordinate(-29_000, -29_000)), core, false);
        var filled = new BitSet();
        filled.set(0, mosaic.sites.size());
        filled.andNot(outside);
        return filled;
    }

    /** Shaves spits and fills inlets that are one cell wide. */
    private static BitSet settled(Mosaic mosaic, BitSet rough) {
        var now = rough;
        for (int round = 0; round < 3; round++) {
            var next = new BitSet();
            for (int cell = 0; cell < mosaic.sites.size(); cell++) {
                int around = 0;
                for (var edge : mosaic.edgesOfCell.get(cell)) {
                    around += now.get(edge.otherCell(cell)) ? 1 : 0;
                }
                double share = around / (double) Math.max(1, mosaic.edgesOfCell.get(cell).size());
                next.set(cell, now.get(cell) ? share > 0.45 : share > 0.6);
            }
            now = next;
        }
        return now;
    }

    private static BitSet reach(Mosaic mosaic, int start, BitSet set, boolean member) {
        var seen = new BitSet();
        var queue = new ArrayDeque<Integer>();
        seen.set(start);
        queue.add(start);
        while (!queue.isEmpty()) {
            int cell = queue.remove();
            for (var edge : mosaic.edgesOfCell.get(cell)) {
                int next = edge.otherCell(cell);
                if (!seen.get(next) && set.get(next) == member) {
                    seen.set(next);
                    queue.add(next);
                }
            }
        }
        return seen;
    }

    /** Divides the county's cells; the first two townships are the 街道 on either bank at the county seat. */
    static Partition divide(Mosaic mosaic, Ground ground, BitSet county, BitSet riverEdges, SplittableRandom random) {
        var seats = seats(mosaic, ground, county, random);
        var units = new int[mosaic.sites.size()];
        Arrays.fill(units, -1);
        for (int cell = 0; cell < units.length; cell++) {
            if (!county.get(cell)) {
                units[cell] = OUTSIDE;
            }
        }
        var partition = new Partition(mosaic, ground, units, seats);
        partition.grow(riverEdges, random.nextLong());
        return partition;
    }

    private static Coordinate[] seats(Mosaic mosaic, Ground ground, BitSet county, SplittableRandom random) {
        var cells = county.stream().boxed().toList();
        var seats = new Coordinate[TOWNSHIPS];
        double middle = ground.valley(0);
        seats[0] = new Coordinate(-400, middle + 1_300);
        seats[1] = new Coordinate(1_000, middle - 1_900);
        for (int i = 2; i < TOWNSHIPS; i++) {
            seats[i] = farthest(mosaic, cells, seats, i, random);
        }
        for (int round = 0; round < 3; round++) {
            settle(mosaic, cells, seats);
        }
        return seats;
    }

    private static Coordinate farthest(Mosaic mosaic, List<Integer> cells, Coordinate[] seats, int known,
            SplittableRandom random) {
        var best = seats[0];
        double bestGap = -1;
        for (int attempt = 0; attempt < 12; attempt++) {
            var candidate = mosaic.sites.get(cells.get(random.nextInt(cells.size())));
            double gap = Double.MAX_VALUE;
            for (int i = 0; i < known; i++) {
                gap = Math.min(gap, candidate.distance(seats[i]));
            }
            if (gap > bestGap) {
                bestGap = gap;
                best = candidate;
            }
        }
        return best;
    }

    /** One round of Lloyd's relaxation; the two 街道 stay where the county seat is. */
    private static void settle(Mosaic mosaic, List<Integer> cells, Coordinate[] seats) {
        var sums = new double[TOWNSHIPS][3];
        for (int cell : cells) {
            var at = mosaic.sites.get(cell);
            int best = 0;
            for (int i = 1; i < TOWNSHIPS; i++) {
                if (at.distance(seats[i]) < at.distance(seats[best])) {
                    best = i;
                }
            }
            sums[best][0] += at.x;
            sums[best][1] += at.y;
            sums[best][2]++;
        }
        for (int i = 2; i < TOWNSHIPS; i++) {
            seats[i] = new Coordinate(sums[i][0] / sums[i][2], sums[i][1] / sums[i][2]);
        }
    }

    private record Front(int cell, int township, double cost) {
    }

    private void grow(BitSet riverEdges, long salt) {
        var queue = new PriorityQueue<>(Comparator.comparingDouble(Front::cost).thenComparingInt(Front::cell));
        for (int i = 0; i < TOWNSHIPS; i++) {
            queue.add(new Front(nearest(mosaic, seats[i]), i, i < 2 ? 1_500 : 0));
        }
        while (!queue.isEmpty()) {
            var front = queue.remove();
            if (unitOfCell[front.cell()] >= 0) {
                continue;
            }
            unitOfCell[front.cell()] = front.township();
            for (var edge : mosaic.edgesOfCell.get(front.cell())) {
                int next = edge.otherCell(front.cell());
                if (unitOfCell[next] < 0) {
                    double cost = front.cost() + step(edge, front.cell(), next, riverEdges, salt);
                    queue.add(new Front(next, front.township(), cost));
                }
            }
        }
    }

    private double step(Mosaic.Edge edge, int from, int to, BitSet riverEdges, long salt) {
        var a = mosaic.sites.get(from);
        var b = mosaic.sites.get(to);
        double climb = Math.abs(ground.height(a.x, a.y) - ground.height(b.x, b.y));
        double cost = a.distance(b) * (0.8 + 0.5 * Ground.unit(salt, edge.id())) + 7 * climb;
        return riverEdges.get(edge.id()) ? cost + 3_200 : cost;
    }

    static int nearest(Mosaic mosaic, Coordinate at) {
        int best = 0;
        for (int cell = 1; cell < mosaic.sites.size(); cell++) {
            if (mosaic.sites.get(cell).distance(at) < mosaic.sites.get(best).distance(at)) {
                best = cell;
            }
        }
        return best;
    }

    /** The edges between different units of which at least one is a township. */
    List<Mosaic.Edge> borders() {
        var borders = new ArrayList<Mosaic.Edge>();
        for (var edge : mosaic.edges) {
            int a = unitOfCell[edge.cellA()];
            int b = unitOfCell[edge.cellB()];
            if (a != b && (isTownship(a) || isTownship(b))) {
                borders.add(edge);
            }
        }
        return borders;
    }

    List<Integer> cellsOf(int township) {
        var cells = new ArrayList<Integer>();
        for (int cell = 0; cell < unitOfCell.length; cell++) {
            if (unitOfCell[cell] == township) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
