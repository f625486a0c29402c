package org.merestone.geo.map;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Deflates the rows of a picture into a zlib stream (RFC 1950, RFC 1951). What a row of a map repeats is mostly the byte before or the row
 * above, so only there, and one pixel to either side above, is a repetition looked for: one walk over the picture, without the tables of a
 * search that could find any. Used by one thread, once.
 */
final class RowDeflate {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Literals and repetitions that share one code. */
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST = 258;
    private static final int SHORTEST = 4;
    private static final int FARTHEST = 32768;

    private final byte[] rows;
    private final int[] distances;
    private final int[] tokens;
    private int size;
    private final DeflateBlock out = new DeflateBlock();

    /**
     * @param rows   all of the same length, one after the other
     * @param length of a row in bytes
     * @param easel  whose numbers nothing else uses any more
     */
    RowDeflate(byte[] rows, int length, Easel easel) {
        tokens = easel.numbers(BLOCK);
        this.rows = rows;
        distances = length + 1 > FARTHEST ? new int[] {1} : new int[] {length, 1, length - 1, length + 1};
    }

    /** The whole stream. */
    byte[] stream() {
        int at = 0;
        while (at < rows.length) {
            int found = longest(at);
            if (found == 0) {
                tokens[size++] = rows[at++] & 255;
            } else {
                tokens[size++] = found;
                at += found >>> 16;
            }
            if (size == BLOCK) {
                out.add(tokens, size, at == rows.length);
                size = 0;
            }
        }
        if (size > 0 || rows.length == 0) {
            out.add(tokens, size, true);
        }
        Adler32 sum = new Adler32();
        sum.update(rows);
        return out.stream((int) sum.getValue());
    }

    /** The longest repetition that begins at a byte, its length in the upper half and its distance in the lower; 0 if there is none. */
    private int longest(int at) {
        int most = Math.min(LONGEST, rows.length - at);
        int best = SHORTEST - 1;
        int distance = 0;
        for (int each : distances) {
            if (each > 0 && each <= at) {
                int length = alike(at, at - each, most);
                if (length > best) {
                    best = length;
                    distance = each;
                }
            }
            if (best > 32) {
                break; // long enough not to look for a longer one
            }
        }
        return distance == 0 ? 0 : best << 16 | distance;
    }

    private int alike(int at, int before, int most) {
        int length = 0;
        while (length + Long.BYTES <= most) {
            long difference = (long) LONGS.get(rows, at + length) ^ (long) LONGS.get(rows, before + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >> 3);
            }
            length += Long.BYTES;
        }
        int rest = Arrays.mismatch(rows, at + length, at + most, rows, before + length, before + most);
        return rest < 0 ? most : length + rest;
    }
}
