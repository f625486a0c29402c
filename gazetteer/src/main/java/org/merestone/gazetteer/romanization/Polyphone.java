package org.merestone.gazetteer.romanization;

import java.util.List;

/**
 * A character of a name that can be read in more than one way (多音字) and that no table settles.
 *
 * @param index     position of the character in the name, counted in code points
 * @param character the character
 * @param chosen    the reading that the spelling uses, toned; empty where none is known at all
 * @param readings  the readings to choose from, toned, the chosen one first
 */
public record Polyphone(int index, String character, String chosen, List<String> readings) {

    public Polyphone {
        readings = List.copyOf(readings);
    }
}
