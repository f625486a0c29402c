package org.merestone.geo.survey;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as instruments write them: digits and one point, no exponent, no grouping. */
final class Numbers {

    private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{0,15})?");

    private Numbers() {
    }

    /** The number that a text is, or nothing. */
    static OptionalDouble parse(String text) {
        return FORM.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }

    /** Digits behind the point; 0 without a point. */
    static int decimals(String text) {
        int point = text.indexOf('.');
        return point < 0 ? 0 : text.length() - point - 1;
    }
}
