package org.merestone.gazetteer.name;

import java.util.List;

/**
 * The keys by which one name form is compared and found.
 *
 * @param norm     the folded whole name ({@link NameFold#fold})
 * @param form     the whole name in the form the law compares: simplified, but with its own variants and numerals
 * @param specific the folded specific part
 * @param joined   untoned pinyin in one word, {@code ü} as {@code v}: {@code xianning}
 * @param initials the first letter of each syllable: {@code xn}
 * @param toned    the toned syllables parted by spaces: {@code xián níng}
 * @param sounds   the untoned pinyin with the sounds made one that southern speakers confuse
 */
public record NameKeys(String norm, String form, String specific, String joined, String initials, String toned,
                       String sounds) {

    /**
     * @param syllables toned syllables in lower case, one for each character that is read
     */
    public static NameKeys of(String text, NameParts parts, List<String> syllables) {
        List<String> plain = syllables.stream().map(Syllables::plainKey).toList();
        StringBuilder initials = new StringBuilder(plain.size());
        StringBuilder sounds = new StringBuilder();
        for (String syllable : plain) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
                sounds.append(Syllables.confused(syllable));
            }
        }
        return new NameKeys(NameFold.fold(text), NameFold.foldForm(text), NameFold.fold(parts.specific()),
                String.join("", plain), initials.toString(), String.join(" ", syllables), sounds.toString());
    }
}
