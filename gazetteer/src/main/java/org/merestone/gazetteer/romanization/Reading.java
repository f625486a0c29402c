package org.merestone.gazetteer.romanization;

/**
 * How one character of a name is read.
 *
 * @param syllable toned, lower case; empty where no reading is known
 * @param settled  whether nobody needs to confirm it
 * @param certain  whether no other opinion counts: a word of our table, or a person, has said so
 */
record Reading(String syllable, boolean settled, boolean certain) {

    static final Reading NONE = new Reading("", false, true);

    Reading(String syllable, boolean settled) {
        this(syllable, settled, false);
    }

    static Reading certain(String syllable) {
        return new Reading(syllable, true, true);
    }

    Reading doubted() {
        return new Reading(syllable, false, true);
    }
}
