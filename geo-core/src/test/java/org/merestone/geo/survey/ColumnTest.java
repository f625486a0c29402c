package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header words as controllers and field books write them. */
class ColumnTest {

    @ParameterizedTest
    @CsvSource({
        "点名, NAME", "点号, NAME", "点 号, NAME", "界桩编号, NAME", "PointID, NAME", "Pt, NAME", "Point Name, NAME",
        "编码, CODE", "Code, CODE", "Feature Code, CODE",
        "北坐标X, NORTH", "X, NORTH", "x(m), NORTH", "X坐标（米）, NORTH", "纵坐标X, NORTH", "Northing, NORTH", "N, NORTH", "Ｘ, NORTH",
        "东坐标Y, EAST", "Y, EAST", "横坐标(Y), EAST", "Easting [m], EAST", "East, EAST",
        "纬度B, LAT", "B, LAT", "Latitude, LAT", "B(dd.mmss), LAT", "经度L, LON", "L(dd.mmss), LON", "lng, LON", "Longitude, LON",
        "高程H, HEIGHT", "H, HEIGHT", "85高程, HEIGHT", "Elevation(m), HEIGHT", "大地高, ELLIPSOID_HEIGHT",
        "解状态, SOLUTION", "Solution Type, SOLUTION", "HRMS, HRMS", "hrms(m), HRMS", "VRMS, VRMS", "PDOP, PDOP",
        "卫星数, SATELLITES", "Sats, SATELLITES", "天线高, ANTENNA_HEIGHT", "Antenna Height, ANTENNA_HEIGHT", "观测时间, TIME"})
    void theWordsOfAHeaderAreKnown(String heading, Column column) {
        assertThat(Column.ofHeading(heading)).contains(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "备注", "序号", "JZ001", "3302260.8058", "方位角", "()"})
    void otherWordsHeadNoKnownColumn(String heading) {
        assertThat(Column.ofHeading(heading)).isEmpty();
    }

    @Test
    void noWordHeadsTwoColumns() {
        for (Column column : Column.values()) {
            for (Column other : Column.values()) {
                if (column != other) {
                    assertThat(column.words()).doesNotContainAnyElementsOf(other.words());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"固定, FIXED", "固定解, FIXED", "FIXED, FIXED", "Fix, FIXED", "4, FIXED", "浮动, FLOAT", "浮点解, FLOAT", "Float, FLOAT",
        "单点, SINGLE", "Single, SINGLE", "DGPS, SINGLE", "' 固定 ', FIXED", "良好, UNRECOGNISED", "'', UNRECOGNISED"})
    void theWordsOfASolutionAreKnown(String text, GnssSolution solution) {
        assertThat(GnssSolution.of(text)).isEqualTo(solution);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980西安坐标系", "1980年西安坐标系", "1954年北京坐标系", "西安80", "Xi'an 1980", "xian80", "北京54坐标系", "1954北京", "BJ54", "Beijing 1954"})
    void oldDatumsAreRecognisedByTheirNames(String text) {
        assertThat(DatumWords.isOld(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000国家大地坐标系", "CGCS2000", "西安路80号.dat", "北京路界线.dat", ""})
    void otherNamesAreNoOldDatums(String text) {
        assertThat(DatumWords.isOld(text)).isFalse();
        assertThat(DatumWords.phoneMap(text)).isEmpty();
    }

    @Test
    void phoneMapsAreRecognisedByTheirNames() {
        assertThat(DatumWords.phoneMap("手机_GCJ-02.csv")).contains("gcj-02");
        assertThat(DatumWords.phoneMap("百度.csv")).contains("百度");
    }

    @Test
    void binaryKindsAreToldByFirstBytesOnly() {
        assertThat(BinaryKind.of(new byte[] {'B', 'M', '1', ',', '2'})).isEmpty();
        assertThat(BinaryKind.of(new byte[] {'B', 'M', 70, 0, 0, 0, 0, 0})).contains(BinaryKind.BMP);
        assertThat(BinaryKind.of(new byte[] {'%', 'P', 'D', 'F', '-'})).contains(BinaryKind.PDF);
        assertThat(BinaryKind.of(new byte[] {})).isEmpty();
    }
}
