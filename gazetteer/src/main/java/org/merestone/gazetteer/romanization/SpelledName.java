package org.merestone.gazetteer.romanization;

import java.util.Optional;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;

/**
 * A name out of a list or a request with its spelling: the answer of {@code ./run romanize} and of the interface.
 *
 * @param given        as it came, on one line, with blanks for what would break a table
 * @param toned        with tone marks; the remark in brackets behind it; empty where there is nothing to spell
 * @param plain        the same without tone marks
 * @param specificPlain the specific part alone, without tone marks
 * @param confirm      whether a person has to look at it: a polyphone, another language, a character nobody can read, a remark
 * @param romanization what the spelling was made of; empty where nothing was spelled
 */
public record SpelledName(String given, String toned, String plain, String specificPlain, boolean confirm,
                          Optional<Romanization> romanization) {

    private static final int LONGEST_SHOWN = 4_000;

    /** @param divisionCode code of the division the place lies in, or empty */
    public static SpelledName of(String text, PlaceClass placeClass, String divisionCode) {
        String given = oneLine(text);
        NameText read = NameText.of(head(text));
        int length = read.name().codePointCount(0, read.name().length());
        if (length == 0 || length > NameText.LONGEST) {
            return new SpelledName(given, "", "", "", !given.isBlank(), Optional.empty());
        }
        Romanization name = Romanizer.shipped().romanize(read.name(), placeClass, divisionCode);
        String toned = name.toned();
        if (!read.remark().isEmpty()) {
            toned += " (" + Romanizer.shipped().romanize(read.remark(), PlaceClass.of("222"), divisionCode).toned() + ")";
        }
        return new SpelledName(given, toned, Syllables.untoned(toned), name.specificPlain(),
                name.wantsPerson() || !read.remark().isEmpty(), Optional.of(name));
    }

    private static String head(String text) {
        if (text.length() <= LONGEST_SHOWN) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        head(text).codePoints().forEach(c -> {
            boolean breaks = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
            if (c != 0xFEFF) {
                line.appendCodePoint(breaks ? ' ' : c);
            }
        });
        return line.toString().strip() + (text.length() > LONGEST_SHOWN ? "…" : "");
    }
}
