package org.merestone.gazetteer.romanization;

/**
 * A run of a name that is spelled as one word.
 *
 * @param text     as it stands in the name
 * @param number   Arabic digits to write instead of the syllables (rule 7), {@code Dì-9} after 第, or empty
 * @param specific whether it belongs to the specific part
 */
record Piece(String text, String number, boolean specific) {

    static Piece word(String text, boolean specific) {
        return new Piece(text, "", specific);
    }
}
