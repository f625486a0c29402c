package org.merestone.geo.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.merestone.geo.map.Generalisation;

/**
 * The vertices that a zoom keeps, rounded to its grid by snap rounding (Hobby, Computational Geometry 13, 1999): a line is led through
 * every grid point whose square it passes, so that lines which did not cross still do not, though they may now touch. Used by one thread.
 */
final class SnapGrid {

    private static final int[] NONE = {};

    private final Generalisation vertices;
    private final double scale;
    private final float least;
    private final int[] x;
    private final int[] y;
    /** The first vertex that was rounded to the same grid point, or -1 for a vertex that the zoom leaves out. */
    private final int[] spot;
    private final SpotCells cells;
    private final LongTable segments;
    private final List<int[]> through = new ArrayList<>();

    /**
     * @param scale grid units that the unit square takes
     * @param least the weight from which a vertex is kept
     */
    SnapGrid(Generalisation vertices, double scale, float least) {
        this.vertices = vertices;
        this.scale = scale;
        this.least = least;
        x = new int[vertices.size()];
        y = new int[vertices.size()];
        spot = new int[vertices.size()];
        int spots = round();
        cells = new SpotCells(spot, x, y, spots);
        segments = new LongTable(spots * 2);
        through.add(NONE);
    }

    /** Rounds what is kept, and says on how many grid points that is. */
    private int round() {
        LongTable known = new LongTable(Math.min(vertices.size(), 1 << 16));
        int count = 0;
        for (int vertex = 0; vertex < spot.length; vertex++) {
            if (!(vertices.weight(vertex) >= least)) {
                spot[vertex] = -1;
                continue;
            }
            x[vertex] = (int) Math.floor(vertices.x(vertex) * scale + 0.5);
            y[vertex] = (int) Math.floor(vertices.y(vertex) * scale + 0.5);
            spot[vertex] = known.putIfAbsent((long) x[vertex] << 32 | y[vertex] & 0xffffffffL, vertex);
            if (spot[vertex] == vertex) {
                count++;
            }
        }
        return count;
    }

    int size() {
        return spot.length;
    }

    int x(int at) {
        return x[at];
    }

    int y(int at) {
        return y[at];
    }

    /** A path as grid points, none twice in a row; each by the number of the first vertex there. A ring ends where it began. */
    IntList along(int[] path, boolean ring) {
        IntList along = new IntList();
        int first = -1;
        int before = -1;
        for (int vertex : path) {
            if (spot[vertex] < 0) {
                continue;
            }
            if (before >= 0) {
                lead(along, before, vertex);
            } else {
                first = vertex;
                along.add(spot[vertex]);
            }
            before = vertex;
        }
        if (ring && before != first) {
            lead(along, before, first);
        }
        return along;
    }

    private void lead(IntList along, int from, int to) {
        for (int between : between(from, to)) {
            addUnlessLast(along, between);
        }
        addUnlessLast(along, spot[to]);
    }

    private static void addUnlessLast(IntList along, int at) {
        if (along.size() == 0 || along.get(along.size() - 1) != at) {
            along.add(at);
        }
    }

    private int[] between(int from, int to) {
        boolean forward = from < to;
        int a = forward ? from : to;
        int b = forward ? to : from;
        long key = (long) a << 32 | b;
        int known = segments.get(key);
        if (known == LongTable.NONE) {
            int[] passed = passed(a, b);
            if (passed.length > 0) {
                through.add(passed);
            }
            known = segments.putIfAbsent(key, passed.length > 0 ? through.size() - 1 : 0);
        }
        int[] passed = through.get(known);
        if (forward || passed.length < 2) {
            return passed;
        }
        int[] back = new int[passed.length];
        for (int i = 0; i < back.length; i++) {
            back[i] = passed[passed.length - 1 - i];
        }
        return back;
    }

    /** Other grid points whose square a line between two vertices passes, in its order. */
    private int[] passed(int a, int b) {
        double fromX = vertices.x(a) * scale;
        double fromY = vertices.y(a) * scale;
        double toX = vertices.x(b) * scale;
        double toY = vertices.y(b) * scale;
        List<Integer> found = new ArrayList<>(0);
        cells.near(fromX, fromY, toX, toY, at -> {
            if (at != spot[a] && at != spot[b] && passes(fromX - x[at], fromY - y[at], toX - x[at], toY - y[at])) {
                found.add(at);
            }
        });
        if (found.isEmpty()) {
            return NONE;
        }
        found.sort(Comparator.<Integer>comparingDouble(at -> (x[at] - fromX) * (toX - fromX) + (y[at] - fromY) * (toY - fromY))
                .thenComparing(Comparator.naturalOrder()));
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether a line meets the square of one unit around the origin. */
    private static boolean passes(double fromX, double fromY, double toX, double toY) {
        double first = 0;
        double last = 1;
        for (int axis = 0; axis < 2; axis++) {
            double from = axis == 0 ? fromX : fromY;
            double by = axis == 0 ? toX - fromX : toY - fromY;
            if (by == 0) {
                if (Math.abs(from) > 0.5) {
                    return false;
                }
                continue;
            }
            double in = (-0.5 - from) / by;
            double out = (0.5 - from) / by;
            first = Math.max(first, Math.min(in, out));
            last = Math.min(last, Math.max(in, out));
        }
        return first <= last;
    }
}
