package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds the lines near a place, also after edits: what was there first lies in one large tree, what came later in a small one, what
 * came last in a list. A line that went away stays in its tree and is passed over. When many have come, the small tree is made
 * anew, and seldom the large one, so that an edit costs what it touches. Immutable.
 */
final class EdgeIndex {

    private static final int LIST = 32;
    private static final int SMALL_TREE = 2048;

    private final LineBlocks first;
    private final List<Edge> laterEdges;
    private final LineBlocks later;
    private final List<Edge> last;

    EdgeIndex(List<Edge> edges) {
        this(new LineBlocks(edges), List.of(), new LineBlocks(List.of()), List.of());
    }

    private EdgeIndex(LineBlocks first, List<Edge> laterEdges, LineBlocks later, List<Edge> last) {
        this.first = first;
        this.laterEdges = laterEdges;
        this.later = later;
        this.last = last;
    }

    /** @param network the lines after {@code added} came and others went */
    EdgeIndex with(Collection<Edge> added, Network network) {
        List<Edge> lately = living(last, network);
        lately.addAll(added);
        if (lately.size() <= LIST) {
            return new EdgeIndex(first, laterEdges, later, lately);
        }
        List<Edge> all = living(laterEdges, network);
        all.addAll(lately);
        return all.size() <= Math.max(SMALL_TREE, first.size() / 64) ? new EdgeIndex(first, all, new LineBlocks(all), List.of())
                : new EdgeIndex(network.edges());
    }

    private static List<Edge> living(List<Edge> edges, Network network) {
        List<Edge> living = new ArrayList<>(edges.size() + 4);
        for (Edge edge : edges) {
            if (network.edge(edge.id()) == edge) {
                living.add(edge);
            }
        }
        return living;
    }

    /** All lines in one tree; made only where edits have come since the first. */
    LineBlocks blocks(Network network) {
        return laterEdges.isEmpty() && last.isEmpty() && first.lines() == network.edgeCount() ? first : new LineBlocks(network.edges());
    }

    /** Calls with every run of segments of a line of {@code network} whose box meets the given one. */
    void near(Network network, double minX, double minY, double maxX, double maxY, Run found) {
        near(first, network, minX, minY, maxX, maxY, found);
        near(later, network, minX, minY, maxX, maxY, found);
        for (Edge edge : last) {
            Envelope box = edge.bounds();
            if (box.getMinX() <= maxX && box.getMaxX() >= minX && box.getMinY() <= maxY && box.getMaxY() >= minY) {
                found.at(edge, 0, edge.size() - 1);
            }
        }
    }

    private static void near(LineBlocks blocks, Network network, double minX, double minY, double maxX, double maxY, Run found) {
        blocks.near(minX, minY, maxX, maxY, block -> {
            Edge edge = blocks.edge(block);
            if (network.edge(edge.id()) == edge) {
                found.at(edge, blocks.first(block), blocks.last(block));
            }
        });
    }

    /** A run of segments: from the one that begins at position {@code first} to the one that ends at {@code last}. */
    @FunctionalInterface
    interface Run {
        void at(Edge edge, int first, int last);
    }
}
