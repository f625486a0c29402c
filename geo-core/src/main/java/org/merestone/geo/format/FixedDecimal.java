package org.merestone.geo.format;

/** Writes numbers with a fixed number of decimals, half away from zero, without trailing zeros: 114.30 as 114.3, -0.00 as 0. */
final class FixedDecimal {

    /** Characters that a number can take: sign, nine digits and one carried, point, nine decimals. */
    static final int LONGEST = 21;

    private final int decimals;
    private final long unit;

    FixedDecimal(int decimals) {
        if (decimals < 0 || decimals > 9) {
            throw new IllegalArgumentException("0 to 9 decimals, not " + decimals);
        }
        this.decimals = decimals;
        long power = 1;
        for (int i = 0; i < decimals; i++) {
            power *= 10;
        }
        this.unit = power;
    }

    /** @throws IllegalArgumentException for a number that is not finite or has more than nine digits before the point */
    String text(double value) {
        char[] text = new char[LONGEST];
        return new String(text, 0, write(value, text, 0));
    }

    /**
     * Writes a number into a text that has {@link #LONGEST} characters left.
     *
     * @return where the text goes on
     * @throws IllegalArgumentException for a number that is not finite or has more than nine digits before the point
     */
    int write(double value, char[] text, int at) {
        if (!(Math.abs(value) < 1e9)) {
            throw new IllegalArgumentException("not a coordinate: " + value);
        }
        long scaled = Math.round(Math.abs(value) * unit);
        int end = at;
        if (value < 0 && scaled != 0) {
            text[end++] = '-';
        }
        long whole = scaled / unit;
        end = digits((int) whole, digitsOf((int) whole), text, end);
        int fraction = (int) (scaled - whole * unit);
        if (fraction != 0) {
            int places = decimals;
            while (fraction % 10 == 0) {
                fraction /= 10;
                places--;
            }
            text[end++] = '.';
            end = digits(fraction, places, text, end);
        }
        return end;
    }

    private static int digitsOf(int number) {
        int digits = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private static int digits(int number, int count, char[] text, int at) {
        int rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return at + count;
    }
}
