package org.merestone.geo.survey;

import java.util.Arrays;

/**
 * The first point of each small cell of ground: a hash table of numbers. Cells that touch stand near each other in it, so that a look at
 * the neighbours costs little more than one at the cell itself.
 */
final class CellTable {

    private static final int NOTHING = -1;
    /** Cells that stand together: eight by eight. */
    private static final int TOGETHER = 3;

    private long[] keys;
    private int[] groups;
    private int[] points;
    private int filled;

    CellTable(int expected) {
        int size = Integer.highestOneBit(Math.max(64, expected)) * 4;
        keys = new long[size];
        groups = new int[size];
        points = new int[size];
        Arrays.fill(points, NOTHING);
    }

    /** The point that was put first, or −1. Cells are numbered within ±2³¹ either way. */
    int get(long east, long north, int group) {
        return points[slot(east, north, group)];
    }

    void putIfAbsent(long east, long north, int group, int point) {
        int slot = slot(east, north, group);
        if (points[slot] == NOTHING) {
            keys[slot] = key(east, north);
            groups[slot] = group;
            points[slot] = point;
            filled++;
            if (2 * filled > keys.length) {
                grow();
            }
        }
    }

    private int slot(long east, long north, int group) {
        int mask = keys.length - 1;
        long key = key(east, north);
        long mixed = (key(east >> TOGETHER, north >> TOGETHER) + group) * 0x9E3779B97F4A7C15L;
        int within = (int) (east & 7) << TOGETHER | (int) (north & 7);
        int slot = ((int) (mixed >>> 32) << 2 * TOGETHER) + within & mask;
        while (points[slot] != NOTHING && (keys[slot] != key || groups[slot] != group)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        CellTable larger = new CellTable(keys.length / 2);
        for (int i = 0; i < keys.length; i++) {
            if (points[i] != NOTHING) {
                larger.putIfAbsent(keys[i] >> 32, (int) keys[i], groups[i], points[i]);
            }
        }
        keys = larger.keys;
        groups = larger.groups;
        points = larger.points;
    }

    private static long key(long east, long north) {
        return east << 32 | north & 0xFFFFFFFFL;
    }
}
