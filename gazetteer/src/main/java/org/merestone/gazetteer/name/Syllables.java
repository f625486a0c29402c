package org.merestone.gazetteer.name;

import java.text.Normalizer;

/** Syllables of Hanyu Pinyin: with tone marks, without, as typed, and by confused sounds (模糊音). */
public final class Syllables {

    private static final String TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙǕǗǙǛŃŇǸḾ";
    private static final String BARE = "aaaaeeeeiiiioooouuuuüüüünnnmAAAAEEEEIIIIOOOOUUUUÜÜÜÜNNNM";
    /** Macron, acute, caron and grave; the diaeresis of ü is no tone and stays. */
    private static final String MARKS = "\u0304\u0301\u030C\u0300";

    private Syllables() {
    }

    /** Takes the tone marks off and keeps ü and case: {@code Lǚshùnkǒu} gives {@code Lüshunkou}. */
    public static String untoned(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int toned = c < 0x80 ? -1 : TONED.indexOf(c);
            if (toned >= 0) {
                bare.append(BARE.charAt(toned));
            } else if (c < 0x80 || MARKS.indexOf(c) < 0) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** What a person types: untoned, lower case, {@code v} for ü, nothing but letters and digits. */
    public static String plainKey(String text) {
        // Composed first, so that u with a separate diaeresis is ü.
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        String untoned = untoned(composed);
        StringBuilder kept = new StringBuilder(untoned.length());
        for (int i = 0; i < untoned.length(); i++) {
            char c = Character.toLowerCase(untoned.charAt(i));
            if (c == 'ü') {
                kept.append('v');
            } else if (c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                kept.append(c);
            }
        }
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
