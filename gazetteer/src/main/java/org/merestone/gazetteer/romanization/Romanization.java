package org.merestone.gazetteer.romanization;

import java.util.List;
import java.util.Locale;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.Syllables;

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
 * @param minority      whether the name may come from a minority language: then this is only how the hanzi are read, and its own
 *                      spelling has to be given with a source (rule R05)
 * @param parts         the name taken apart as the spelling splits it
 */
public record Romanization(String toned, String plain, String specificPlain, String initials, List<String> syllables,
                           boolean confirm, List<Polyphone> polyphones, boolean minority, NameParts parts) {

    public Romanization {
        syllables = List.copyOf(syllables);
        polyphones = List.copyOf(polyphones);
    }

    /** The same name with a spelling that somebody gives, as for a name of a minority language. */
    public Romanization givenAs(String spelling) {
        return new Romanization(spelling, Syllables.untoned(spelling), specificPlain, initials, syllables, false, List.of(), minority,
                parts);
    }

    /** Whether somebody has to look before the spelling is used: readings, another language, or signs that nobody can read. */
    public boolean wantsPerson() {
        return confirm || minority || !isRead();
    }

    /** Whether every character was read: no letter, sign or unknown hanzi stands in the name. */
    public boolean isRead() {
        return !parts.whole().isEmpty() && parts.whole().codePoints().allMatch(c -> Character.isIdeographic(c) || c >= '0' && c <= '9')
                && !syllables.isEmpty() && polyphones.stream().noneMatch(polyphone -> polyphone.chosen().isEmpty());
    }

    /** The all-capitals form for signs (rule 10); with tone marks as in {@link #toned}. */
    public String capitals() {
        return toned.toUpperCase(Locale.ROOT);
    }
}
