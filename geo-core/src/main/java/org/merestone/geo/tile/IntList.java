package org.merestone.geo.tile;

import java.util.Arrays;

/** Whole numbers in a row that grows. */
final class IntList {

    private int[] items = new int[16];
    private int size;

    int size() {
        return size;
    }

    int get(int i) {
        return items[i];
    }

    /** Puts an item at the end, and says at which place that is. */
    int add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size * 2);
        }
        items[size] = item;
        return size++;
    }

    void shorten(int newSize) {
        size = newSize;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
