package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarCoverTest {

    private static double at(BarCover bar, double aside, double x, double y) {
        return (covers(bar, aside, x, y) & 255) / (double) BarCover.WHOLE;
    }

    private static int covers(BarCover bar, double aside, double x, double y) {
        char[] table = bar.of(x / Math.hypot(x, y), y / Math.hypot(x, y));
        int entry = BarCover.entry((int) (aside * BarCover.PARTS), 0, bar.steps());
        return table[Math.min(entry, table.length - 1)];
    }

    @Test
    void aLevelBarCoversAPixelByTheWayItsEdgeIsIn() {
        BarCover bar = new BarCover(0, 3);
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
        assertThat(at(new BarCover(0, width), 0, 1, 1)).isCloseTo(1 - 2 * corner * corner, within(0.01));
        assertThat(at(new BarCover(0, width), 0, -5, 5)).isEqualTo(at(new BarCover(0, width), 0, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 2.5, 9, 300})
    void allPixelsOfARowAcrossABarMakeItsWidth(double width) {
        BarCover bar = new BarCover(0, width);
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
    void twoBarsAreLookedUpAtOnce() {
        BarCover both = new BarCover(4, 1);
        for (double aside = 0; aside < 3; aside += 0.1) {
            for (double down = -1; down <= 1; down += 0.25) {
                int covers = covers(both, aside, 1, down);
                assertThat((covers >> 8) / 255.0).isCloseTo(at(new BarCover(0, 4), aside, 1, down), within(0.02));
                assertThat((covers & 255) / 255.0).isCloseTo(at(new BarCover(0, 1), aside, 1, down), within(0.02));
            }
        }
        assertThat(covers(both, 1.2, 1, 0)).as("wholly under the broad one, wholly outside the other").isEqualTo(255 << 8);
        assertThat(covers(both, 0, 0, 1) >> 8).isEqualTo(255);
        assertThat(covers(both, 0, 0, 1) & 255).isGreaterThan(240);
    }

    private static int at(DashCover dashes, double along) {
        return dashes.table()[DashCover.entry(dashes.phase(along))];
    }

    @Test
    void dashesShorterThanAPixelAreSeenInPart() {
        DashCover dots = new DashCover(new float[] {0.5f, 0.5f}, 1);
        DashCover dashes = new DashCover(new float[] {4, 2}, 2);
        for (double along = 0; along < 30; along += 0.1) {
            assertThat(at(dots, along)).isCloseTo(128, within(1));
        }
        assertThat(at(dashes, 4)).as("at twice the scale").isEqualTo(256);
        assertThat(at(dashes, 8)).isCloseTo(128, within(10));
        assertThat(at(dashes, 10)).isZero();
        assertThat(at(dashes, 12 * 1000 + 4)).isEqualTo(256);
    }

    /** A whole edge across the widest picture, stepped from its beginning, ends in the phase that belongs to its end. */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 7.8, 60})
    void thePhaseGoesOnWithTheLine(double stroke) {
        DashCover dashes = new DashCover(new float[] {(float) stroke, (float) stroke}, 1);
        for (int pixels = 0; pixels <= 8192; pixels += 512) {
            int stepped = dashes.phase(3.25) + pixels * BarCover.PARTS * dashes.perPart();
            double apart = (stepped - dashes.phase(3.25 + pixels)) / (double) (1L << 32) * 2 * stroke;
            assertThat(apart).as("pixels off after %d", pixels).isCloseTo(0, within(0.2));
        }
    }

    @Test
    void aLineWithoutDashesIsUnbroken() {
        DashCover none = new DashCover(new float[0], 2);
        assertThat(at(none, 0)).isEqualTo(DashCover.WHOLE);
        assertThat(at(none, 12345.6)).isEqualTo(DashCover.WHOLE);
    }
}
