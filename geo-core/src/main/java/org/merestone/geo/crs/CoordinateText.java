package org.merestone.geo.crs;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes coordinates with the digits that their accuracy supports: the last one is worth between a tenth and all of the accuracy. With
 * 0.05 m, degrees have seven decimals (0.011 m), seconds three (0.031 m), metres two. More would claim what nobody measured, fewer would
 * throw away what was.
 */
public final class CoordinateText {

    /** Metres that a degree of latitude is long, near enough to choose digits. */
    private static final double METRES_PER_DEGREE = 111_000;
    private static final int SECONDS_PER_DEGREE = 3600;
    /** 0.1 mm: no survey supports more. */
    private static final double FINEST = 1e-4;

    private final int degreeDecimals;
    private final int secondDecimals;
    private final int metreDecimals;

    private CoordinateText(double accuracy) {
        this.degreeDecimals = decimals(accuracy / METRES_PER_DEGREE);
        this.secondDecimals = decimals(accuracy / METRES_PER_DEGREE * SECONDS_PER_DEGREE);
        this.metreDecimals = decimals(accuracy);
    }

    /**
     * For coordinates that are good to so many metres.
     *
     * @param accuracy metres, as a root mean square or a limit; below 0.1 mm counts as 0.1 mm
     * @throws IllegalArgumentException if it is not a positive number
     */
    public static CoordinateText ofAccuracy(double accuracy) {
        if (!(accuracy > 0) || Double.isInfinite(accuracy)) {
            throw new IllegalArgumentException("an accuracy is a positive number of metres: " + accuracy);
        }
        return new CoordinateText(Math.max(FINEST, accuracy));
    }

    /** Decimal degrees, {@code 114.32250000}. */
    public String degrees(double degrees) {
        return fixed(degrees, degreeDecimals);
    }

    /** Degrees, minutes and seconds, {@code 114°19′21.000″}; rounded as a whole, so that no 60 appears. */
    public String degreesMinutesSeconds(double degrees) {
        BigDecimal seconds = BigDecimal.valueOf(Math.abs(degrees)).multiply(BigDecimal.valueOf(SECONDS_PER_DEGREE))
                .setScale(secondDecimals, RoundingMode.HALF_UP);
        BigDecimal[] minutes = seconds.divideAndRemainder(BigDecimal.valueOf(60));
        BigDecimal[] whole = minutes[0].divideAndRemainder(BigDecimal.valueOf(60));
        boolean negative = degrees < 0 && seconds.signum() > 0;
        return (negative ? "-" : "") + whole[0].toBigInteger() + "°" + twoDigits(whole[1].toBigInteger().toString()) + "′"
                + twoDigits(minutes[1].toPlainString()) + "″";
    }

    /** X or Y, {@code 3302564.97}. */
    public String metres(double metres) {
        return fixed(metres, metreDecimals);
    }

    /** X, north, as a surveyor writes it. */
    public String north(GridPoint point) {
        return metres(point.xNorth());
    }

    /** Y, east, with its zone number in front. */
    public String prefixedEast(GridPoint point) {
        return metres(point.prefixedEast());
    }

    /** The decimals with which the last digit is worth at most the accuracy. */
    private static int decimals(double accuracy) {
        return (int) Math.max(0, Math.ceil(-Math.log10(accuracy) - 1e-9));
    }

    private static String fixed(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    private static String twoDigits(String number) {
        return number.length() == 1 || number.charAt(1) == '.' ? "0" + number : number;
    }
}
