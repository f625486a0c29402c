package org.merestone.geo.tile;

import java.util.function.IntConsumer;

/** Grid points by the square cell that they lie in, so that those near a line are found cell by cell along it. */
final class SpotCells {

    private static final int NONE = -1;
    private static final int SMALLEST = 8;

    private final int side;
    private final int[] x;
    private final int[] y;
    private final LongTable firstOf;
    private final int[] next;

    /**
     * @param spot  for each vertex the one that stands for its grid point, or a negative number
     * @param count how many of them stand for one
     */
    SpotCells(int[] spot, int[] x, int[] y, int count) {
        this.x = x;
        this.y = y;
        side = side(spot, x, y, count);
        firstOf = new LongTable(count);
        next = new int[spot.length];
        for (int at = 0; at < spot.length; at++) {
            if (spot[at] == at) {
                long cell = cell(Math.floorDiv(x[at], side), Math.floorDiv(y[at], side));
                next[at] = NONE;
                int first = firstOf.putIfAbsent(cell, at);
                if (first != at) {
                    next[at] = first;
                    firstOf.set(cell, at);
                }
            }
        }
    }

    /** About one point a cell along a line: half the usual way from a vertex to the one that was read after it. */
    private static int side(int[] spot, int[] x, int[] y, int count) {
        long way = 0;
        int before = NONE;
        for (int at = 0; at < spot.length; at++) {
            if (spot[at] == at) {
                way += before == NONE ? 0 : Math.min(4096, Math.abs((long) x[at] - x[before]) + Math.abs((long) y[at] - y[before]));
                before = at;
            }
        }
        return (int) Math.max(SMALLEST, way / Math.max(1, count));
    }

    private static long cell(int column, int row) {
        return (long) column << 32 | row & 0xffffffffL;
    }

    /** Calls for every grid point less than a unit from a line, and for others near it. */
    void near(double fromX, double fromY, double toX, double toY, IntConsumer found) {
        double west = Math.min(fromX, toX) - 1;
        double east = Math.max(fromX, toX) + 1;
        double slope = fromX == toX ? 0 : (toY - fromY) / (toX - fromX);
        for (int column = floor(west); column <= floor(east); column++) {
            double left = Math.max(west, (double) column * side);
            double right = Math.min(east, (column + 1.0) * side);
            double one = fromX == toX ? fromY : fromY + slope * (left - fromX);
            double other = fromX == toX ? toY : fromY + slope * (right - fromX);
            double around = 1 + Math.abs(slope);
            double north = Math.max(Math.min(one, other) - around, Math.min(fromY, toY) - 1);
            double south = Math.min(Math.max(one, other) + around, Math.max(fromY, toY) + 1);
            for (int row = floor(north); row <= floor(south); row++) {
                for (int at = firstOf.get(cell(column, row)); at != NONE; at = next[at]) {
                    found.accept(at);
                }
            }
        }
    }

    private int floor(double ordinate) {
        return (int) Math.floor(ordinate / side);
    }
}
