package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 0.01″ is about 0.3 m, 0.0001″ about 3 mm. */
class CoordinateTextTest {

    @ParameterizedTest
    @CsvSource({
        "31,     114.3225,      114°19′21″,       3302565",
        "0.31,   114.322500,    114°19′21.00″,    3302565.0",
        "0.05,   114.3225000,   114°19′21.000″,   3302564.97",
        "0.02,   114.3225000,   114°19′21.0000″,  3302564.97",
        "0.004,  114.32250000,  114°19′21.0000″,  3302564.973",
        "0.001,  114.322500000, 114°19′21.00000″, 3302564.973",
        "1e-9,   114.3225000000, 114°19′21.000000″, 3302564.9733"})
    void theLastDigitIsWorthWhatWasMeasured(double accuracy, String degrees, String seconds, String metres) {
        CoordinateText text = CoordinateText.ofAccuracy(accuracy);
        assertThat(text.degrees(114.3225)).isEqualTo(degrees);
        assertThat(text.degreesMinutesSeconds(114.3225)).isEqualTo(seconds);
        assertThat(text.metres(3302564.9733)).isEqualTo(metres);
    }

    @Test
    void roundingCarriesIntoMinutesAndDegrees() {
        CoordinateText metre = CoordinateText.ofAccuracy(1);
        assertThat(metre.degreesMinutesSeconds(29.99999999)).isEqualTo("30°00′00.00″");
        assertThat(metre.degreesMinutesSeconds(-29.99999999)).isEqualTo("-30°00′00.00″");
        assertThat(metre.degreesMinutesSeconds(-1e-9)).isEqualTo("0°00′00.00″");
        assertThat(metre.degrees(-1e-9)).isEqualTo("0.000000");
    }

    @Test
    void aPointIsWrittenAsASurveyorWritesIt() {
        CoordinateText text = CoordinateText.ofAccuracy(0.01);
        GridPoint point = new GridPoint(3302564.9733, 531166.3004, GaussZone.three(38));
        assertThat(text.north(point)).isEqualTo("3302564.97");
        assertThat(text.prefixedEast(point)).isEqualTo("38531166.30");
    }

    /** What is written is read again as the same angle, within half of its last digit. */
    @Test
    void whatIsWrittenIsReadAgain() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            double degrees = 360 * random.nextDouble() - 180;
            double accuracy = Math.pow(10, -4 * random.nextDouble());
            CoordinateText text = CoordinateText.ofAccuracy(accuracy);
            DegreeReading reading = DegreeReading.read(text.degreesMinutesSeconds(degrees));
            assertThat(Math.abs(reading.degrees() - degrees)).isLessThanOrEqualTo(0.5001 * reading.resolution());
            assertThat(reading.resolution() * 111_000).isLessThanOrEqualTo(1.001 * accuracy).isGreaterThan(0.09 * accuracy);
            assertThat(Math.abs(DegreeReading.read(text.degrees(degrees)).degrees() - degrees) * 111_000).isLessThanOrEqualTo(0.51 * accuracy);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void anAccuracyIsAPositiveNumber(double accuracy) {
        assertThatThrownBy(() -> CoordinateText.ofAccuracy(accuracy)).isInstanceOf(IllegalArgumentException.class);
    }
}
