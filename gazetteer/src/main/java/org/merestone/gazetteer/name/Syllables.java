package org.merestone.gazetteer.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Syllables of Hanyu Pinyin: with tone marks, without, as typed, and by confused sounds (模糊音). */
public final class Syllables {

    /** Macron, acute, caron and grave; the diaeresis of ü is no tone and stays. */
    private static final Pattern TONES = Pattern.compile("[\u0304\u0301\u030C\u0300]");

    private Syllables() {
    }

    /** Takes the tone marks off and keeps ü and case: {@code Lǚshùnkǒu} gives {@code Lüshunkou}. */
    public static String untoned(String text) {
        String bare = TONES.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    /** What a person types: untoned, lower case, {@code v} for ü, nothing but letters and digits. */
    public static String plainKey(String text) {
        String untoned = untoned(text).toLowerCase(Locale.ROOT).replace('ü', 'v');
        StringBuilder kept = new StringBuilder(untoned.length());
        untoned.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /**
     * One key for sounds that are confused: zh/z, ch/c, sh/s; l/n; f/h; ing/in, eng/en, ang/an.
     *
     * @param syllable one untoned syllable as typed
     */
    public static String confused(String syllable) {
        String s = syllable;
        if (s.length() > 2 && s.charAt(1) == 'h' && "zcs".indexOf(s.charAt(0)) >= 0) {
            s = s.charAt(0) + s.substring(2);
        } else if (s.startsWith("l")) {
            s = "n" + s.substring(1);
        } else if (s.startsWith("f")) {
            s = "h" + s.substring(1);
        }
        boolean nasal = s.endsWith("ing") || s.endsWith("eng") || s.endsWith("ang");
        return nasal ? s.substring(0, s.length() - 1) : s;
    }
}
