package org.merestone.geo.format;

/** Writes numbers with a fixed number of decimals, half away from zero, without trailing zeros: 114.30 as 114.3, -0.00 as 0. */
final class FixedDecimal {

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
        if (!(Math.abs(value) < 1e9)) {
            throw new IllegalArgumentException("not a coordinate: " + value);
        }
        long scaled = Math.round(Math.abs(value) * unit);
        StringBuilder text = new StringBuilder(20);
        if (value < 0 && scaled != 0) {
            text.append('-');
        }
        text.append(scaled / unit);
        long fraction = scaled % unit;
        if (fraction != 0) {
            String digits = Long.toString(fraction + unit).substring(1);
            int end = decimals;
            while (digits.charAt(end - 1) == '0') {
                end--;
            }
            text.append('.').append(digits, 0, end);
        }
        return text.toString();
    }
}
