package org.merestone.geo.division;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Code of an administrative division (行政区划代码): 6 digits down to the county, 9 to the township, 12 to the village.
 *
 * <p>Trailing zeros are filling: 421200, 421200000 and 421200000000 all name the prefecture 4212. Codes are kept as they
 * were given; {@link #isSameDivision} and {@link #contains} look through the filling.
 *
 * @param digits 6, 9 or 12 ASCII digits
 */
public record DivisionCode(String digits) implements Comparable<DivisionCode> {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}(?:[0-9]{3}){0,2}");

    /** @throws IllegalArgumentException if the text is not 6, 9 or 12 digits, or skips a level (42 00 11) */
    public DivisionCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException("a division code has 6, 9 or 12 digits and skips no level: " + digits);
        }
    }

    /** Whether a text is a code. */
    public static boolean isCode(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        // A county right under its province has prefecture part 90 (429004), never 00; a village always has a township.
        // A township right under its prefecture does have county part 00 (东莞 441900101).
        boolean skipsPrefecture = isZero(text, 2, 4) && !isZero(text, 4, Math.min(9, text.length()));
        boolean skipsTownship = text.length() == 12 && isZero(text, 6, 9) && !isZero(text, 9, 12);
        return !skipsPrefecture && !skipsTownship;
    }

    /** The level that the last part other than zeros belongs to. */
    public DivisionLevel level() {
        DivisionLevel deepest = DivisionLevel.PROVINCE;
        int start = 2;
        for (DivisionLevel level : DivisionLevel.values()) {
            int end = level.significantDigits();
            if (end > 2 && end <= digits.length()) {
                if (!isZero(digits, start, end)) {
                    deepest = level;
                }
                start = end;
            }
        }
        return deepest;
    }

    /** The digits that matter: the code without its filling, 2, 4, 6, 9 or 12 of them. */
    public String prefix() {
        return digits.substring(0, level().significantDigits());
    }

    /**
     * The code of the division that this one lies in, in the shortest of 6, 9 and 12 digits, or nothing for a province. That is
     * one level up, or two where the level between is left out (东莞).
     */
    public Optional<DivisionCode> parent() {
        DivisionLevel level = level();
        return level == DivisionLevel.PROVINCE ? Optional.empty()
                : Optional.of(at(DivisionLevel.values()[level.ordinal() - 1]));
    }

    /**
     * The code of the division of this level that this one is or lies in, in the shortest of 6, 9 and 12 digits.
     *
     * @throws IllegalArgumentException if this division is of a higher level
     */
    public DivisionCode at(DivisionLevel level) {
        if (level.compareTo(level()) > 0) {
            throw new IllegalArgumentException(digits + " is a " + level() + ", above " + level);
        }
        String prefix = digits.substring(0, level.significantDigits());
        return new DivisionCode(prefix + "0".repeat(Math.max(0, 6 - prefix.length())));
    }

    /** Whether the other division is this one or lies inside it. */
    public boolean contains(DivisionCode other) {
        return other.digits.startsWith(prefix());
    }

    /** Whether the two codes differ in filling at most. */
    public boolean isSameDivision(DivisionCode other) {
        return prefix().equals(other.prefix());
    }

    /** Digits 7–9 as a number, 0 if the code stops at the county. */
    public int townshipPart() {
        return digits.length() < 9 ? 0 : Integer.parseInt(digits.substring(6, 9));
    }

    /** The kind of township unit that this code is of or lies in, or nothing above the township or out of all ranges. */
    public Optional<DivisionKind> kind() {
        return DivisionKind.ofTownshipPart(townshipPart());
    }

    /** By digits: of two neighbours the one with the smaller code is side A of their line. */
    @Override
    public int compareTo(DivisionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static boolean isZero(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
