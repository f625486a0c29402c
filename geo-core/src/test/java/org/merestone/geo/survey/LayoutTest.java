package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.DegreeReading.Notation;
import org.merestone.geo.crs.GaussZone;

/** How the three kinds of layout are told from each other, and what their headers declare. */
class LayoutTest {

    private final Findings findings = new Findings();
    private final ChineseCommas commas = new ChineseCommas();

    @Test
    void aTableIsToldByItsHeader() {
        RowTable table = table("点名,X,Y,H\nJZ001,3302564.973,38531166.300,12.5\n").orElseThrow();
        assertThat(table.format()).isEqualTo(SurveyFormat.RTK_TABLE);
        assertThat(table.hasPlaneCoordinates()).isTrue();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.text(Column.NORTH)).isEqualTo("3302564.973");
            assertThat(row.text(Column.PDOP)).isEmpty();
            assertThat(row.has(Column.PDOP)).isFalse();
            assertThat(row.complete()).isTrue();
        });
    }

    @Test
    void aRowOfNumbersIsNoHeader() {
        assertThat(table("JZ001,JZ,38531166.300,3302564.973,12.5\n")).isEmpty();
        assertThat(findings.sorted()).isEmpty();
    }

    /** The second of two columns with the same heading is left out: the first is what a surveyor looks at. */
    @Test
    void ofTwoColumnsWithOneHeadingTheFirstCounts() {
        RowTable table = table("点名,X,Y,H,H\nA,1,2,3,4\n").orElseThrow();
        assertThat(table.rows().get(0).text(Column.HEIGHT)).isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "L(dd.mmss), PACKED", "经度(度.分秒), PACKED", "经度(ddmmss), PACKED", "经度(十进制度), DECIMAL", "Longitude(decimal), DECIMAL",
        "经度（度）, DECIMAL", "经度, -", "L, -", "经度(dd°mm′ss″), -"})
    void aHeaderMayDeclareHowAnglesAreWritten(String heading, Notation notation) {
        RowTable table = table("点名," + heading + ",纬度\n").orElseThrow();
        assertThat(table.declared().notation()).isEqualTo(notation);
        assertThat(table.format())
                .isEqualTo(notation == Notation.PACKED ? SurveyFormat.PACKED_TABLE : SurveyFormat.LON_LAT_TABLE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "高程H(85), CHINA_1985", "1985高程, CHINA_1985", "56高程, YELLOW_SEA_1956", "高程(1956黄海), YELLOW_SEA_1956", "高程, -", "H, -"})
    void aHeaderMayDeclareTheHeightDatum(String heading, Height.Datum datum) {
        assertThat(table("点名,X,Y," + heading + "\n").orElseThrow().declared().heightDatum()).isEqualTo(datum);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "JZ001,JZ,38531166.300,3302564.973,12.5", "JZ001,,531166.300,3302564.973,", "1,JB,531166,3302564,0"})
    void cassIsToldByItsFiveValues(String line) {
        assertThat(bare(line + "\n").orElseThrow().format()).isEqualTo(SurveyFormat.CASS_DAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "JZ001,114.3225,29.8413", "JZ001,29.8413,114.3225", "JZ001 114.3225 29.8413 12.5", "JZ001\tJZ\t114:19:21\t29:50:29\t12.5",
        "JZ001;29°50′29″;114°19′21″", "JZ001|JZ|29.8413|114.3225|1"})
    void overChinaALongitudeIsNoLatitude(String line) {
        RowTable table = bare(line + "\n").orElseThrow();
        assertThat(table.format()).isEqualTo(SurveyFormat.LON_LAT_TABLE);
        assertThat(table.rows().get(0).text(Column.LON)).startsWith("114");
        assertThat(table.rows().get(0).text(Column.LAT)).startsWith("29");
        assertThat(table.rows().get(0).text(Column.NAME)).isEqualTo("JZ001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JZ001", "a,b,c,d,e", "JZ001,2.35,48.85", "1 2 3", "JZ001,38531166.300,3302564.973"})
    void otherRowsAreOfNoKnownLayout(String line) {
        assertThat(bare(line + "\n")).isEmpty();
    }

    @Test
    void aFewDamagedRowsDoNotHideTheLayout() {
        String good = "JZ001,JZ,38531166.300,3302564.973,12.5\n";
        assertThat(bare("???\n" + good + good + ",,,\n" + good).orElseThrow().format()).isEqualTo(SurveyFormat.CASS_DAT);
    }

    @Test
    void aParcelFileDeclaresItsZone() {
        RowTable table = parcel(Fixture.text("parcel.txt")).orElseThrow();
        assertThat(table.declared().zone()).isEqualTo(GaussZone.three(37));
        assertThat(table.rows()).hasSize(8).allMatch(row -> row.group() == 1);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aParcelMayHaveAHole() {
        String hole = "K1,2,3530100.000,37445000.000\nK2,2,3530200.000,37445000.000\nK3,2,3530200.000,37445100.000\n"
                + "K1,2,3530100.000,37445000.000\n";
        RowTable table = parcel(Fixture.text("parcel.txt").replace("9,0.0000", "13,0.0000") + hole).orElseThrow();
        assertThat(findings.sorted()).isEmpty();
        assertThat(table.rows()).hasSize(11);
        assertThat(table.rows()).extracting(row -> row.text(Column.RING)).containsOnly("1", "2");
    }

    @ParameterizedTest
    @CsvSource({"带号=37, 带号=, ", "带号=37, 带号=三十七, UNKNOWN_PREFIX", "带号=37, 带号=24, UNKNOWN_PREFIX",
        "计量单位=米, 计量单位=m, ", "计量单位=米, 计量单位=千米, OTHER_SYSTEM", "2000国家大地坐标系, CGCS2000, ",
        "2000国家大地坐标系, 1954年北京坐标系, OLD_DATUM"})
    void theHeaderOfAParcelFileIsChecked(String good, String changed, FindingKind kind) {
        parcel(Fixture.text("parcel.txt").replace(good, changed));
        assertThat(findings.sorted()).extracting(RowFinding::kind)
                .containsExactlyElementsOf(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void aParcelFileNeedsNoAttributes() {
        String coordinates = Fixture.text("parcel.txt");
        RowTable table = parcel(coordinates.substring(coordinates.indexOf("[地块坐标]"))).orElseThrow();
        assertThat(table.declared().zone()).isNull();
        assertThat(table.rows()).hasSize(8);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aParcelFileThatStopsInTheMiddleIsCutOff() {
        String whole = Fixture.text("parcel.txt").strip();
        parcel(whole.substring(0, whole.lastIndexOf(',')));
        assertThat(findings.sorted()).extracting(RowFinding::kind)
                .containsExactlyInAnyOrder(FindingKind.CUT_OFF, FindingKind.RING_NOT_CLOSED);
    }

    @Test
    void findingsOfOneKindAreCounted() {
        for (int row = 1; row <= 250; row++) {
            findings.ofRow(FindingKind.NO_NAME, row, Column.NAME, Map.of("most", 64));
        }
        List<RowFinding> sorted = findings.sorted();
        assertThat(sorted).hasSize(101);
        assertThat(sorted.get(0).row()).isEqualTo(1);
        assertThat(sorted.get(100).arguments()).containsEntry("count", 150);
    }

    private Optional<RowTable> table(String text) {
        return TableLayout.read(decoded(text), 0, SurveyContext.unknown(), commas, findings);
    }

    private Optional<RowTable> bare(String text) {
        return BareLayout.read(decoded(text), 0, SurveyContext.unknown(), commas, findings);
    }

    private Optional<RowTable> parcel(String text) {
        return ParcelLayout.read(decoded(text), SurveyContext.unknown(), commas, findings);
    }

    private static FileText decoded(String text) {
        return FileText.decode(text.getBytes(StandardCharsets.UTF_8), new Findings()).orElseThrow();
    }
}
