package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.LonLat;

/** Arc/Info ASCII grids: the corner of the grid is half a step beside its first point. */
class HeightGridTest {

    private static final String GRID = "ncols 3\nnrows 2\nxllcorner 110.0\nyllcorner 31.0\ncellsize 0.5\nNODATA_value -9999\n"
            + "100 200 300\n0 100 -9999\n";

    /** Points lie at 110.25, 110.75, 111.25 E and 31.25, 31.75 N; between them by hand. */
    @Test
    void heightsAreInterpolatedBetweenThePoints() throws IOException {
        HeightGrid grid = HeightGrid.read(new StringReader(GRID));
        assertThat(grid.heightAt(new LonLat(110.25, 31.75))).hasValue(100);
        assertThat(grid.heightAt(new LonLat(110.75, 31.25))).hasValue(100);
        assertThat(grid.heightAt(new LonLat(110.5, 31.75)).getAsDouble()).isCloseTo(150, within(1e-9));
        assertThat(grid.heightAt(new LonLat(110.5, 31.5)).getAsDouble()).isCloseTo(100, within(1e-9));
        assertThat(grid.heightAt(new LonLat(111.0, 31.3))).as("beside a point without height").isEmpty();
        assertThat(grid.heightAt(new LonLat(110.1, 31.5))).as("beside the grid").isEmpty();
        assertThat(grid.heightAt(new LonLat(110.5, 31.9))).isEmpty();
    }

    @Test
    void theMiddleOfTheFirstCellMayBeGivenInsteadOfItsCorner() throws IOException {
        String centred = GRID.replace("xllcorner 110.0", "XLLCENTER 110.25").replace("yllcorner 31.0", "yllcenter 31.25");
        assertThat(HeightGrid.read(new StringReader(centred)).heightAt(new LonLat(110.25, 31.75))).hasValue(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JZ001,JZ,1,2,3\n", "ncols 3\n", "ncols 3\nnrows 2\n1 2 3 4 5 6", "ncols 99999999\nnrows 99999999\n",
        "ncols 4000\nnrows 4001\nxllcorner 1\nyllcorner 1\ncellsize 0.1\n1", "ncols 0\nnrows 2\nxllcorner 1\nyllcorner 1\ncellsize 0.1\n1",
        "ncols 1e9\nnrows 1e9\nxllcorner 1\nyllcorner 1\ncellsize 0.1\n1",
        "ncols 2\nnrows 2\nxllcorner 500000\nyllcorner 3300000\ncellsize 30\n1 2 3 4", "ncols 2\nnrows 2\nxllcorner 1\nyllcorner 1\ncellsize 0.1\n1 2 3",
        "ncols 2\nnrows 2\nxllcorner 1\nyllcorner 1\ncellsize 0.1\n1 2 3 4 5", "ncols 2\nnrows 2\nxllcorner 1\nyllcorner 1\ncellsize 0.1\n1 2 x 4"})
    void whatIsNoGridIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> HeightGrid.read(new StringReader(text))).isInstanceOfSatisfying(HeightGrid.Refused.class, refused ->
                assertThat(refused.sentence().in(Locale.CHINESE)).isNotEqualTo(refused.sentence().in(Locale.ENGLISH)).doesNotContain("{"));
    }

    /** Import rule 21, second half: the ground is 610 m everywhere; a marker at 641 m is a warning, one at 639 m is none. */
    @Test
    void aHeightFarFromTheGroundIsAWarning() throws IOException {
        HeightGrid ground = HeightGrid.read(new StringReader("ncols 2\nnrows 2\nxllcorner 109.5\nyllcorner 31\ncellsize 0.99999\n610 610\n610 610\n"));
        SurveyContext context = Fixture.EXPECTED.over(ground);
        String file = "JZ1,JZ,37443434.133,3529055.927,%s\r\nJZ2,JZ,37444153.018,3529419.017,600.000\r\n";
        assertThat(Fixture.read(String.format(file, "639.000"), context).findings()).isEmpty();
        SurveyReading reading = Fixture.read(String.format(file, "641.000"), context);
        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.HEIGHT_OFF_TERRAIN);
            assertThat(finding.message(Locale.ENGLISH)).contains("641.000", "610 m");
        });
    }
}
