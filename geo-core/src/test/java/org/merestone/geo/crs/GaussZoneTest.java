package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussZoneTest {

    /** Codes as the EPSG registry names them, e.g. 4526 "CGCS2000 / 3-degree Gauss-Kruger zone 38". */
    @ParameterizedTest
    @CsvSource({"25, 75, 4513, 4534", "36, 108, 4524, 4545", "38, 114, 4526, 4547", "45, 135, 4533, 4554"})
    void threeDegreeZonesHaveTheirCodes(int number, double centralMeridian, int prefixed, int plain) {
        GaussZone zone = GaussZone.three(number);
        assertThat(zone.centralMeridian()).isEqualTo(centralMeridian);
        assertThat(zone.epsgPrefixed()).isEqualTo(prefixed);
        assertThat(zone.epsg()).isEqualTo(plain);
        assertThat(GaussZone.ofEpsg(prefixed)).contains(zone);
        assertThat(GaussZone.ofEpsg(plain)).contains(zone);
        assertThat(GaussZone.isPrefixed(prefixed)).isTrue();
        assertThat(GaussZone.isPrefixed(plain)).isFalse();
    }

    /** EPSG 4497 is "CGCS2000 / Gauss-Kruger zone 19", 4508 "CGCS2000 / Gauss-Kruger CM 111E". */
    @ParameterizedTest
    @CsvSource({"13, 75, 4491, 4502", "19, 111, 4497, 4508", "23, 135, 4501, 4512"})
    void sixDegreeZonesHaveTheirCodes(int number, double centralMeridian, int prefixed, int plain) {
        GaussZone zone = GaussZone.six(number);
        assertThat(zone.centralMeridian()).isEqualTo(centralMeridian);
        assertThat(zone.epsgPrefixed()).isEqualTo(prefixed);
        assertThat(zone.epsg()).isEqualTo(plain);
        assertThat(GaussZone.ofEpsg(plain)).contains(zone);
    }

    @Test
    void everyCodeBetween4491And4554IsOneZone() {
        for (int epsg = 4491; epsg <= 4554; epsg++) {
            assertThat(GaussZone.ofEpsg(epsg)).as("EPSG:" + epsg).isPresent();
        }
        assertThat(GaussZone.ofEpsg(4490)).isEmpty();
        assertThat(GaussZone.ofEpsg(4555)).isEmpty();
    }

    @Test
    void aCountyMayStraddleAZoneEdge() {
        assertThat(GaussZone.of(106.4999)).isEqualTo(GaussZone.three(35));
        assertThat(GaussZone.of(106.5)).isEqualTo(GaussZone.three(36));
        assertThat(GaussZone.three(35).contains(106.5)).isTrue();
        assertThat(GaussZone.sixDegreeOf(106.5)).isEqualTo(GaussZone.six(18));
    }

    @Test
    void thePrefixTellsTheWidth() {
        assertThat(GaussZone.ofPrefix(38)).contains(GaussZone.three(38));
        assertThat(GaussZone.ofPrefix(19)).contains(GaussZone.six(19));
        assertThat(GaussZone.ofPrefix(24)).isEmpty();
        assertThat(GaussZone.ofPrefix(46)).isEmpty();
        assertThat(GridPoint.ofPrefixed(3_302_564.9733, 38_531_166.3004).yEast()).isCloseTo(531_166.3004, within(1e-6));
    }

    @Test
    void aZoneOutsideChinaIsRefused() {
        assertThatThrownBy(() -> GaussZone.three(24)).hasMessageContaining("25 to 45");
        assertThatThrownBy(() -> GaussZone.six(24)).hasMessageContaining("13 to 23");
        assertThatThrownBy(() -> GaussZone.of(2.35)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GridPoint.ofPrefixed(3_302_565, 24_531_166)).hasMessageContaining("prefix 24");
    }

    @Test
    void anEastingWithItsPrefixIsNoPlainEasting() {
        assertThatThrownBy(() -> new GridPoint(3_302_565, 38_531_166, GaussZone.three(38)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GridPoint(38_531_166, 3_302_565, GaussZone.three(38)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GridPoint(Double.NaN, 500_000, GaussZone.three(38)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsOfTwoZonesHaveNoPlaneDistance() {
        GridPoint west = new GridPoint(3_300_000, 640_000, GaussZone.three(38));
        GridPoint east = new GridPoint(3_300_000, 360_000, GaussZone.three(39));
        assertThatThrownBy(() -> west.planeDistance(east)).hasMessageContaining("zones 38 and 39");
        assertThat(GaussZone.three(38)).isLessThan(GaussZone.three(39));
        assertThat(GaussZone.three(38)).isLessThan(GaussZone.six(13));
    }
}
