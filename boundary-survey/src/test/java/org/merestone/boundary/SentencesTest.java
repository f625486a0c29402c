package org.merestone.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final Pattern REFUSED = Pattern.compile("Refusal\\.(?:NotAllowed|NotYours|NotFound|Stale)\\(\\s*\"([a-zA-Z.]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages.boundary_refusals", "messages.boundary_findings", "messages.boundary_rules",
        "messages.boundary_words"})
    void everySentenceIsSaidInBothLanguages(String bundle) {
        assertThat(new TreeSet<>(words(bundle, Locale.ENGLISH).keySet())).isEqualTo(new TreeSet<>(words(bundle, Locale.CHINESE).keySet()));
        for (String key : words(bundle, Locale.CHINESE).keySet()) {
            assertThat(holes(words(bundle, Locale.ENGLISH).getString(key))).as(key).isEqualTo(holes(words(bundle, Locale.CHINESE).getString(key)));
        }
    }

    /** MessageFormat swallows a lone apostrophe. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.boundary_refusals", "messages.boundary_findings", "messages.boundary_rules",
        "messages.boundary_words"})
    void everyApostropheIsDoubled(String bundle) {
        for (String key : words(bundle, Locale.ENGLISH).keySet()) {
            assertThat(words(bundle, Locale.ENGLISH).getString(key).replace("''", "")).as(key).doesNotContain("'");
        }
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        ResourceBundle words = words("messages.boundary_refusals", Locale.CHINESE);
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            sources.filter(source -> source.toString().endsWith(".java")).forEach(source -> {
                Matcher refusal = REFUSED.matcher(text(source));
                while (refusal.find()) {
                    assertThat(words.containsKey(refusal.group(1))).as(refusal.group(1) + " in " + source).isTrue();
                }
            });
        }
    }

    private static ResourceBundle words(String bundle, Locale locale) {
        return ResourceBundle.getBundle(bundle, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static TreeSet<String> holes(String sentence) {
        TreeSet<String> holes = new TreeSet<>();
        Matcher hole = Pattern.compile("\\{\\d}").matcher(sentence);
        while (hole.find()) {
            holes.add(hole.group());
        }
        return holes;
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
