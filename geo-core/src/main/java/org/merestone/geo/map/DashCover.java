package org.merestone.geo.map;

/**
 * How much of a pixel along a line its dashes cover: the pattern of strokes and gaps, seen through a window as long as a pixel. Places are
 * kept as {@link #phase phases}, whole numbers that begin anew with the pattern. Used by one thread.
 */
final class DashCover {

    /** What a pixel that lies in a stroke has. */
    static final int WHOLE = 256;
    /** The phases that a pattern has, all of an int's, and how many of them are told apart. */
    private static final double PHASES = 1L << Integer.SIZE;
    private static final int BITS = 10;

    private final double period;
    private final int perPart;
    private final int[] table = new int[1 << BITS];

    /** @param lengths of stroke and gap in turn, in pixels; none for an unbroken line */
    DashCover(float[] lengths, double scale) {
        double sum = 0;
        for (float length : lengths) {
            sum += length * scale;
        }
        period = sum == 0 ? 1 : sum;
        perPart = (int) (long) Math.rint(PHASES / (period * BarCover.PARTS));
        for (int i = 0; i < table.length; i++) {
            table[i] = sum == 0 ? WHOLE : (int) Math.rint(WHOLE * within((i + 0.5) * period / table.length, lengths, scale));
        }
    }

    /** The phase at a way from the line's beginning, in pixels. */
    int phase(double along) {
        double periods = along / period;
        return (int) (long) ((periods - Math.floor(periods)) * PHASES);
    }

    /** By how much the phase goes on, modulo 2³², with each of the parts of a pixel, of which there are {@link BarCover#PARTS}. */
    int perPart() {
        return perPart;
    }

    /** What is covered, to {@link #WHOLE}, by {@link #entry}. */
    int[] table() {
        return table;
    }

    static int entry(int phase) {
        return phase >>> Integer.SIZE - BITS;
    }

    /** How much of the pixel's length around a place lies in strokes of the pattern, which comes again and again. */
    private double within(double place, float[] lengths, double scale) {
        double covered = 0;
        for (double from = -period * Math.ceil(1 / period); from < place + 1; from += period) {
            double start = from;
            for (int i = 0; i < lengths.length; i++) {
                double end = start + lengths[i] * scale;
                if (i % 2 == 0) {
                    covered += Math.max(0, Math.min(end, place + 0.5) - Math.max(start, place - 0.5));
                }
                start = end;
            }
        }
        return Math.min(1, covered);
    }
}
