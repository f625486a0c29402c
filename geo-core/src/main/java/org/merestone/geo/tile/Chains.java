package org.merestone.geo.tile;

import java.util.Arrays;

/**
 * The pieces of paths that lie in a tile and its border. The cut is half a unit outside their last grid points, so no position lies on it;
 * where a piece ends there, its end is put on the next grid point outwards, which nothing else reaches. As no other position is within
 * half a unit of the piece, it passes none by that. Used by one thread.
 */
final class Chains {

    private final int low;
    private final int high;
    private final double lowCut;
    private final double highCut;
    private final IntList xy = new IntList();
    private final IntList starts = new IntList();
    private double[] entry = new double[8];
    private double[] exit = new double[8];
    private double fromX;
    private double fromY;
    private double byX;
    private double byY;
    private double first;
    private double last;
    private boolean turned;

    /** @param low the first grid unit that belongs to tile and border; @param high the last */
    Chains(int low, int high) {
        this.low = low;
        this.high = high;
        lowCut = low - 0.5;
        highCut = high + 0.5;
    }

    void clear() {
        xy.shorten(0);
        starts.shorten(0);
    }

    int count() {
        return starts.size();
    }

    int start(int chain) {
        return starts.get(chain);
    }

    int end(int chain) {
        return chain + 1 < starts.size() ? starts.get(chain + 1) : xy.size() / 2;
    }

    int x(int at) {
        return xy.get(2 * at);
    }

    int y(int at) {
        return xy.get(2 * at + 1);
    }

    /** How far round the cut, clockwise from its north-west corner, a chain comes in. */
    double entry(int chain) {
        return entry[chain];
    }

    double exit(int chain) {
        return exit[chain];
    }

    /** How long each side of the cut is. */
    double side() {
        return highCut - lowCut;
    }

    /**
     * Adds the pieces of a ring, unless it lies wholly inside.
     *
     * @param from  ordinates, counted from the tile's origin at originX, originY
     * @param start the ring's first position, end the one after its last
     * @return whether it lies wholly inside
     */
    boolean cutRing(int[] from, int start, int end, int originX, int originY) {
        int outside = start;
        while (outside < end && code(from[2 * outside] - originX, from[2 * outside + 1] - originY) == 0) {
            outside++;
        }
        if (outside == end) {
            return true;
        }
        int count = end - start;
        for (int i = 0, at = outside; i < count; i++) {
            int next = at + 1 == end ? start : at + 1;
            step(from[2 * at] - originX, from[2 * at + 1] - originY, from[2 * next] - originX, from[2 * next + 1] - originY);
            at = next;
        }
        return false;
    }

    /** Adds the pieces of a line; one that begins inside is a piece without an entry. */
    void cutLine(int[] from, int start, int end, int originX, int originY) {
        int beginX = from[2 * start] - originX;
        int beginY = from[2 * start + 1] - originY;
        if (code(beginX, beginY) == 0) {
            begin();
            put(beginX, beginY);
        }
        for (int i = start; i + 1 < end; i++) {
            step(from[2 * i] - originX, from[2 * i + 1] - originY, from[2 * i + 2] - originX, from[2 * i + 3] - originY);
        }
    }

    private int code(int x, int y) {
        return (x < low ? 1 : x > high ? 2 : 0) | (y < low ? 4 : y > high ? 8 : 0);
    }

    private void step(int ax, int ay, int bx, int by) {
        int a = code(ax, ay);
        int b = code(bx, by);
        if ((a | b) == 0) {
            put(bx, by);
        } else if ((a & b) == 0 && meet(ax, ay, bx, by)) {
            if (a != 0) {
                begin();
                entry[starts.size() - 1] = cross(turned ? last : first);
            }
            if (b != 0) {
                exit[starts.size() - 1] = cross(turned ? first : last);
            } else {
                put(bx, by);
            }
        }
    }

    private void begin() {
        if (starts.size() == entry.length) {
            entry = Arrays.copyOf(entry, entry.length * 2);
            exit = Arrays.copyOf(exit, exit.length * 2);
        }
        starts.add(xy.size() / 2);
    }

    private void put(int x, int y) {
        int size = xy.size();
        boolean repeated = size > 2 * starts.get(starts.size() - 1) && xy.get(size - 2) == x && xy.get(size - 1) == y;
        if (!repeated) {
            xy.add(x);
            xy.add(y);
        }
    }

    /**
     * Finds which part of an edge lies inside the cut (Liang and Barsky, ACM Transactions on Graphics 3, 1984). The edge is always taken
     * from its western end, so that it is cut at the same place for the ring on either side of it.
     */
    private boolean meet(int ax, int ay, int bx, int by) {
        turned = ax > bx || ax == bx && ay > by;
        fromX = turned ? bx : ax;
        fromY = turned ? by : ay;
        byX = (turned ? ax : bx) - fromX;
        byY = (turned ? ay : by) - fromY;
        first = 0;
        last = 1;
        return within(fromX, byX) && within(fromY, byY) && first < last;
    }

    private boolean within(double from, double by) {
        if (by == 0) {
            return from > lowCut && from < highCut;
        }
        double in = (lowCut - from) / by;
        double out = (highCut - from) / by;
        first = Math.max(first, Math.min(in, out));
        last = Math.min(last, Math.max(in, out));
        return first < last;
    }

    /** Puts the place where an edge meets the cut, rounded, and says how far round the cut that is. */
    private double cross(double part) {
        double x = Math.max(lowCut, Math.min(highCut, fromX + part * byX));
        double y = Math.max(lowCut, Math.min(highCut, fromY + part * byY));
        double north = y - lowCut;
        double east = highCut - x;
        double south = highCut - y;
        double west = x - lowCut;
        double nearest = Math.min(Math.min(north, east), Math.min(south, west));
        put(nearest == west ? low - 1 : nearest == east ? high + 1 : rounded(x), nearest == north ? low - 1 : nearest == south ? high + 1 : rounded(y));
        return nearest == north ? west : nearest == east ? side() + north : nearest == south ? 2 * side() + east : 3 * side() + south;
    }

    private static int rounded(double ordinate) {
        return (int) Math.floor(ordinate + 0.5);
    }
}
