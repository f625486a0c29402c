package org.merestone.geo.map;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Memory in which one picture after another is worked out, for clearing it anew would take as long as a simple picture. Sums and covers
 * are nothing but zeros between two pictures. Used by one thread at a time.
 */
final class Easel {

    /** Pixels; larger pictures are rare, and their memory is not kept. */
    private static final int MOST_KEPT = 1 << 20;
    private static final int MOST_BARS = 64;

    private long[] sums = {};
    private char[] cover = {};
    private final List<BarCover> bars = new ArrayList<>();
    private int[] numbers = {};
    private @Nullable BufferedImage image;

    /** Easels that nobody uses. */
    static final class Store {

        private final Queue<Easel> idle = new ConcurrentLinkedQueue<>();

        Easel take() {
            Easel easel = idle.poll();
            return easel == null ? new Easel() : easel;
        }

        /** Takes an easel back whose picture is finished; one that was left in the middle of its work must not return. */
        void giveBack(Easel easel) {
            if (easel.sums.length <= 2 * MOST_KEPT) {
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
    char[] cover(int size) {
        cover = cover.length < size ? new char[size] : cover;
        return cover;
    }

    /** The cover of two bars, as it was worked out so far; all pictures of a zoom have the same few. */
    BarCover bar(double lower, double upper) {
        for (BarCover bar : bars) {
            if (bar.isOf(lower, upper)) {
                return bar;
            }
        }
        if (bars.size() == MOST_BARS) {
            bars.remove(0);
        }
        bars.add(new BarCover(lower, upper));
        return bars.get(bars.size() - 1);
    }

    /** A picture of 0xRRGGBB, with whatever was painted there; the same one each time that the size is the same. */
    BufferedImage image(int width, int height) {
        BufferedImage known = image;
        if (known == null || known.getWidth() != width || known.getHeight() != height) {
            known = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            image = known;
        }
        return known;
    }

    /** Room for at least so many numbers, with whatever was left there. */
    int[] numbers(int size) {
        numbers = numbers.length < size ? new int[size] : numbers;
        return numbers;
    }
}
