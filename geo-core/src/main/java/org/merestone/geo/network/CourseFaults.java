package org.merestone.geo.network;

/** Faults of one line's course that can be seen without any other line (rule 40). */
final class CourseFaults {

    private CourseFaults() {
    }

    /** Whether a position is repeated at once or the line goes back the way it came. */
    static boolean isUnclean(Edge edge) {
        for (int i = 1; i < edge.size(); i++) {
            if (isRepeated(edge, i) || i + 1 < edge.size() && foldsBack(edge.position(i - 1), edge.position(i), edge.position(i + 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean isRepeated(Edge edge, int position) {
        return edge.x(position) == edge.x(position - 1) && edge.y(position) == edge.y(position - 1);
    }

    /** Whether the way from b goes back along the way that led to it. */
    static boolean foldsBack(Position a, Position b, Position c) {
        if (a.equals(b) || b.equals(c)) {
            return false;
        }
        if (a.equals(c)) {
            return true;
        }
        int met = SegmentPair.meet(a.x(), a.y(), b.x(), b.y(), b.x(), b.y(), c.x(), c.y());
        return (met & (SegmentPair.A_INSIDE | SegmentPair.D_INSIDE)) != 0;
    }
}
