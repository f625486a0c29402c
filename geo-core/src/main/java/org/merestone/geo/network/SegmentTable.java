package org.merestone.geo.network;

import java.util.Arrays;

/**
 * Every undirected segment between two interned positions, once, with the unit on its left and right as seen from the position
 * with the smaller number. {@link #NONE} stands for outside.
 */
final class SegmentTable {

    /** No unit on this side. */
    static final int NONE = -1;

    /** Both ends of each: the smaller number in the upper half. */
    private long[] ends;
    /** Left and right of each in turn. */
    private int[] sides;
    private int[] slots;
    private int mask;
    private int size;

    SegmentTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        slots = new int[capacity];
        mask = capacity - 1;
        int room = Math.max(16, expected);
        ends = new long[room];
        sides = new int[room * 2];
    }

    /**
     * Says that {@code unit} lies on the left of the way from one position to another.
     *
     * @return the segment's number when the side was free, otherwise its bitwise complement: then the earlier claim stays
     */
    int claimLeft(int from, int to, int unit) {
        int segment = intern(Math.min(from, to), Math.max(from, to));
        int side = 2 * segment + (from < to ? 0 : 1);
        if (sides[side] != NONE) {
            return ~segment;
        }
        sides[side] = unit;
        return segment;
    }

    /** Says, whatever was said before, who lies on the left of the way from one position to another. */
    void setLeft(int from, int to, int unit) {
        int segment = intern(Math.min(from, to), Math.max(from, to));
        sides[2 * segment + (from < to ? 0 : 1)] = unit;
    }

    /** The segment between two positions, or -1. */
    int find(int a, int b) {
        return slots[slotOf(Math.min(a, b), Math.max(a, b))] - 1;
    }

    int size() {
        return size;
    }

    int low(int segment) {
        return (int) (ends[segment] >>> 32);
    }

    int high(int segment) {
        return (int) ends[segment];
    }

    /** The end of a segment that is not {@code vertex}. */
    int other(int segment, int vertex) {
        return low(segment) == vertex ? high(segment) : low(segment);
    }

    /** The unit on the left when the segment is left from {@code vertex}. */
    int leftFrom(int segment, int vertex) {
        return sides[2 * segment + (low(segment) == vertex ? 0 : 1)];
    }

    /** The unit on the right when the segment is left from {@code vertex}. */
    int rightFrom(int segment, int vertex) {
        return sides[2 * segment + (low(segment) == vertex ? 1 : 0)];
    }

    /** Whether the same unit lies on both sides, so that the segment bounds nothing. */
    boolean isInner(int segment) {
        return sides[2 * segment] == sides[2 * segment + 1];
    }

    private int intern(int a, int b) {
        int slot = slotOf(a, b);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            sides = Arrays.copyOf(sides, Math.multiplyExact(size, 4));
        }
        ends[size] = (long) a << 32 | b;
        sides[2 * size] = NONE;
        sides[2 * size + 1] = NONE;
        slots[slot] = ++size;
        if (size * 2L > slots.length) {
            grow();
        }
        return size - 1;
    }

    private int slotOf(int a, int b) {
        long key = (long) a << 32 | b;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (slots[slot] != 0 && ends[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            slots[slotOf(low(id), high(id))] = id + 1;
        }
    }
}
