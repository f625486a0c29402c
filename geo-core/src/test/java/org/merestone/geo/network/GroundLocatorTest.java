package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two neighbours, an enclave and an island on squared paper, at several turns. */
class GroundLocatorTest {

    /** Unit A has B for a neighbour to the east and C in a hole; D lies apart. */
    private static Drawing drawing(double turn) {
        return new Drawing(turn).unit("A", Drawing.box(0, 0, 10, 10), Drawing.box(3, 3, 6, 6)).unit("B", Drawing.box(10, 0, 20, 10))
                .unit("C", Drawing.box(3, 3, 6, 6)).unit("D", Drawing.box(30, 4, 32, 6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 180, 300.5})
    void aPlaceIsOnTheGroundOfTheUnitThatWasDrawnThere(double turn) {
        Drawing drawing = drawing(turn);
        GroundLocator locator = new GroundLocator(drawing.build().network());
        Map<String, double[]> places = Map.of("A", new double[] {1, 5, 8, 5, 4, 1}, "B", new double[] {15, 5, 19.9, 9.9}, "C",
                new double[] {4, 4, 5.9, 3.1}, "D", new double[] {31, 5}, "", new double[] {25, 5, -1, 5, 5, 11, 31, 3.9});

        places.forEach((unit, squares) -> {
            double[] at = drawing.lay(squares);
            for (int i = 0; i < at.length; i += 2) {
                assertThat(locator.at(at[i], at[i + 1])).as("%s %s", squares[i], squares[i + 1]).isEqualTo(unit.isEmpty() ? null : unit);
                for (String each : List.of("A", "B", "C", "D")) {
                    assertThat(locator.isIn(at[i], at[i + 1], each)).isEqualTo(each.equals(unit));
                }
            }
        });
    }

    @Test
    void aPlaceOnALineIsInNeitherUnit() {
        Drawing drawing = drawing(0);
        GroundLocator locator = new GroundLocator(drawing.build().network());
        double[] corner = drawing.lay(10, 0);

        assertThat(locator.isIn(corner[0], corner[1], "A")).isFalse();
        assertThat(locator.isIn(corner[0], corner[1], "B")).isFalse();
    }

    @Test
    void aUnitThatIsNotThereHasNoGround() {
        GroundLocator locator = new GroundLocator(drawing(0).build().network());

        assertThat(locator.isIn(114.31, 29.81, "Z")).isFalse();
        assertThat(new GroundLocator(new Network(List.of())).at(114.31, 29.81)).isNull();
    }

    /** West of the place may lie a vertex at its very height, of which two segments end there. */
    @Test
    void aVertexAtTheHeightOfThePlaceIsCountedOnce() {
        Network network = new Drawing(45).unit("A", Drawing.box(0, 0, 10, 10)).build().network();
        double[] west = new Drawing(45).lay(0, 10);
        double[] inside = new Drawing(45).lay(5, 5);

        assertThat(new GroundLocator(network).at(inside[0], west[1])).isEqualTo("A");
        assertThat(new GroundLocator(network).at(west[0] + 1, west[1])).isNull();
    }

    @Test
    void theFirstLineToTheWestSaysTheSameAsTheLinesAllRound() {
        GroundLocator locator = new GroundLocator(drawing(17).build().network());
        Drawing drawing = drawing(17);
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            double[] at = drawing.lay(random.nextDouble() * 40 - 4, random.nextDouble() * 14 - 2);
            String unit = locator.at(at[0], at[1]);
            for (String each : List.of("A", "B", "C", "D")) {
                assertThat(locator.isIn(at[0], at[1], each)).isEqualTo(each.equals(unit));
            }
        }
    }
}
