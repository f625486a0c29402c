package org.merestone.geo.tile;

import java.util.ArrayList;
import java.util.List;

/** Parts rings at every grid point that they pass twice, so that none touches itself; pieces without an area fall away. */
final class Loops {

    private Loops() {
    }

    /**
     * Parts a rounded ring.
     *
     * @param ring grid points, by their numbers in the grid
     * @param seen zero for every number; zero again afterwards
     */
    static List<Loop> of(IntList ring, SnapGrid grid, int[] seen) {
        List<Loop> loops = new ArrayList<>(1);
        IntList open = new IntList();
        for (int i = 0; i < ring.size(); i++) {
            int at = ring.get(i);
            if (seen[at] > 0) {
                take(open, seen[at] - 1, grid, seen, loops);
            } else {
                open.add(at);
                seen[at] = open.size();
            }
        }
        if (open.size() > 0) {
            int first = open.get(0);
            take(open, 0, grid, seen, loops);
            seen[first] = 0;
        }
        return loops;
    }

    /** Takes out what came after a grid point that is passed again. */
    private static void take(IntList open, int first, SnapGrid grid, int[] seen, List<Loop> loops) {
        int[] xy = new int[(open.size() - first) * 2];
        for (int i = first; i < open.size(); i++) {
            int at = 2 * (i - first);
            xy[at] = grid.x(open.get(i));
            xy[at + 1] = grid.y(open.get(i));
            if (i > first) {
                seen[open.get(i)] = 0;
            }
        }
        open.shorten(first + 1);
        add(xy, loops);
    }

    /** Parts a ring of positions, given as ordinates x0, y0, x1, y1, …; it need not be known where it touches itself. */
    static List<Loop> of(IntList ring) {
        List<Loop> loops = new ArrayList<>(1);
        IntList open = new IntList();
        LongTable last = new LongTable(ring.size());
        for (int i = 0; i < ring.size(); i += 2) {
            long key = (long) ring.get(i) << 32 | ring.get(i + 1) & 0xffffffffL;
            int known = last.putIfAbsent(key, open.size());
            boolean passed = known < open.size() && open.get(known) == ring.get(i) && open.get(known + 1) == ring.get(i + 1);
            if (passed) {
                add(part(open, known), loops);
                open.shorten(known + 2);
            } else {
                last.set(key, open.size());
                open.add(ring.get(i));
                open.add(ring.get(i + 1));
            }
        }
        add(part(open, 0), loops);
        return loops;
    }

    private static int[] part(IntList open, int from) {
        int[] part = new int[open.size() - from];
        for (int i = 0; i < part.length; i++) {
            part[i] = open.get(from + i);
        }
        return part;
    }

    private static void add(int[] xy, List<Loop> loops) {
        Loop loop = Loop.of(xy);
        if (loop.hasArea()) {
            loops.add(loop);
        }
    }
}
