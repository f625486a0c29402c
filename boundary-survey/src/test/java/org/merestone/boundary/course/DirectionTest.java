package org.merestone.boundary.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.geo.crs.TrueAzimuth;

class DirectionTest {

    /** The table of the demarcation rules: each direction from its lower bound to just below the next. */
    @ParameterizedTest
    @CsvSource({
        "北, 348.75, 11.2499", "北偏东北, 11.25, 33.7499", "东北, 33.75, 56.2499", "东偏东北, 56.25, 78.7499",
        "东, 78.75, 101.2499", "东偏东南, 101.25, 123.7499", "东南, 123.75, 146.2499", "南偏东南, 146.25, 168.7499",
        "南, 168.75, 191.2499", "南偏西南, 191.25, 213.7499", "西南, 213.75, 236.2499", "西偏西南, 236.25, 258.7499",
        "西, 258.75, 281.2499", "西偏西北, 281.25, 303.7499", "西北, 303.75, 326.2499", "北偏西北, 326.25, 348.7499"})
    void eachDirectionReachesFromItsLowerBoundToTheNext(String word, double from, double to) {
        assertThat(Direction.of(new TrueAzimuth(from)).word()).isEqualTo(word);
        assertThat(Direction.of(new TrueAzimuth(to)).word()).isEqualTo(word);
    }

    @Test
    void onlySixteenWordsAreDirections() {
        assertThat(Direction.named("北偏东北")).contains(Direction.NNE);
        assertThat(Direction.named("北东北")).isEmpty();
        assertThat(Direction.named("东南偏南")).isEmpty();
        assertThat(Direction.named("正北")).isEmpty();
    }

    @Test
    void northAndItsNeighboursAreOneSectorApart() {
        assertThat(Direction.N.sectorsTo(Direction.NNW)).isEqualTo(1);
        assertThat(Direction.NNW.sectorsTo(Direction.NNE)).isEqualTo(2);
        assertThat(Direction.E.sectorsTo(Direction.W)).isEqualTo(8);
    }
}
