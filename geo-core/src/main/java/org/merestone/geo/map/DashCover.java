package org.merestone.geo.map;

/**
 * How much of a pixel along a line its dashes cover: the pattern of strokes and gaps, seen through a window as long as a pixel. Used by one
 * thread.
 */
final class DashCover {

    private static final int STEPS = 16;

    private final double period;
    private final double perPixel;
    private final int[] table;

    /** @param lengths of stroke and gap in turn, in pixels */
    DashCover(float[] lengths, double scale) {
        double sum = 0;
        for (float length : lengths) {
            sum += length * scale;
        }
        period = sum;
        perPixel = 1 / period;
        table = new int[(int) Math.ceil(period * STEPS)];
        for (int i = 0; i < table.length; i++) {
            table[i] = (int) Math.rint(256 * within((i + 0.5) * period / table.length, lengths, scale));
        }
    }

    /** The part, to 256, that is covered at a way from the line's beginning, in pixels. */
    int at(double along) {
        double periods = along * perPixel;
        return table[Math.min(table.length - 1, (int) ((periods - (long) periods) * table.length))];
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
