package org.merestone.gazetteer.romanization;

/**
 * How one character of a name is read.
 *
 * @param syllable toned, lower case; empty where no reading is known
 * @param settled  whether nobody needs to confirm it
 */
record Reading(String syllable, boolean settled) {

    static final Reading NONE = new Reading("", false);
}
