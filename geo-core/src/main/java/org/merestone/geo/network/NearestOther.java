package org.merestone.geo.network;

import org.jspecify.annotations.Nullable;
import org.merestone.geo.index.LocalScale;

/** Where a line that ends in the air was perhaps meant to end. */
final class NearestOther {

    /** Metres: where lines are looked for first, and where at last; a line may end far from the one that it was meant to meet. */
    private static final double NEAR = 100;
    private static final double FAR = 100_000;

    private final Network network;

    NearestOther(Network network) {
        this.network = network;
    }

    /** The nearest place on a line other than one, a vertex rather than a place beside it; null where none is near. */
    @Nullable Position to(@Nullable Edge edge, Position end) {
        Position found = null;
        for (double limit = NEAR; found == null && limit <= FAR; limit *= 10) {
            found = within(limit, edge, end);
        }
        return found;
    }

    private @Nullable Position within(double limit, @Nullable Edge edge, Position end) {
        LocalScale scale = LocalScale.at(end.y());
        double dx = limit / scale.longitude();
        double dy = limit / scale.latitude();
        double[] nearest = {limit};
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
