package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalScaleTest {

    /** Lengths of a degree as printed in tables of the ellipsoid of GRS80 and WGS84, to a metre. */
    @ParameterizedTest
    @CsvSource({"0, 111320, 110574", "15, 107550, 110649", "30, 96486, 110852", "45, 78847, 111132", "60, 55800, 111412",
            "75, 28902, 111618"})
    void aDegreeIsAsLongAsTheTablesSay(double latitude, double longitudeMetres, double latitudeMetres) {
        LocalScale scale = LocalScale.at(latitude);
        assertThat(scale.longitude()).isEqualTo(longitudeMetres, offset(0.51));
        assertThat(scale.latitude()).isEqualTo(latitudeMetres, offset(0.51));
        assertThat(LocalScale.at(-latitude)).isEqualTo(scale);
    }

    @Test
    void atThePoleADegreeOfLongitudeIsNothing() {
        assertThat(LocalScale.at(90).longitude()).isEqualTo(0, offset(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0.001, 1e-8", "0.01, 1e-7", "0.1, 1e-5"})
    void theScaleOfTheMiddleLatitudeGivesTheGeodesic(double degrees, double relative) {
        for (double latitude = 18; latitude <= 53; latitude += 5) {
            double geodesic = EllipsoidDistance.metres(114, latitude, 114 + degrees, latitude + degrees);
            double plane = LocalScale.at(latitude + degrees / 2).distance(114, latitude, 114 + degrees, latitude + degrees);
            assertThat(plane).isCloseTo(geodesic, withPercentage(relative * 100));
        }
    }

    @Test
    void anAreaIsTheProductOfTheScales() {
        LocalScale scale = new LocalScale(3, 5);
        assertThat(scale.area(2)).isEqualTo(30);
        assertThat(scale.distance(0, 0, 1, 0)).isEqualTo(3);
    }
}
