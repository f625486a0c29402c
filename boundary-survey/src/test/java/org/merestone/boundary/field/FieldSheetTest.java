package org.merestone.boundary.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.ReferenceObject;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Azimuth;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.MagneticAzimuth;
import org.merestone.geo.crs.TrueAzimuth;

/** Coordinates and ways back that a surveyor takes into the field. Known answers are PROJ's and hand arithmetic. */
class FieldSheetTest {

    /** {@code gdaltransform -s_srs EPSG:4490 -t_srs EPSG:4526}: 38531167.4801 3302143.7409; convergence 0.3225° · sin 29.8375° = 0.1605°. */
    private static final Coordinate STONE = new Coordinate(114.3225, 29.8375);

    @Test
    void coordinatesStandOnTheGridOfTheMarkersOwnZoneWithItsPrefix() {
        FieldSheet.Stone stone = stone(0.01);
        assertThat(stone.epsg()).isEqualTo(4526);
        assertThat(stone.x()).isEqualTo("3302143.74");
        assertThat(stone.y()).isEqualTo("38531167.48");
        assertThat(stone.dms()).isEqualTo("114°19′21.0000″ 29°50′15.0000″");
    }

    @Test
    void theDigitsAreThoseThatTheAccuracySupports() {
        assertThat(stone(0.8).x()).matches("\\d{7}\\.\\d");
        assertThat(stone(0.02).x()).matches("\\d{7}\\.\\d\\d");
        assertThat(stone(null).x()).matches("\\d{7}\\.\\d\\d");
    }

    @Test
    void theWayBackIsTheOtherWayRound() {
        FieldSheet.Way way = stone(0.01, object("水井", new TrueAzimuth(12.5))).ways().get(0);
        assertThat(way.azimuth()).isEqualTo("192°30′");
        assertThat(way.grid()).isEqualTo("192°20′");
        assertThat(stone(0.01, object("水井", new TrueAzimuth(200))).ways().get(0).azimuth()).isEqualTo("20°00′");
    }

    @Test
    void whateverNorthTheObjectWasReadOnTheWayBackIsOnTrueAndOnGridNorth() {
        FieldSheet.Way grid = stone(0.01, object("水塔", new GridAzimuth(90))).ways().get(0);
        assertThat(grid.grid()).isEqualTo("270°00′");
        assertThat(grid.azimuth()).isEqualTo("270°10′");
        FieldSheet.Way needle = stone(0.01, object("石桥", new MagneticAzimuth(94, -4, LocalDate.of(2026, 3, 1)))).ways().get(0);
        assertThat(needle.azimuth()).isEqualTo("270°00′");
    }

    @Test
    void anObjectThatIsGoneShowsNoWayAndOneThatChangedSaysSo() {
        ReferenceObject gone = new ReferenceObject("老树", "", new TrueAzimuth(10), 20, ReferenceObject.Condition.GONE, null);
        ReferenceObject changed = new ReferenceObject("房屋", "东南角", new TrueAzimuth(100), 20, ReferenceObject.Condition.CHANGED, null);
        assertThat(stone(0.01, gone, changed).ways()).singleElement().satisfies(way -> {
            assertThat(way.from()).isEqualTo("房屋（东南角）");
            assertThat(way.changed()).isTrue();
        });
    }

    @Test
    void oneObjectAloneGivesNoPlaceBack() {
        assertThat(stone(0.01).restorable()).isFalse();
        assertThat(stone(0.01, object("水井", new TrueAzimuth(10)), object("水塔", new TrueAzimuth(130)), object("石桥", new TrueAzimuth(250)))
                .restorable()).isTrue();
    }

    private static ReferenceObject object(String name, Azimuth azimuth) {
        return new ReferenceObject(name, "", azimuth, 21.3, ReferenceObject.Condition.INTACT, null);
    }

    private static FieldSheet.Stone stone(@Nullable Double accuracy, ReferenceObject... objects) {
        SurveyedPosition at = new SurveyedPosition(Geometries.FACTORY.createPoint(STONE), "", null, null, null, null, null, "GNSS_RTK",
                accuracy, null, null);
        Marker marker = new Marker(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, 1, "990121101102001Q", "", "TWO_FACED", "SINGLE",
                "IN_USE", at);
        return FieldSheet.stone(marker, new MarkerSheet(MarkerSheet.Material.GRANITE, "", null, null, List.of(), List.of(objects)));
    }
}
