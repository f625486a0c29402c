package org.merestone.geo.crs;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.DegreeReading.Notation;

/**
 * Decimal degrees written with nothing but digits and a point, as nearly all of a large table are: the same reading as by the patterns of
 * {@link DegreeReading}, without them.
 */
final class PlainDegrees {

    private static final int MOST_WHOLE = 3;
    private static final int MOST_DECIMALS = 12;
    /** Exact, so that a quotient of two of at most 2⁵³ is the nearest double. */
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
    private static final double[] RESOLUTIONS = IntStream.rangeClosed(0, MOST_DECIMALS).mapToDouble(n -> Math.pow(10, -n)).toArray();

    private PlainDegrees() {
    }

    /** The reading, or null for any other text. */
    static @Nullable DegreeReading read(String text) {
        int length = text.length();
        int point = Math.min(MOST_WHOLE, length);
        for (int i = 0; i < point; i++) {
            point = text.charAt(i) == '.' ? i : point;
        }
        int decimals = point == length ? 0 : length - point - 1;
        if (point == 0 || decimals > MOST_DECIMALS || point < length && text.charAt(point) != '.') {
            return null;
        }
        long digits = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (i != point && (digit < 0 || digit > 9)) {
                return null;
            }
            digits = i == point ? digits : 10 * digits + digit;
        }
        double degrees = digits / POWERS[decimals];
        return degrees > 360 ? null : new DegreeReading(degrees, Notation.DECIMAL, RESOLUTIONS[decimals]);
    }
}
