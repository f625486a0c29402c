package org.merestone.geo.network;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * A simple closed walk over half-edges with one unit on its left: counter-clockwise the outside of an area, clockwise a hole in it.
 */
final class Cycle {

    private final HalfEdges network;
    private final int[] halves;
    private final Envelope envelope = new Envelope();
    private final double area;

    Cycle(HalfEdges network, int[] halves) {
        this.network = network;
        this.halves = halves;
        double x = network.nodeX(network.origin(halves[0]));
        double y = network.nodeY(network.origin(halves[0]));
        double sum = 0;
        for (int half : halves) {
            envelope.expandToInclude(network.edge(half).bounds());
            sum += network.doubleArea(half, x, y);
        }
        area = sum / 2;
    }

    /** Planar, in square degrees; positive counter-clockwise. */
    double area() {
        return area;
    }

    Envelope envelope() {
        return envelope;
    }

    int[] halves() {
        return halves;
    }

    /** Whether the two walk along opposite sides of a line. */
    boolean isAcrossFrom(Cycle other) {
        if (!envelope.intersects(other.envelope)) {
            return false;
        }
        Set<Integer> own = new HashSet<>();
        for (int half : halves) {
            own.add(half);
        }
        return Arrays.stream(other.halves).anyMatch(half -> own.contains(half ^ 1));
    }

    int positions() {
        int count = 1;
        for (int half : halves) {
            count += network.positions(half) - 1;
        }
        return count;
    }

    LinearRing toRing(GeometryFactory factory) {
        CoordinateSequence points = factory.getCoordinateSequenceFactory().create(positions(), 2);
        int at = 0;
        for (int half : halves) {
            int count = network.positions(half) - 1;
            for (int i = 0; i < count; i++) {
                points.setOrdinate(at, 0, network.x(half, i));
                points.setOrdinate(at++, 1, network.y(half, i));
            }
        }
        points.setOrdinate(at, 0, points.getX(0));
        points.setOrdinate(at, 1, points.getY(0));
        return factory.createLinearRing(points);
    }
}
