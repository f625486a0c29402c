package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chains segments into edges. A position is a node where other than two segments meet or where the pair of units changes; the
 * segments between two nodes are one edge. A closed chain that has no node begins at its westernmost, then southernmost position.
 * The edges and their numbers depend only on the segments, not on the order in which they came.
 */
final class EdgeTracer {

    private final CoordinateTable points;
    private final SegmentTable segments;
    private final List<String> units;
    private final Progress progress;
    private final int[] incidentFrom;
    private final int[] incident;
    private final BitSet kept;
    private final boolean[] seen;
    private final List<Traced> edges = new ArrayList<>();
    private final int[] ranks;
    private int seenCount;
    private int[] chain = new int[256];
    private int chainSize;

    EdgeTracer(CoordinateTable points, SegmentTable segments, List<String> units, Progress progress) {
        this(points, segments, units, progress, new BitSet());
    }

    /** @param kept positions that are nodes whatever meets there */
    EdgeTracer(CoordinateTable points, SegmentTable segments, List<String> units, Progress progress, BitSet kept) {
        this.kept = kept;
        this.points = points;
        this.segments = segments;
        this.units = units;
        this.ranks = ranks(units);
        this.progress = progress;
        this.seen = new boolean[segments.size()];
        this.incidentFrom = new int[points.size() + 1];
        this.incident = incidence();
    }

    private int[] incidence() {
        for (int s = 0; s < segments.size(); s++) {
            if (segments.isInner(s)) {
                seen[s] = true;
                seenCount++;
            } else {
                incidentFrom[segments.low(s) + 1]++;
                incidentFrom[segments.high(s) + 1]++;
            }
        }
        for (int v = 0; v < points.size(); v++) {
            incidentFrom[v + 1] += incidentFrom[v];
        }
        int[] filled = Arrays.copyOf(incidentFrom, points.size());
        int[] all = new int[incidentFrom[points.size()]];
        for (int s = 0; s < segments.size(); s++) {
            if (!segments.isInner(s)) {
                all[filled[segments.low(s)]++] = s;
                all[filled[segments.high(s)]++] = s;
            }
        }
        return all;
    }

    List<Edge> trace() {
        for (int v = 0; v < points.size(); v++) {
            if (isNode(v)) {
                for (int i = incidentFrom[v]; i < incidentFrom[v + 1]; i++) {
                    follow(v, incident[i]);
                }
            }
        }
        for (int s = 0; s < segments.size(); s++) {
            if (!seen[s]) {
                closedChain(s);
            }
        }
        progress.tell(Stage.EDGES, segments.size(), segments.size());
        return numbered();
    }

    private boolean isNode(int v) {
        int from = incidentFrom[v];
        int degree = incidentFrom[v + 1] - from;
        if (degree != 2 || kept.get(v)) {
            return degree > 0;
        }
        int in = incident[from];
        int out = incident[from + 1];
        return segments.leftFrom(in, v) != segments.rightFrom(out, v) || segments.rightFrom(in, v) != segments.leftFrom(out, v);
    }

    private void follow(int node, int first) {
        if (seen[first]) {
            return;
        }
        walk(node, first);
        edges.add(edge(first));
    }

    /** Fills {@link #chain} from a position along a segment to the next node, or back to the start. */
    private void walk(int start, int first) {
        chainSize = 0;
        push(start);
        int vertex = start;
        int segment = first;
        do {
            seen[segment] = true;
            if ((++seenCount & 1023) == 0) {
                progress.tell(Stage.EDGES, seenCount, segments.size());
            }
            vertex = segments.other(segment, vertex);
            push(vertex);
            if (vertex == start || isNode(vertex)) {
                return;
            }
            int from = incidentFrom[vertex];
            segment = incident[from] == segment ? incident[from + 1] : incident[from];
        } while (!seen[segment]);
    }

    private void closedChain(int segment) {
        int start = segments.low(segment);
        walk(start, segment);
        int begin = 0;
        for (int i = 1; i < chainSize - 1; i++) {
            if (comparePoints(chain[i], chain[begin]) < 0) {
                begin = i;
            }
        }
        int[] turned = new int[chainSize];
        for (int i = 0; i < chainSize; i++) {
            turned[i] = chain[(begin + i) % (chainSize - 1)];
        }
        System.arraycopy(turned, 0, chain, 0, chainSize);
        for (int i = incidentFrom[chain[0]]; i < incidentFrom[chain[0] + 1]; i++) {
            if (segments.other(incident[i], chain[0]) == chain[1]) {
                edges.add(edge(incident[i]));
                return;
            }
        }
    }

    private int comparePoints(int a, int b) {
        int byX = Double.compare(points.x(a), points.x(b));
        return byX != 0 ? byX : Double.compare(points.y(a), points.y(b));
    }

    private void push(int vertex) {
        if (chainSize == chain.length) {
            chain = Arrays.copyOf(chain, chainSize * 2);
        }
        chain[chainSize++] = vertex;
    }

    private Traced edge(int first) {
        double[] xy = new double[chainSize * 2];
        for (int i = 0; i < chainSize; i++) {
            xy[2 * i] = points.x(chain[i]);
            xy[2 * i + 1] = points.y(chain[i]);
        }
        int left = segments.leftFrom(first, chain[0]);
        int right = segments.rightFrom(first, chain[0]);
        long pair = (long) Math.min(rank(left), rank(right)) << 32 | Math.max(rank(left), rank(right));
        return new Traced(pair, Edge.traced(0, unit(left), unit(right), xy));
    }

    private int rank(int unit) {
        return unit == SegmentTable.NONE ? Integer.MAX_VALUE : ranks[unit];
    }

    /** The place of each unit's code among all, so that lines are sorted by numbers. */
    private static int[] ranks(List<String> units) {
        Integer[] order = new Integer[units.size()];
        Arrays.setAll(order, unit -> unit);
        Arrays.sort(order, Comparator.comparing(units::get));
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    /** @param pair the units' ranks, the smaller first, outside last */
    private record Traced(long pair, Edge edge) implements Comparable<Traced> {

        @Override
        public int compareTo(Traced other) {
            int order = Long.compare(pair, other.pair);
            for (int i = 0; order == 0 && i < 2; i++) {
                order = Double.compare(edge.x(i), other.edge.x(i));
                order = order != 0 ? order : Double.compare(edge.y(i), other.edge.y(i));
            }
            return order;
        }
    }

    private @Nullable String unit(int ordinal) {
        return ordinal == SegmentTable.NONE ? null : units.get(ordinal);
    }

    private List<Edge> numbered() {
        edges.sort(null);
        List<Edge> numbered = new ArrayList<>(edges.size());
        for (Traced traced : edges) {
            numbered.add(traced.edge().numbered(numbered.size()));
        }
        return numbered;
    }
}
