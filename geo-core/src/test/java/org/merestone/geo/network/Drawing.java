package org.merestone.geo.network;

import java.util.Map;
import java.util.TreeMap;

/**
 * Small coverages on squared paper, laid on the ground near 114.3°E 29.8°N at any turn: a square is 0.01° wide. Turning makes every
 * coordinate a crooked number, as real ones are, while a point drawn twice stays the same to the last digit.
 */
final class Drawing {

    private static final double SQUARE = 0.01;

    private final Map<String, java.util.List<double[][]>> units = new TreeMap<>();
    private final double cos;
    private final double sin;

    Drawing(double degrees) {
        double angle = Math.toRadians(degrees);
        cos = degrees % 90 == 0 ? Math.rint(Math.cos(angle)) : Math.cos(angle);
        sin = degrees % 90 == 0 ? Math.rint(Math.sin(angle)) : Math.sin(angle);
    }

    /** @param rings each as x0, y0, x1, y1, … in squares, not closed */
    Drawing unit(String code, double[]... rings) {
        double[][] laid = new double[rings.length][];
        for (int i = 0; i < rings.length; i++) {
            laid[i] = closed(lay(rings[i]));
        }
        return asDrawn(code, laid);
    }

    /** Rings that are taken as they are, already laid on the ground. */
    Drawing asDrawn(String code, double[]... rings) {
        units.computeIfAbsent(code, key -> new java.util.ArrayList<>()).add(rings);
        return this;
    }

    double[] lay(double... squares) {
        double[] laid = new double[squares.length];
        for (int i = 0; i < squares.length; i += 2) {
            laid[i] = 114.3 + (squares[i] * cos - squares[i + 1] * sin) * SQUARE;
            laid[i + 1] = 29.8 + (squares[i] * sin + squares[i + 1] * cos) * SQUARE;
        }
        return laid;
    }

    static double[] closed(double[] ring) {
        double[] closed = java.util.Arrays.copyOf(ring, ring.length + 2);
        closed[ring.length] = ring[0];
        closed[ring.length + 1] = ring[1];
        return closed;
    }

    /** A rectangle in squares. */
    static double[] box(double x0, double y0, double x1, double y1) {
        return new double[] {x0, y0, x1, y0, x1, y1, x0, y1};
    }

    static double[] ring(double... squares) {
        return squares;
    }

    Coverage coverage() {
        Coverage coverage = new Coverage();
        units.forEach((unit, polygons) -> polygons.forEach(rings -> coverage.with(unit, rings)));
        return coverage;
    }

    NetworkBuild build() {
        return coverage().builder().build();
    }
}
