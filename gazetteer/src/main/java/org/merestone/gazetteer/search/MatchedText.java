package org.merestone.gazetteer.search;

import java.util.List;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.Syllables;

/** Cuts out of a name the part that matched, as it stands in the name. */
final class MatchedText {

    private MatchedText() {
    }

    static String of(Rung rung, PublishedName name) {
        return switch (rung.match()) {
            case EXACT, FORMER, HOMOPHONE, FUZZY -> name.text();
            case SPECIFIC, PREFIX, INFIX -> folded(name.text(), rung.key());
            case PINYIN -> syllables(name, rung.key(), false);
            case INITIALS -> syllables(name, rung.key(), true);
        };
    }

    /** The shortest run of the text that folds to the key, or the whole text. */
    private static String folded(String text, String key) {
        for (int from = 0; from < text.length(); from++) {
            if (NameFold.fold(text.substring(from)).startsWith(key)) {
                int to = from;
                while (to < text.length() && !NameFold.fold(text.substring(from, to)).equals(key)) {
                    to++;
                }
                return text.substring(from, to);
            }
        }
        return text;
    }

    /** As many characters as there are syllables in what was typed; the whole text where they do not pair. */
    private static String syllables(PublishedName name, String typed, boolean initials) {
        List<String> syllables = name.syllables();
        int characters = name.text().codePointCount(0, name.text().length());
        if (syllables.size() != characters) {
            return name.text();
        }
        int letters = 0;
        int count = 0;
        while (count < characters && letters < typed.length()) {
            letters += initials ? 1 : Syllables.plainKey(syllables.get(count)).length();
            count++;
        }
        return name.text().substring(0, name.text().offsetByCodePoints(0, count));
    }
}
