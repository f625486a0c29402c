package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.merestone.gazetteer.name.Syllables;

/** Questions as people type them into the box, seeded: for the most part beginnings, in characters and in letters. */
final class AskedQuestions {

    static final List<String> KINDS = List.of("beginning", "letters", "whole", "pinyin", "initials", "inside", "division", "typo", "nothing", "mixed");
    /** Shares of a hundred, in the order of the kinds. */
    private static final int[] SHARES = {26, 20, 15, 10, 5, 8, 7, 4, 3, 2};

    private AskedQuestions() {
    }

    record Question(String kind, String text) {}

    static List<Question> of(List<PublishedName> names, int count) {
        Random random = new Random(20260502);
        List<Question> questions = new ArrayList<>(count);
        while (questions.size() < count) {
            int share = random.nextInt(100);
            int kind = 0;
            while (share >= SHARES[kind]) {
                share -= SHARES[kind++];
            }
            questions.add(new Question(KINDS.get(kind), text(KINDS.get(kind), names.get(random.nextInt(names.size())), random)));
        }
        return questions;
    }

    private static String text(String kind, PublishedName name, Random random) {
        String text = name.text();
        List<String> syllables = name.syllables().stream().map(Syllables::plainKey).toList();
        String joined = String.join("", syllables);
        return switch (kind) {
            case "beginning" -> text.substring(0, 1 + random.nextInt(text.length()));
            case "letters" -> joined.substring(0, 1 + random.nextInt(joined.length()));
            case "whole" -> text;
            case "pinyin" -> joined;
            case "initials" -> syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
            case "inside" -> text.substring(1, Math.min(text.length(), 3));
            case "division" -> name.divisionPath().get(2) + (random.nextBoolean() ? " " : name.divisionPath().get(3)) + text;
            case "typo" -> random.nextBoolean() ? text.substring(0, text.length() - 1) + "龘" : joined.substring(1);
            case "nothing" -> random.nextBoolean() ? "龘靐齉" : "zzxqvw" + random.nextInt(100);
            default -> text.substring(0, 1) + String.join("", syllables.subList(1, syllables.size()));
        };
    }
}
