package org.merestone.geo.map;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Memory in which one picture after another is worked out, for clearing it anew would take as long as a simple picture. Holds nothing but
 * zeros between two pictures. Used by one thread at a time.
 */
final class Easel {

    /** Larger pictures are rare, and their memory is not kept. */
    private static final int MOST_KEPT = 1 << 20;

    private long[] sums = {};
    private byte[] cover = {};

    /** Easels that nobody uses. */
    static final class Store {

        private final Queue<Easel> idle = new ConcurrentLinkedQueue<>();

        Easel take() {
            Easel easel = idle.poll();
            return easel == null ? new Easel() : easel;
        }

        /** Takes an easel back whose picture is finished; one that was left in the middle of its work must not return. */
        void giveBack(Easel easel) {
            if (easel.cover.length <= MOST_KEPT) {
                idle.offer(easel);
            }
        }
    }

    /** At least so many zeros, to be left as zeros. */
    long[] sums(int size) {
        sums = sums.length < size ? new long[size] : sums;
        return sums;
    }

    /** At least so many zeros, to be left as zeros. */
    byte[] cover(int size) {
        cover = cover.length < size ? new byte[size] : cover;
        return cover;
    }
}
