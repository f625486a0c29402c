package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

class SurveyFileTest {

    /** Metres with three decimals are good to a millimetre, seconds with four to three. */
    @ParameterizedTest
    @CsvSource({
        "cass-prefixed.dat, CASS_DAT,      0.001", "cass-plain.dat, CASS_DAT,      0.001",
        "rtk.csv,           RTK_TABLE,     0.001", "rtk-english.txt, RTK_TABLE,    0.001",
        "degrees.csv,       LON_LAT_TABLE, 0.003", "packed.txt,     PACKED_TABLE,  0.003"})
    void everyFormatGivesTheTruePositions(String file, SurveyFormat format, double metres) {
        SurveyReading reading = Fixture.read(Fixture.text(file), Fixture.EXPECTED.assuming(GaussZone.three(37)));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.points()).hasSize(8);
        Map<String, LonLat> truth = Fixture.truth();
        for (SurveyPoint point : reading.points()) {
            assertThat(Ellipsoid2000.distance(point.position(), truth.get(point.name()))).as(point.name()).isLessThan(metres);
        }
    }

    @Test
    void aParcelGivesItsCornersOnce() {
        SurveyReading reading = Fixture.read(Fixture.text("parcel.txt"), Fixture.EXPECTED);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.format()).isEqualTo(SurveyFormat.LAND_PARCEL);
        assertThat(reading.points()).extracting(SurveyPoint::name)
                .containsExactly("J1", "J2", "J3", "J4", "J5", "J6", "J7", "J8");
        assertThat(Ellipsoid2000.distance(reading.points().get(7).position(), Fixture.truth().get("JZ003"))).isLessThan(0.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFound(String name) {
        Charset charset = Charset.forName(name);
        String byteOrderMark = name.startsWith("UTF") ? "\ufeff" : "";
        SurveyReading reading = SurveyFile.read((byteOrderMark + Fixture.text("rtk.csv")).getBytes(charset), "a.csv",
                Fixture.EXPECTED);
        assertThat(reading.encoding()).isEqualTo(name);
        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.points()).hasSize(8);
    }

    @Test
    void everythingThatTheControllerWroteIsKept() {
        SurveyPoint marker = Fixture.read(Fixture.text("rtk.csv"), Fixture.EXPECTED).points().get(4);

        assertThat(marker.row()).isEqualTo(6);
        assertThat(marker.line()).startsWith("JZ002,JZ,3530850.0977,37446089.9343,603.775,固定");
        assertThat(marker.kind()).isEqualTo(PointKind.MARKER);
        assertThat(marker.featureCode()).isEqualTo("JZ");
        assertThat(marker.raw()).containsEntry(Column.NORTH, "3530850.0977").containsEntry(Column.ANTENNA_HEIGHT, "1.800");
        assertThat(marker.height()).isEqualTo(new Height(603.775, Height.Datum.CHINA_1985));
        assertThat(marker.ellipsoidHeight()).isEqualTo(new Height(590.575, Height.Datum.ELLIPSOID));
        assertThat(marker.observation()).isEqualTo(new GnssObservation(GnssSolution.FIXED, 0.014, 0.015, 1.6, 22, 1.8,
                LocalDateTime.of(2024, 5, 5, 9, 14)));
        assertThat(marker.grid().zone()).isEqualTo(GaussZone.three(37));
        assertThat(marker.grid().yEast()).isCloseTo(446089.9343, within(1e-6));
    }

    @Test
    void zonesAndPrefixAreTold() {
        SurveyReading prefixed = Fixture.read(Fixture.text("cass-prefixed.dat"), Fixture.EXPECTED);
        assertThat(prefixed.prefixed()).isTrue();
        assertThat(prefixed.zones()).containsExactly(GaussZone.three(37));
        SurveyReading plain = Fixture.read(Fixture.text("cass-plain.dat"), Fixture.EXPECTED.assuming(GaussZone.three(37)));
        assertThat(plain.prefixed()).isFalse();
        assertThat(Fixture.read(Fixture.text("degrees.csv"), Fixture.EXPECTED).zones()).isEmpty();
    }

    /** A line may cross a zone's edge: two prefixes in one file are no fault. 106.499° and 106.501° at 36.95°, by PROJ. */
    @Test
    void aLineMayCrossTheEdgeOfAZone() {
        String file = "JZ001,JZ,35633531.123,4092222.500,1300.000\nJZ002,JZ,36366646.877,4092222.500,1300.000\n";
        SurveyReading reading = Fixture.read(file, SurveyContext.unknown());
        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.zones()).containsExactly(GaussZone.three(35), GaussZone.three(36));
        assertThat(reading.points().get(0).position().lon()).isLessThan(106.5);
        assertThat(reading.points().get(1).position().lon()).isGreaterThan(106.5);
    }

    @Test
    void aMarkerIsToldByCodeOrName() {
        assertThat(PointKind.of("JZ", "a")).isEqualTo(PointKind.MARKER);
        assertThat(PointKind.of("", "jz01")).isEqualTo(PointKind.MARKER);
        assertThat(PointKind.of("", "界桩3")).isEqualTo(PointKind.MARKER);
        assertThat(PointKind.of("JB", "JZ01")).isEqualTo(PointKind.BOUNDARY_POINT);
        assertThat(PointKind.of("", "JB01")).isEqualTo(PointKind.BOUNDARY_POINT);
        assertThat(PointKind.of("BZ", "1")).isEqualTo(PointKind.BOUNDARY_POINT);
    }

    @Test
    void aListOfDegreesNeedsNoHeader() {
        String list = "JZ001 31-52-59.4898 110-24-07.6950\nJZ002 31-53-58.2006 110-25-48.3839\n";
        SurveyReading reading = Fixture.read(list, Fixture.EXPECTED);
        assertThat(reading.findings()).isEmpty();
        assertThat(Ellipsoid2000.distance(reading.points().get(1).position(), Fixture.truth().get("JZ002"))).isLessThan(0.003);
    }

    @ParameterizedTest
    @ValueSource(strings = {"点号;X;Y;H", "Name|Northing|Easting|Elev", "点 名\tX坐标（米）\tY坐标（米）\t高程"})
    void headersComeInManyWordsAndDelimiters(String header) {
        char delimiter = header.contains(";") ? ';' : header.contains("|") ? '|' : '\t';
        String file = header + "\n" + "\"JZ001\",3529055.9270,37443434.1329,612.3\n".replace(',', delimiter);
        SurveyReading reading = Fixture.read(file, Fixture.EXPECTED);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.points()).singleElement().satisfies(point -> {
            assertThat(point.name()).isEqualTo("JZ001");
            assertThat(point.height()).isEqualTo(new Height(612.3, null));
        });
    }

    @Test
    void unknownColumnsDoNoHarm() {
        String file = "序号,点名,备注,X,Y\n1,JZ001,\"山顶, 大树旁\",3529055.9270,37443434.1329\n";
        assertThat(Fixture.read(file, Fixture.EXPECTED).acceptable()).isTrue();
    }

    @Test
    void truncatedEastingsAreOfTheZoneThatTheRowsOwnLongitudeProves() {
        String file = Fixture.text("rtk.csv").replace(",3744", ",44");
        SurveyReading reading = Fixture.read(file, Fixture.EXPECTED);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.zones()).containsExactly(GaussZone.three(37));
    }

    @Test
    void theReadingCarriesTheHashOfTheBytes() {
        // sha256sum of the three bytes "abc", FIPS 180-2 appendix B.1
        assertThat(SurveyFile.read("abc".getBytes(StandardCharsets.UTF_8), "abc", SurveyContext.unknown()).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void findingsComeGravestFirst() {
        List<RowFinding> findings = Fixture.read(Fixture.text("rtk.csv").replaceFirst("固定", "浮动").replaceFirst("1.3,19", "7.3,19")
                .replaceFirst("37444650", "38444650"), Fixture.EXPECTED).findings();
        assertThat(findings).extracting(RowFinding::severity).isSorted();
        assertThat(findings).extracting(RowFinding::ruleId).contains("14", "17", "22");
    }
}
