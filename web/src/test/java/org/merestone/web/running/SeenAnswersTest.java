package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the bench of mixed load takes for a contradiction, by cases written by hand. */
class SeenAnswersTest {

    private final SeenAnswers seen = new SeenAnswers();

    @Test
    void theSameAnswerUnderTheSameTagIsNone() {
        seen.body("/where", "W/\"1.2-zh\"", "a");
        seen.body("/where", "W/\"1.2-zh\"", "a");
        seen.body("/where", "W/\"2.2-zh\"", "b");
        seen.body("/names", "W/\"1.2-zh\"", "c");
        assertThat(seen.contradictions()).isEmpty();
        assertThat(seen.answers()).isEqualTo(4);
    }

    @Test
    void twoAnswersUnderOneTagAreOne() {
        seen.body("/where", "W/\"1.2-zh\"", "a");
        seen.body("/where", "W/\"1.2-zh\"", "b");
        assertThat(seen.contradictions()).singleElement().asString().contains("/where");
    }

    @Test
    void aNameComesWithItsVersionAndStays() {
        seen.name("新名", 7, true);
        seen.name("新名", 6, false);
        seen.name("新名", 9, true);
        assertThat(seen.contradictions()).isEmpty();
        assertThat(seen.seenToCome()).isEqualTo(1);
    }

    @Test
    void aNameOfALaterVersionInAnEarlierOneIsOne() {
        seen.name("新名", 6, true);
        seen.name("新名", 7, false);
        assertThat(seen.contradictions()).singleElement().asString().contains("7");
        seen.name("新名", 6, false);
        assertThat(seen.contradictions()).hasSize(2);
    }

    @Test
    void theVersionStandsInFrontOfTheDay() {
        assertThat(SeenAnswers.version("W/\"17.20779-zh-a385\"")).isEqualTo(17);
        assertThat(SeenAnswers.version("\"abc\"")).isEqualTo(-1);
        assertThat(SeenAnswers.version("")).isEqualTo(-1);
    }
}
