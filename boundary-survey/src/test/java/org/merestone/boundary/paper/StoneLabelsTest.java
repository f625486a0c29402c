package org.merestone.boundary.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** Numbers of markers in a figure of 600 by 400 units, letters 11 high, symbols 6 across; 002A is some 26 wide. */
class StoneLabelsTest {

    private static final double WIDTH = 26;

    @Test
    void aMarkerAloneHasItsNumberBesideItAbove() {
        StoneLabels.Label label = place(at(300, 200)).get(0);
        assertThat(label.isLed()).isFalse();
        assertThat(label.x()).isBetween(303.0, 310.0);
        assertThat(label.y()).isLessThan(200);
    }

    /** The stones of the west and east bank, of the north and south one, and both at what is one point at this scale. */
    @ParameterizedTest
    @CsvSource({"4, 0", "0, 4", "3, 3", "-3, 3", "0.2, 0", "12, 2", "0, 0"})
    void numbersOfStonesThatStandTogetherDoNotLieOnEachOther(double dx, double dy) {
        List<StoneLabels.Label> labels = place(at(300, 200), at(300 + dx, 200 + dy));
        assertThat(labels.get(0).box().intersects(labels.get(1).box())).isFalse();
        assertThat(labels).as("there is room beside both").noneMatch(StoneLabels.Label::isLed);
    }

    @Test
    void eachNumberIsOnTheSideOfItsOwnStone() {
        List<StoneLabels.Label> labels = place(at(300, 200), at(306, 200));
        assertThat(labels.get(0).box().getMaxX()).as("of the western stone").isLessThan(300);
        assertThat(labels.get(1).box().getMinX()).as("of the eastern").isGreaterThan(306);
    }

    @Test
    void threeStonesRoundAJunctionHaveRoomForThreeNumbers() {
        apart(place(at(300, 195), at(296, 203), at(304, 203)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "599, 1", "1, 399", "599, 399", "300, 0", "0, 200"})
    void atTheEdgeNumbersStayInTheFigure(double x, double y) {
        assertThat(new Envelope(0, 600, 0, 400).contains(place(at(x, y)).get(0).box())).isTrue();
    }

    @Test
    void aNumberLiesOnNothingThatIsThereAlready() {
        Envelope name = new Envelope(300, 360, 170, 199);
        StoneLabels.Label label = new StoneLabels(600, 400, 11, 6).avoiding(name).of(List.of(at(300, 200))).get(0);
        assertThat(label.box().intersects(name)).isFalse();
    }

    @Test
    void whereThereIsNoRoomBesideItALineLeadsToTheNumber() {
        StoneLabels labels = new StoneLabels(600, 400, 11, 6).avoiding(new Envelope(260, 340, 185, 215));
        StoneLabels.Label label = labels.of(List.of(at(300, 200))).get(0);
        assertThat(label.isLed()).isTrue();
        assertThat(label.box().intersects(new Envelope(260, 340, 185, 215))).isFalse();
        assertThat(label.box().covers(label.leadX(), label.leadY())).as("the line ends at the number").isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void twentyStonesInAPatchOfAThumbHaveTheirNumbersApart(int seed) {
        Random random = new Random(seed);
        List<StoneLabels.Stone> stones = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            stones.add(at(250 + random.nextDouble() * 100, 150 + random.nextDouble() * 100));
        }
        apart(place(stones.toArray(StoneLabels.Stone[]::new)));
    }

    private static void apart(List<StoneLabels.Label> labels) {
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(labels.get(i).box().intersects(labels.get(j).box())).as(i + " and " + j).isFalse();
            }
        }
    }

    private static List<StoneLabels.Label> place(StoneLabels.Stone... stones) {
        return new StoneLabels(600, 400, 11, 6).of(List.of(stones));
    }

    private static StoneLabels.Stone at(double x, double y) {
        return new StoneLabels.Stone(x, y, WIDTH);
    }
}
