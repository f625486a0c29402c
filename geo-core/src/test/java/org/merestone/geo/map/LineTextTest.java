package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines on a square of 1000 pixels; characters of 10 pixels that stand apart by their own size, so one every 20. */
class LineTextTest {

    private static final double WORLD = 1000;

    private static Outline.Detail line(double... xy) {
        int size = xy.length / 2;
        double[] x = new double[size];
        double[] y = new double[size];
        double[] along = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = xy[2 * i] / WORLD;
            y[i] = xy[2 * i + 1] / WORLD;
            along[i] = i == 0 ? 0 : along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        return new Outline.Detail(x, y, along);
    }

    private static LineText text(String name, double... xy) {
        return new LineText(line(xy), WORLD, name, 10, 1);
    }

    private static String read(LineText text, double middle) {
        return text.letters(middle).orElseThrow().stream().map(LineText.Letter::text).reduce("", String::concat);
    }

    @ParameterizedTest
    @CsvSource({"68, 0", "70, 1", "640, 1", "1000, 2", "1600, 3"})
    void aNameStandsOnceOnAShortLineAndAgainEverySixHundredAndFortyPixels(double length, int times) {
        assertThat(text("人民路", 0, 500, length, 500).middles()).hasSize(times);
    }

    @Test
    void charactersStandOnTheLineAtEvenSteps() {
        List<LineText.Letter> letters = text("人民路", 0, 500, 200, 500).letters(100).orElseThrow();
        assertThat(letters).extracting(LineText.Letter::x).containsExactly(80.0, 100.0, 120.0);
        assertThat(letters).extracting(LineText.Letter::y).containsOnly(500.0);
    }

    @Test
    void aNameIsReadFromTheLeftAndFromAboveWhicheverWayTheLineRuns() {
        assertThat(read(text("人民路", 0, 500, 200, 500), 100)).isEqualTo("人民路");
        List<LineText.Letter> back = text("人民路", 200, 500, 0, 500).letters(100).orElseThrow();
        assertThat(back.get(0).x()).isLessThan(back.get(2).x());
        List<LineText.Letter> up = text("人民路", 500, 200, 500, 0).letters(100).orElseThrow();
        assertThat(up.get(0).y()).isLessThan(up.get(2).y());
        assertThat(up.get(0).text()).isEqualTo("人");
    }

    @Test
    void aCharacterBeyondABendStandsBeyondIt() {
        List<LineText.Letter> letters = text("人民路", 0, 0, 100, 0, 160, 80).letters(100).orElseThrow();
        assertThat(letters.get(2).x()).isCloseTo(112, within(1e-9));
        assertThat(letters.get(2).y()).isCloseTo(16, within(1e-9));
    }

    @Test
    void aLineThatTurnsBackUnderTheNameAndAnEndTooNearAreNoPlaceForIt() {
        assertThat(text("人民路", 0, 0, 100, 0, 0, 1).letters(100)).isEmpty();
        assertThat(text("人民路", 0, 0, 200, 0).letters(10)).isEmpty();
        assertThat(text("人民路", 0, 0, 200, 0).letters(190)).isEmpty();
        assertThat(text("人民路", 0, 0, 200, 0).letters(20)).isPresent();
    }

    @Test
    void aNameInRomanLettersStaysInOnePiece() {
        LineText roman = text("Renmin Lu", 0, 500, 200, 500);
        assertThat(read(roman, 100)).isEqualTo("Renmin Lu");
        assertThat(roman.letters(100).orElseThrow()).hasSize(1);
        assertThat(text("Renmin Lu", 0, 500, 62, 500).middles()).as("9 letters of 6 pixels and a little").isEmpty();
        assertThat(text("Renmin Lu", 0, 500, 63, 500).middles()).hasSize(1);
    }

    /** U+30EDD takes two chars of Java and is one character. */
    @Test
    void aRareCharacterIsOneCharacter() {
        assertThat(text("\uD883\uDEDD路", 0, 500, 200, 500).letters(100).orElseThrow()).hasSize(2);
    }
}
