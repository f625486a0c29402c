package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.LegalStatus;
import org.merestone.geo.map.MapFeature.PlaceKind;

class MapFeatureTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void aLineIsNoArea() {
        refused(() -> new MapFeature.Area("420101001", MapText.of("某镇"), DivisionLevel.TOWNSHIP, SmallCounty.line(110, 30, 111, 30)),
                "420101001");
    }

    @Test
    void anEmptyShapeIsRefused() {
        refused(() -> new MapFeature.Boundary(DivisionLevel.COUNTY, LegalStatus.STATUTORY, GEOMETRY.createLineString()), "empty");
    }

    @Test
    void whatLiesOutsideTheEarthIsRefused() {
        refused(() -> new MapFeature.Marker("3", SmallCounty.point(38_500_000, 3_300_000)), "outside the earth");
        refused(() -> new MapFeature.Marker("3", SmallCounty.point(Double.NaN, 30)), "outside the earth");
        refused(() -> new MapFeature.Lake(MapText.NONE, SmallCounty.point(180, 30).buffer(1)), "outside the earth");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1, Integer.MAX_VALUE})
    void aGradeIsFromOneToFive(int grade) {
        refused(() -> new MapFeature.River(MapText.of("河"), grade, SmallCounty.line(110, 30, 111, 30)), "from 1 to 5");
        refused(() -> new MapFeature.Place(MapText.of("村"), PlaceKind.SETTLEMENT, grade, SmallCounty.point(110, 30)), "from 1 to 5");
    }

    @Test
    void contentKnowsItsExtentAndItsSize() {
        MapContent content = MapContent.of(List.of(new MapFeature.Marker("1", SmallCounty.point(110, 30)),
                new MapFeature.Marker("2", SmallCounty.point(111, 31))));
        assertThat(content.size()).isEqualTo(2);
        assertThat(content.bounds()).isEqualTo(new Envelope(110, 111, 30, 31));
        assertThat(MapContent.of(List.of()).bounds().isNull()).isTrue();
    }

    @Test
    void contentsExtentCannotBeChangedFromOutside() {
        MapContent content = MapContent.of(List.of(new MapFeature.Marker("1", SmallCounty.point(110, 30))));
        content.bounds().expandBy(10);
        assertThat(content.bounds().getArea()).isZero();
    }

    @Test
    void mercatorAndBackIsTheSamePlace() {
        for (double lat = -85; lat <= 85; lat += 5) {
            assertThat(Mercator.lat(Mercator.y(lat))).isCloseTo(lat, org.assertj.core.api.Assertions.within(1e-10));
            assertThat(Mercator.lon(Mercator.x(lat * 2))).isCloseTo(lat * 2, org.assertj.core.api.Assertions.within(1e-10));
        }
        assertThat(Mercator.y(90)).isBetween(-1e-12, 1e-12);
    }

    private static void refused(Runnable making, String because) {
        assertThatThrownBy(making::run).isInstanceOfSatisfying(MapRefusal.class, refusal -> {
            assertThat(refusal.ruleId()).isEqualTo("map.shape");
            assertThat(refusal).hasMessageContaining(because);
            assertThat(refusal.sentence().in(Locale.CHINESE)).contains("不能绘制");
        });
    }
}
