package org.merestone.boundary.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.custody.ExportEntry;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.demarcation.Approval;
import org.merestone.boundary.demarcation.EnteredPosition;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerCode;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.map.Paper;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;
import org.w3c.dom.Element;

/**
 * The line between 石门镇 and 白鹭镇 on paper: habitual since the edition of the import, law since 2026-03-01 with three markers. The register
 * was filled on that very day.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HistoryPapersTest {

    private static final LocalDate TODAY = AgreedLine.TODAY;
    private static final LocalDate BEFORE = FourTownships.EDITION;

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    HistoryPapers papers;
    Actor shimen;
    UUID line;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        papers = register.get(HistoryPapers.class);
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        Actor bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        Actor county = register.person("county", Role.COUNTY_OFFICER, "990121");
        AgreedLine drafted = new AgreedLine(register, register.person("surveyor", Role.SURVEYOR, "990121")).registerMarkers()
                .confirm(shimen, bailu);
        register.get(TwoKeys.class).approve(county, drafted.draft, new Approval(drafted.version().rowVersion(),
                drafted.version().fingerprint(), "砚政函〔2026〕9号", TODAY, Classification.PUBLIC));
        line = drafted.line;
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void theSheetOfADaySaysBothDaysTheSidesTheLawAndWhoPrintedItWhen() throws IOException {
        byte[] pdf = asOf(TODAY, TODAY, PaperFormat.PDF);
        List<String> pages = Opened.pages(pdf);
        assertThat(pages.get(0)).contains("石门白鹭线沿革图表", "2026-03-01的界线，按2026-03-01的记载", "990121101102", "石门镇（990121101）",
                "白鹭镇（990121102）", "法定线", "砚政函〔2026〕9号", "界桩3颗", "国务院令第353号", "shimen");
        assertThat(String.join("", pages)).contains("第1页共3页", "990121101102001Q", "990121101102003Q", "单立双面", "单立三面", "JB002");
        // JZ002 as the surveyor wrote it, and PROJ's degrees of it
        assertThat(String.join("", pages)).contains("3302414.613", "38528847.310", "29°50′24.00″", "114°17′54.60″", "160.250");
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("内部shimen"));
        assertThat(Opened.fonts(pdf)).isNotEmpty().allSatisfy((name, embedded) -> assertThat(embedded).as(name).isTrue());
        Files.write(Path.of("target", "history-sheet.pdf"), pdf);
    }

    @Test
    void theDayBeforeTheApprovalItWasAHabitWithoutMarkers() {
        String then = Opened.text(asOf(TODAY.minusDays(1), TODAY, PaperFormat.PDF));
        assertThat(then).contains("习惯线", "2025-12-31起，至2026-02-28", "没有记录", "这一版走向取自图件").doesNotContain("砚政函",
                "990121101102001Q");
    }

    @Test
    void whatNobodyKnewIsNoPaperButASentence() {
        assertThatThrownBy(() -> asOf(TODAY, TODAY.minusDays(2), PaperFormat.PDF)).isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("history.nothingKnown");
        assertThatThrownBy(() -> asOf(BEFORE.minusDays(1), TODAY, PaperFormat.PDF)).isInstanceOf(Refusal.NotFound.class);
        assertThat(register.get(ExportLedger.class).entries(shimen, "沿革", 0, 9).rows()).isEmpty();
    }

    @Test
    void twoCoursesAreHeldBesideEachOtherWithTheGroundThatWentOver() throws IOException {
        byte[] pdf = papers.comparison(shimen, line, 2, 1, Paper.A4, PaperFormat.PDF).content();
        String text = Opened.text(pdf);
        assertThat(text).contains("石门白鹭线走向对照图表", "第1版与第2版", "习惯线", "法定线", "石门镇划入", "白鹭镇划入", "未变的界线", "亩");
        assertThat(text).as("each piece of ground with its place").containsPattern("1(石门镇|白鹭镇)[0-9.]+29°");
        Files.write(Path.of("target", "history-comparison.pdf"), pdf);
        byte[] word = papers.comparison(shimen, line, 1, 2, Paper.A4, PaperFormat.DOCX).content();
        assertThat(Opened.body(word).getDocumentElement().getTextContent()).contains("走向对照图表", "砚政函〔2026〕9号");
    }

    @Test
    void aCourseBesideItselfHasMovedNothing() {
        assertThat(Opened.text(papers.comparison(shimen, line, 2, 2, Paper.A4, PaperFormat.PDF).content())).contains("两版走向之间没有面积变动");
    }

    @Test
    void onA3ItIsTheSamePaperWithALargerMap() throws IOException {
        byte[] pdf = papers.asOf(shimen, line, TODAY, TODAY, Paper.A3, PaperFormat.PDF).content();
        assertThat(Opened.sizes(pdf)).isNotEmpty().containsOnly("297×420");
        assertThat(Opened.sizes(asOf(TODAY, TODAY, PaperFormat.PDF))).containsOnly("210×297");
        assertThat(Opened.text(pdf)).contains("石门白鹭线沿革图表", "法定线", "990121101102003Q", "内部shimen");
        Files.write(Path.of("target", "history-sheet-a3.pdf"), pdf);
        byte[] compared = papers.comparison(shimen, line, 1, 2, Paper.A3, PaperFormat.PDF).content();
        assertThat(Opened.sizes(compared)).containsOnly("297×420");
        Files.write(Path.of("target", "history-comparison-a3.pdf"), compared);
        LinePapers.Written word = papers.asOf(shimen, line, TODAY, TODAY, Paper.A3, PaperFormat.DOCX);
        Element size = (Element) Opened.body(word.content()).getElementsByTagNameNS(Opened.W, "pgSz").item(0);
        // 297 mm and 420 mm in twentieths of a point
        assertThat(size.getAttributeNS(Opened.W, "w")).isEqualTo("16838");
        assertThat(size.getAttributeNS(Opened.W, "h")).isEqualTo("23811");
        Files.write(Path.of("target", "history-sheet-a3.docx"), word.content());
        assertThat(register.get(ExportLedger.class).entries(shimen, "A3", 0, 9).rows()).hasSize(3);
        assertThatThrownBy(() -> papers.asOf(shimen, line, TODAY, TODAY, Paper.A0, PaperFormat.PDF))
                .isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("paper.otherSheet");
        assertThatThrownBy(() -> papers.comparison(shimen, line, 1, 2, Paper.A2, PaperFormat.PDF)).hasMessageContaining("paper.otherSheet");
    }

    /** 002A and 002B stand 60 m apart where the line is drawn at some 30 m to the millimetre. */
    @Test
    void stonesOfOneNumberAreOnTheMapWithBothTheirNumbers() throws IOException {
        UUID draft = register.get(BoundaryLines.class).standing(line).orElseThrow().id();
        Marker second = register.get(Markers.class).of(draft).get(1);
        register.database().doInTransaction(() -> {
            Markers markers = register.get(Markers.class);
            markers.place(second.id(), new MarkerCode("990121101102", 2, "A"), 2);
            double lon = second.position().point().getX();
            double lat = second.position().point().getY();
            markers.move(second.id(), new EnteredPosition.Degrees(lon - 0.0003, lat).toSurveyed(null));
            markers.registerSibling(second, new MarkerCode("990121101102", 2, "B"), 2, new EnteredPosition.Degrees(lon + 0.0003, lat)
                    .toSurveyed(null));
        });
        register.jdbc().sql("update marker set life_status = 'IN_USE' where line_version_id = :draft").param("draft", draft).update();
        register.jdbc().sql("update marker_position set valid_from = :day where valid_from is null").param("day", TODAY).update();
        byte[] pdf = asOf(TODAY, TODAY, PaperFormat.PDF);
        assertThat(Opened.text(pdf)).contains("界桩4颗", "990121101102002A", "990121101102002B");
        Files.write(Path.of("target", "history-sheet-siblings.pdf"), pdf);
    }

    @Test
    void eachIsInTheLedgersAsInternalEvenOfALineThatIsPublic() {
        byte[] pdf = asOf(TODAY, TODAY, PaperFormat.PDF);
        papers.comparison(shimen, line, 1, 2, Paper.A4, PaperFormat.PDF);
        assertThat(register.get(ExportLedger.class).entries(shimen, "图表", 0, 9).rows()).extracting(ExportEntry::fileName)
                .containsExactlyInAnyOrder("石门白鹭线沿革图表 2026-03-01 按2026-03-01记载.pdf", "石门白鹭线走向对照图表 第1版与第2版.pdf");
        assertThat(register.get(ExportLedger.class).entries(shimen, "沿革", 0, 9).rows()).singleElement().satisfies(entry -> {
            assertThat(entry.classification()).isEqualTo(Classification.INTERNAL);
            assertThat(entry.byteSize()).isEqualTo(pdf.length);
            assertThat(entry.actorName()).isEqualTo("shimen");
        });
        assertThat(register.get(ExportLedger.class).verify().holds()).isTrue();
        assertThat(register.get(AuditTrail.class).of("line", line.toString())).extracting(entry -> entry.act().action())
                .contains("paper.write");
    }

    @Test
    void itIsNoSpreadsheetAndNobodyElsesPaper() {
        assertThatThrownBy(() -> asOf(TODAY, TODAY, PaperFormat.XLSX)).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("paper.noTable");
        Actor far = register.person("far", Role.COUNTY_OFFICER, "990122");
        assertThatThrownBy(() -> papers.asOf(far, line, TODAY, TODAY, Paper.A4, PaperFormat.PDF)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> papers.comparison(far, line, 1, 2, Paper.A4, PaperFormat.PDF)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theFieldSheetIsAPaperToo() throws IOException {
        LinePapers.Written written = register.get(FieldPapers.class).write(shimen, line, false, PaperFormat.PDF);
        assertThat(Opened.text(written.content())).contains("石门白鹭线界桩放样与恢复表", "现行界线的界桩", "001　990121101102001Q".replace("　", ""),
                "水井", "从方位物", "可恢复到约", "内部shimen");
        assertThat(register.get(ExportLedger.class).entries(shimen, "放样与恢复表", 0, 9).rows()).singleElement()
                .satisfies(entry -> assertThat(entry.classification()).isEqualTo(Classification.INTERNAL));
        Files.write(Path.of("target", "field-sheet.pdf"), written.content());
        assertThat(Opened.text(register.get(FieldPapers.class).write(shimen, line, true, PaperFormat.PDF).content()))
                .contains("草案的界桩", "没有界桩");
        assertThatThrownBy(() -> register.get(FieldPapers.class).write(shimen, line, false, PaperFormat.XLSX))
                .hasMessageContaining("paper.noTable");
    }

    private byte[] asOf(LocalDate day, LocalDate knownOn, PaperFormat format) {
        return papers.asOf(shimen, line, day, knownOn, Paper.A4, format).content();
    }
}
