package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Gives lines a common vertex wherever they meet. Crossings are found exactly and their places rounded to doubles, which can move a
 * line by its last digit, so the search goes on until nothing meets but at vertices.
 */
final class Noder {

    /** Degrees: a crossing nearer than this to an end of a segment is that end (a hundredth of a millimetre). */
    private static final double SAME = 1e-10;
    private static final int ROUNDS = 20;

    private final List<List<Position>> courses;
    private final List<Position> crossings = new ArrayList<>();

    /** @param courses changed in place */
    Noder(List<List<Position>> courses) {
        this.courses = courses;
    }

    /** Where lines crossed or touched without a common vertex. */
    List<Position> crossings() {
        return crossings;
    }

    void node() {
        for (int round = 0; round < ROUNDS; round++) {
            VertexInserts inserts = new VertexInserts();
            LineBlocks blocks = new LineBlocks(bare());
            for (int block = 0; block < blocks.size(); block++) {
                int one = block;
                blocks.withThoseAfter(block, other -> compare(blocks, one, other, inserts));
            }
            if (!inserts.into(courses)) {
                return;
            }
        }
    }

    private List<Edge> bare() {
        List<Edge> edges = new ArrayList<>(courses.size());
        for (int i = 0; i < courses.size(); i++) {
            edges.add(Edge.bare(i, ordinates(courses.get(i))));
        }
        return edges;
    }

    private void compare(LineBlocks blocks, int blockA, int blockB, VertexInserts inserts) {
        Edge e = blocks.edge(blockA);
        Edge f = blocks.edge(blockB);
        for (int i = blocks.first(blockA); i < blocks.last(blockA); i++) {
            for (int j = blockA == blockB ? i + 1 : blocks.first(blockB); j < blocks.last(blockB); j++) {
                if (SegmentPair.boxesMeet(e.x(i), e.y(i), e.x(i + 1), e.y(i + 1), f.x(j), f.y(j), f.x(j + 1), f.y(j + 1))) {
                    meet(e, i, f, j, inserts);
                }
            }
        }
    }

    private void meet(Edge e, int i, Edge f, int j, VertexInserts inserts) {
        int met = SegmentPair.meet(e.x(i), e.y(i), e.x(i + 1), e.y(i + 1), f.x(j), f.y(j), f.x(j + 1), f.y(j + 1));
        if (met == SegmentPair.CROSS) {
            Coordinate at = SegmentPair.crossing(e.x(i), e.y(i), e.x(i + 1), e.y(i + 1), f.x(j), f.y(j), f.x(j + 1), f.y(j + 1));
            Position place = nearEnd(at, e.position(i), e.position(i + 1), f.position(j), f.position(j + 1));
            crossings.add(place);
            inserts.add(e.id(), i, place);
            inserts.add(f.id(), j, place);
        } else if (met != SegmentPair.SAME) {
            touch(met & SegmentPair.A_INSIDE, e.position(i), f, j, inserts);
            touch(met & SegmentPair.B_INSIDE, e.position(i + 1), f, j, inserts);
            touch(met & SegmentPair.C_INSIDE, f.position(j), e, i, inserts);
            touch(met & SegmentPair.D_INSIDE, f.position(j + 1), e, i, inserts);
        }
    }

    private void touch(int met, Position at, Edge line, int segment, VertexInserts inserts) {
        if (met != 0) {
            crossings.add(at);
            inserts.add(line.id(), segment, at);
        }
    }

    private static Position nearEnd(Coordinate at, Position... ends) {
        for (Position end : ends) {
            if (Math.abs(end.x() - at.x) <= SAME && Math.abs(end.y() - at.y) <= SAME) {
                return end;
            }
        }
        return Position.of(at);
    }

    static double[] ordinates(List<Position> course) {
        double[] xy = new double[course.size() * 2];
        for (int i = 0; i < course.size(); i++) {
            xy[2 * i] = course.get(i).x();
            xy[2 * i + 1] = course.get(i).y();
        }
        return xy;
    }
}
