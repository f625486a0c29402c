package org.merestone.geo.index;

import java.util.Arrays;

/**
 * Finds for each segment of many rings the one of another area that has the same two ends, whichever way it runs. What an area has
 * twice itself is the seam between two of its parts and no border.
 */
final class SegmentMates {

    /** The segment is of one area only. */
    static final int ALONE = -1;
    /** No border: a seam inside an area, or no length. */
    static final int NO_BORDER = -2;

    private final double[] xy;
    private final int[] slots;
    private final int[] mates;

    /** @param xy ring after ring, both ends of a ring given; segment i runs from vertex i to vertex i + 1 */
    SegmentMates(double[] xy) {
        this.xy = xy;
        mates = new int[xy.length / 2];
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, mates.length)) * 4)];
        Arrays.fill(slots, -1);
        Arrays.fill(mates, NO_BORDER);
    }

    /**
     * @param segments one ring's first segment and one past its last
     * @param unitOf   the area of a segment given before
     */
    void add(int from, int to, int unit, UnitOfSegment unitOf) {
        for (int i = from; i < to; i++) {
            if (xy[2 * i] != xy[2 * i + 2] || xy[2 * i + 1] != xy[2 * i + 3]) {
                add(i, unit, unitOf);
            }
        }
    }

    private void add(int segment, int unit, UnitOfSegment unitOf) {
        int slot = hash(segment) & slots.length - 1;
        while (slots[slot] >= 0) {
            int other = slots[slot];
            if (mates[other] == ALONE && same(segment, other)) {
                boolean seam = unitOf.of(other) == unit;
                mates[other] = seam ? NO_BORDER : segment;
                mates[segment] = seam ? NO_BORDER : other;
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = segment;
        mates[segment] = ALONE;
    }

    /** The same for a segment and its reverse. */
    private int hash(int segment) {
        long sum = mixed(2 * segment) + mixed(2 * segment + 2);
        return (int) (sum ^ sum >>> 32);
    }

    private long mixed(int ordinate) {
        long bits = Double.doubleToRawLongBits(xy[ordinate]) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 29 ^ Double.doubleToRawLongBits(xy[ordinate + 1])) * 0xBF58476D1CE4E5B9L;
        return bits ^ bits >>> 32;
    }

    private boolean same(int one, int other) {
        return equal(2 * one, 2 * other) && equal(2 * one + 2, 2 * other + 2)
                || equal(2 * one, 2 * other + 2) && equal(2 * one + 2, 2 * other);
    }

    private boolean equal(int one, int other) {
        return xy[one] == xy[other] && xy[one + 1] == xy[other + 1];
    }

    /** The segment that is this one's mate, or {@link #ALONE}, or {@link #NO_BORDER}. */
    int mate(int segment) {
        return mates[segment];
    }

    /** The area of a segment. */
    @FunctionalInterface
    interface UnitOfSegment {
        int of(int segment);
    }
}
