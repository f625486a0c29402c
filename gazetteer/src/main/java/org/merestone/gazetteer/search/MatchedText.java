package org.merestone.gazetteer.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.Syllables;

/** Cuts out of a name the part that matched, as it stands in the name. */
final class MatchedText {

    private MatchedText() {
    }

    /** The shortest run of the text that folds to the key, its first one; the whole text where only the whole folds to it. */
    static String folded(String text, String key) {
        for (int from = 0; from < text.length(); from += Character.charCount(text.codePointAt(from))) {
            if (NameFold.fold(text.substring(from)).startsWith(key)) {
                int to = from;
                while (to < text.length() && !NameFold.fold(text.substring(from, to)).equals(key)) {
                    to += Character.charCount(text.codePointAt(to));
                }
                return text.substring(from, to);
            }
        }
        return text;
    }

    /** As {@link #folded}; null where the name does not hold the key. */
    static @Nullable String held(String text, String key) {
        return NameFold.fold(text).contains(key) ? folded(text, key) : null;
    }

    /** As many characters as there are syllables in what was typed; the whole text where they do not pair. */
    static String syllables(PublishedName name, String typed) {
        return leading(name, typed, false);
    }

    /** As many characters as there are letters in what was typed; the whole text where they do not pair. */
    static String initials(PublishedName name, String typed) {
        return leading(name, typed, true);
    }

    private static String leading(PublishedName name, String typed, boolean initials) {
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
