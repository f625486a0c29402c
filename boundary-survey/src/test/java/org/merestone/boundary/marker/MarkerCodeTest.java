package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.conflict.Refusal;

class MarkerCodeTest {

    @Test
    void aCodeIsTheLineTheNumberInThreeDigitsAndTheType() {
        assertThat(new MarkerCode("421202100106", 3, MarkerCode.SINGLE).text()).isEqualTo("421202100106003Q");
        assertThat(new MarkerCode("421202100106", 999, "B").text()).isEqualTo("421202100106999B");
    }

    @Test
    void numbersRunFrom001To999() {
        assertThatThrownBy(() -> new MarkerCode("421202100106", 1000, "Q")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> new MarkerCode("421202100106", 0, "Q")).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void typesAreThoseOfTheStandard() {
        assertThatThrownBy(() -> new MarkerCode("421202100106", 1, "X")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongestLineCodeHasRoomForItsMarkers() {
        assertThat(new MarkerCode("421221100421281108", 12, "Q").text()).hasSizeLessThanOrEqualTo(24);
    }

    /** West to east or north to south, whichever way the line mostly runs. At 30° north a degree of longitude is 0.87 of latitude. */
    @ParameterizedTest
    @CsvSource({
        "114.0, 30.0, 114.2, 30.1, true",
        "114.2, 30.1, 114.0, 30.0, false",
        "114.0, 30.2, 114.1, 30.0, true",
        "114.1, 30.0, 114.0, 30.2, false",
        "114.0, 30.0, 114.1, 30.09, false",
        "114.0, 30.0, 114.1, 30.08, true"})
    void numbersRunEastOrSouth(double x0, double y0, double x1, double y1, boolean forward) {
        assertThat(Numbering.runsForward(new Coordinate(x0, y0), new Coordinate(x1, y1))).isEqualTo(forward);
    }
}
