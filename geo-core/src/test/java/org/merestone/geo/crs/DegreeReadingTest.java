package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.DegreeReading.Notation;

class DegreeReadingTest {

    /** 114°19′30″ is 114.325°. */
    @ParameterizedTest
    @ValueSource(strings = {
        "114°19′30.0″", "114°19'30\"", "114º19’30.0”", "114˚19ˊ30˝", "114°19′30.0′′", "114° 19′ 30.0″", "114-19-30",
        "114 19 30", "114:19:30.000", "114度19分30秒", "114d19m30s", "114°19′30″E", "E114°19′30″", "东经114°19′30″",
        "１１４°１９′３０″", "114°19.5′", "114 19.5", "114–19–30.0", " 114°19′30″ ", "+114°19'30\"", "114D19'30\""})
    void everySpellingOfTheFieldBooksIsRead(String text) {
        DegreeReading reading = DegreeReading.read(text);
        assertThat(reading.degrees()).as(text).isCloseTo(114.325, within(1e-12));
        assertThat(reading.notation()).isEqualTo(Notation.DEGREES_MINUTES_SECONDS);
    }

    @ParameterizedTest
    @CsvSource({"114.325, 114.325", "29, 29", "-0.5, -0.5", "29.5N, 29.5", "S29.5, -29.5", "西经2.5, -2.5", "114.325°, 114.325",
        "１１４．３２５, 114.325", "−12.25, -12.25"})
    void decimalDegreesAreRead(String text, double degrees) {
        assertThat(DegreeReading.read(text).degrees()).isEqualTo(degrees);
        assertThat(DegreeReading.read(text).notation()).isEqualTo(Notation.DECIMAL);
    }

    @Test
    void aPackedAngleIsReadOnlyOnRequest() {
        assertThat(DegreeReading.read("114.1930").degrees()).isEqualTo(114.1930);
        assertThat(DegreeReading.readPacked("114.1930").degrees()).isCloseTo(114.325, within(1e-12));
        assertThat(DegreeReading.readPacked("113.53184337").degrees()).isCloseTo(113 + 53 / 60.0 + 18.4337 / 3600, within(1e-12));
        assertThat(DegreeReading.isAmbiguous("114.1930")).isTrue();
        assertThat(DegreeReading.isAmbiguous("114.19")).as("too few digits for seconds").isFalse();
        assertThat(DegreeReading.isAmbiguous("114.6930")).as("69 minutes").isFalse();
        assertThat(DegreeReading.isAmbiguous("114°19′30″")).isFalse();
    }

    /** The trap of the two readings: at latitude 29.84° they are 12.7 km apart. */
    @Test
    void theTwoReadingsAreTwelveKilometresApart() {
        LonLat decimal = new LonLat(DegreeReading.read("114.1930").degrees(), 29.84);
        LonLat packed = new LonLat(DegreeReading.readPacked("114.1930").degrees(), 29.84);
        assertThat(Ellipsoid2000.distance(decimal, packed)).isCloseTo(12_700, within(100.0));
    }

    @Test
    void sixtyMinutesOrSecondsAreAFault() {
        assertThatThrownBy(() -> DegreeReading.read("114°42′66.0″"))
                .isInstanceOfSatisfying(DegreeFault.class, fault ->
                        assertThat(fault.reason()).isEqualTo(DegreeFault.Reason.SECONDS_NOT_BELOW_60));
        assertThatThrownBy(() -> DegreeReading.read("114°63′29.0″"))
                .isInstanceOfSatisfying(DegreeFault.class, fault ->
                        assertThat(fault.reason()).isEqualTo(DegreeFault.Reason.MINUTES_NOT_BELOW_60));
        assertThatThrownBy(() -> DegreeReading.readPacked("114.1960"))
                .isInstanceOfSatisfying(DegreeFault.class, fault ->
                        assertThat(fault.reason()).isEqualTo(DegreeFault.Reason.SECONDS_NOT_BELOW_60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "114,5", "1e5", "NaN", "Infinity", "114°19′30″20", "114..5", "1140.5", "999",
        "114°19.5′30″", "0x10", "--5", "°", "′″", "114°19′30″ 29°", "9999999999999999999999999999999999999999999999999999"})
    void otherTextsAreNoAngle(String text) {
        assertThatThrownBy(() -> DegreeReading.read(text)).isInstanceOf(DegreeFault.class);
    }

    @Test
    void theResolutionIsThatOfTheLastDigit() {
        assertThat(DegreeReading.read("114.325").resolution()).isCloseTo(1e-3, within(1e-15));
        assertThat(DegreeReading.read("114°19′30.0000″").resolution()).isCloseTo(1e-4 / 3600, within(1e-15));
        assertThat(DegreeReading.read("114°19′").resolution()).isCloseTo(1 / 60.0, within(1e-15));
        assertThat(DegreeReading.readPacked("114.193000").resolution()).isCloseTo(1e-2 / 3600, within(1e-15));
    }
}
