package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.name.Table;
import org.merestone.gazetteer.romanization.Romanizer;

/**
 * Words that make the check ask (词库): the names of leaders and other persons, foreign names, companies, and what is 大, 洋 or 怪. A word
 * found is a question to a person, never a verdict: 实施办法 §3 and §4 except names that have nothing to do with the person or company.
 * Immutable, for use by many threads.
 */
public final class Lexicon {

    /** What a word is, and with that the rule that asks. */
    public enum Kind {
        /** 国家领导人姓名. Also asked of names that sound the same. */
        LEADER("N03"),
        /** 其他人名, with the names of figures in literature. */
        PERSON("N04"),
        /** 外国人名、地名. */
        FOREIGN("N05"),
        /** 企业、商标名称. */
        COMPANY("N06"),
        /** 国内著名自然地理实体、历史文化遗产, not to be the specific part of a division. */
        FAMOUS("N10"),
        /** 大: beyond what the place is. */
        GRAND("N13"),
        /** 洋: foreign style. */
        FOREIGN_STYLE("N13"),
        /** 怪: odd, vulgar or feudal. */
        ODD("N13");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /**
     * One word.
     *
     * @param source   where it comes from
     * @param verified whether somebody has checked it against that source
     */
    public record Entry(String word, Kind kind, String source, boolean verified) {

        private static final int LONGEST = 30;

        /** @throws IllegalArgumentException where the word is shorter than two or longer than thirty characters */
        public Entry {
            if (word.codePointCount(0, word.length()) < 2 || word.length() > LONGEST) {
                throw new IllegalArgumentException("a word of the lexicon has 2 to " + LONGEST + " characters: " + word);
            }
        }
    }

    /** @param sounded whether it only sounds like the word */
    record Hit(Entry entry, boolean sounded) {}

    /** Names of two characters sound like too much else. */
    private static final int SOUNDING = 3;
    private static final Lexicon SHIPPED = new Lexicon(read());

    private final List<Entry> entries;
    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<String, List<Entry>> bySound = new HashMap<>();
    private int longest;

    public Lexicon(Collection<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : this.entries) {
            byWord.computeIfAbsent(entry.word(), w -> new ArrayList<>(1)).add(entry);
            longest = Math.max(longest, entry.word().length());
            if (entry.kind() == Kind.LEADER && entry.word().length() >= SOUNDING) {
                bySound.computeIfAbsent(sound(entry.word()), w -> new ArrayList<>(1)).add(entry);
            }
        }
    }

    /** The words that come with the product. */
    public static Lexicon shipped() {
        return SHIPPED;
    }

    /** These words and others. */
    public Lexicon with(Collection<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Lexicon(all);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The words inside a text, each once, the longer before those inside it. */
    List<Hit> in(String text, List<String> syllables) {
        List<Hit> hits = new ArrayList<>(0);
        for (int length = Math.min(longest, text.length()); length >= 2; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                for (Entry entry : byWord.getOrDefault(text.substring(from, from + length), List.of())) {
                    if (hits.stream().noneMatch(hit -> hit.entry().word().contains(entry.word()))) {
                        hits.add(new Hit(entry, false));
                    }
                }
            }
        }
        addSounds(syllables, hits);
        return hits;
    }

    private void addSounds(List<String> syllables, List<Hit> hits) {
        for (int from = 0; from < syllables.size(); from++) {
            StringBuilder sound = new StringBuilder();
            for (int to = from; to < Math.min(syllables.size(), from + 4); to++) {
                sound.append(Syllables.plainKey(syllables.get(to))).append(' ');
                for (Entry entry : bySound.getOrDefault(sound.toString(), List.of())) {
                    if (hits.stream().noneMatch(hit -> hit.entry().equals(entry))) {
                        hits.add(new Hit(entry, true));
                    }
                }
            }
        }
    }

    private static String sound(String word) {
        StringBuilder sound = new StringBuilder();
        Romanizer.shipped().romanize(word, PlaceClass.of("222")).syllables()
                .forEach(syllable -> sound.append(Syllables.plainKey(syllable)).append(' '));
        return sound.toString();
    }

    private static List<Entry> read() {
        return Table.read("/gazetteer/lexicon.tsv").rows().stream()
                .map(row -> new Entry(row.get(0), Kind.valueOf(row.get(1)), row.get(2), "yes".equals(row.get(3)))).toList();
    }
}
