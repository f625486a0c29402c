package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzimuthTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "360, 0", "-0.0, 0", "-90, 270", "725.5, 5.5", "359.999999, 359.999999", "-720, 0"})
    void anyAngleComesBelow360(double given, double degrees) {
        assertThat(new TrueAzimuth(given).degrees()).isCloseTo(degrees, within(1e-9));
        assertThat(new GridAzimuth(given)).isEqualTo(new GridAzimuth(degrees));
    }

    /** X is north and Y is east: a point with larger X lies at 0°, one with larger Y at 90°. */
    @ParameterizedTest
    @CsvSource({"10, 0, 0", "10, 10, 45", "0, 10, 90", "-10, 10, 135", "-10, 0, 180", "0, -10, 270", "10, -10, 315"})
    void gridAzimuthsRunFromNorthByEast(double dNorth, double dEast, double degrees) {
        GridPoint from = new GridPoint(3_300_000, 500_000, GaussZone.three(38));
        GridPoint to = new GridPoint(3_300_000 + dNorth, 500_000 + dEast, GaussZone.three(38));
        assertThat(from.azimuthTo(to).degrees()).isCloseTo(degrees, within(1e-9));
        assertThat(from.planeDistance(to)).isCloseTo(Math.hypot(dNorth, dEast), within(1e-9));
    }

    /** East of the central meridian true north lies west of grid north, so that the true azimuth is the larger. */
    @Test
    void convergenceIsPositiveEastOfTheCentralMeridian() {
        GaussKrueger zone38 = GaussKrueger.of(GaussZone.three(38));
        assertThat(zone38.convergence(new LonLat(115, 30))).isPositive();
        assertThat(zone38.convergence(new LonLat(113, 30))).isNegative();
        // spherical approximation: γ ≈ ΔL · sin B
        assertThat(zone38.convergence(new LonLat(115, 30))).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void magneticNorthNeedsItsDeclination() {
        LocalDate day = LocalDate.of(2023, 10, 12);
        assertThat(new MagneticAzimuth(2, -4.25, day).toTrue().degrees()).isCloseTo(357.75, within(1e-12));
        assertThat(new MagneticAzimuth(358, 4, day).toTrue().degrees()).isCloseTo(2, within(1e-12));
        assertThat(new MagneticAzimuth(-1, 0, day).degrees()).isEqualTo(359);
        assertThatThrownBy(() -> new MagneticAzimuth(1, 181, day)).hasMessageContaining("declination");
    }

    @Test
    void trueAndGridTurnIntoEachOther() {
        TrueAzimuth azimuth = new TrueAzimuth(0.1);
        assertThat(azimuth.toGrid(0.6).degrees()).isCloseTo(359.5, within(1e-9));
        assertThat(azimuth.toGrid(0.6).toTrue(0.6).degrees()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void fromAPlaceToItselfThereIsNoDirectionButNorth() {
        LonLat place = new LonLat(114, 30);
        assertThat(Ellipsoid2000.azimuth(place, place)).isEqualTo(new TrueAzimuth(0));
        assertThat(Ellipsoid2000.distance(place, place)).isZero();
    }

    @Test
    void aPositionIsACoordinateWithLongitudeFirst() {
        LonLat position = new LonLat(114.3225, 29.8413);
        assertThat(position.toCoordinate().x).isEqualTo(114.3225);
        assertThat(LonLat.of(position.toCoordinate())).isEqualTo(position);
        assertThat(LonLat.SRID).isEqualTo(4490);
    }
}
