package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

class PhoneMapShiftTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @EnumSource
    void whatAMapShiftedIsRestored(PhoneMap map) {
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            LonLat place = new LonLat(75 + 58 * random.nextDouble(), 4 + 48 * random.nextDouble());
            assertThat(Ellipsoid2000.distance(map.restored(map.shown(place)), place)).isLessThan(0.001);
            assertThat(Ellipsoid2000.distance(map.shown(place), place)).isBetween(50.0, 2000.0);
        }
    }

    /** The example that every implementation of the circulated formula gives: 116.404 E, 39.915 N. */
    @Test
    void theShiftsAreThoseOfTheCirculatedFormula() {
        LonLat gcj = PhoneMap.GCJ02.shown(new LonLat(116.404, 39.915));
        assertThat(gcj.lon()).isCloseTo(116.41024449916938, within(1e-8));
        assertThat(gcj.lat()).isCloseTo(39.91640428150164, within(1e-8));
        LonLat bd = PhoneMap.BD09.shown(PhoneMap.GCJ02.restored(new LonLat(116.404, 39.915)));
        assertThat(bd.lon()).isCloseTo(116.41036949371029, within(1e-8));
        assertThat(bd.lat()).isCloseTo(39.92133699351021, within(1e-8));
    }

    @ParameterizedTest
    @EnumSource
    void cornersOfAnAreaBesideItsKnownOutlineAreRecognised(PhoneMap map) {
        Polygon area = area();
        List<LonLat> shown = new ArrayList<>();
        for (Coordinate corner : area.getCoordinates()) {
            shown.add(map.shown(LonLat.of(corner)));
        }
        assertThat(PhoneMapShift.of(shown, area)).hasValueSatisfying(shift -> {
            assertThat(shift.map()).isEqualTo(map);
            assertThat(shift.metres()).isGreaterThan(100);
            assertThat(shift.restored()).isLessThan(1);
        });
    }

    @Test
    void whatLiesWellOrElsewhereIsNotSuspected() {
        Polygon area = area();
        List<LonLat> here = new ArrayList<>();
        List<LonLat> moved = new ArrayList<>();
        for (Coordinate corner : area.getCoordinates()) {
            here.add(LonLat.of(corner));
            moved.add(Ellipsoid2000.destination(LonLat.of(corner), new TrueAzimuth(250), 550));
        }
        assertThat(PhoneMapShift.of(here, area)).isEmpty();
        assertThat(PhoneMapShift.of(moved, area)).isEmpty();
        assertThat(PhoneMapShift.of(List.of(new LonLat(100, 30)), area)).isEmpty();
        assertThat(PhoneMapShift.of(List.of(), area)).isEmpty();
        assertThat(PhoneMapShift.of(here, FACTORY.createPolygon())).isEmpty();
    }

    /** A star of two hundred corners, some 20 km wide, so that a shift leads from its outline wherever it points. */
    private static Polygon area() {
        Coordinate[] ring = new Coordinate[201];
        for (int i = 0; i <= 200; i++) {
            double radius = i % 2 == 0 ? 0.1 : 0.06;
            double angle = Math.PI * (i % 200) / 100;
            ring[i] = new Coordinate(114.3 + radius * Math.cos(angle), 29.6 + radius * Math.sin(angle));
        }
        LinearRing shell = FACTORY.createLinearRing(ring);
        return FACTORY.createPolygon(shell);
    }
}
