package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.conflict.Refusal;

class EnteredPositionTest {

    /** The domain reference's golden vector: 114.3225, 29.8413 is X 3302564.9733, Y 38531166.3004 (EPSG:4526) or 531166.3004 (4547). */
    @Test
    void xIsNorthAndYIsEastWithOrWithoutTheZone() {
        Coordinate golden = new Coordinate(114.3225, 29.8413);
        assertThat(at(new EnteredPosition.Grid(3302564.9733, 38531166.3004, 4526)).distance(golden)).isLessThan(1e-8);
        assertThat(at(new EnteredPosition.Grid(3302564.9733, 531166.3004, 4547)).distance(golden)).isLessThan(1e-8);
    }

    @Test
    void whatWasEnteredIsKeptBesideThePosition() {
        SurveyedPosition grid = new EnteredPosition.Grid(3302564.9733, 531166.3004, 4547).toSurveyed(12.5);
        assertThat(grid.xNorth()).isEqualTo(3302564.9733);
        assertThat(grid.crsEpsg()).isEqualTo(4547);
        assertThat(grid.heightM()).isEqualTo(12.5);
        assertThat(grid.rawText()).isEqualTo("X=3302564.9733 Y=531166.3004 EPSG:4547");
        SurveyedPosition degrees = new EnteredPosition.Degrees(114.3225, 29.8413).toSurveyed(null);
        assertThat(degrees.xNorth()).isNull();
        assertThat(degrees.rawText()).isEqualTo("L=114.3225 B=29.8413 EPSG:4490");
        assertThat(degrees.method()).isEqualTo("AS_ENTERED");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -200, 91})
    void noNumberThatIsNoLatitudeIsTaken(double lat) {
        assertThatThrownBy(() -> new EnteredPosition.Degrees(114, lat).toSurveyed(null)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void anEastingOfAnotherZoneOrWithoutItsZoneIsRefused() {
        assertThatThrownBy(() -> new EnteredPosition.Grid(3302564.9733, 531166.3004, 4526).toSurveyed(null))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> new EnteredPosition.Grid(3302564.9733, 38531166.3004, 4547).toSurveyed(null))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> new EnteredPosition.Grid(Double.NaN, 531166.3004, 4547).toSurveyed(null))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    private static Coordinate at(EnteredPosition entered) {
        return entered.toSurveyed(null).point().getCoordinate();
    }
}
