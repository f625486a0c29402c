package org.merestone.geo.network;

import org.jspecify.annotations.Nullable;
import org.merestone.geo.index.LocalScale;

/** Where a line that ends in the air was perhaps meant to end. */
final class NearestOther {

    /** Metres: a line that ends farther from all others was not meant to meet one. */
    private static final double LIMIT = 100;

    private final Network network;

    NearestOther(Network network) {
        this.network = network;
    }

    /** The nearest place on a line other than one, a vertex rather than a place beside it; null where none is near. */
    @Nullable Position to(@Nullable Edge edge, Position end) {
        LocalScale scale = LocalScale.at(end.y());
        double dx = LIMIT / scale.longitude();
        double dy = LIMIT / scale.latitude();
        double[] nearest = {LIMIT};
        Position[] found = new Position[1];
        network.near(end.x() - dx, end.y() - dy, end.x() + dx, end.y() + dy, (other, first, last) -> {
            for (int i = first; other != edge && i < last; i++) {
                Position foot = SegmentFoot.of(end, other.position(i), other.position(i + 1), scale);
                double metres = scale.distance(end.x(), end.y(), foot.x(), foot.y());
                if (metres < nearest[0]) {
                    nearest[0] = metres;
                    found[0] = vertexNear(foot, other, i, scale, Math.max(0.02, metres / 10));
                }
            }
        });
        return found[0];
    }

    private static Position vertexNear(Position foot, Edge line, int segment, LocalScale scale, double reach) {
        for (int i = segment; i <= segment + 1; i++) {
            if (scale.distance(foot.x(), foot.y(), line.x(i), line.y(i)) <= reach) {
                return line.position(i);
            }
        }
        return foot;
    }
}
