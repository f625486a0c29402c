package org.merestone.geo.index;

import java.util.Arrays;

/** Orders boxes along a Hilbert curve of 65,536 cells a side through their centres, so that neighbours in the order are near. */
final class HilbertOrder {

    private static final int ORDER = 16;
    private static final int SIDE = 1 << ORDER;

    private HilbertOrder() {
    }

    /** @param boxes minX, minY, maxX, maxY of each item; the answer lists the items' numbers in curve order */
    static int[] of(double[] boxes) {
        int count = boxes.length / 4;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            minX = Math.min(minX, boxes[i * 4]);
            minY = Math.min(minY, boxes[i * 4 + 1]);
            maxX = Math.max(maxX, boxes[i * 4 + 2]);
            maxY = Math.max(maxY, boxes[i * 4 + 3]);
        }
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int x = cell((boxes[i * 4] + boxes[i * 4 + 2]) / 2, minX, maxX);
            int y = cell((boxes[i * 4 + 1] + boxes[i * 4 + 3]) / 2, minY, maxY);
            keys[i] = along(x, y) << 31 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & 0x7fffffffL);
        }
        return order;
    }

    private static int cell(double value, double min, double max) {
        return max > min ? (int) Math.min(SIDE - 1, (value - min) / (max - min) * SIDE) : 0;
    }

    /** Distance of a cell along the curve: each turn picks a quadrant and turns the rest of the square into it. */
    static long along(int cellX, int cellY) {
        int x = cellX;
        int y = cellY;
        long distance = 0;
        for (int half = SIDE / 2; half > 0; half /= 2) {
            boolean right = (x & half) != 0;
            boolean upper = (y & half) != 0;
            distance += (long) half * half * ((right ? 3 : 0) ^ (upper ? 1 : 0));
            if (!upper) {
                if (right) {
                    x = SIDE - 1 - x;
                    y = SIDE - 1 - y;
                }
                int swap = x;
                x = y;
                y = swap;
            }
        }
        return distance;
    }
}
