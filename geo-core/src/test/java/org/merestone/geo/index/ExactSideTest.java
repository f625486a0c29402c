package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactSideTest {

    private static final double STEP = 0x1p-53;

    @ParameterizedTest
    @CsvSource({"0, 0, 2, 0, 1, 1, 1", "0, 0, 2, 0, 1, -1, -1", "0, 0, 2, 0, 5, 0, 0", "0, 0, 0, 2, -1, 1, 1", "1, 1, 1, 1, 7, 9, 0"})
    void leftIsLeftOfTheWay(double ax, double ay, double bx, double by, double px, double py, int side) {
        assertThat(ExactSide.of(ax, ay, bx, by, px, py)).isEqualTo(side);
        assertThat(ExactSide.of(bx, by, ax, ay, px, py)).isEqualTo(-side);
    }

    /** The line y = x beside points a rounding apart: the side is plain from comparing x with y, and wrong by doubles for many of them. */
    @Test
    void pointsARoundingApartAreToldApart() {
        for (int i = 0; i < 64; i++) {
            for (int j = 0; j < 64; j++) {
                double x = 0.5 + i * STEP * 2;
                double y = 0.5 + j * STEP * 2;
                assertThat(ExactSide.of(12, 12, 24, 24, x, y)).as("%d %d", i, j).isEqualTo(Integer.compare(j, i));
                assertThat(ExactSide.of(x, y, 12, 12, 24, 24)).isEqualTo(Integer.compare(j, i));
                assertThat(ExactSide.on(24, 24, 0.25, 0.25, x, y)).isEqualTo(i == j);
            }
        }
    }

    @Test
    void numbersOfVeryDifferentSizeDoNotMislead() {
        assertThat(ExactSide.of(0, 0, 1e9, 1e9, 1e-300, 1e-300)).isZero();
        assertThat(ExactSide.of(0, 0, 1e9, 1e9, 1e-300, Math.nextUp(1e-300))).isOne();
        assertThat(ExactSide.of(-1e-200, 0, 1e-200, 0, 0, -1e-200)).as("the product is below the smallest double").isEqualTo(-1);
    }

    @Test
    void aPointStraightBehindAnEndIsNotOnTheSegment() {
        assertThat(ExactSide.on(0, 0, 2, 2, 3, 3)).isFalse();
        assertThat(ExactSide.on(0, 0, 2, 2, 2, 2)).isTrue();
        assertThat(ExactSide.on(0, 0, 2, 0, 1, 0)).isTrue();
    }

    /** The way runs through the corner of a square; it enters by it, or passes it by. */
    @Test
    void aWayThroughAVertexCrossesBothSegmentsOrOneOrNone() {
        boolean enteringWest = ExactSide.crossed(0, 0, 1, 1, -1, 1, 3, 1);
        boolean enteringEast = ExactSide.crossed(1, 1, 2, 0, -1, 1, 3, 1);
        assertThat(enteringWest).as("a tip from below is passed by").isEqualTo(enteringEast);
        boolean left = ExactSide.crossed(1, 0, 1, 1, -1, 1, 3, 1);
        boolean right = ExactSide.crossed(1, 1, 2, 2, -1, 1, 3, 1);
        assertThat(left).as("a line that goes through is crossed once").isNotEqualTo(right);
        assertThat(ExactSide.crossed(0, 1, 2, 1, -1, 1, 3, 1)).as("a stretch along the way").isFalse();
    }
}
