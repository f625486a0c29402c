package org.merestone.gazetteer.romanization;

import java.util.ArrayList;
import java.util.List;
import org.merestone.gazetteer.name.PlaceClass;

/**
 * Whether a 儿 is a suffix that colours the syllable before it and is written r (rule 12), or a syllable of its own: 盆儿胡同 and 台儿庄.
 * In the name of a street the end of the specific part decides for the suffix; elsewhere it is taken for a syllable; both ask a person
 * where no word of our table has settled it.
 */
final class Suffix {

    static final String R = "r";
    private static final String SYLLABLE_AFTER = "女婴孤幼健男胎育少宁小洮台";
    private static final String SYLLABLE_BEFORE = "童女科子歌";
    private static final String SUFFIX_AFTER = "盆帽胡花叶鱼罐碾井辘轱沿边口杏枣豆蛋";

    private Suffix() {
    }

    static List<Reading> settle(String text, int specificLength, PlaceClass placeClass, List<Reading> read) {
        if (text.indexOf('儿') < 1) {
            return read;
        }
        List<Reading> settled = new ArrayList<>(read);
        int[] characters = text.codePoints().toArray();
        int specific = text.codePointCount(0, Math.min(specificLength, text.length()));
        for (int i = 1; i < characters.length; i++) {
            if (characters[i] == '儿') {
                settled.set(i, reading(characters, i, specific, placeClass));
            }
        }
        return settled;
    }

    private static Reading reading(int[] characters, int i, int specific, PlaceClass placeClass) {
        boolean syllable = SYLLABLE_AFTER.indexOf(characters[i - 1]) >= 0
                || i + 1 < characters.length && SYLLABLE_BEFORE.indexOf(characters[i + 1]) >= 0;
        boolean ends = placeClass.isStreet() && i + 1 == specific;
        boolean suffix = !syllable && (ends || SUFFIX_AFTER.indexOf(characters[i - 1]) >= 0);
        return new Reading(suffix ? R : "ér", syllable || suffix && ends && SUFFIX_AFTER.indexOf(characters[i - 1]) >= 0, true);
    }
}
