package org.merestone.geo.index;

import java.math.BigDecimal;

/**
 * On which side of a line a point lies, without rounding: the sign of the determinant (b − a) × (p − a), by doubles where their
 * error cannot turn it (J. R. Shewchuk's bound, Discrete & Computational Geometry 18, 1997, §4.4) and by unlimited decimals else.
 */
final class ExactSide {

    /** (3 + 16ε)ε for ε = 2⁻⁵³. */
    private static final double BOUND = 3.3306690738754716e-16;

    private ExactSide() {
    }

    /** 1 where p lies left of the way from a to b, -1 right of it, 0 on the straight line through both. */
    static int of(double ax, double ay, double bx, double by, double px, double py) {
        double left = (bx - ax) * (py - ay);
        double right = (by - ay) * (px - ax);
        double determinant = left - right;
        double error = BOUND * (Math.abs(left) + Math.abs(right));
        if (determinant > error) {
            return 1;
        }
        if (-determinant > error) {
            return -1;
        }
        return unrounded(ax, ay, bx, by, px, py);
    }

    private static int unrounded(double ax, double ay, double bx, double by, double px, double py) {
        BigDecimal left = difference(bx, ax).multiply(difference(py, ay));
        return left.compareTo(difference(by, ay).multiply(difference(px, ax)));
    }

    private static BigDecimal difference(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }

    static boolean inBox(double ax, double ay, double bx, double by, double px, double py) {
        return px >= Math.min(ax, bx) && px <= Math.max(ax, bx) && py >= Math.min(ay, by) && py <= Math.max(ay, by);
    }

    /** Whether p is a point of the segment from a to b, its ends counted. */
    static boolean on(double ax, double ay, double bx, double by, double px, double py) {
        return inBox(ax, ay, bx, by, px, py) && of(ax, ay, bx, by, px, py) == 0;
    }

    /**
     * Whether the way from r to p crosses the segment from a to b, neither r nor p being a point of it. A vertex that lies exactly on
     * the line through r and p counts as left of it, so that two segments which meet there are crossed once or twice or not at all
     * together, and a closed ring is crossed an odd number of times exactly where r and p are parted by it.
     */
    static boolean crossed(double ax, double ay, double bx, double by, double rx, double ry, double px, double py) {
        return of(rx, ry, px, py, ax, ay) >= 0 != of(rx, ry, px, py, bx, by) >= 0
                && of(ax, ay, bx, by, rx, ry) > 0 != of(ax, ay, bx, by, px, py) > 0;
    }
}
