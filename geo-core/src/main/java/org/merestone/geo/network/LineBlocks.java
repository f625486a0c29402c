package org.merestone.geo.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.merestone.geo.index.BoxTree;

/** The segments of many lines in runs of a few, each run in a box of its own, so that what is near is found without one box a segment. */
final class LineBlocks {

    private static final int RUN = 8;

    private final List<Edge> edges;
    private int[] edgeOf = new int[64];
    private int[] firstOf = new int[64];
    private double[] boxes = new double[256];
    private int size;
    private final BoxTree tree;

    LineBlocks(List<Edge> edges) {
        this.edges = edges;
        for (int e = 0; e < edges.size(); e++) {
            for (int from = 0; from < edges.get(e).size() - 1; from += RUN) {
                add(e, from);
            }
        }
        boxes = Arrays.copyOf(boxes, size * 4);
        tree = new BoxTree(boxes);
    }

    private void add(int e, int from) {
        if (size == edgeOf.length) {
            edgeOf = Arrays.copyOf(edgeOf, size * 2);
            firstOf = Arrays.copyOf(firstOf, size * 2);
            boxes = Arrays.copyOf(boxes, size * 8);
        }
        Edge edge = edges.get(e);
        double minX = edge.x(from);
        double minY = edge.y(from);
        double maxX = minX;
        double maxY = minY;
        for (int i = from + 1; i <= Math.min(from + RUN, edge.size() - 1); i++) {
            minX = Math.min(minX, edge.x(i));
            minY = Math.min(minY, edge.y(i));
            maxX = Math.max(maxX, edge.x(i));
            maxY = Math.max(maxY, edge.y(i));
        }
        edgeOf[size] = e;
        firstOf[size] = from;
        boxes[4 * size] = minX;
        boxes[4 * size + 1] = minY;
        boxes[4 * size + 2] = maxX;
        boxes[4 * size + 3] = maxY;
        size++;
    }

    int size() {
        return size;
    }

    /** How many lines there are. */
    int lines() {
        return edges.size();
    }

    Edge edge(int block) {
        return edges.get(edgeOf[block]);
    }

    /** The position at which the block's first segment begins. */
    int first(int block) {
        return firstOf[block];
    }

    /** The position at which its last segment ends. */
    int last(int block) {
        return Math.min(firstOf[block] + RUN, edge(block).size() - 1);
    }

    /** Calls with every block not before this one whose box meets this one's; the block itself is among them. */
    void withThoseAfter(int block, IntConsumer other) {
        near(boxes[4 * block], boxes[4 * block + 1], boxes[4 * block + 2], boxes[4 * block + 3], found -> {
            if (found >= block) {
                other.accept(found);
            }
        });
    }

    /** How many groups of blocks {@link #pairsOf} has. */
    int groups() {
        return tree.groups();
    }

    /** Calls with pairs of blocks whose boxes meet, a block with itself among them; all groups together give every pair once. */
    void pairsOf(int group, BoxTree.PairConsumer found) {
        tree.pairsOf(group, found);
    }

    /** Whether a segment's box meets a block's. */
    boolean meets(int block, double ax, double ay, double bx, double by) {
        int at = 4 * block;
        return Math.max(ax, bx) >= boxes[at] && Math.min(ax, bx) <= boxes[at + 2]
                && Math.max(ay, by) >= boxes[at + 1] && Math.min(ay, by) <= boxes[at + 3];
    }

    void near(double minX, double minY, double maxX, double maxY, IntConsumer found) {
        tree.query(minX, minY, maxX, maxY, found);
    }
}
