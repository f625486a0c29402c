package org.merestone.web.shell;

import java.nio.charset.StandardCharsets;

/** Decimal numbers in bytes, read and written without making a text of each. */
final class Decimals {

    /** Up to here a whole number and a power of ten are exact, so that their quotient is the nearest double. */
    private static final long MOST_EXACT = 1L << 53;
    private static final int LONGEST = 64;
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private Decimals() {
    }

    /** The number that the bytes from one index to another spell, blanks and quotes around it left out; NaN if they spell none. */
    static double read(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isFilling(bytes[start])) {
            start++;
        }
        while (end > start && isFilling(bytes[end - 1])) {
            end--;
        }
        boolean signed = start < end && (bytes[start] == '-' || bytes[start] == '+');
        double size = size(bytes, signed ? start + 1 : start, end);
        return signed && bytes[start] == '-' ? -size : size;
    }

    private static double size(byte[] bytes, int start, int end) {
        long digits = 0;
        int point = -1;
        for (int i = start; i < end; i++) {
            byte sign = bytes[i];
            if (sign >= '0' && sign <= '9' && digits < MOST_EXACT / 10) {
                digits = 10 * digits + sign - '0';
            } else if (sign == '.' && point < 0) {
                point = i;
            } else {
                return slowly(bytes, start, end);
            }
        }
        int decimals = point < 0 ? 0 : end - point - 1;
        boolean empty = end - start - (point < 0 ? 0 : 1) < 1;
        return empty ? Double.NaN : decimals < POWERS.length ? digits / POWERS[decimals] : slowly(bytes, start, end);
    }

    /** With an exponent, or with more digits than a whole number holds. */
    private static double slowly(byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        boolean spelled = text.length() <= LONGEST && text.matches("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
        return spelled ? Double.parseDouble(text) : Double.NaN;
    }

    private static boolean isFilling(byte sign) {
        return sign == ' ' || sign == '"' || sign == '\t';
    }

    /**
     * Writes a number with a fixed count of decimals, rounded half up.
     *
     * @param number below 9e18 / 10^decimals in size
     * @return the index behind the last byte written
     */
    static int write(double number, int decimals, byte[] into, int at) {
        long units = Math.round(Math.abs(number) * POWERS[decimals]);
        int place = at;
        if (number < 0 && units > 0) {
            into[place++] = '-';
        }
        int digits = decimals + 1;
        for (long rest = units / (long) POWERS[digits]; rest > 0; rest /= 10) {
            digits++;
        }
        int end = place + digits + 1;
        for (int i = end - 1; i >= place; i--) {
            if (i == end - 1 - decimals) {
                into[i] = '.';
            } else {
                into[i] = (byte) ('0' + units % 10);
                units /= 10;
            }
        }
        return end;
    }
}
