package org.merestone.geo.map;

/**
 * How much of a pixel, a square with sides of one, two straight bars cover that go on to both sides for ever, one upon the middle of the
 * other: by the way from the pixel's middle to the bars', and by their direction. Seen along a bar a pixel is a trapezium, the convolution
 * of its two sides, so the cover is the difference of two of its integrals. Kept by the square of the way, which needs no root, and for
 * {@value #DIRECTIONS} directions between level and diagonal; worked out when first asked for. Used by one thread.
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
    /** Entries for each pixel of the way at the upper bar's edge, or fewer where the lower is very broad. */
    private static final double FINE = 128;

    private final double lower;
    private final double upper;
    private final double half;
    private final int steps;
    private final char[][] byDirection = new char[DIRECTIONS + 1][];

    /**
     * @param lower width of the one bar in pixels, 0 if there is none
     * @param upper width of the other
     */
    BarCover(double lower, double upper) {
        this.lower = lower;
        this.upper = upper;
        half = Math.max(lower, upper) / 2;
        steps = (int) (FINE * ONE / Math.max(0.5, Math.max(Math.min(upper / 2, 100), half / 4)));
    }

    boolean isOf(double otherLower, double otherUpper) {
        return lower == otherLower && upper == otherUpper;
    }

    /** How far from the bars' middle the middle of a pixel may lie of which something is covered. */
    double reach() {
        return half + CORNER;
    }

    /**
     * The covers, to {@link #WHOLE}, by {@link #entry}: that of the lower bar times 256, and that of the upper; nothing in the last entry.
     *
     * @param x how far a bar of length one goes to the side …
     * @param y … and down
     */
    char[] of(double x, double y) {
        double sine = Math.min(Math.abs(x), Math.abs(y));
        int direction = (int) (sine * (DIRECTIONS / Math.sqrt(0.5)) + 0.5);
        char[] known = byDirection[direction];
        if (known == null) {
            known = table(Math.min(Math.sqrt(0.5), direction * Math.sqrt(0.5) / DIRECTIONS));
            byDirection[direction] = known;
        }
        return known;
    }

    /** Entries of a table for each square pixel, times 256. */
    int steps() {
        return steps;
    }

    /**
     * Where a table tells the cover of a pixel whose middle lies so far from the bars'.
     *
     * @param aside in parts of a pixel, of which there are {@link #PARTS} …
     * @param over  … and at a right angle to it
     */
    static int entry(int aside, int over, int steps) {
        return (int) (((long) aside * aside + (long) over * over) * steps >>> SQUARE_PARTS);
    }

    private char[] table(double shorter) {
        double longer = Math.sqrt(1 - shorter * shorter);
        char[] table = new char[(int) (reach() * reach() * steps / ONE) + 2];
        for (int i = 0; i < table.length - 1; i++) {
            double aside = Math.sqrt((i + 0.5) * ONE / steps);
            table[i] = (char) (cover(aside, lower / 2, longer, shorter) << 8 | cover(aside, upper / 2, longer, shorter));
        }
        return table;
    }

    private static int cover(double aside, double half, double longer, double shorter) {
        return (int) Math.rint(WHOLE * (before(aside + half, longer, shorter) - before(aside - half, longer, shorter)));
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
