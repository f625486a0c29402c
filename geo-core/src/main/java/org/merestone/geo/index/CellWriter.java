package org.merestone.geo.index;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Puts what one cell knows into the numbers that {@link CellGrid} reads. */
final class CellWriter {

    private static final int LONGEST_RUN = 0xffff;

    private final Borders borders;
    private final int[] segments;
    private final int[] inside;
    private int[] words = new int[16];
    private int used;

    /**
     * @param segments those that enter the cell, ascending
     * @param inside   the areas that hold the cell's spot, ascending
     */
    CellWriter(Borders borders, int[] segments, int[] inside) {
        this.borders = borders;
        this.segments = segments;
        this.inside = inside;
    }

    int[] words(int spot) {
        IntStream there = IntStream.concat(Arrays.stream(segments).map(segment -> borders.first()[segment]),
                Arrays.stream(segments).map(segment -> borders.second()[segment]).filter(unit -> unit >= 0));
        int[] units = IntStream.concat(there, Arrays.stream(inside)).sorted().distinct().toArray();
        for (int from = 0; from < units.length; from += CellGrid.UNITS_IN_PART) {
            part(Arrays.copyOfRange(units, from, Math.min(units.length, from + CellGrid.UNITS_IN_PART)), spot,
                    from + CellGrid.UNITS_IN_PART < units.length);
        }
        return Arrays.copyOf(words, used);
    }

    private void part(int[] units, int spot, boolean continued) {
        int header = units.length | (continued ? 32 : 0) | spot << 6;
        for (int i = 0; i < units.length; i++) {
            header |= Arrays.binarySearch(inside, units[i]) >= 0 ? 1 << 16 + i : 0;
        }
        write(header);
        int runs = used;
        write(0);
        for (int unit : units) {
            write(unit);
        }
        int last = -2;
        int lastMask = 0;
        for (int segment : segments) {
            int mask = bit(units, borders.first()[segment]) | bit(units, borders.second()[segment]);
            if (mask != 0 && segment == last + 1 && mask == lastMask && words[used - 1] >>> 16 < LONGEST_RUN) {
                words[used - 1] += 1 << 16;
            } else if (mask != 0) {
                write(segment);
                write(1 << 16 | mask);
                words[runs]++;
            }
            last = mask == 0 ? -2 : segment;
            lastMask = mask;
        }
    }

    private static int bit(int[] units, int unit) {
        int at = unit < 0 ? -1 : Arrays.binarySearch(units, unit);
        return at < 0 ? 0 : 1 << at;
    }

    private void write(int word) {
        if (used == words.length) {
            words = Arrays.copyOf(words, 2 * used);
        }
        words[used++] = word;
    }
}
