package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.place.Secrecy;

/** What a table says of one name. */
class NameRowTest {

    @ParameterizedTest
    @CsvSource({"0, 0.01, 南北走向", "0.01, 0, 东西走向", "0.01, 0.01, 东北—西南走向", "-0.01, 0.01, 西北—东南走向", "0, -0.01, 南北走向",
        "-0.01, 0.0001, 东西走向", "-0.01, -0.01, 东北—西南走向"})
    void aRoadRunsByTheStraightLineFromItsBeginningToItsEnd(double east, double north, String course) {
        assertThat(row(CaseKind.NAMING, line(east, north)).course()).isEqualTo(course);
    }

    @Test
    void aRoadIsAsLongAsTheGroundAndARingRoadRunsNoWay() {
        // geod +ellps=GRS80: a kilometre to the east of 29.83 N 114.30 E.
        assertThat(row(CaseKind.NAMING, line(0.010346578, -0.000000405)).size()).isEqualTo("长 1000 米");
        Geometry ring = Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(114.3, 29.8), new Coordinate(114.31, 29.8),
            new Coordinate(114.31, 29.81), new Coordinate(114.3, 29.8)});
        assertThat(row(CaseKind.NAMING, ring).course()).isEmpty();
        assertThat(row(CaseKind.NAMING, ring).extent()).startsWith("长").doesNotContain("走向");
        assertThat(row(CaseKind.NAMING, Geometries.FACTORY.createPoint(new Coordinate(114.3, 29.8))).extent()).isEmpty();
    }

    @Test
    void aSquareOfAHectareIsAHectare() {
        // A hundred metres by the lengths of a degree on GRS80 at 29.83 N: 96 650 m of longitude, 110 858 m of latitude.
        double wide = 100 / 96_650.0;
        double high = 100 / 110_858.0;
        Geometry square = Geometries.FACTORY.createPolygon(new Coordinate[] {new Coordinate(114.3, 29.83), new Coordinate(114.3 + wide,
                29.83),
            new Coordinate(114.3 + wide, 29.83 + high), new Coordinate(114.3, 29.83 + high), new Coordinate(114.3, 29.83)});
        assertThat(row(CaseKind.NAMING, square).size()).isEqualTo("面积 1.00 公顷");
    }

    @Test
    void theKindsOfABatchAreCountedInTheOrderInWhichTheyCome() {
        Geometry road = line(0.01, 0);
        assertThat(Matter.kinds(List.of(row(CaseKind.NAMING, road), row(CaseKind.CANCELLATION, road), row(CaseKind.NAMING, road))))
                .isEqualTo("命名 2 条、销名 1 条");
    }

    @Test
    void whatIsAskedForIsCalledAsTheLawCallsIt() {
        assertThat(List.of(CaseKind.values())).extracting(kind -> row(kind, line(0.01, 0)).kind())
                .containsExactly("命名", "更名", "销名", "起止点变更", "预命名", "恢复", "补录");
    }

    @Test
    void degreesAreWrittenAsTheCensusWritesThem() {
        assertThat(Wording.dms(114.31)).isEqualTo("114°18′36.0″");
        // Rounding carries into minutes and degrees: never 59′60″.
        assertThat(Wording.dms(29.99999)).isEqualTo("30°00′00.0″");
        assertThat(Wording.dms(new Coordinate(114.5, 29.25))).isEqualTo("东经 114°30′00.0″，北纬 29°15′00.0″");
    }

    @Test
    void aDayIsThatOfChinaAndAnUnknownOneIsLeftToBeFilled() {
        assertThat(Wording.day(LocalDate.of(2028, 2, 29))).isEqualTo("2028年2月29日");
        // 17:00 UTC on the 28th is 1:00 on the 29th in China.
        assertThat(Wording.day(OffsetDateTime.parse("2028-02-28T17:00:00Z"))).isEqualTo("2028年2月29日");
        assertThat(Wording.day((LocalDate) null)).contains("年").contains("月").doesNotContainPattern("\\d");
    }

    private static Geometry line(double east, double north) {
        return Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(114.30, 29.83), new Coordinate(114.30 + east, 29.83
                + north)});
    }

    private static NameRow row(CaseKind kind, Geometry geometry) {
        return new NameRow(1, new NamingCase(new UUID(0, 1), "2026-0001", CaseState.DRAFT, "望月路", "望月", "路", PlaceClass.of("2351"),
                new NamingCase.Roman("Wàngyuè Lù", "Wangyue Lu", true, "wàng yuè lù", ""), "取明月", "新建", "东起鼓楼", geometry, new UUID(0, 2),
                null, new UUID(0, 3), OffsetDateTime.parse("2026-03-01T00:00:00Z"), null, null, null, null, null, 0, kind, null, "",
                        null, null),
                "", "道路、街巷", "砚川县石鼓镇", "", Secrecy.PUBLIC, "clerk");
    }
}
