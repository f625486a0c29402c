package org.merestone.geo.network;

import org.merestone.geo.index.LocalScale;

/** The nearest place on a segment, measured on the ground. */
final class SegmentFoot {

    private SegmentFoot() {
    }

    /** An end of the segment where that is nearest; otherwise the perpendicular's foot, rounded. */
    static Position of(Position at, Position a, Position b, LocalScale scale) {
        double ux = (b.x() - a.x()) * scale.longitude();
        double uy = (b.y() - a.y()) * scale.latitude();
        double px = (at.x() - a.x()) * scale.longitude();
        double py = (at.y() - a.y()) * scale.latitude();
        double squared = ux * ux + uy * uy;
        double along = squared == 0 ? 0 : (px * ux + py * uy) / squared;
        if (along <= 0) {
            return a;
        }
        return along >= 1 ? b : new Position(a.x() + along * (b.x() - a.x()), a.y() + along * (b.y() - a.y()));
    }

    /** Metres from a place to a segment. */
    static double metres(Position at, Position a, Position b) {
        LocalScale scale = LocalScale.at(at.y());
        Position foot = of(at, a, b, scale);
        return scale.distance(at.x(), at.y(), foot.x(), foot.y());
    }
}
