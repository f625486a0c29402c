package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarCoverTest {

    private static double at(BarCover bar, double aside, double x, double y) {
        int[] table = bar.of(x, y);
        int entry = BarCover.entry((int) (aside * BarCover.PARTS), 0, bar.steps());
        return table[Math.min(entry, table.length - 1)] / (double) BarCover.WHOLE;
    }

    @Test
    void aLevelBarCoversAPixelByTheWayItsEdgeIsIn() {
        BarCover bar = new BarCover(3);
        assertThat(at(bar, 0, 1, 0)).isEqualTo(1);
        assertThat(at(bar, 1.5, 1, 0)).isCloseTo(0.5, within(0.02));
        assertThat(at(bar, 1.75, 0, -1)).isCloseTo(0.25, within(0.02));
        assertThat(at(bar, 2.1, 1, 0)).isZero();
    }

    /** Of a pixel whose diagonal is the bar's middle, two corners stay free: each a right angle as high as √½ less half the width. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 1, 1.3})
    void aDiagonalBarLeavesTwoCornersFree(double width) {
        double corner = Math.sqrt(0.5) - width / 2;
        assertThat(at(new BarCover(width), 0, 1, 1)).isCloseTo(1 - 2 * corner * corner, within(0.01));
        assertThat(at(new BarCover(width), 0, -5, 5)).isEqualTo(at(new BarCover(width), 0, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 2.5, 9, 300})
    void allPixelsOfARowAcrossABarMakeItsWidth(double width) {
        BarCover bar = new BarCover(width);
        for (double slope = 0; slope <= 1; slope += 0.0625) {
            double each = 1 / Math.hypot(1, slope);
            double sum = 0;
            for (int row = -310; row < 310; row++) {
                sum += at(bar, Math.abs(row + 0.37) * each, 1, slope);
            }
            assertThat(sum * each).isCloseTo(width, within(0.02 + width / 100));
        }
    }

    @Test
    void dashesShorterThanAPixelAreSeenInPart() {
        DashCover dots = new DashCover(new float[] {0.5f, 0.5f}, 1);
        DashCover dashes = new DashCover(new float[] {4, 2}, 2);
        for (double along = 0; along < 30; along += 0.1) {
            assertThat(dots.at(along)).isCloseTo(128, within(1));
        }
        assertThat(dashes.at(4)).as("at twice the scale").isEqualTo(256);
        assertThat(dashes.at(8)).isCloseTo(128, within(10));
        assertThat(dashes.at(10)).isZero();
        assertThat(dashes.at(12 * 1000 + 4)).isEqualTo(256);
    }
}
