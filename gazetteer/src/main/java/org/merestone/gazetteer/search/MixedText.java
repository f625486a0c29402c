package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.Syllables;

/**
 * Hanzi and letters in one word: 温quan路, 温泉dd, 晒j山村. A character stands for itself; letters stand for syllables, each whole, by its
 * initial, or, at the end of a run, by its beginning.
 */
final class MixedText {

    private static final Pattern RUN = Pattern.compile("[a-z]+|[^a-z]+");

    private final List<String> runs = new ArrayList<>();

    /** @param folded as {@link NameFold#fold} makes it */
    MixedText(String folded) {
        Matcher run = RUN.matcher(folded.replace('ü', 'v'));
        while (run.find()) {
            runs.add(run.group());
        }
    }

    /** The runs of characters that a name must hold. */
    List<String> characters() {
        return runs.stream().filter(run -> !isLatin(run)).toList();
    }

    /** What it begins with. */
    String first() {
        return runs.get(0);
    }

    static boolean isLatin(String run) {
        return run.charAt(0) >= 'a' && run.charAt(0) <= 'z';
    }

    /** The part of a name that it stands for: the whole name, or null. */
    @Nullable String whole(PublishedName name) {
        Name read = read(name);
        return read != null && read.match(0) == read.characters.length ? name.text() : null;
    }

    /** The beginning of a name that it stands for, or null. */
    @Nullable String beginning(PublishedName name) {
        Name read = read(name);
        int end = read == null ? -1 : read.match(0);
        return read == null || end < 0 ? null : read.part(0, end);
    }

    /** The part of a name that it stands for, or null. */
    @Nullable String inside(PublishedName name) {
        Name read = read(name);
        for (int start = 0; read != null && start < read.characters.length; start++) {
            int end = read.match(start);
            if (end >= 0) {
                return read.part(start, end);
            }
        }
        return null;
    }

    private @Nullable Name read(PublishedName name) {
        String[] characters = name.text().codePoints().mapToObj(c -> NameFold.fold(Character.toString(c))).toArray(String[]::new);
        return characters.length != name.syllables().size() ? null : new Name(name.text(), characters,
                name.syllables().stream().map(Syllables::plainKey).toArray(String[]::new));
    }

    /** A name with one syllable to each character. */
    private final class Name {

        private final String text;
        private final String[] characters;
        private final String[] syllables;

        private Name(String text, String[] characters, String[] syllables) {
            this.text = text;
            this.characters = characters;
            this.syllables = syllables;
        }

        String part(int start, int end) {
            return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        }

        /** Where the match that starts at a character ends, or -1. */
        int match(int start) {
            return match(start, 0, 0);
        }

        private int match(int at, int run, int offset) {
            if (run == runs.size()) {
                return at;
            }
            String asked = runs.get(run);
            if (offset == asked.length()) {
                return match(at, run + 1, 0);
            }
            if (at == characters.length) {
                return -1;
            }
            return isLatin(asked) ? syllable(at, run, asked, offset)
                    : asked.startsWith(characters[at], offset) ? match(at + 1, run, offset + characters[at].length()) : -1;
        }

        private int syllable(int at, int run, String asked, int offset) {
            String syllable = syllables[at];
            if (syllable.isEmpty() || asked.charAt(offset) != syllable.charAt(0)) {
                return -1;
            }
            int whole = asked.startsWith(syllable, offset) ? match(at + 1, run, offset + syllable.length()) : -1;
            boolean begins = whole < 0 && asked.length() - offset < syllable.length() && syllable.startsWith(asked.substring(offset));
            int end = begins ? match(at + 1, run, asked.length()) : whole;
            return end >= 0 || syllable.length() == 1 ? end : match(at + 1, run, offset + 1);
        }
    }
}
