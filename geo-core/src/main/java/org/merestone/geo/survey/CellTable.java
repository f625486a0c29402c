package org.merestone.geo.survey;

import org.jspecify.annotations.Nullable;

/** The first point of each small cell of ground: a hash table whose keys are numbers, not objects. */
final class CellTable {

    private long[] keys;
    private int[] groups;
    private @Nullable SurveyPoint[] points;
    private int filled;

    CellTable(int expected) {
        int size = Integer.highestOneBit(Math.max(16, expected)) * 4;
        keys = new long[size];
        groups = new int[size];
        points = new SurveyPoint[size];
    }

    /** The point that was put first, or null. Cells are numbered within ±2³¹ either way. */
    @Nullable SurveyPoint get(long east, long north, int group) {
        return points[slot(key(east, north), group)];
    }

    void putIfAbsent(long east, long north, int group, SurveyPoint point) {
        int slot = slot(key(east, north), group);
        if (points[slot] == null) {
            keys[slot] = key(east, north);
            groups[slot] = group;
            points[slot] = point;
            filled++;
            if (2 * filled > keys.length) {
                grow();
            }
        }
    }

    private int slot(long key, int group) {
        int mask = keys.length - 1;
        long mixed = (key + group) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (points[slot] != null && (keys[slot] != key || groups[slot] != group)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        CellTable larger = new CellTable(keys.length / 2);
        for (int i = 0; i < keys.length; i++) {
            if (points[i] != null) {
                int slot = larger.slot(keys[i], groups[i]);
                larger.keys[slot] = keys[i];
                larger.groups[slot] = groups[i];
                larger.points[slot] = points[i];
            }
        }
        keys = larger.keys;
        groups = larger.groups;
        points = larger.points;
    }

    private static long key(long east, long north) {
        return east << 32 ^ north & 0xFFFFFFFFL;
    }
}
