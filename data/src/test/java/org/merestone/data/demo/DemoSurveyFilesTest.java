package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.survey.SurveyContext;
import org.merestone.geo.survey.SurveyFile;
import org.merestone.geo.survey.SurveyReading;

class DemoSurveyFilesTest {

    private static final DemoCounty COUNTY = DemoCounty.generate(DemoCounty.SEED);

    private static List<String> rows(DemoSurveyFile file) {
        var text = new String(file.content(), Charset.forName("GB18030"));
        assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
        return Arrays.asList(text.split("\r\n"));
    }

    private static DemoLine line(DemoSurveyFile file) {
        return COUNTY.lines().stream().filter(l -> l.code().equals(file.lineCode())).findFirst().orElseThrow();
    }

    @Test
    void theFilesRunAlongCustomaryLinesFromEndToEnd() {
        assertThat(COUNTY.surveyFiles()).hasSize(3).allSatisfy(file -> {
            var line = line(file);
            assertThat(line.state()).isEqualTo(DemoLineState.CUSTOMARY);
            assertThat(file.fileName()).startsWith(line.name());
            assertThat(line.start().isTriPoint() && line.end().isTriPoint()).isTrue();
        });
    }

    @Test
    void aDraftThroughThePointsOfASoundFileFitsBetweenTheLines() {
        for (var file : COUNTY.surveyFiles()) {
            if (file.sound()) {
                boolean table = file.fileName().endsWith(".csv");
                var points = rows(file).stream().filter(row -> row.startsWith("J")).map(row -> row.split(","))
                        .map(row -> table ? position(row[2], row[3]) : position(row[3], row[2])).toArray(Coordinate[]::new);
                var line = line(file).asNumbered();
                points[0] = line.getCoordinateN(0);
                points[points.length - 1] = line.getCoordinateN(line.getNumPoints() - 1);
                DemoLinesTest.assertThatItFits(line(file), Frame.CGCS2000.createLineString(points));
            }
        }
    }

    @Test
    void soundFilesAreReadWithoutAnythingToSay() {
        for (var file : COUNTY.surveyFiles()) {
            if (file.sound()) {
                var reading = read(file);
                assertThat(reading.findings()).as(file.fileName()).isEmpty();
                assertThat(reading.points()).hasSizeGreaterThan(5).allSatisfy(p -> assertThat(p.position()).isNotNull());
                assertThat(reading.zones()).containsExactly(GaussZone.three(38));
            }
        }
    }

    @Test
    void theBrokenFileIsRefusedForOneRow() {
        var reading = read(COUNTY.surveyFiles().get(2));
        assertThat(reading.acceptable()).isFalse();
        assertThat(reading.findings().stream().filter(f -> f.severity().stops()))
                .isNotEmpty().allSatisfy(f -> assertThat(f.row()).isEqualTo(5));
    }

    private static SurveyReading read(DemoSurveyFile file) {
        var line = line(file).geometry();
        var context = SurveyContext.unknown().expecting(line.getEnvelopeInternal()).knowing(line);
        return SurveyFile.read(file.content(), file.fileName(), context);
    }

    private static Coordinate position(String north, String east) {
        return GaussKrueger.position(GridPoint.ofPrefixed(Double.parseDouble(north), Double.parseDouble(east))).toCoordinate();
    }

    @Test
    void theRtkTableHasTheInstrumentsColumnsAndStartsAtTheNode() {
        var file = COUNTY.surveyFiles().get(0);
        var rows = rows(file);
        assertThat(rows.get(0)).isEqualTo("点名,编码,北坐标X,东坐标Y,高程H,解状态,HRMS,VRMS,PDOP,卫星数,天线高,观测时间,纬度B,经度L,大地高");
        assertThat(rows).allSatisfy(row -> assertThat(row.split(",")).hasSize(15));
        var start = Grid.of(line(file).asNumbered().getCoordinateN(0));
        var first = rows.get(1).split(",");
        assertThat(first[0]).isEqualTo("JZ001");
        assertThat(Double.parseDouble(first[2])).isCloseTo(start.xNorth(), within(1e-4));
        assertThat(Double.parseDouble(first[3])).isCloseTo(start.prefixedEast(), within(1e-4));
        assertThat(first[12]).matches("29°\\d\\d′\\d\\d\\.\\d{4}″");
    }

    @Test
    void theCassFileEndsAtTheNodeWithEastingsOfZone38() {
        var file = COUNTY.surveyFiles().get(1);
        var rows = rows(file);
        assertThat(rows).allSatisfy(row -> assertThat(row).matches("J[ZB]\\d{3},J[ZB],38\\d{6}\\.\\d{3},\\d{7}\\.\\d{3},\\d+\\.\\d{3}"));
        var line = line(file).asNumbered();
        var end = Grid.of(line.getCoordinateN(line.getNumPoints() - 1));
        var last = rows.get(rows.size() - 1).split(",");
        assertThat(Double.parseDouble(last[2])).isCloseTo(end.prefixedEast(), within(1e-3));
        assertThat(Double.parseDouble(last[3])).isCloseTo(end.xNorth(), within(1e-3));
    }

    @Test
    void theBrokenFileHasOneEastingOfTheNextZone() {
        var file = COUNTY.surveyFiles().get(2);
        assertThat(file.sound()).isFalse();
        assertThat(rows(file).stream().filter(row -> row.split(",")[2].startsWith("39"))).hasSize(1);
    }
}
