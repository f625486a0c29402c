package org.merestone.gazetteer.romanization;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import org.merestone.gazetteer.name.Syllables;

/**
 * The pinyin library left to itself, with its own cutting into words: another opinion on a name. Where it disagrees with ours on a
 * character that no word of our table settles, a person is asked.
 */
final class SecondEngine {

    private static final String GAP = " ";

    private SecondEngine() {
    }

    /** One toned syllable for each code point; empty where the engine gives another number of them. */
    static List<String> read(String name) {
        String[] syllables = PinyinHelper.toPinyin(name, PinyinStyleEnum.DEFAULT, GAP).split(GAP, -1);
        return syllables.length == name.codePointCount(0, name.length()) ? List.of(syllables) : List.of();
    }

    /** Whether two syllables differ in more than their tones. */
    static boolean differ(String ours, String theirs) {
        return !ours.isEmpty() && !theirs.isEmpty() && !Syllables.plainKey(ours).equals(Syllables.plainKey(theirs));
    }
}
