package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/**
 * Rules 40 and 41: lines cross neither themselves nor each other, and touch only at their ends. Looks at every segment. Where polygons
 * are at hand to be overlaid, two outer borders of different units that cross are not told as a crossing but kept as a pair that must
 * overlap. A line that crosses another by less than the snap distance was meant to end on it.
 */
final class CrossingCheck {

    private static final int RUN = 8;

    private final Network network;
    private final double snap;
    private final GeometryFactory factory;
    private final FindingList findings;
    private final @Nullable UnitPairs overlapping;
    private final Set<List<Object>> told = new HashSet<>();
    private boolean outerBordersCross;

    /** @param overlapping gets the pairs that must overlap; null where there are no polygons to overlay */
    CrossingCheck(Network network, double snap, GeometryFactory factory, FindingList findings, @Nullable UnitPairs overlapping) {
        this.network = network;
        this.snap = snap;
        this.factory = factory;
        this.findings = findings;
        this.overlapping = overlapping;
    }

    /** Looks at all lines: first, with more than one processor, where anything meets, then there again, one by one, at what. */
    void run(Progress progress) {
        LineBlocks blocks = network.index().blocks(network);
        boolean[] met = new boolean[blocks.groups()];
        TwoHands.inTurns(Stage.CROSSINGS, met.length, progress, group -> blocks.pairsOf(group, (one, other) -> {
            if (!met[group]) {
                compare(blocks, one, other, (how, e, i, f, j) -> met[group] = true);
            }
        }));
        for (int group = 0; group < met.length; group++) {
            if (met[group]) {
                progress.tell(Stage.CROSSINGS, group, met.length);
                blocks.pairsOf(group, (one, other) -> compare(blocks, Math.min(one, other), Math.max(one, other), this::tell));
            }
        }
    }

    private static void compare(LineBlocks blocks, int one, int other, Meeting meeting) {
        Edge e = blocks.edge(one);
        int last = blocks.last(one);
        for (int i = blocks.first(one); i < last; i++) {
            if (one == other || blocks.meets(other, e.x(i), e.y(i), e.x(i + 1), e.y(i + 1))) {
                compare(e, i, i + 1, blocks.edge(other), blocks.first(other), blocks.last(other), meeting);
            }
        }
    }

    /** Two segments that meet otherwise than in a common end. */
    @FunctionalInterface
    private interface Meeting {
        void at(int met, Edge e, int i, Edge f, int j);
    }

    /** Looks at one line, against itself and against all others but those that are {@code done}. */
    void run(Edge edge, Set<Integer> done) {
        for (int from = 0; from < edge.size() - 1; from += RUN) {
            int first = from;
            int last = Math.min(from + RUN, edge.size() - 1);
            Envelope box = edge.bounds(first, last);
            network.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), (other, otherFirst, otherLast) -> {
                if (other == edge && otherLast > first) {
                    compare(edge, first, last, edge, Math.max(first, otherFirst), otherLast, this::tell);
                } else if (other != edge && !done.contains(other.id())) {
                    compare(edge, first, last, other, otherFirst, otherLast, this::tell);
                }
            });
        }
    }

    /**
     * Whether the outer borders of units cross or touch without a node, so that the ground between them cannot be walked round along them.
     */
    boolean outerBordersCross() {
        return outerBordersCross;
    }

    /** Vertices that were told to lie on a line, as x, y and the line's number, so that they are not told again. */
    boolean isTold(double x, double y, Edge line) {
        return told.contains(List.<Object>of(x, y, line.id()));
    }

    private static void compare(Edge e, int firstOfE, int lastOfE, Edge f, int firstOfF, int lastOfF, Meeting meeting) {
        for (int i = firstOfE; i < lastOfE; i++) {
            for (int j = e == f ? Math.max(i + 1, firstOfF) : firstOfF; j < lastOfF; j++) {
                if (SegmentPair.boxesMeet(e.x(i), e.y(i), e.x(i + 1), e.y(i + 1), f.x(j), f.y(j), f.x(j + 1), f.y(j + 1))) {
                    int met = SegmentPair.meet(e.x(i), e.y(i), e.x(i + 1), e.y(i + 1), f.x(j), f.y(j), f.x(j + 1), f.y(j + 1));
                    if (met != 0) {
                        meeting.at(met, e, i, f, j);
                    }
                }
            }
        }
    }

    private void tell(int met, Edge e, int i, Edge f, int j) {
        if (met == SegmentPair.CROSS) {
            if (e != f && (overshoots(e, i, f, j) || overshoots(e, i + 1, f, j) || overshoots(f, j, e, i) || overshoots(f, j + 1, e, i))) {
                return;
            }
            crossing(e, f, SegmentPair.crossing(e.x(i), e.y(i), e.x(i + 1), e.y(i + 1), f.x(j), f.y(j), f.x(j + 1), f.y(j + 1)));
        } else if (met == SegmentPair.SAME && overlapping != null && e != f) {
            overlap(e, f); // claimed twice, which is told
            outerBordersCross = true;
        } else if (met == SegmentPair.SAME) {
            crossing(e, f, new Coordinate(e.x(i), e.y(i)));
        } else {
            touch(met, SegmentPair.A_INSIDE, e, i, f, j);
            touch(met, SegmentPair.B_INSIDE, e, i + 1, f, j);
            touch(met, SegmentPair.C_INSIDE, f, j, e, i);
            touch(met, SegmentPair.D_INSIDE, f, j + 1, e, i);
        }
    }

    private void overlap(Edge e, Edge f) {
        if (overlapping != null) {
            overlapping.addAll(e.sides(), f.sides());
        }
    }

    private void crossing(Edge e, Edge f, Coordinate at) {
        if (e == f || e.sides().equals(f.sides())) {
            outerBordersCross |= e.isOuter();
            findings.add(new Finding(FindingKind.SELF_CROSSING, e.sides(), factory.createPoint(at), 1));
            return;
        }
        overlap(e, f);
        outerBordersCross |= e.isOuter() || f.isOuter();
        if (overlapping == null || !e.isOuter() || !f.isOuter()) {
            findings.add(new Finding(FindingKind.CROSSING, both(e, f), factory.createPoint(at), 1));
        }
    }

    private void touch(int met, int which, Edge vertexOf, int vertex, Edge line, int segment) {
        if ((met & which) == 0 || findings.isFull(FindingKind.T_JUNCTION)
                || !told.add(List.of(vertexOf.x(vertex), vertexOf.y(vertex), line.id()))) {
            return;
        }
        outerBordersCross |= vertexOf.isOuter() && line.isOuter();
        boolean foldsBack = vertexOf == line && Math.abs(vertex - segment) <= 2;
        overlap(vertexOf, line);
        if (vertexOf != line && vertexOf.isOuter() && line.isOuter() && missesAnEnd(vertexOf, vertex, line, segment)) {
            return; // two vertices that should be one, which NearMissCheck tells
        }
        vertexOnLine(foldsBack ? FindingKind.SPIKE : FindingKind.T_JUNCTION, vertexOf, vertex, line, 0);
    }

    private boolean missesAnEnd(Edge vertexOf, int vertex, Edge line, int segment) {
        double x = vertexOf.x(vertex);
        double y = vertexOf.y(vertex);
        LocalScale scale = LocalScale.at(y);
        return !vertexOf.left().equals(line.left()) && Math.min(scale.distance(x, y, line.x(segment), line.y(segment)),
                scale.distance(x, y, line.x(segment + 1), line.y(segment + 1))) <= snap;
    }

    private boolean overshoots(Edge vertexOf, int vertex, Edge line, int segment) {
        double distance = distance(vertexOf.x(vertex), vertexOf.y(vertex), line, segment, LocalScale.at(line.y(segment)));
        if (distance > snap) {
            return false;
        }
        outerBordersCross |= vertexOf.isOuter() || line.isOuter();
        overlap(vertexOf, line);
        if (!findings.isFull(FindingKind.T_JUNCTION) && told.add(List.of(vertexOf.x(vertex), vertexOf.y(vertex), line.id()))) {
            vertexOnLine(FindingKind.T_JUNCTION, vertexOf, vertex, line, distance);
        }
        return true;
    }

    private void vertexOnLine(FindingKind kind, Edge vertexOf, int vertex, Edge line, double metres) {
        double x = vertexOf.x(vertex);
        double y = vertexOf.y(vertex);
        List<String> units = both(vertexOf, line);
        units.addAll(network.unitsAt(new Position(x, y)));
        findings.add(new Finding(kind, units, factory.createPoint(new Coordinate(x, y)), metres));
    }

    /** Metres from a position to a segment of a line. */
    static double distance(double x, double y, Edge line, int segment, LocalScale scale) {
        double ax = (line.x(segment) - x) * scale.longitude();
        double ay = (line.y(segment) - y) * scale.latitude();
        double ux = (line.x(segment + 1) - line.x(segment)) * scale.longitude();
        double uy = (line.y(segment + 1) - line.y(segment)) * scale.latitude();
        double along = Math.max(0, Math.min(1, -(ax * ux + ay * uy) / (ux * ux + uy * uy)));
        return Math.hypot(ax + along * ux, ay + along * uy);
    }

    static List<String> both(Edge e, Edge f) {
        Set<String> units = new TreeSet<>(e.sides());
        units.addAll(f.sides());
        return new ArrayList<>(units);
    }
}
