package org.merestone.gazetteer.romanization;

import com.github.houbb.pinyin.util.PinyinHelper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.merestone.gazetteer.name.Syllables;

/**
 * The dictionaries of the pinyin library, read as data: its own segmentation cannot be told which readings are settled
 * by a phrase and which are a guess, and it starts phrases inside words of ours.
 */
final class LibraryReadings {

    /** A character counts as polyphonic when at least this share of its uses in phrases is read otherwise. */
    private static final double OTHER_READING_SHARE = 0.06;
    private static final int LONGEST_PHRASE = 8;

    private final Map<Integer, List<String>> characters = new HashMap<>(65536);
    private final Map<String, List<String>> phrases = new HashMap<>(65536);
    private final Map<Integer, Map<String, Integer>> uses = new HashMap<>();

    LibraryReadings() {
        forEachLine("/pinyin_dict_char.txt",
                (text, readings) -> characters.put(text.codePointAt(0), Arrays.asList(readings.split(","))));
        forEachLine("/pinyin_dict_phrase.txt", this::addPhrase);
    }

    /** The readings of a character, the most frequent first; empty where the library does not know it. */
    List<String> of(int codePoint) {
        return characters.getOrDefault(codePoint, List.of());
    }

    /** The reading of a phrase of two and more characters, or empty. */
    List<String> phrase(String text) {
        return phrases.getOrDefault(text, List.of());
    }

    int longestPhrase() {
        return LONGEST_PHRASE;
    }

    /** Whether a character is read with different sounds, not only tones, in the words of today. */
    boolean polyphonic(int codePoint) {
        Map<String, Integer> counts = uses.get(codePoint);
        if (counts == null) {
            return false;
        }
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(all);
        return all - most > all * OTHER_READING_SHARE;
    }

    private void addPhrase(String text, String reading) {
        List<String> syllables = List.of(reading.split(" "));
        int[] codePoints = text.codePoints().toArray();
        if (codePoints.length < 2 || codePoints.length > LONGEST_PHRASE || syllables.size() != codePoints.length) {
            return;
        }
        for (int i = 0; i < codePoints.length; i++) {
            if (of(codePoints[i]).size() > 1) {
                uses.computeIfAbsent(codePoints[i], c -> new TreeMap<>())
                        .merge(Syllables.plainKey(syllables.get(i)), 1, Integer::sum);
            }
        }
        phrases.put(text, syllables);
    }

    private static void forEachLine(String resource, BiConsumer<String, String> pair) {
        try (InputStream stream = PinyinHelper.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The pinyin library has no " + resource);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines().forEach(line -> {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    pair.accept(line.substring(0, colon), line.substring(colon + 1).trim());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
