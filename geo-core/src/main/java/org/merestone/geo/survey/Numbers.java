package org.merestone.geo.survey;

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
        double number = parse(text, 0, text.length());
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** The number that a part of a text is, or NaN. */
    static double parse(String text, int from, int to) {
        if (to <= from || to - from > LONGEST) {
            return Double.NaN;
        }
        char first = text.charAt(from);
        int start = first == '-' || first == '+' ? from + 1 : from;
        if (start == to || !isDigit(text.charAt(start))) {
            return Double.NaN;
        }
        long digits = 0;
        int point = -1;
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
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
                : Double.parseDouble(text.substring(start, to));
        return first == '-' ? -size : size;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Digits behind the point; 0 without a point. */
    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }
}
