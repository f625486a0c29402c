package org.merestone.gazetteer.romanization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tells a compound of known two-syllable words from one word: 武汉 长江 in the name of a bridge (rule 14). */
record KnownWords(Predicate<String> isWord) {

    private static final int WORD = 2;

    /** The words, where the whole text is made up of two or three of them; else the text as it is. */
    List<String> pairs(String text) {
        List<String> words = new ArrayList<>();
        if (text.length() != 2 * WORD && text.length() != 3 * WORD) {
            return List.of(text);
        }
        for (int at = 0; at < text.length(); at += WORD) {
            String word = text.substring(at, at + WORD);
            if (!isWord.test(word)) {
                return List.of(text);
            }
            words.add(word);
        }
        return words;
    }
}
