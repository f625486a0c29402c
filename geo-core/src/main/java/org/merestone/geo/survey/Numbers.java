package org.merestone.geo.survey;

import java.util.OptionalDouble;

/** Numbers as instruments write them: digits and one point, no exponent, no grouping. */
final class Numbers {

    private static final int LONGEST = 30;

    private Numbers() {
    }

    /** The number that a text is, or nothing. */
    static OptionalDouble parse(String text) {
        return hasForm(text) ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    private static boolean hasForm(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean startsWithDigit = text.length() > start && isDigit(text.charAt(start));
        int points = 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '.') {
                points++;
            } else if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return startsWithDigit && points <= 1 && text.length() <= LONGEST;
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
