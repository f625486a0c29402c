package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks round every unit, and round the outside, along the lines that have it on their left. A walk that comes through a node
 * twice is cut there into simple cycles, because a hole that touches its shell in a point is still a hole.
 */
final class FaceWalk {

    private static final int EVERYONE = Integer.MIN_VALUE;

    private final HalfEdges network;
    private final boolean roundFaces;
    private final List<List<Cycle>> cycles = new ArrayList<>();
    private final List<Cycle> outside = new ArrayList<>();
    private final Set<Integer> openUnits = new TreeSet<>();
    private final boolean[] seen;
    private final int[] stackedAt;
    private int[] stack = new int[64];

    FaceWalk(HalfEdges network) {
        this(network, EVERYONE, false);
    }

    /** Walks round the faces, whoever has them: for lines without sides. A line that bounds no face makes cycles without area. */
    static FaceWalk roundFaces(HalfEdges network) {
        return new FaceWalk(network, EVERYONE, true);
    }

    /** @param only ordinal of the one unit, or outside, to walk round */
    FaceWalk(HalfEdges network, int only) {
        this(network, only, false);
    }

    private FaceWalk(HalfEdges network, int only, boolean roundFaces) {
        this.network = network;
        this.roundFaces = roundFaces;
        seen = new boolean[network.size()];
        stackedAt = new int[network.nodeCount()];
        Arrays.fill(stackedAt, -1);
        for (int unit = 0; unit < network.unitCount(); unit++) {
            cycles.add(new ArrayList<>(1));
        }
        for (int half = 0; half < network.size(); half++) {
            boolean wanted = only == EVERYONE || network.label(half) == only;
            if (wanted && !seen[half] && !walk(half) && network.label(half) != SegmentTable.NONE) {
                openUnits.add(network.label(half));
            }
        }
    }

    List<Cycle> cyclesOf(int unit) {
        return cycles.get(unit);
    }

    List<Cycle> cyclesOfOutside() {
        return outside;
    }

    /** Ordinals of units whose lines do not close. */
    Set<Integer> openUnits() {
        return openUnits;
    }

    /** Whether the walk came back to where it began. */
    private boolean walk(int start) {
        int size = 0;
        int half = start;
        do {
            if (half < 0 || seen[half]) {
                unstack(size);
                return false;
            }
            seen[half] = true;
            if (size == stack.length) {
                stack = Arrays.copyOf(stack, size * 2);
            }
            stackedAt[network.origin(half)] = size;
            stack[size++] = half;
            int reached = stackedAt[network.target(half)];
            if (reached >= 0) {
                close(reached, size);
                size = reached;
            }
            half = roundFaces ? network.nextRoundFace(half) : network.nextOfUnit(half);
        } while (half != start);
        boolean closed = size == 0;
        unstack(size);
        return closed;
    }

    private void close(int from, int to) {
        int[] halves = Arrays.copyOfRange(stack, from, to);
        for (int half : halves) {
            stackedAt[network.origin(half)] = -1;
        }
        int unit = network.label(halves[0]);
        (unit == SegmentTable.NONE ? outside : cycles.get(unit)).add(new Cycle(network, halves));
    }

    private void unstack(int size) {
        for (int i = 0; i < size; i++) {
            stackedAt[network.origin(stack[i])] = -1;
        }
    }
}
