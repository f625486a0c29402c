package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Letters behind a character that are indexed with it. */
    private static final int MOST_LETTERS = 3;
    private static final Pattern RUN = Pattern.compile("[a-z]+|[^a-z]+");

    private final List<String> runs = new ArrayList<>();
    /** Names come again from rung to rung. */
    private final Map<PublishedName, Optional<Name>> read = new IdentityHashMap<>();

    /** @param folded as {@link NameFold#fold} makes it */
    MixedText(String folded) {
        Matcher run = RUN.matcher(folded.replace('ü', 'v'));
        while (run.find()) {
            runs.add(run.group());
        }
    }

    /** A character with the first letters of what is typed for the syllables behind it, at each place of a name: 温q 温qu 温ql 温qua 温qul 泉l 泉lu. */
    static Set<String> grams(PublishedName name) {
        Set<String> grams = new LinkedHashSet<>();
        int[] characters = name.text().codePoints().toArray();
        if (characters.length == name.syllables().size()) {
            List<String> syllables = name.syllables().stream().map(Syllables::plainKey).toList();
            for (int i = 1; i < characters.length; i++) {
                String character = NameFold.fold(Character.toString(characters[i - 1]));
                for (int letters = 1; letters <= MOST_LETTERS; letters++) {
                    spell(character, syllables, i, letters, grams);
                }
            }
        }
        return grams;
    }

    /** Each way to go on by so many letters: with a syllable, with all of it and the next one, with its initial and the next one. */
    private static void spell(String before, List<String> syllables, int at, int letters, Set<String> grams) {
        if (letters == 0) {
            grams.add(before);
        } else if (at < syllables.size() && !syllables.get(at).isEmpty()) {
            String syllable = syllables.get(at);
            int taken = Math.min(letters, syllable.length());
            spell(before + syllable.substring(0, taken), syllables, at + 1, letters - taken, grams);
            if (taken > 1) {
                spell(before + syllable.charAt(0), syllables, at + 1, letters - 1, grams);
            }
        }
    }

    /** Those that a name which it stands for must have. */
    Set<String> grams() {
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 1; i < runs.size(); i++) {
            String before = runs.get(i - 1);
            if (isLatin(runs.get(i))) {
                grams.add(before.substring(before.offsetByCodePoints(before.length(), -1)) + runs.get(i).substring(0, Math.min(MOST_LETTERS, runs.get(i).length())));
            }
        }
        return grams;
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
        return read.computeIfAbsent(name, this::taken).orElse(null);
    }

    private Optional<Name> taken(PublishedName name) {
        int[] characters = name.text().codePoints().toArray();
        return characters.length != name.syllables().size() ? Optional.empty() : Optional.of(new Name(name, characters));
    }

    /** A name with one syllable to each character; they are folded when a match comes to them. */
    private final class Name {

        private final PublishedName name;
        private final int[] characters;
        private final @Nullable String[] folded;
        private final @Nullable String[] plain;

        private Name(PublishedName name, int[] characters) {
            this.name = name;
            this.characters = characters;
            this.folded = new @Nullable String[characters.length];
            this.plain = new @Nullable String[characters.length];
        }

        private String character(int at) {
            String character = folded[at];
            if (character == null) {
                character = NameFold.fold(Character.toString(characters[at]));
                folded[at] = character;
            }
            return character;
        }

        private String syllable(int at) {
            String syllable = plain[at];
            if (syllable == null) {
                syllable = Syllables.plainKey(name.syllables().get(at));
                plain[at] = syllable;
            }
            return syllable;
        }

        String part(int start, int end) {
            String text = name.text();
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
            return isLatin(asked) ? letters(at, run, asked, offset)
                    : asked.startsWith(character(at), offset) ? match(at + 1, run, offset + character(at).length()) : -1;
        }

        private int letters(int at, int run, String asked, int offset) {
            String syllable = syllable(at);
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
