package org.merestone.gazetteer.romanization;

import java.util.List;
import java.util.Locale;
import org.merestone.gazetteer.name.NameParts;

/**
 * The spelling of one name in Roman letters.
 *
 * @param toned         with tone marks, parts split and capitalised: {@code Wēnquán Lù}
 * @param plain         the same without tone marks, with ü: {@code Wenquan Lu}
 * @param specificPlain the specific part without tone marks: {@code Wenquan}
 * @param initials      the first letter of each syllable read: {@code wql}
 * @param syllables     toned syllables in lower case, one for each character read; numerals as they are spoken
 * @param confirm       whether a person has to confirm the readings before the name goes on (rule R03)
 * @param polyphones    the characters to confirm; not empty only if {@code confirm}
 * @param parts         the name taken apart as the spelling splits it
 */
public record Romanization(String toned, String plain, String specificPlain, String initials, List<String> syllables,
                           boolean confirm, List<Polyphone> polyphones, NameParts parts) {

    public Romanization {
        syllables = List.copyOf(syllables);
        polyphones = List.copyOf(polyphones);
    }

    /** The all-capitals form for signs (rule 10); with tone marks as in {@link #toned}. */
    public String capitals() {
        return toned.toUpperCase(Locale.ROOT);
    }
}
