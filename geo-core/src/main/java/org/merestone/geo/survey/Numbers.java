package org.merestone.geo.survey;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** Numbers as instruments write them: digits and one point, no exponent, no grouping. */
final class Numbers {

    private static final int LONGEST = 30;
    /** Up to here a whole number and a power of ten are exact, so that their quotient is the nearest double. */
    private static final long MOST_EXACT = 1L << 53;
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

    private Numbers() {
    }

    /** The number that a text is, or nothing. */
    static OptionalDouble parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        double number = parse(bytes, 0, bytes.length);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The number that a part of a text in UTF-8 is, or NaN. */
    static double parse(byte[] text, int from, int to) {
        if (to <= from || to - from > LONGEST) {
            return Double.NaN;
        }
        byte first = text[from];
        int start = first == '-' || first == '+' ? from + 1 : from;
        if (start == to || !isDigit(text[start])) {
            return Double.NaN;
        }
        long digits = 0;
        int point = -1;
        for (int i = start; i < to; i++) {
            byte c = text[i];
            if (c == '.' && point < 0) {
                point = i;
            } else if (isDigit(c)) {
                digits = digits < MOST_EXACT ? 10 * digits + c - '0' : Long.MAX_VALUE;
            } else {
                return Double.NaN;
            }
        }
        int decimals = point < 0 ? 0 : to - point - 1;
        double size = digits < MOST_EXACT && decimals < POWERS.length ? digits / POWERS[decimals]
                : Double.parseDouble(new String(text, start, to - start, StandardCharsets.US_ASCII));
        return first == '-' ? -size : size;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Digits behind the point; 0 without a point. */
    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }
}
