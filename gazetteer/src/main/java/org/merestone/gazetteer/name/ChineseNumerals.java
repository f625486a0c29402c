package org.merestone.gazetteer.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chinese numerals below ten thousand that are built with units (十二, 一百零三) or are one digit (二). A run of digits
 * without units, such as 三八, is a date or a code and no number.
 */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String NUMERALS = "零一二三四五六七八九两十百千〇";
    private static final Pattern RUN = Pattern.compile("[" + NUMERALS + "]+");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:([一二三四五六七八九两])千)?零?(?:([一二三四五六七八九两])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?");

    private ChineseNumerals() {
    }

    /** The value of a well-formed number, or -1. */
    public static int value(String text) {
        Matcher m = NUMBER.matcher(text);
        if (text.isEmpty() || !m.matches() || text.startsWith("零")) {
            return -1;
        }
        int tens = m.group(4) == null ? 0 : m.group(3) == null ? 1 : digit(m.group(3));
        int value = digit(m.group(1)) * 1000 + digit(m.group(2)) * 100 + tens * 10 + digit(m.group(5));
        return value == 0 ? -1 : value;
    }

    /** Replaces every well-formed number by Arabic digits: 二马路 becomes 2马路; 三八路 stays. */
    public static String toArabic(String text) {
        boolean none = true;
        for (int i = 0; i < text.length() && none; i++) {
            none = NUMERALS.indexOf(text.charAt(i)) < 0;
        }
        if (none) {
            return text;
        }
        return RUN.matcher(text).replaceAll(run -> {
            int value = value(run.group());
            return value < 0 ? run.group() : Integer.toString(value);
        });
    }

    private static int digit(@Nullable String text) {
        return text == null ? 0 : "两".equals(text) ? 2 : DIGITS.indexOf(text);
    }
}
