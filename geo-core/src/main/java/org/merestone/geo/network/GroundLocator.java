package org.merestone.geo.network;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/** Whose ground a place is, by the lines alone. */
final class GroundLocator {

    private final Network network;

    GroundLocator(Network network) {
        this.network = network;
    }

    /** Whether the lines of a unit go round the place; a place on a line counts as outside. */
    boolean isIn(double x, double y, String unit) {
        RayCrossingCounter counter = new RayCrossingCounter(new Coordinate(x, y));
        for (Edge edge : network.edgesOf(unit)) {
            edge.count(counter);
        }
        return counter.getLocation() == Location.INTERIOR;
    }

    /** The unit that the first line to the west of the place has on this side; null for outside. */
    @Nullable String at(double x, double y) {
        Hit hit = new Hit(x, y);
        network.near(-400, y, x, y, hit::look);
        return hit.unit();
    }

    private static final class Hit {

        private final double x;
        private final double y;
        private @Nullable Edge edge;
        private int segment;
        private double nearest = Double.NEGATIVE_INFINITY;

        Hit(double x, double y) {
            this.x = x;
            this.y = y;
        }

        void look(Edge line, int first, int last) {
            for (int i = first; i < last; i++) {
                double ay = line.y(i);
                double by = line.y(i + 1);
                boolean spans = ay > y != by > y;
                if (spans && isWest(line, i)) {
                    double at = line.x(i) + (y - ay) / (by - ay) * (line.x(i + 1) - line.x(i));
                    if (at > nearest) {
                        nearest = at;
                        edge = line;
                        segment = i;
                    }
                }
            }
        }

        private boolean isWest(Edge line, int i) {
            Envelope box = new Envelope(line.x(i), line.x(i + 1), line.y(i), line.y(i + 1));
            if (box.getMaxX() < x) {
                return true;
            }
            int side = CGAlgorithmsDD.orientationIndex(line.x(i), line.y(i), line.x(i + 1), line.y(i + 1), x, y);
            return box.getMinX() <= x && (line.y(i) < line.y(i + 1) ? side < 0 : side > 0);
        }

        /** Seen from its eastern side: a line that goes north has the place on its right. */
        @Nullable String unit() {
            if (edge == null) {
                return null;
            }
            return Objects.requireNonNull(edge).y(segment) < edge.y(segment + 1) ? edge.right() : edge.left();
        }
    }
}
