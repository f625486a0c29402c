package org.merestone.geo.network;

import java.util.Arrays;

/**
 * Gives every distinct position one number, 0, 1, 2 …, in the order of first sight. Two positions are one only when both ordinates
 * are the same number (0.0 and -0.0 are). Open addressing on primitive arrays: a country's vertices without one object each.
 */
final class CoordinateTable {

    /** x and y of each in turn, so that one look in memory finds both. */
    private double[] xy;
    private int[] slots;
    private int mask;
    private int size;

    CoordinateTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        slots = new int[capacity];
        mask = capacity - 1;
        xy = new double[Math.max(16, expected) * 2];
    }

    /** The position's number, a new one if it was never seen. */
    int intern(double x, double y) {
        double px = x + 0.0;
        double py = y + 0.0;
        int slot = slotOf(px, py);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size * 2 == xy.length) {
            xy = Arrays.copyOf(xy, Math.multiplyExact(size, 4));
        }
        xy[2 * size] = px;
        xy[2 * size + 1] = py;
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
        return xy[2 * id];
    }

    double y(int id) {
        return xy[2 * id + 1];
    }

    int size() {
        return size;
    }

    /** Twice the signed area of a ring of positions, the closing one not repeated; counted from one of them to keep digits. */
    double doubleArea(int[] ring) {
        double sum = 0;
        for (int i = 1; i + 1 < ring.length; i++) {
            double ax = x(ring[i]) - x(ring[0]);
            double ay = y(ring[i]) - y(ring[0]);
            double bx = x(ring[i + 1]) - x(ring[0]);
            double by = y(ring[i + 1]) - y(ring[0]);
            sum += ax * by - bx * ay;
        }
        return sum;
    }

    private int slotOf(double x, double y) {
        int slot = hash(x, y) & mask;
        while (slots[slot] != 0 && (x(slots[slot] - 1) != x || y(slots[slot] - 1) != y)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** By four while that is cheap, for every growth looks all positions up again. */
    private void grow() {
        slots = new int[slots.length * (slots.length < 1 << 22 ? 4 : 2)];
        mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            slots[slotOf(x(id), y(id))] = id + 1;
        }
    }

    private static int hash(double x, double y) {
        long mixed = Double.doubleToRawLongBits(x) * 0x9E3779B97F4A7C15L
                ^ Long.rotateLeft(Double.doubleToRawLongBits(y) * 0xC2B2AE3D27D4EB4FL, 31);
        mixed *= 0xFF51AFD7ED558CCDL;
        return (int) (mixed ^ mixed >>> 32);
    }
}
