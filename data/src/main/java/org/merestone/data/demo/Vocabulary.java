package org.merestone.data.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SplittableRandom;

/** The words of the invented county, the kinds of places that it has, and the spelling of both in Hanyu Pinyin. */
final class Vocabulary {

    /** One row of the table of kinds: so many places of this class, in this sort of spot, named by this pattern. */
    record PlaceKind(String classCode, int count, Spot spot, char pattern, List<String> generics, String statutoryKind,
            String secrecy) {
    }

    /** Where a kind of place is found. */
    enum Spot { FIELD, HILL, RIVER, SEAT, TOWN }

    private final Map<String, String> readings = new HashMap<>();
    private final Properties words = new Properties();
    private final List<PlaceKind> kinds = new ArrayList<>();

    Vocabulary() {
        try (var table = open("readings.txt"); var lists = open("words.properties"); var rows = open("kinds.csv")) {
            table.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                    .forEach(pair -> readings.put(pair[0], pair[1]));
            words.load(lists);
            rows.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",")).forEach(row -> kinds.add(
                    new PlaceKind(row[0], Integer.parseInt(row[1]), Spot.valueOf(row[2]), row[3].charAt(0),
                            List.of(row[4].split("\\|")), row[5], row[6])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String resource) {
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource), resource);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    List<PlaceKind> kinds() {
        return List.copyOf(kinds);
    }

    /** The words of a list, in the order of the list. */
    List<String> words(String list) {
        return List.of(words.getProperty(list).split(" "));
    }

    String draw(String list, SplittableRandom random) {
        var words = words(list);
        return words.get(random.nextInt(words.size()));
    }

    /** A specific part taken from nature: 松溪, 鹤坪. */
    String nature(SplittableRandom random) {
        return draw("nature.first", random) + draw("nature.last", random);
    }

    /** Spells specific and generic part as two words; a dot in the generic parts its words. */
    DemoRoman roman(String specific, String generic) {
        var toned = new StringBuilder(word(specific));
        var syllables = new StringBuilder(syllables(specific));
        if (!generic.isEmpty()) {
            for (var part : generic.split("·")) {
                toned.append(' ').append(word(part));
                syllables.append(' ').append(syllables(part));
            }
        }
        return new DemoRoman(toned.toString(), syllables.toString());
    }

    /** Spells a natural village, whose name is written as one word. */
    DemoRoman joined(String name) {
        return new DemoRoman(word(name), syllables(name));
    }

    /** Spells a numbered lane, whose number is written in digits though it is read as a word. */
    DemoRoman numbered(String specific, String number, String generic) {
        int value = "零一二三四五六七八九十".indexOf(number.charAt(number.length() - 1));
        int digits = number.length() == 1 ? value : 10 + value;
        return new DemoRoman(word(specific) + " " + digits + " " + word(generic),
                syllables(specific) + " " + syllables(number) + " " + syllables(generic));
    }

    private String word(String hanzi) {
        var word = new StringBuilder();
        for (int i = 0; i < hanzi.length(); i++) {
            var syllable = reading(hanzi.charAt(i));
            // A syllable that begins with a, o or e inside a word is set off, lest Xī'ān be read xian.
            boolean open = i > 0 && "aāáǎàoōóǒòeēéěè".indexOf(syllable.charAt(0)) >= 0;
            word.append(open ? "'" : "").append(syllable);
        }
        return capital(word.toString());
    }

    private String syllables(String hanzi) {
        var parts = new ArrayList<String>();
        hanzi.codePoints().forEach(c -> parts.add(reading((char) c)));
        return capital(String.join(" ", parts));
    }

    private String reading(char hanzi) {
        var reading = readings.get(String.valueOf(hanzi));
        if (reading == null) {
            throw new IllegalArgumentException("no reading for " + hanzi);
        }
        return reading;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
