package org.merestone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private final Sentence overlap = new Sentence("org.merestone.geo.network.findings", "OVERLAP",
            Map.of("units", List.of("421202", "421221"), "size", 1234.567, "at", "$1 \\x"));

    @Test
    void theSameSentenceIsSaidInBothLanguages() {
        assertThat(overlap.in(Locale.ENGLISH)).startsWith("421202, 421221 both cover 1230 m² at $1 \\x.");
        assertThat(overlap.in(Locale.TRADITIONAL_CHINESE)).startsWith("421202、421221在 $1 \\x 重叠 1230 平方米。");
    }

    @Test
    void anotherLanguageIsAnsweredInEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.CHINA);
        try {
            assertThat(overlap.in(Locale.FRENCH)).contains("both cover");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMissingOrEndlessValueIsShownAsSuch() {
        Sentence missing = new Sentence("org.merestone.geo.network.findings", "OVERLAP", Map.of("size", Double.POSITIVE_INFINITY));
        assertThat(missing.in(Locale.ENGLISH)).startsWith("? both cover Infinity m² at ?.");
    }
}
