package org.merestone.gazetteer.search;

/**
 * One key for pinyin that southern speakers confuse (模糊音): zh/z, ch/c, sh/s; l/n; f/h; ng/n. It is made letter by letter over the whole
 * name, so that what a person types need not be cut into syllables first.
 */
final class ConfusedSounds {

    private ConfusedSounds() {
    }

    /** @param joined untoned pinyin in one word */
    static String of(String joined) {
        StringBuilder key = new StringBuilder(joined.length());
        boolean nasal = false;
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            char before = i == 0 ? 0 : joined.charAt(i - 1);
            // Of zhong guo and zon guo the g that begins a syllable goes, too: where one ends cannot be told.
            nasal = before == 'n' || nasal && before == 'g';
            boolean dropped = c == 'h' && (before == 'z' || before == 'c' || before == 's') || c == 'g' && nasal;
            if (!dropped) {
                key.append(c == 'l' ? 'n' : c == 'f' ? 'h' : c);
            }
        }
        return key.toString();
    }
}
