package org.merestone.geo.map;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Writes blocks of a zlib stream, each with the code that suits it (RFC 1951 §3.2.7). A token is a byte, or a repetition with its length in
 * the upper half and its distance in the lower. Used by one thread.
 */
final class DeflateBlock {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int END = 256;
    private static final int[] LENGTH_FROM = new int[29];
    private static final int[] LENGTH_BITS = new int[29];
    private static final int[] LENGTH_SYMBOL = new int[259];
    private static final int[] DISTANCE_FROM = new int[30];
    private static final int[] DISTANCE_BITS = new int[30];
    /** The order in which a block says how long the words for the lengths of words are. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int MOST_BYTES_A_TOKEN = 6;
    private static final int MOST_BYTES_A_HEAD = 512;

    static {
        for (int i = 0, from = 3; i < 28; i++) {
            LENGTH_FROM[i] = from;
            LENGTH_BITS[i] = i < 8 ? 0 : i / 4 - 1;
            from += 1 << LENGTH_BITS[i];
        }
        LENGTH_FROM[28] = 258;
        for (int i = 0; i < 29; i++) {
            Arrays.fill(LENGTH_SYMBOL, LENGTH_FROM[i], 259, i);
        }
        for (int i = 0, from = 1; i < 30; i++) {
            DISTANCE_FROM[i] = from;
            DISTANCE_BITS[i] = i < 4 ? 0 : i / 2 - 1;
            from += 1 << DISTANCE_BITS[i];
        }
    }

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private long bits;
    private int held;

    DeflateBlock() {
        put(0x0178, 16); // deflate with a window of 32 KB, made by the fastest way
    }

    /** Adds a block of so many tokens. */
    void add(int[] tokens, int count, boolean last) {
        int[] literals = new int[286];
        int[] distances = new int[30];
        literals[END] = 1;
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token < 256) {
                literals[token]++;
            } else {
                literals[257 + LENGTH_SYMBOL[token >>> 16]]++;
                distances[distanceSymbol(token & 0xffff)]++;
            }
        }
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, size + count * MOST_BYTES_A_TOKEN + MOST_BYTES_A_HEAD));
        PrefixCode literal = PrefixCode.of(literals, 15);
        PrefixCode distance = PrefixCode.of(distances, 15);
        put((last ? 1 : 0) | 2 << 1, 3);
        head(literal, distance);
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            if (token < 256) {
                put(literal.word(token), literal.length(token));
            } else {
                repeat(token >>> 16, token & 0xffff, literal, distance);
            }
        }
        put(literal.word(END), literal.length(END));
    }

    private void repeat(int length, int way, PrefixCode literal, PrefixCode distance) {
        int symbol = LENGTH_SYMBOL[length];
        put(literal.word(257 + symbol), literal.length(257 + symbol));
        put(length - LENGTH_FROM[symbol], LENGTH_BITS[symbol]);
        int far = distanceSymbol(way);
        put(distance.word(far), distance.length(far));
        put(way - DISTANCE_FROM[far], DISTANCE_BITS[far]);
    }

    private static int distanceSymbol(int distance) {
        if (distance <= 2) {
            return distance - 1;
        }
        int high = 31 - Integer.numberOfLeadingZeros(distance - 1);
        return 2 * high + (distance - 1 >> high - 1 & 1);
    }

    /** Says how long each word of both codes is. */
    private void head(PrefixCode literal, PrefixCode distance) {
        int[] lengths = new int[286 + 30];
        int[] counts = new int[19];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < 286 ? literal.length(i) : distance.length(i - 286);
        }
        int[] told = new int[lengths.length];
        int size = told(lengths, told);
        for (int i = 0; i < size; i++) {
            counts[told[i] & 31]++;
        }
        PrefixCode code = PrefixCode.of(counts, 7);
        put(286 - 257, 5);
        put(30 - 1, 5);
        put(ORDER.length - 4, 4);
        for (int each : ORDER) {
            put(code.length(each), 3);
        }
        for (int i = 0; i < size; i++) {
            int symbol = told[i] & 31;
            put(code.word(symbol), code.length(symbol));
            put(told[i] >> 5, symbol == 18 ? 7 : symbol == 17 ? 3 : symbol == 16 ? 2 : 0);
        }
    }

    /** Lengths with runs of the same taken together: a symbol, and from the sixth bit on how often. */
    private static int told(int[] lengths, int[] told) {
        int size = 0;
        for (int i = 0, run; i < lengths.length; i += run) {
            run = 1;
            while (i + run < lengths.length && lengths[i + run] == lengths[i] && run < (lengths[i] == 0 ? 138 : 6)) {
                run++;
            }
            if (lengths[i] == 0 && run >= 3) {
                told[size++] = run >= 11 ? 18 | run - 11 << 5 : 17 | run - 3 << 5;
            } else if (i > 0 && lengths[i] == lengths[i - 1] && run >= 3) {
                told[size++] = 16 | run - 3 << 5;
            } else {
                run = 1;
                told[size++] = lengths[i];
            }
        }
        return size;
    }

    private void put(int value, int count) {
        bits |= (long) value << held;
        held += count;
        if (held >= Integer.SIZE) {
            INTS.set(bytes, size, (int) bits);
            size += Integer.BYTES;
            bits >>>= Integer.SIZE;
            held -= Integer.SIZE;
        }
    }

    /** The stream with its check sum, after the last block. */
    byte[] stream(int adler) {
        int rest = held + 7 >> 3;
        put(0, Integer.SIZE - held);
        size -= Integer.BYTES - rest;
        byte[] whole = Arrays.copyOf(bytes, size + Integer.BYTES);
        INTS.set(whole, size, Integer.reverseBytes(adler));
        return whole;
    }
}
