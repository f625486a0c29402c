package org.merestone.gazetteer.romanization;

import java.util.List;

/**
 * The reading of a name that a person has confirmed (读音审定), remembered for names of the same class in the same place.
 *
 * @param syllables      toned, lower case, one for each character
 * @param classPrefix    class where it serves, or empty for all
 * @param divisionPrefix division where it serves, or empty for all
 */
public record ConfirmedReading(String name, List<String> syllables, String classPrefix, String divisionPrefix) {

    /** @throws IllegalArgumentException where there is not one syllable for each character */
    public ConfirmedReading {
        syllables = List.copyOf(syllables);
        if (name.isEmpty() || syllables.size() != name.codePointCount(0, name.length())) {
            throw new IllegalArgumentException(name + " wants one syllable for each character: " + syllables);
        }
    }
}
