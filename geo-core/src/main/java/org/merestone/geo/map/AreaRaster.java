package org.merestone.geo.map;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * Fills areas pixel by pixel by the exact part of the pixel that they cover: two neighbours share a pixel without a trace of what lies
 * below. Edges are taken in 256ths of a pixel, counted from the corner of the map, and summed up in whole numbers, so that a pixel comes
 * out the same on whichever tile it is painted. All areas of all colours go into one sum, to which an edge between two areas adds the
 * difference of their colours; it is carried on to the east when the picture is finished. Used by one thread.
 */
final class AreaRaster {

    private static final int SUB = 256;
    /** What a pixel that is covered whole sums up to. */
    private static final int WHOLE = 2 * SUB * SUB;

    private final int width;
    private final int height;
    private final double scale;
    private final long left;
    private final long top;
    private final int[] pixels;
    /** For each pixel two sums of pairs: covered and red, green and blue; the first of a pair in the upper half. */
    private final long[] sums;
    /** The columns between which each row has sums. */
    private final int[] first;
    private final int[] last;
    /** Of each fill in the same pairs what it adds, and nothing in the last. */
    private final long[] coveredAndReds;
    private final long[] greenAndBlues;
    private long coveredAndRed;
    private long greenAndBlue;

    /**
     * @param scale  pixels for each of the view's
     * @param pixels of a picture of the view, as 0xRRGGBB; what is filled is mixed into them by {@link #finish}
     * @param easel  on which nothing else is summed up until then
     * @param fills  the colours of the areas
     */
    AreaRaster(View view, int scale, int[] pixels, Easel easel, List<Color> fills) {
        this.pixels = pixels;
        width = view.width() * scale;
        height = view.height() * scale;
        this.scale = view.world() * scale * SUB;
        left = view.left() * scale * SUB;
        top = view.top() * scale * SUB;
        sums = easel.sums((width + 2) * height * 2);
        first = new int[height];
        last = new int[height];
        Arrays.fill(first, Integer.MAX_VALUE);
        coveredAndReds = new long[fills.size() + 1];
        greenAndBlues = new long[fills.size() + 1];
        for (int i = 0; i < fills.size(); i++) {
            coveredAndReds[i] = (1L << 32) + fills.get(i).getRed();
            greenAndBlues[i] = ((long) fills.get(i).getGreen() << 32) + fills.get(i).getBlue();
        }
    }

    /**
     * Chooses the fills of the areas on both sides of the borders that are added next, of which one may be {@link Patchwork#NONE}.
     *
     * @param inner of the area whose ring a border is as it goes; all shells turn the same way, and holes the other
     * @param outer of the area whose ring it is when it goes back
     */
    void between(int inner, int outer) {
        int in = inner == Patchwork.NONE ? coveredAndReds.length - 1 : inner;
        int out = outer == Patchwork.NONE ? coveredAndReds.length - 1 : outer;
        coveredAndRed = coveredAndReds[in] - coveredAndReds[out];
        greenAndBlue = greenAndBlues[in] - greenAndBlues[out];
    }

    /** Adds a border from one vertex up to before another; borders of an area make whole rings. */
    void add(double[] x, double[] y, int from, int until) {
        long fromX = (long) Math.rint(x[from] * scale) - left;
        long fromY = (long) Math.rint(y[from] * scale) - top;
        for (int i = from + 1; i < until; i++) {
            long toX = (long) Math.rint(x[i] * scale) - left;
            long toY = (long) Math.rint(y[i] * scale) - top;
            if (fromY < toY) {
                down(fromX, fromY, toX, toY, 1);
            } else if (fromY > toY) {
                down(toX, toY, fromX, fromY, -1);
            }
            fromX = toX;
            fromY = toY;
        }
    }

    /** Always from north to south, so that the two sides of an edge meet each pixel row at the same place. */
    private void down(long x1, long y1, long x2, long y2, int sign) {
        if (y2 <= 0 || y1 >= (long) height * SUB || Math.min(x1, x2) >= (long) width * SUB) {
            return;
        }
        int lastRow = (int) Math.min(height - 1, (y2 - 1) / SUB);
        double slope = (double) (x2 - x1) / (y2 - y1);
        long upper = Math.max(0, y1);
        long a = upper == y1 ? x1 : x1 + (long) Math.rint(slope * (upper - y1));
        for (int row = (int) (upper / SUB); row <= lastRow; row++) {
            long lower = Math.min((row + 1L) * SUB, y2);
            long b = lower == y2 ? x2 : x1 + (long) Math.rint(slope * (lower - y1));
            if (a < b) {
                row(row, a, b, (int) (lower - upper), sign);
            } else {
                row(row, b, a, (int) (lower - upper), sign);
            }
            upper = lower;
            a = b;
        }
    }

    /** The piece of an edge within one row: between which places across, and by how much it goes down. */
    private void row(int row, long west, long east, int by, int sign) {
        int start = row * (width + 2);
        int column = (int) Math.max(0, west >> 8);
        if (column >= width) {
            return;
        }
        first[row] = Math.min(first[row], column);
        last[row] = Math.max(last[row], (int) Math.min(width, (Math.max(0, east) >> 8) + 1));
        if (east <= 0) {
            put(start, 0, by * sign);
        } else if (west >= 0 && west >> 8 == east >> 8) {
            put(start + column, (int) (west & 255) + (int) (east & 255), by * sign);
        } else {
            across(start, west, east, by, sign);
        }
    }

    private void across(int start, long west, long east, int by, int sign) {
        double each = (double) by / (east - west);
        int done = west < 0 ? (int) Math.rint(each * -west) : 0;
        if (done > 0) {
            put(start, 0, done * sign);
        }
        long at = Math.max(0, west);
        while (at < east && at < (long) width * SUB) {
            long next = Math.min(east, ((at >> 8) + 1) << 8);
            int until = next == east ? by : (int) Math.rint(each * (next - west));
            int inside = (int) (at & 255);
            put(start + (int) (at >> 8), inside + inside + (int) (next - at), (until - done) * sign);
            done = until;
            at = next;
        }
    }

    /** @param twice the sum of where the piece begins and ends within the pixel, in 256ths from its west side */
    private void put(int at, int twice, int by) {
        long here = (2L * SUB - twice) * by;
        long east = (long) twice * by;
        sums[2 * at] += here * coveredAndRed;
        sums[2 * at + 1] += here * greenAndBlue;
        sums[2 * at + 2] += east * coveredAndRed;
        sums[2 * at + 3] += east * greenAndBlue;
    }

    /** Mixes what was filled into the picture, once: where areas cover more than a whole pixel, they share it. */
    void finish() {
        for (int row = 0; row < height; row++) {
            if (first[row] <= last[row]) {
                finish(row);
            }
        }
    }

    private void finish(int row) {
        long one = 0;
        long other = 0;
        int covered = 0;
        int colour = 0;
        int at = 2 * (row * (width + 2) + first[row]);
        int changing = row * width + Math.min(width - 1, last[row]);
        for (int i = row * width + first[row]; i <= changing; i++, at += 2) {
            if ((sums[at] | sums[at + 1]) != 0) {
                one += sums[at];
                other += sums[at + 1];
                covered = Math.abs(upper(one));
                colour = covered >= WHOLE ? mixed(one, other, covered, 0) : 0;
            }
            if (covered > 0) {
                pixels[i] = covered >= WHOLE ? colour : mixed(one, other, covered, pixels[i]);
            }
        }
        for (int i = changing + 1; covered > 0 && i < (row + 1) * width; i++) {
            pixels[i] = covered >= WHOLE ? colour : mixed(one, other, covered, pixels[i]);
        }
        Arrays.fill(sums, 2 * (row * (width + 2) + first[row]), 2 * (row * (width + 2) + last[row] + 1), 0);
    }

    private static int mixed(long coveredAndRed, long greenAndBlue, int covered, int below) {
        int rest = Math.max(0, WHOLE - covered);
        return part((int) coveredAndRed, below >> 16 & 255, rest, covered + rest) << 16
                | part(upper(greenAndBlue), below >> 8 & 255, rest, covered + rest) << 8
                | part((int) greenAndBlue, below & 255, rest, covered + rest);
    }

    /** The sign of a sum says only which way its ring turns. */
    private static int part(int sum, int below, int rest, int all) {
        int filled = Math.abs(sum);
        return all == WHOLE ? filled + below * rest + WHOLE / 2 >> 17 : (int) (((long) filled + (long) below * rest) / all);
    }

    /** What was added up in the upper half of a pair, without what the lower half borrowed from it. */
    private static int upper(long pair) {
        return (int) (pair - (int) pair >> 32);
    }
}
