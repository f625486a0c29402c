package org.merestone.geo.map;

/**
 * How much of a pixel, a square with sides of one, a straight bar covers that goes on to both sides for ever: by the way from the pixel's
 * middle to the bar's, and by the bar's direction. Seen along the bar a pixel is a trapezium, the convolution of its two sides, so the
 * cover
 * is the difference of two of its integrals. Kept by the square of the way, which needs no root, and for {@value #DIRECTIONS} directions
 * between level and diagonal; worked out when first asked for. Used by one thread.
 */
final class BarCover {

    /** What a pixel that is covered whole has. */
    static final int WHOLE = 255;
    /** Of a pixel. */
    static final int PARTS = 1 << 12;
    private static final int ONE = 256;
    /** Bits of the square parts of a pixel, times {@value #ONE}. */
    private static final int SQUARE_PARTS = 32;
    private static final int DIRECTIONS = 32;
    /** From a pixel's middle to its corner, and a little more. */
    private static final double CORNER = 0.71;
    /** Entries for each pixel of the way at the bar's edge. */
    private static final double FINE = 128;

    private final double half;
    private final int steps;
    private final int[][] byDirection = new int[DIRECTIONS + 1][];

    /** @param width of the bar in pixels */
    BarCover(double width) {
        half = width / 2;
        steps = (int) (FINE * ONE / Math.max(0.5, Math.min(half, 100)));
    }

    /** How far from the bar's middle the middle of a pixel may lie of which something is covered. */
    double reach() {
        return half + CORNER;
    }

    /**
     * The cover, to {@link #WHOLE}, by {@link #entry}; nothing from the last entry on.
     *
     * @param x how far the bar goes to the side …
     * @param y … and down
     */
    int[] of(double x, double y) {
        double level = Math.abs(x);
        double down = Math.abs(y);
        double slope = level < down ? level / down : down / level;
        int direction = (int) (slope * DIRECTIONS + 0.5);
        int[] known = byDirection[direction];
        if (known == null) {
            known = table((double) direction / DIRECTIONS);
            byDirection[direction] = known;
        }
        return known;
    }

    /** Entries of a table for each square pixel, times 256. */
    int steps() {
        return steps;
    }

    /**
     * Where a table tells the cover of a pixel whose middle lies so far from the bar's.
     *
     * @param aside in parts of a pixel, of which there are {@link #PARTS} …
     * @param over  … and at a right angle to it
     */
    static int entry(int aside, int over, int steps) {
        return (int) (((long) aside * aside + (long) over * over) * steps >>> SQUARE_PARTS);
    }

    private int[] table(double slope) {
        double longer = 1 / Math.hypot(1, slope);
        double shorter = slope * longer;
        int[] table = new int[(int) (reach() * reach() * steps / ONE) + 2];
        for (int i = 0; i < table.length - 1; i++) {
            double aside = Math.sqrt((i + 0.5) * ONE / steps);
            table[i] = (int) Math.rint(WHOLE * (before(aside + half, longer, shorter) - before(aside - half, longer, shorter)));
        }
        return table;
    }

    /** The part of a pixel that lies before a straight edge so far behind its middle. */
    private static double before(double edge, double longer, double shorter) {
        double outer = (longer + shorter) / 2;
        double inner = (longer - shorter) / 2;
        double way = Math.abs(edge);
        double part = way >= outer ? 1 : way <= inner ? 0.5 + way / longer : 1 - (outer - way) * (outer - way) / (2 * longer * shorter);
        return edge < 0 ? 1 - part : part;
    }
}
