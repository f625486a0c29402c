package org.merestone.geo.crs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.geo.crs.DegreeFault.Reason;

/**
 * An angle read from text: decimal degrees, or degrees, minutes and seconds in any of the spellings of field books.
 *
 * <p>Read by {@link #read}: {@code 114.325}, {@code 114°19′30.0″} with any kind of prime or quote, {@code 114-19-30},
 * {@code 114 19 30}, {@code 114:19:30}, {@code 114°19.5′}, {@code 114度19分30秒}, {@code 114d19m30s}; before or after it a sign,
 * N S E W or 北纬 南纬 东经 西经. The packed form dd.mmss, in which 114.1930 means 114°19′30″, looks like decimal degrees and
 * is some 12 km away: it is read only on request, by {@link #readPacked}.
 *
 * @param degrees decimal degrees, negative to the south and west
 * @param notation how it was written
 * @param resolution what one step of the last written digit is worth, degrees
 */
public record DegreeReading(double degrees, Notation notation, double resolution) {

    /** How an angle was written. */
    public enum Notation {
        /** Decimal degrees, 114.325. */
        DECIMAL,
        /** Degrees, minutes and perhaps seconds (度分秒), apart from each other. */
        DEGREES_MINUTES_SECONDS,
        /** Degrees before the point, minutes and seconds in two digits each behind it: dd.mmss. */
        PACKED
    }

    private static final int LONGEST = 48;
    private static final Pattern DECIMAL = Pattern.compile("([+-]?)(\\d{1,3})(?:\\.(\\d{0,15}))?°?");
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            "([+-]?)(\\d{1,3})(?: ?° ?|[ :-])(\\d{1,3})(?:\\.(\\d{0,12}))?"
                    + "(?:(?: ?' ?|[ :-])(?:(\\d{1,3})(?:\\.(\\d{0,12}))?(?: ?\")?)?)?");
    private static final Pattern PACKED = Pattern.compile("([+-]?)(\\d{1,3})\\.(\\d{2})(\\d{2})(\\d{0,11})");
    private static final Pattern LETTERS = Pattern.compile("[dDmMs]");
    private static final String DEGREE_LETTER = "(?<=\\d) ?[dD] ?(?=\\d)";
    private static final String MINUTE_LETTER = "(?<=\\d) ?[mM](?= ?\\d|$| )";
    private static final String SECOND_LETTER = "(?<=\\d) ?s$";
    private static final Pattern HEMISPHERE_BEFORE = Pattern.compile("(北纬|东经|南纬|西经|[NSEW])[ :]?(.*)");
    private static final Pattern HEMISPHERE_AFTER = Pattern.compile("(.*?) ?([NSEW])");

    /**
     * Reads decimal degrees, or degrees, minutes and seconds.
     *
     * @throws DegreeFault if the text is neither, or minutes or seconds are 60 or more
     */
    public static DegreeReading read(String text) {
        DegreeReading plain = PlainDegrees.read(text);
        if (plain != null) {
            return plain;
        }
        Signed signed = signed(text);
        Matcher decimal = DECIMAL.matcher(signed.digits);
        if (decimal.matches()) {
            String fraction = decimal.group(3) == null ? "" : decimal.group(3);
            double degrees = Double.parseDouble(decimal.group(2) + "." + fraction + "0");
            return result(signed, decimal.group(1), degrees, Notation.DECIMAL, Math.pow(10, -fraction.length()), text);
        }
        Matcher parts = SEXAGESIMAL.matcher(signed.digits);
        if (!parts.matches() || (parts.group(4) != null && parts.group(5) != null)) {
            throw new DegreeFault(Reason.NOT_AN_ANGLE, text);
        }
        String minuteFraction = parts.group(4) == null ? "" : parts.group(4);
        double minutes = Double.parseDouble(parts.group(3) + "." + minuteFraction + "0");
        if (parts.group(5) == null) {
            return sexagesimal(signed, parts.group(1), parts.group(2), minutes, 0,
                    Math.pow(10, -minuteFraction.length()) / 60, Notation.DEGREES_MINUTES_SECONDS, text);
        }
        String secondFraction = parts.group(6) == null ? "" : parts.group(6);
        double seconds = Double.parseDouble(parts.group(5) + "." + secondFraction + "0");
        return sexagesimal(signed, parts.group(1), parts.group(2), minutes, seconds,
                Math.pow(10, -secondFraction.length()) / 3600, Notation.DEGREES_MINUTES_SECONDS, text);
    }

    /**
     * Reads dd.mmss: two digits of minutes behind the point, then two of seconds, then decimals of a second.
     *
     * @throws DegreeFault if the text has not that form, or minutes or seconds are 60 or more
     */
    public static DegreeReading readPacked(String text) {
        Signed signed = signed(text);
        Matcher parts = PACKED.matcher(signed.digits);
        if (!parts.matches()) {
            throw new DegreeFault(Reason.NOT_AN_ANGLE, text);
        }
        double seconds = Double.parseDouble(parts.group(4) + "." + parts.group(5) + "0");
        return sexagesimal(signed, parts.group(1), parts.group(2), Double.parseDouble(parts.group(3)), seconds,
                Math.pow(10, -parts.group(5).length()) / 3600, Notation.PACKED, text);
    }

    /** Whether a text can be read both as decimal degrees and as dd.mmss, so that a person has to say which. */
    public static boolean isAmbiguous(String text) {
        try {
            readPacked(text);
            return read(text).notation == Notation.DECIMAL;
        } catch (DegreeFault onlyOneReading) {
            return false;
        }
    }

    private static DegreeReading sexagesimal(Signed signed, String sign, String wholeDegrees, double minutes, double seconds,
            double resolution, Notation notation, String text) {
        if (minutes >= 60) {
            throw new DegreeFault(Reason.MINUTES_NOT_BELOW_60, text);
        }
        if (seconds >= 60) {
            throw new DegreeFault(Reason.SECONDS_NOT_BELOW_60, text);
        }
        double degrees = (Double.parseDouble(wholeDegrees) * 3600 + minutes * 60 + seconds) / 3600;
        return result(signed, sign, degrees, notation, resolution, text);
    }

    private static DegreeReading result(Signed signed, String sign, double degrees, Notation notation, double resolution,
            String text) {
        if (degrees > 360) {
            throw new DegreeFault(Reason.NOT_AN_ANGLE, text);
        }
        boolean negative = signed.negative != sign.equals("-");
        return new DegreeReading(negative ? -degrees : degrees, notation, resolution);
    }

    private static Signed signed(String text) {
        if (text.length() > LONGEST) {
            throw new DegreeFault(Reason.NOT_AN_ANGLE, text);
        }
        String plain = plain(text);
        Matcher before = HEMISPHERE_BEFORE.matcher(plain);
        if (before.matches()) {
            return new Signed(isSouthOrWest(before.group(1)), before.group(2));
        }
        Matcher after = HEMISPHERE_AFTER.matcher(plain);
        if (after.matches()) {
            return new Signed(isSouthOrWest(after.group(2)), after.group(1));
        }
        return new Signed(false, plain);
    }

    private static boolean isSouthOrWest(String hemisphere) {
        return switch (hemisphere) {
            case "S", "W", "南纬", "西经" -> true;
            default -> false;
        };
    }

    /** One sign each for degree, minute and second, ASCII digits, single blanks. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = sign(text.charAt(i));
            char before = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            if (sign == '\'' && before == '\'') {
                plain.setCharAt(plain.length() - 1, '"');
            } else if (sign != ' ' || before != ' ') {
                plain.append(sign);
            }
        }
        String signs = plain.toString().strip();
        return LETTERS.matcher(signs).find() ? signs.replaceAll(DEGREE_LETTER, "°").replaceAll(MINUTE_LETTER, "'")
                .replaceAll(SECOND_LETTER, "\"") : signs;
    }

    private static char sign(char c) {
        return switch (c) {
            case '˚', 'º', '度', '∘' -> '°';
            case '′', '‘', '’', '´', 'ˊ', 'ˋ', '`', '分', '＇' -> '\'';
            case '″', '“', '”', '¨', '˝', '〃', '秒', '＂' -> '"';
            case '‐', '‑', '‒', '–', '—', '−', '－' -> '-';
            case '：' -> ':';
            case '．' -> '.';
            case '＋' -> '+';
            case '\u00a0', '\u3000', '\t' -> ' ';
            default -> c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
        };
    }

    private record Signed(boolean negative, String digits) {
    }
}
