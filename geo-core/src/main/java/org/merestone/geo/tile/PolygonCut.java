package org.merestone.geo.tile;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a part of an area to a tile and its border: the pieces of its rings that lie inside are joined along the cut, clockwise from where
 * one leaves to where the next comes in, for the area lies to the right of a ring's course. Used by one thread.
 */
final class PolygonCut {

    private final int low;
    private final int high;
    private final Chains chains;
    private final IntList whole = new IntList();
    private final IntList ring = new IntList();
    private boolean[] joined = new boolean[8];

    PolygonCut(int low, int high) {
        this.low = low;
        this.high = high;
        chains = new Chains(low, high);
    }

    /** Writes what lies inside of a part. */
    void write(ZoomShapes shapes, int part, int originX, int originY, GeometryWriter to) {
        int firstRing = shapes.firstRing(part);
        int endRing = shapes.firstRing(part + 1);
        if (shapes.isWithin(part, originX + low, originY + low, originX + high, originY + high)) {
            for (int each = firstRing; each < endRing; each++) {
                to.whole(shapes, each, originX, originY);
            }
            return;
        }
        chains.clear();
        whole.shorten(0);
        for (int each = firstRing; each < endRing; each++) {
            if (chains.cutRing(shapes.xy(), shapes.start(each), shapes.start(each + 1), originX, originY)) {
                whole.add(each);
            }
        }
        List<Loop> loops = chains.count() > 0 ? join() : around(shapes, firstRing, endRing, originX, originY);
        for (Loop shell : loops) {
            if (shell.isShell()) {
                to.ring(shell.xy(), 0, shell.size(), 0, 0);
                loops.stream().filter(hole -> !hole.isShell() && shell.holds(hole)).forEach(hole -> to.ring(hole.xy(), 0, hole.size(), 0, 0));
                holes(shapes, shell, originX, originY, to);
            }
        }
    }

    private void holes(ZoomShapes shapes, Loop shell, int originX, int originY, GeometryWriter to) {
        for (int i = 0; i < whole.size(); i++) {
            int start = shapes.start(whole.get(i));
            int end = shapes.start(whole.get(i) + 1);
            Loop hole = Loop.of(moved(shapes.xy(), start, end, originX, originY));
            if (shell.holds(hole)) {
                to.ring(hole.xy(), 0, hole.size(), 0, 0);
            }
        }
    }

    private static int[] moved(int[] xy, int start, int end, int originX, int originY) {
        int[] moved = new int[(end - start) * 2];
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] = xy[2 * start + i] - originX;
            moved[i + 1] = xy[2 * start + i + 1] - originY;
        }
        return moved;
    }

    /** The whole tile and its border, if the area covers them, which the corner of the cut decides. */
    private List<Loop> around(ZoomShapes shapes, int firstRing, int endRing, int originX, int originY) {
        boolean covered = false;
        for (int each = firstRing; each < endRing; each++) {
            covered ^= RingSide.isInside(shapes.xy(), shapes.start(each), shapes.start(each + 1), originX + low - 0.5, originY + low - 0.5);
        }
        int west = low - 1;
        int east = high + 1;
        return covered ? List.of(Loop.of(new int[] {west, west, east, west, east, east, west, east})) : List.of();
    }

    private List<Loop> join() {
        List<Loop> loops = new ArrayList<>();
        joined = new boolean[chains.count()];
        for (int first = 0; first < chains.count(); first++) {
            if (joined[first]) {
                continue;
            }
            ring.shorten(0);
            int chain = first;
            do {
                joined[chain] = true;
                for (int at = chains.start(chain); at < chains.end(chain); at++) {
                    put(chains.x(at), chains.y(at));
                }
                int next = next(chain, first);
                corners(chains.exit(chain), chains.entry(next));
                chain = next;
            } while (chain != first);
            loops.addAll(Loops.of(ring));
        }
        return loops;
    }

    /** The chain that comes in next, clockwise from where one leaves; those that are joined already are passed over. */
    private int next(int chain, int first) {
        double round = 4 * chains.side();
        int next = first;
        double least = Double.POSITIVE_INFINITY;
        for (int each = 0; each < chains.count(); each++) {
            double way = chains.entry(each) - chains.exit(chain);
            way = way < 0 ? way + round : way;
            if (way < least && (each == first || !joined[each])) {
                least = way;
                next = each;
            }
        }
        return next;
    }

    private void corners(double exit, double entry) {
        double side = chains.side();
        double end = entry < exit ? entry + 4 * side : entry;
        for (int corner = (int) Math.floor(exit / side) + 1; corner * side <= end; corner++) {
            put(corner % 4 == 1 || corner % 4 == 2 ? high + 1 : low - 1, corner % 4 >= 2 ? high + 1 : low - 1);
        }
    }

    private void put(int x, int y) {
        int size = ring.size();
        if (size == 0 || ring.get(size - 2) != x || ring.get(size - 1) != y) {
            ring.add(x);
            ring.add(y);
        }
    }
}
