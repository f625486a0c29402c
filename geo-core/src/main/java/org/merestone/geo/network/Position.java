package org.merestone.geo.network;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A place to the last digit: two vertices are one only where both ordinates are the same number. In order from west to east, then
 * from south to north.
 *
 * @param x longitude in degrees
 * @param y latitude in degrees
 */
public record Position(double x, double y) implements Comparable<Position> {

    /** Keeps 0.0 and -0.0 one place. */
    public Position {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("no place has the ordinates " + x + ", " + y);
        }
        x += 0.0;
        y += 0.0;
    }

    static Position of(Coordinate at) {
        return new Position(at.x, at.y);
    }

    Coordinate coordinate() {
        return new Coordinate(x, y);
    }

    Geometry point(GeometryFactory factory) {
        return factory.createPoint(coordinate());
    }

    @Override
    public int compareTo(Position other) {
        int byX = Double.compare(x, other.x);
        return byX != 0 ? byX : Double.compare(y, other.y);
    }
}
