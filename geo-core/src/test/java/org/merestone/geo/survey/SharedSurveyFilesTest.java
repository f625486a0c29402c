package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.geo.SharedData;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/** The field's own good and broken files, on the synthetic townships that they were made for. */
class SharedSurveyFilesTest {

    /** To a millimetre; seconds with four decimals are good to three. */
    @ParameterizedTest
    @CsvSource({
        "陆溪柳山湖线_RTK.csv,              rtk-zone,    陆溪镇,   柳山湖镇,   RTK_TABLE,     0.001",
        "鱼岳新街线.dat,                    cass-zone,   鱼岳镇,   新街镇,     CASS_DAT,      0.001",
        "官桥鱼岳线_无带号_zone38.dat,       cass-nozone, 官桥镇,   鱼岳镇,     CASS_DAT,      0.001",
        "麦市马港线_经纬度.csv,              utf8-dms,    麦市镇,   马港镇,     LON_LAT_TABLE, 0.003",
        "蒲圻街陆水湖街线_度分秒压缩.txt,     ddmmss,      蒲圻街道, 陆水湖街道, PACKED_TABLE,  0.003"})
    void everyGoodFileGivesTheTruth(String file, String key, String left, String right, SurveyFormat format, double metres)
            throws IOException, ParseException {
        SurveyReading reading = SurveyFile.read(Files.readAllBytes(SharedData.at("survey/good").resolve(file)), file,
                context(left, right));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.format()).isEqualTo(format);
        Map<String, LonLat> truth = truth(key);
        assertThat(reading.points()).hasSameSizeAs(truth.keySet());
        for (SurveyPoint point : reading.points()) {
            assertThat(Ellipsoid2000.distance(point.position(), truth.get(point.name()))).as(point.name()).isLessThan(metres);
        }
    }

    @Test
    void theGoodParcelComesIn() throws IOException, ParseException {
        SurveyReading reading = SurveyFile.read(Files.readAllBytes(SharedData.at("survey/good/关刀镇_报盘.txt")), "关刀镇_报盘.txt",
                context("关刀镇", "关刀镇"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.points()).hasSize(13);
        // J10 is the end of the line between 麦市镇 and 马港镇, whose truth is known
        assertThat(Ellipsoid2000.distance(reading.points().get(9).position(), truth("utf8-dms").get("JZ003"))).isLessThan(0.001);
    }

    /** File, finding, first row that it names (0: the file), first mend that it offers. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "XY互换.dat,            SWAPPED,              1,  swap-xy",
        "一点飞出县外.dat,       OUTSIDE_AREA,         4,  -",
        "全角逗号.dat,           FULL_WIDTH_COMMAS,    1,  full-width-commas",
        "其实是图片.dat,         NOT_TEXT,             0,  -",
        "分秒越界.csv,           SECONDS_NOT_BELOW_60, 8,  -",
        "带号错一带.dat,         OUTSIDE_AREA,         1,  zone:38",
        "手机地图坐标_GCJ02.csv,  LOOKS_LIKE_GCJ02,     0,  confirm-cgcs2000",
        "报盘_带号不符.txt,      ZONE_DISAGREES,       14, zone:38",
        "报盘_环不闭合.txt,      RING_NOT_CLOSED,      26, close-ring",
        "浮动解.csv,             MARKER_NOT_FIXED,     6,  as-boundary-points",
        "空文件.dat,             EMPTY_FILE,           0,  -",
        "被截断.dat,             CUT_OFF,              26, drop-last-row",
        "重名点坐标不同.dat,      SAME_NAME_ELSEWHERE,  27, rename-later"})
    void everyBrokenFileIsRefusedWithRowFaultAndMend(String file, FindingKind kind, int row, String mend)
            throws IOException, ParseException {
        boolean parcel = file.startsWith("报盘");
        SurveyContext context = parcel ? context("关刀镇", "关刀镇") : context("港口乡", "杨芳林乡");
        SurveyReading reading = SurveyFile.read(Files.readAllBytes(SharedData.at("survey/broken").resolve(file)), "a.dat", context);

        assertThat(reading.acceptable()).isFalse();
        List<RowFinding> ofKind = reading.findings().stream().filter(finding -> finding.kind() == kind).toList();
        assertThat(ofKind).as("%s among %s", kind, reading.findings()).isNotEmpty();
        assertThat(ofKind.get(0).row()).isEqualTo(row);
        assertThat(ofKind.get(0).mends().stream().map(offer -> offer.mend().id()).filter(id -> !id.startsWith("leave-out:"))
                .findFirst().orElse(null)).isEqualTo(mend);
        assertThat(ofKind.get(0).message(Locale.CHINA)).isNotBlank();
    }

    /** Where nothing is known but the place of work, the shift cannot be measured; the way of writing still gives it away. */
    @Test
    void phoneMapCoordinatesAreRecognisedWithoutALine() throws IOException {
        byte[] content = Files.readAllBytes(SharedData.at("survey/broken/手机地图坐标_GCJ02.csv"));
        SurveyReading reading = SurveyFile.read(content, "points.csv",
                SurveyContext.unknown().near(new LonLat(114.3, 29.43), 50_000));
        assertThat(reading.findings()).extracting(RowFinding::kind).containsExactly(FindingKind.PERHAPS_PHONE_MAP);
    }

    private static Map<String, LonLat> truth(String key) throws IOException {
        return Files.readAllLines(SharedData.at("survey/truth.csv")).stream().map(line -> line.split(","))
                .filter(field -> field[0].equals(key)).collect(Collectors.toMap(field -> field[1],
                        field -> new LonLat(Double.parseDouble(field[2]), Double.parseDouble(field[3]))));
    }

    private static SurveyContext context(String left, String right) throws IOException, ParseException {
        Map<String, Geometry> townships = townships();
        Envelope both = townships.get(left).getEnvelopeInternal();
        both.expandToInclude(townships.get(right).getEnvelopeInternal());
        Geometry line = left.equals(right) ? townships.get(left).getBoundary()
                : townships.get(left).getBoundary().intersection(townships.get(right).getBoundary());
        return SurveyContext.unknown().expecting(both).knowing(line).assuming(GaussZone.three(38));
    }

    /** Reads just enough GeoJSON: one name and one geometry a feature. */
    private static Map<String, Geometry> townships() throws IOException, ParseException {
        String json = Files.readString(SharedData.at("townships/xianning-synthetic.geojson"));
        Map<String, Geometry> townships = new HashMap<>();
        for (String feature : json.split("\"type\": \"Feature\",")) {
            int geometry = feature.indexOf("\"coordinates\": ");
            if (geometry > 0) {
                String name = feature.replaceFirst("(?s).*?\"name\": \"([^\"]+)\".*", "$1");
                townships.put(name, geometry(feature, geometry + 15));
            }
        }
        return townships;
    }

    private static Geometry geometry(String feature, int start) throws ParseException {
        String coordinates = feature.substring(start, feature.lastIndexOf(']') + 1);
        coordinates = coordinates.substring(0, endOfArray(coordinates));
        boolean multi = feature.contains("\"MultiPolygon\"");
        String wkt = coordinates.replaceAll("\\[\\s*([-\\d.]+),\\s*([-\\d.]+)\\s*\\]", "$1 $2").replace('[', '(').replace(']', ')');
        return new WKTReader().read((multi ? "MULTIPOLYGON " : "POLYGON ") + wkt);
    }

    private static int endOfArray(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
