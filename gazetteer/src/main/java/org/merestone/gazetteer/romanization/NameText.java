package org.merestone.gazetteer.romanization;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as lists and people write it, made ready to be spelled: without the brackets around it, the blanks between its characters and
 * what cannot be seen, with Arabic digits and Latin letters of usual width.
 *
 * @param name   the name itself
 * @param remark what stood in brackets behind or inside it, such as 东 in 大王庄（东）; empty where nothing did
 */
public record NameText(String name, String remark) {

    /** So many code points are spelled at most; a longer text is no name. */
    public static final int LONGEST = 1_000;

    private static final String OPENING = "(\\[{<（［｛【〔〖《〈「『“‘\"'";
    private static final String CLOSING = ")\\]}>）］｝】〕〗》〉」』”’\"'";
    private static final Pattern ENCLOSED = Pattern.compile("^[" + OPENING + "]([^" + OPENING + CLOSING + "]+)[" + CLOSING + "]$");
    private static final Pattern REMARK = Pattern.compile("[(\\[{（［｛【〔〖]([^)\\]}）］｝】〕〗]*)[)\\]}）］｝】〕〗]");

    /** Reads a text of any kind; nothing in it is refused. */
    public static NameText of(String text) {
        String plain = visible(Normalizer.normalize(text, Normalizer.Form.NFC)).strip();
        Matcher enclosed = ENCLOSED.matcher(plain);
        if (enclosed.matches()) {
            plain = enclosed.group(1).strip();
        }
        StringBuilder remarks = new StringBuilder();
        Matcher remark = REMARK.matcher(plain);
        if (remark.find() && !remark.replaceAll("").isBlank()) {
            remark.reset();
            while (remark.find()) {
                remarks.append(remarks.isEmpty() ? "" : " ").append(remark.group(1).strip());
            }
            plain = remark.replaceAll("").strip();
        }
        return new NameText(closed(plain), remarks.toString());
    }

    /** Without the blanks between hanzi, and between hanzi and digits; those between Latin words stay. */
    private static String closed(String text) {
        int[] signs = text.codePoints().toArray();
        StringBuilder closed = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < signs.length; i++) {
            int after = i;
            while (after < signs.length && signs[after] == ' ') {
                after++;
            }
            boolean between = after > i && after < signs.length && joins(before, signs[after]);
            if (!between || signs[i] != ' ') {
                closed.appendCodePoint(signs[i]);
            }
            before = signs[i] == ' ' ? before : signs[i];
        }
        return closed.toString();
    }

    private static boolean joins(int before, int after) {
        boolean digitBefore = before >= '0' && before <= '9';
        boolean digitAfter = after >= '0' && after <= '9';
        return Character.isIdeographic(before) && (Character.isIdeographic(after) || digitAfter)
                || digitBefore && Character.isIdeographic(after);
    }

    /** Full-width digits and letters in their usual width, every kind of blank as one, nothing that cannot be seen. */
    private static String visible(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0xFF10 && c <= 0xFF5A && Character.isLetterOrDigit(c)) {
                kept.append((char) (c - 0xFEE0));
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (!isInvisible(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString();
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
        };
    }
}
