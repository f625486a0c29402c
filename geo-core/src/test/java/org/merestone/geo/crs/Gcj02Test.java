package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gcj02Test {

    /**
     * Pairs of the field's own files: survey truth of a county in CGCS2000, and the same points as a phone map writes them to six
     * decimals.
     */
    @ParameterizedTest
    @CsvSource({
        "114.251021957, 29.491594476, 114.256347, 29.488959",
        "114.309421200, 29.364852200, 114.314768, 29.362211"})
    void shiftsAsPhoneMapsDo(double lon, double lat, double shownLon, double shownLat) {
        LonLat shown = Gcj02.obfuscated(new LonLat(lon, lat));
        assertThat(shown.lon()).isCloseTo(shownLon, within(1e-6));
        assertThat(shown.lat()).isCloseTo(shownLat, within(1e-6));
    }

    @Test
    void theShiftIsHundredsOfMetresAndIsUndone() {
        for (double lon = 74; lon < 135; lon += 3.7) {
            for (double lat = 18; lat < 53; lat += 2.9) {
                LonLat position = new LonLat(lon, lat);
                LonLat shown = Gcj02.obfuscated(position);
                assertThat(Ellipsoid2000.distance(position, shown)).as(position.toString()).isBetween(20.0, 1500.0);
                assertThat(Ellipsoid2000.distance(position, Gcj02.restored(shown))).isLessThan(1e-3);
            }
        }
    }
}
