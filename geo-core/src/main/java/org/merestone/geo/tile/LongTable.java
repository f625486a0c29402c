package org.merestone.geo.tile;

import java.util.Arrays;

/** Whole numbers by a key of 64 bits; no key is taken out. */
final class LongTable {

    static final int NONE = -1;

    private long[] keys;
    private int[] values;
    private int size;

    LongTable(int expected) {
        int slots = Integer.highestOneBit(Math.max(8, expected)) * 4;
        keys = new long[slots];
        values = new int[slots];
        Arrays.fill(values, NONE);
    }

    /** The value of a key, or {@link #NONE}. */
    int get(long key) {
        return values[slot(key)];
    }

    /** The value of a key, which is the one given if it had none. */
    int putIfAbsent(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (values[slot] == NONE) {
            keys[slot] = key;
            values[slot] = value;
            size++;
        }
        return values[slot];
    }

    /** Gives another value to a key that has one. */
    void set(long key, int value) {
        values[slot(key)] = value;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (values[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(values, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
