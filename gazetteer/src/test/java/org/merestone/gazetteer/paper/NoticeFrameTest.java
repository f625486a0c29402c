package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The scale that stands below a sketch map is the scale it has. */
class NoticeFrameTest {

    /** Two points that lie a kilometre apart: geod +ellps=GRS80 from 29.83 N 114.30 E to the east. */
    private static final Coordinate WEST = new Coordinate(114.30, 29.83);
    private static final Coordinate EAST = new Coordinate(114.310346578, 29.829999595);

    @Test
    void aKilometreOnTheGroundIsAsLongOnPaperAsTheScaleSays() {
        NoticeFrame frame = NoticeFrame.around(new Envelope(WEST, EAST));
        double[] from = frame.at(WEST);
        double[] to = frame.at(EAST);
        double millimetres = Math.hypot((to[0] - from[0]) * NoticeFrame.WIDE_MM, (to[1] - from[1]) * NoticeFrame.HIGH_MM);
        // cs2cs EPSG:4490 EPSG:4547: the grid is 1000.15 m, a tenth of a millimetre at most at any of these scales.
        assertThat(millimetres).isCloseTo(1_000_000.0 / frame.scale(), within(0.05));
        assertThat(frame.scale()).isEqualTo(10_000);
    }

    @Test
    void theMiddleOfTheNamesIsTheMiddleOfTheMap() {
        NoticeFrame frame = NoticeFrame.around(new Envelope(WEST, EAST));
        double[] middle = frame.at(new Coordinate((WEST.x + EAST.x) / 2, (WEST.y + EAST.y) / 2));
        assertThat(middle[0]).isCloseTo(0.5, within(1e-4));
        assertThat(middle[1]).isCloseTo(0.5, within(1e-4));
        // cs2cs: 528995.160 E, 3301306.485 N and 529995.307 E, 3301308.248 N.
        // The box of both is half a metre larger than the line between them, for meridians converge.
        assertThat(frame.east()).isCloseTo((528_995.160 + 529_995.307) / 2, within(0.1));
        assertThat(frame.north()).isCloseTo((3_301_306.485 + 3_301_308.248) / 2, within(0.5));
        assertThat(frame.degrees().contains(WEST)).isTrue();
        assertThat(frame.degrees().contains(EAST)).isTrue();
    }

    /** Metres across that just go into 72 parts of a hundred of 170 mm: 122.4 mm. */
    @ParameterizedTest
    @CsvSource({"100, 1000", "122, 1000", "124, 2000", "611, 5000", "613, 10000", "3050, 25000", "12200, 100000", "13000, 250000"})
    void theScaleIsTheLargestRoundOneThatHoldsAll(double metres, int scale) {
        double degrees = metres / 96_600;
        assertThat(NoticeFrame.around(new Envelope(114.3 - degrees / 2, 114.3 + degrees / 2, 29.83, 29.83)).scale()).isEqualTo(scale);
    }
}
