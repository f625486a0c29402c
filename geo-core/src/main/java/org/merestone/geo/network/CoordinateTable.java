package org.merestone.geo.network;

import java.util.Arrays;

/**
 * Gives every distinct position one number, 0, 1, 2 …, in the order of first sight. Two positions are one only when both ordinates
 * are the same number (0.0 and -0.0 are). Open addressing on primitive arrays: a country's vertices without one object each.
 */
final class CoordinateTable {

    private double[] xs;
    private double[] ys;
    private int[] slots;
    private int mask;
    private int size;

    CoordinateTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        slots = new int[capacity];
        mask = capacity - 1;
        xs = new double[Math.max(16, expected)];
        ys = new double[xs.length];
    }

    /** The position's number, a new one if it was never seen. */
    int intern(double x, double y) {
        double px = x + 0.0;
        double py = y + 0.0;
        int slot = slotOf(px, py);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
        }
        xs[size] = px;
        ys[size] = py;
        slots[slot] = ++size;
        if (size * 2L > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The position's number, or -1 if it was never seen. */
    int find(double x, double y) {
        return slots[slotOf(x + 0.0, y + 0.0)] - 1;
    }

    double x(int id) {
        return xs[id];
    }

    double y(int id) {
        return ys[id];
    }

    int size() {
        return size;
    }

    /** Twice the signed area of a ring of positions, the closing one not repeated; counted from one of them to keep digits. */
    double doubleArea(int[] ring) {
        double sum = 0;
        for (int i = 1; i + 1 < ring.length; i++) {
            double ax = xs[ring[i]] - xs[ring[0]];
            double ay = ys[ring[i]] - ys[ring[0]];
            double bx = xs[ring[i + 1]] - xs[ring[0]];
            double by = ys[ring[i + 1]] - ys[ring[0]];
            sum += ax * by - bx * ay;
        }
        return sum;
    }

    private int slotOf(double x, double y) {
        int slot = hash(x, y) & mask;
        while (slots[slot] != 0 && (xs[slots[slot] - 1] != x || ys[slots[slot] - 1] != y)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            slots[slotOf(xs[id], ys[id])] = id + 1;
        }
    }

    private static int hash(double x, double y) {
        long mixed = Double.doubleToRawLongBits(x) * 0x9E3779B97F4A7C15L
                ^ Long.rotateLeft(Double.doubleToRawLongBits(y) * 0xC2B2AE3D27D4EB4FL, 31);
        mixed *= 0xFF51AFD7ED558CCDL;
        return (int) (mixed ^ mixed >>> 32);
    }
}
