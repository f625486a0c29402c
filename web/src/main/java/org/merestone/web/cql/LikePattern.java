package org.merestone.web.cql;

import java.util.Arrays;

/**
 * A pattern of LIKE: {@code %} for any text, {@code _} for one character, a backslash before what stands for itself. Never backtracks
 * far.
 */
final class LikePattern {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] signs;

    private LikePattern(int[] signs) {
        this.signs = signs;
    }

    static LikePattern of(String pattern) {
        int[] signs = new int[pattern.length()];
        int count = 0;
        boolean literal = false;
        for (int c : pattern.codePoints().toArray()) {
            if (!literal && c == '\\') {
                literal = true;
                continue;
            }
            signs[count++] = literal ? c : c == '%' ? ANY : c == '_' ? ONE : c;
            literal = false;
        }
        return new LikePattern(Arrays.copyOf(signs, count));
    }

    /** Goes back to the last {@code %} alone: whatever an earlier one took, the last can take it too. */
    boolean matches(String text) {
        int[] letters = text.codePoints().toArray();
        int sign = 0;
        int letter = 0;
        int lastAny = -1;
        int resume = 0;
        while (letter < letters.length) {
            if (sign < signs.length && (signs[sign] == ONE || signs[sign] == letters[letter])) {
                sign++;
                letter++;
            } else if (sign < signs.length && signs[sign] == ANY) {
                lastAny = sign++;
                resume = letter;
            } else if (lastAny >= 0) {
                sign = lastAny + 1;
                letter = ++resume;
            } else {
                return false;
            }
        }
        while (sign < signs.length && signs[sign] == ANY) {
            sign++;
        }
        return sign == signs.length;
    }
}
