package org.merestone.geo.index;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;

/**
 * A static R-tree over boxes, packed in Hilbert order into two arrays. Items are the numbers 0 … n-1 in the order in which their
 * boxes were given. Immutable; safe for any number of readers.
 */
public final class BoxTree {

    private static final int FANOUT = 12;

    private final double[] boxes;
    private final int[] items;
    /** Where each level begins, leaves first; the last entry is the end of the root's level. */
    private final int[] levels;

    /** @param itemBoxes minX, minY, maxX, maxY of each item in turn; not kept */
    public BoxTree(double[] itemBoxes) {
        int count = itemBoxes.length / 4;
        levels = levelStarts(count);
        int total = levels[levels.length - 1];
        boxes = new double[total * 4];
        items = HilbertOrder.of(itemBoxes);
        for (int i = 0; i < count; i++) {
            System.arraycopy(itemBoxes, items[i] * 4, boxes, i * 4, 4);
        }
        for (int level = 1; level < levels.length - 1; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                int from = firstChild(level, node);
                enclose(node, from, Math.min(from + FANOUT, levels[level]));
            }
        }
    }

    private static int[] levelStarts(int count) {
        int[] starts = new int[16];
        int used = 1;
        int size = count;
        while (true) {
            starts[used] = starts[used - 1] + size;
            used++;
            if (size <= 1) {
                return Arrays.copyOf(starts, used);
            }
            size = (size + FANOUT - 1) / FANOUT;
        }
    }

    private int firstChild(int level, int node) {
        return levels[level - 1] + (node - levels[level]) * FANOUT;
    }

    private void enclose(int node, int from, int to) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            minX = Math.min(minX, boxes[i * 4]);
            minY = Math.min(minY, boxes[i * 4 + 1]);
            maxX = Math.max(maxX, boxes[i * 4 + 2]);
            maxY = Math.max(maxY, boxes[i * 4 + 3]);
        }
        boxes[node * 4] = minX;
        boxes[node * 4 + 1] = minY;
        boxes[node * 4 + 2] = maxX;
        boxes[node * 4 + 3] = maxY;
    }

    /** Calls {@code found} with every item whose box meets the given one, borders counted, in no promised order. */
    public void query(double minX, double minY, double maxX, double maxY, IntConsumer found) {
        if (items.length > 0) {
            query(levels.length - 2, levels[levels.length - 2], minX, minY, maxX, maxY, found);
        }
    }

    private void query(int level, int node, double minX, double minY, double maxX, double maxY, IntConsumer found) {
        int at = node * 4;
        if (boxes[at] > maxX || boxes[at + 1] > maxY || boxes[at + 2] < minX || boxes[at + 3] < minY) {
            return;
        }
        if (level == 0) {
            found.accept(items[node]);
            return;
        }
        int from = firstChild(level, node);
        int to = Math.min(from + FANOUT, levels[level]);
        for (int child = from; child < to; child++) {
            query(level - 1, child, minX, minY, maxX, maxY, found);
        }
    }

    /** How many groups {@link #pairsOf} has. */
    public int groups() {
        return levels.length < 3 ? items.length : levels[2] - levels[1];
    }

    /**
     * Calls with every item of a group and each item of the same or a later group whose box meets its own, borders counted; an item comes
     * with itself, too. All groups together give every pair once. Costs less than a query for each item.
     */
    public void pairsOf(int group, PairConsumer found) {
        if (levels.length < 3) {
            found.accept(items[0], items[0]);
            return;
        }
        pairsOf(levels.length - 2, levels[levels.length - 2], levels[1] + group, found);
    }

    private void pairsOf(int level, int node, int group, PairConsumer found) {
        if (!meet(node, group)) {
            return;
        }
        int from = firstChild(level, node);
        int to = Math.min(from + FANOUT, levels[level]);
        if (level > 1) {
            for (int child = from; child < to; child++) {
                pairsOf(level - 1, child, group, found);
            }
        } else if (node >= group) {
            int first = firstChild(1, group);
            for (int one = first; one < Math.min(first + FANOUT, levels[1]); one++) {
                for (int other = node == group ? one : from; meet(one, node) && other < to; other++) {
                    if (meet(one, other)) {
                        found.accept(items[one], items[other]);
                    }
                }
            }
        }
    }

    private boolean meet(int a, int b) {
        return boxes[4 * a] <= boxes[4 * b + 2] && boxes[4 * b] <= boxes[4 * a + 2]
                && boxes[4 * a + 1] <= boxes[4 * b + 3] && boxes[4 * b + 1] <= boxes[4 * a + 3];
    }

    /** Two items. */
    @FunctionalInterface
    public interface PairConsumer {
        void accept(int one, int other);
    }

    /**
     * The item with the smallest distance, the first of those equally near, or -1 when none lies within {@code limit}.
     *
     * @param boxDistance  a distance that no item inside a box can undercut
     * @param itemDistance the distance of an item itself
     */
    public int nearest(BoxDistance boxDistance, IntToDoubleFunction itemDistance, double limit) {
        int best = -1;
        double bestDistance = Math.nextUp(limit);
        PriorityQueue<Waiting> queue = new PriorityQueue<>();
        if (items.length > 0) {
            queue.add(new Waiting(0, levels.length - 2, levels[levels.length - 2]));
        }
        while (!queue.isEmpty() && queue.peek().distance() <= bestDistance) {
            Waiting next = queue.remove();
            if (next.level() == 0) {
                int item = items[next.node()];
                double distance = itemDistance.applyAsDouble(item);
                if (distance < bestDistance || distance == bestDistance && item < best) {
                    bestDistance = distance;
                    best = item;
                }
                continue;
            }
            int from = firstChild(next.level(), next.node());
            int to = Math.min(from + FANOUT, levels[next.level()]);
            for (int child = from; child < to; child++) {
                int at = child * 4;
                double distance = boxDistance.to(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]);
                if (distance <= bestDistance) {
                    queue.add(new Waiting(distance, next.level() - 1, child));
                }
            }
        }
        return best;
    }

    /** A lower bound for the distance of everything in a box. */
    @FunctionalInterface
    public interface BoxDistance {
        double to(double minX, double minY, double maxX, double maxY);
    }

    private record Waiting(double distance, int level, int node) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            return Double.compare(distance, other.distance);
        }
    }
}
