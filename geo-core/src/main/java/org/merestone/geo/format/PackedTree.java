package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The packed R-tree of FlatGeobuf, 16 children to a node: boxes of the features in Hilbert order, above them boxes of 16 boxes, up to one,
 * written from the top. A node is its box and where it leads: byte offset of the feature, or number of its first child.
 */
final class PackedTree {

    static final int NODE_SIZE = 16;
    private static final int NODE = 40;
    private static final int GRID = (1 << 16) - 1;

    private PackedTree() {
    }

    /** Nodes of all levels; a single feature has a root above it, too. */
    static long nodeCount(long features, int nodeSize) {
        long total = features;
        long level = features;
        do {
            level = (level + nodeSize - 1) / nodeSize;
            total += level;
        } while (level > 1);
        return total;
    }

    /**
     * The tree of features in their order of writing.
     *
     * @param offsets of each feature from the first
     */
    static byte[] bytes(List<Envelope> boxes, long[] offsets) {
        List<List<Envelope>> levels = new ArrayList<>();
        levels.add(boxes);
        do {
            levels.add(0, above(levels.get(0)));
        } while (levels.get(0).size() > 1);
        int total = levels.stream().mapToInt(List::size).sum();
        ByteBuffer out = ByteBuffer.allocate(total * NODE).order(ByteOrder.LITTLE_ENDIAN);
        int below = 0;
        for (int level = 0; level < levels.size(); level++) {
            below += levels.get(level).size();
            for (int i = 0; i < levels.get(level).size(); i++) {
                Envelope box = levels.get(level).get(i);
                boolean leaf = level == levels.size() - 1;
                out.putDouble(box.getMinX()).putDouble(box.getMinY()).putDouble(box.getMaxX()).putDouble(box.getMaxY())
                        .putLong(leaf ? offsets[i] : below + (long) i * NODE_SIZE);
            }
        }
        return out.array();
    }

    private static List<Envelope> above(List<Envelope> level) {
        List<Envelope> nodes = new ArrayList<>();
        for (int i = 0; i < level.size(); i += NODE_SIZE) {
            Envelope box = new Envelope();
            level.subList(i, Math.min(level.size(), i + NODE_SIZE)).forEach(box::expandToInclude);
            nodes.add(box);
        }
        return nodes;
    }

    /** Place along the Hilbert curve of a box's middle in a grid of 65,536 by 65,536 over all. */
    static long hilbert(Envelope box, Envelope all) {
        int x = cell((box.getMinX() + box.getMaxX()) / 2, all.getMinX(), all.getWidth());
        int y = cell((box.getMinY() + box.getMaxY()) / 2, all.getMinY(), all.getHeight());
        long place = 0;
        for (int side = 1 << 15; side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int up = (y & side) > 0 ? 1 : 0;
            place += (long) side * side * (3 * right ^ up);
            if (up == 0) {
                int turned = right == 1 ? GRID - x : x;
                x = right == 1 ? GRID - y : y;
                y = turned;
            }
        }
        return place;
    }

    private static int cell(double value, double from, double width) {
        return width > 0 ? (int) Math.floor(GRID * (value - from) / width) : 0;
    }
}
