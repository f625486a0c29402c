package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

class CoordinateSystemTest {

    /** By {@code cs2cs EPSG:4490 EPSG:n} (PROJ 9.1.1); east before north whatever EPSG's own axis order. */
    @ParameterizedTest
    @CsvSource({
        "4490,  114.3225, 29.8413, 114.3225,       29.8413",
        "4547,  114.3225, 29.8413, 531166.30038,   3302564.97328",
        "4526,  114.3225, 29.8413, 38531166.30038, 3302564.97328",
        "3857,  114.3225, 29.8413, 12726322.48621, 3483166.70585",
        "32649, 114.3225, 29.8413, 821047.55019,   3305835.53244"})
    void isEastBeforeNorthInEverySystem(int epsg, double lon, double lat, double east, double north) {
        CoordinateSystem system = CoordinateSystem.ofEpsg(epsg);

        double[] eastNorth = system.fromLonLat(new LonLat(lon, lat));
        assertThat(eastNorth[0]).isCloseTo(east, within(1e-4));
        assertThat(eastNorth[1]).isCloseTo(north, within(1e-4));
        LonLat back = system.toLonLat(east, north);
        assertThat(Ellipsoid2000.distance(back, new LonLat(lon, lat))).isLessThan(1e-4);
    }

    /** Lambert-93, by {@code cs2cs EPSG:4326 EPSG:2154} (PROJ 9.1.1). */
    @Test
    void anUnusualCodeIsLookedUpInTheEpsgDatabase() {
        double[] eastNorth = CoordinateSystem.ofEpsg(2154).fromLonLat(new LonLat(2.35, 48.85));
        assertThat(eastNorth[0]).isCloseTo(652301.56483, within(1e-3));
        assertThat(eastNorth[1]).isCloseTo(6861302.72590, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4547", "epsg:4547", " 4547 ", "urn:ogc:def:crs:EPSG::4547"})
    void aCodeMayBeSpelledInSeveralWays(String text) {
        assertThat(CoordinateSystem.parse(text).epsg()).isEqualTo(4547);
        assertThat(CoordinateSystem.parse(text).zone()).contains(GaussZone.three(38));
        assertThat(CoordinateSystem.parse(text).isGeographic()).isFalse();
    }

    @Test
    void otherThingsAreNoCode() {
        assertThatThrownBy(() -> CoordinateSystem.parse("Xian 80"))
                .isInstanceOfSatisfying(CoordinateSystemRefused.class, refused ->
                        assertThat(refused.reason()).isEqualTo(CoordinateSystemRefused.Reason.NOT_A_CODE));
        assertThatThrownBy(() -> CoordinateSystem.ofEpsg(999_999))
                .isInstanceOfSatisfying(CoordinateSystemRefused.class, refused ->
                        assertThat(refused.reason()).isEqualTo(CoordinateSystemRefused.Reason.UNKNOWN_CODE));
    }

    /** Beijing 1954, Xian 1980, New Beijing: EPSG 4214, 2401; 4610, 2349; 4555. */
    @ParameterizedTest
    @ValueSource(ints = {4214, 2401, 4610, 2349, 4555})
    void coordinatesOf1954And1980NeedACertificate(int epsg) {
        assertThatThrownBy(() -> CoordinateSystem.ofEpsg(epsg))
                .isInstanceOfSatisfying(CoordinateSystemRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(CoordinateSystemRefused.Reason.NEEDS_CERTIFICATE);
                    assertThat(refused.code()).isEqualTo("EPSG:" + epsg);
                });
    }

    @Test
    void aVerticalSystemHasNoLongitude() {
        assertThatThrownBy(() -> CoordinateSystem.ofEpsg(5737)) // Yellow Sea 1985 height
                .isInstanceOf(CoordinateSystemRefused.class);
    }

    @Test
    void wholeGeometriesAreConvertedAndTheOriginalStays() throws Exception {
        Geometry plane = new WKTReader().read(
                "POLYGON Z ((38531166.30038 3302564.97328 12, 38532166 3302564 12, 38532166 3303564 12, 38531166.30038 3302564.97328 12))");
        Geometry canonical = CoordinateSystem.ofEpsg(4526).toCanonical(plane);

        Coordinate first = canonical.getCoordinates()[0];
        assertThat(first.x).isCloseTo(114.3225, within(1e-9));
        assertThat(first.y).isCloseTo(29.8413, within(1e-9));
        assertThat(first.getZ()).isEqualTo(12);
        assertThat(canonical.getSRID()).isEqualTo(4490);
        assertThat(plane.getCoordinates()[0].x).isEqualTo(38531166.30038);
        Geometry back = CoordinateSystem.ofEpsg(4526).fromCanonical(canonical);
        assertThat(back.getSRID()).isEqualTo(4526);
        assertThat(back.getCoordinates()[0].distance(plane.getCoordinates()[0])).isLessThan(1e-4);
    }

    @Test
    void valuesOutsideTheirDomainAreRefused() {
        assertThatThrownBy(() -> new LonLat(181, 0)).hasMessageContaining("longitude");
        assertThatThrownBy(() -> new LonLat(0, Double.NaN)).hasMessageContaining("latitude");
        assertThatThrownBy(() -> CoordinateSystem.ofEpsg(4547).toLonLat(38_531_166, 3_302_564))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CoordinateSystem.canonical().toLonLat(29.8, 114.3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
