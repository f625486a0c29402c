package org.merestone.geo.map;

import java.util.Arrays;

/**
 * How much of each pixel of a view lies inside of what is added, summed over all edges in whole numbers, so that a pixel comes out the same
 * on whichever tile it is painted. Edges are taken in 256ths of a pixel, counted from the corner of the map. Used by one thread.
 */
final class Cover {

    /** What a pixel that is covered whole sums up to. */
    static final int WHOLE = 1 << 16;
    private static final int SUB = 256;

    private final int width;
    private final int height;
    private final double scale;
    private final double left;
    private final double top;
    private final int[] cover;
    private int firstRow = Integer.MAX_VALUE;
    private int lastRow = -1;

    /** @param scale pixels for each of the view's */
    Cover(View view, int scale) {
        width = view.width() * scale;
        height = view.height() * scale;
        this.scale = (double) scale * SUB;
        left = view.left() * this.scale;
        top = view.top() * this.scale;
        cover = new int[(width + 2) * height];
    }

    /** What is done with a pixel that something covers. */
    @FunctionalInterface
    interface Use {
        /** @param part how much of it is covered, to {@link #WHOLE} */
        void at(int pixel, int part);
    }

    /** Adds an edge of a closed figure, in pixels at scale 1 from the corner of the map; figures must all turn the same way. */
    void edge(double fromX, double fromY, double toX, double toY) {
        double y1 = Math.rint(fromY * scale);
        double y2 = Math.rint(toY * scale);
        if (y1 < y2) {
            down(Math.rint(fromX * scale), y1, Math.rint(toX * scale), y2, 1);
        } else if (y1 > y2) {
            down(Math.rint(toX * scale), y2, Math.rint(fromX * scale), y1, -1);
        }
    }

    /** Hands out every pixel that is covered, and begins anew. */
    void take(Use use) {
        for (int row = Math.max(0, firstRow); row <= lastRow; row++) {
            int sum = 0;
            int at = row * (width + 2);
            for (int i = row * width; i < (row + 1) * width; i++) {
                sum += cover[at++];
                if (sum != 0) {
                    use.at(i, Math.min(2 * WHOLE, Math.abs(sum)) >> 1);
                }
            }
            Arrays.fill(cover, row * (width + 2), (row + 1) * (width + 2), 0);
        }
        firstRow = Integer.MAX_VALUE;
        lastRow = -1;
    }

    /** Always from north to south, so that the two sides of an edge meet each pixel row at the same place. */
    private void down(double x1, double y1, double x2, double y2, int sign) {
        if (y2 <= top || y1 >= top + (double) height * SUB || Math.min(x1, x2) >= left + (double) width * SUB) {
            return;
        }
        int first = (int) Math.max(0, Math.floor((y1 - top) / SUB));
        int last = (int) Math.min(height - 1, Math.ceil((y2 - top) / SUB) - 1);
        firstRow = Math.min(firstRow, first);
        lastRow = Math.max(lastRow, last);
        double slope = (x2 - x1) / (y2 - y1);
        for (int row = first; row <= last; row++) {
            double rowTop = top + (double) row * SUB;
            double upper = Math.max(rowTop, y1);
            double lower = Math.min(rowTop + SUB, y2);
            long a = (long) (upper == y1 ? x1 : Math.rint(x1 + slope * (upper - y1))) - (long) left;
            long b = (long) (lower == y2 ? x2 : Math.rint(x1 + slope * (lower - y1))) - (long) left;
            row(row * (width + 2), a, b, (int) (lower - upper), sign);
        }
    }

    /** The piece of an edge within one row: by how much it goes down, and between which places across. */
    private void row(int start, long a, long b, int by, int sign) {
        long west = Math.min(a, b);
        long east = Math.max(a, b);
        if (east <= 0) {
            cover[start] += 2 * SUB * by * sign;
            return;
        }
        if (west >= (long) width * SUB) {
            return;
        }
        if (west >= 0 && (west >> 8) == (east >> 8)) {
            put(start + (int) (west >> 8), (int) (west & 255) + (int) (east & 255), by * sign);
            return;
        }
        int done = west < 0 ? part(by, -west, east - west) : 0;
        cover[start] += 2 * SUB * done * sign;
        long at = Math.max(0, west);
        while (at < east && at < (long) width * SUB) {
            long next = Math.min(east, ((at >> 8) + 1) << 8);
            int until = next == east ? by : part(by, next - west, east - west);
            int inside = (int) (at & 255);
            put(start + (int) (at >> 8), inside + inside + (int) (next - at), (until - done) * sign);
            done = until;
            at = next;
        }
    }

    private static int part(int by, long way, long whole) {
        return (int) Math.round((double) by * way / whole);
    }

    /** @param twice the sum of where the piece begins and ends within the pixel, in 256ths from its west side */
    private void put(int at, int twice, int by) {
        cover[at] += (2 * SUB - twice) * by;
        cover[at + 1] += twice * by;
    }
}
