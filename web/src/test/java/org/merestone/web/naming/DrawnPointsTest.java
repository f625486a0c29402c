package org.merestone.web.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.PlaceClass;

/** What a hand draws on the map of a form, as the place that it means. */
class DrawnPointsTest {

    private static final String SQUARE = "114.26,29.84\n114.27,29.84\n114.27,29.85\n114.26,29.85\n114.26,29.84";
    private static final PlaceClass ESTATE = PlaceClass.of("221");
    private static final PlaceClass ROAD = PlaceClass.of("2351");

    @Test
    void anEstateThatComesBackToItsFirstPointIsAnAreaAndARingRoadIsNot() {
        assertThat(DrawnPoints.read(SQUARE, ESTATE).getGeometryType()).isEqualTo(Geometry.TYPENAME_POLYGON);
        assertThat(DrawnPoints.read(SQUARE, ESTATE).getArea()).isCloseTo(1e-4, Offset.offset(1e-12));
        assertThat(DrawnPoints.read(SQUARE, ROAD).getGeometryType()).isEqualTo(Geometry.TYPENAME_LINESTRING);
        assertThat(DrawnPoints.read(SQUARE, PlaceClass.of("121"))).as("a river is a line").isNotInstanceOf(Polygon.class);
        assertThat(DrawnPoints.read(SQUARE, PlaceClass.of("122")).getDimension()).as("a lake is an area").isEqualTo(2);
    }

    @Test
    void anAreaIsWrittenSoThatItIsReadAsTheSame() {
        Geometry drawn = DrawnPoints.read(SQUARE, ESTATE);
        assertThat(DrawnPoints.read(DrawnPoints.write(drawn), ESTATE).equalsExact(drawn)).isTrue();
    }

    @Test
    void whatIsNotClosedIsALineOrAPoint() {
        assertThat(DrawnPoints.read("114.26,29.84", ESTATE).getGeometryType()).isEqualTo(Geometry.TYPENAME_POINT);
        assertThat(DrawnPoints.read("114.26,29.84;114.27,29.84", ESTATE).getGeometryType()).isEqualTo(Geometry.TYPENAME_LINESTRING);
        assertThat(DrawnPoints.read("114.26,29.84;114.27,29.84;114.26,29.84", ESTATE).getDimension())
                .as("there and back is no area").isEqualTo(1);
        assertThat(DrawnPoints.read("", ESTATE).isEmpty()).isTrue();
    }

    @Test
    void anEdgeThatCrossesItselfIsRefused() {
        assertThatThrownBy(() -> DrawnPoints.read("114.26,29.84;114.27,29.85;114.27,29.84;114.26,29.85;114.26,29.84", ESTATE))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo("naming.crossedArea"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"114.26", "114.26,29.84,3", "east,north", "200,10", "10,100", "NaN,1", "1e400,1", "114.26 29.84"})
    void aLineThatIsNoPositionIsNamedWithItsNumber(String line) {
        assertThatThrownBy(() -> DrawnPoints.read("114.26,29.84\n" + line)).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("naming.pointLine");
            assertThat(refusal.arguments()).containsExactly(2, line);
        });
    }

    @Test
    void moreThanTenThousandPointsAreRefused() {
        String many = "114.26,29.84\n".repeat(10_001);
        assertThatThrownBy(() -> DrawnPoints.read(many)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("naming.geometry"));
    }
}
