package org.merestone.geo.network;

import java.util.Arrays;

/**
 * Every undirected segment between two interned positions, once, with the unit on its left and right as seen from the position
 * with the smaller number. {@link #NONE} stands for outside.
 */
final class SegmentTable {

    /** No unit on this side. */
    static final int NONE = -1;

    private int[] low;
    private int[] high;
    private int[] left;
    private int[] right;
    private int[] slots;
    private int mask;
    private int size;

    SegmentTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        slots = new int[capacity];
        mask = capacity - 1;
        int room = Math.max(16, expected);
        low = new int[room];
        high = new int[room];
        left = new int[room];
        right = new int[room];
    }

    /**
     * Says that {@code unit} lies on the left of the way from one position to another.
     *
     * @return the segment's number when the side was free, otherwise its bitwise complement: then the earlier claim stays
     */
    int claimLeft(int from, int to, int unit) {
        int segment = intern(Math.min(from, to), Math.max(from, to));
        int[] side = from < to ? left : right;
        if (side[segment] != NONE) {
            return ~segment;
        }
        side[segment] = unit;
        return segment;
    }

    /** Says, whatever was said before, who lies on the left of the way from one position to another. */
    void setLeft(int from, int to, int unit) {
        int segment = intern(Math.min(from, to), Math.max(from, to));
        (from < to ? left : right)[segment] = unit;
    }

    /** The segment between two positions, or -1. */
    int find(int a, int b) {
        return slots[slotOf(Math.min(a, b), Math.max(a, b))] - 1;
    }

    int size() {
        return size;
    }

    int low(int segment) {
        return low[segment];
    }

    int high(int segment) {
        return high[segment];
    }

    /** The end of a segment that is not {@code vertex}. */
    int other(int segment, int vertex) {
        return low[segment] == vertex ? high[segment] : low[segment];
    }

    /** The unit on the left when the segment is left from {@code vertex}. */
    int leftFrom(int segment, int vertex) {
        return low[segment] == vertex ? left[segment] : right[segment];
    }

    /** The unit on the right when the segment is left from {@code vertex}. */
    int rightFrom(int segment, int vertex) {
        return low[segment] == vertex ? right[segment] : left[segment];
    }

    /** Whether the same unit lies on both sides, so that the segment bounds nothing. */
    boolean isInner(int segment) {
        return left[segment] == right[segment];
    }

    private int intern(int a, int b) {
        int slot = slotOf(a, b);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == low.length) {
            low = Arrays.copyOf(low, size * 2);
            high = Arrays.copyOf(high, size * 2);
            left = Arrays.copyOf(left, size * 2);
            right = Arrays.copyOf(right, size * 2);
        }
        low[size] = a;
        high[size] = b;
        left[size] = NONE;
        right[size] = NONE;
        slots[slot] = ++size;
        if (size * 2L > slots.length) {
            grow();
        }
        return size - 1;
    }

    private int slotOf(int a, int b) {
        long mixed = ((long) a << 32 | b) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (slots[slot] != 0 && (low[slots[slot] - 1] != a || high[slots[slot] - 1] != b)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            slots[slotOf(low[id], high[id])] = id + 1;
        }
    }
}
