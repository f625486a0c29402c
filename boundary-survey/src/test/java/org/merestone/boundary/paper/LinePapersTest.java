package org.merestone.boundary.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.merestone.boundary.line.Classification;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;
import org.w3c.dom.Document;

/** The papers of a line as files: every word there, in every format, and every one of them in the ledgers. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LinePapersTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    AgreedLine line;
    LinePapers papers;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        line = new AgreedLine(register, surveyor).registerMarkers();
        papers = register.get(LinePapers.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void theTableOfMarkersHasEachWithTheNumbersOfTheSurvey() {
        Document document = docx(PaperOfLine.MARKER_RESULTS);
        // A head and the three markers; X and Y as the file said them, north first; B and L to a hundredth of a second.
        assertThat(rows(document)).isEqualTo(4);
        assertThat(text(document)).contains("界桩成果表").contains("3297980.982").contains("38529003.817").contains("单立双面花岗岩")
                .contains("29°53′54.60″").contains("114°18′00.36″").contains("149.720");
        assertThat(document.getElementsByTagNameNS(Opened.W, "tblHeader").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagNameNS(Opened.W, "cantSplit").getLength()).isEqualTo(4);
        assertThat(Opened.cells(written(PaperOfLine.MARKER_RESULTS, PaperFormat.XLSX))).anySatisfy(row ->
                assertThat(row).contains("3297980.982", "38529003.817", "149.720"));
        assertThat(pdf(PaperOfLine.MARKER_RESULTS)).contains("3297980.982").contains("29°53′54.60″");
    }

    @Test
    void theTableOfPointsHasEveryPointOfTheCourse() {
        Document document = docx(PaperOfLine.POINT_RESULTS);
        assertThat(rows(document)).isEqualTo(7);
        assertThat(text(document)).contains("JB002").contains("38529131.428").contains("拐点").contains("界桩点");
        assertThat(Opened.cells(written(PaperOfLine.POINT_RESULTS, PaperFormat.XLSX))).hasSize(8);
        assertThat(pdf(PaperOfLine.POINT_RESULTS)).contains("JB002").contains("38529131.428");
    }

    @Test
    void eachMarkersSheetHasItsFacesItsObjectsASketchAndRoomForEverySignature() {
        Document document = docx(PaperOfLine.MARKER_SHEETS);
        assertThat(text(document)).contains("001号界桩").contains("003号界桩").contains("水塔").contains("真方位角 133°15′00.00″").contains("64.1")
                .contains("面向").contains("石门镇").contains("乙方勘界办人员").contains("界桩位置略图");
        assertThat(document.getElementsByTagNameNS(Opened.W, "pageBreakBefore").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagNameNS(Opened.W, "tbl").getLength()).isEqualTo(12);
        // The marker at the quadripoint has four sides to sign.
        assertThat(text(document)).contains("丁方技术人员");
        assertThat(Opened.pages(written(PaperOfLine.MARKER_SHEETS, PaperFormat.PDF))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theCourseAndThePositionsStandInWords() {
        assertThat(text(docx(PaperOfLine.COURSE))).contains("边界线走向说明").contains("从001号界桩起").contains("001号界桩为单立双面花岗岩界桩");
        assertThat(pdf(PaperOfLine.COURSE)).contains("从001号界桩起").contains("001号界桩为单立双面花岗岩界桩");
    }

    @Test
    void theFormOfTheLineSaysWhatItIsAndWhatIsOnFile() {
        line.agreement();
        assertThat(pdf(PaperOfLine.LINE_SHEET)).contains("石门白鹭线界线登记表").contains("石门镇（990121101）").contains("白鹭镇（990121102）")
                .contains("单立3，双立0，三立0").contains("草案").contains("边界线协议书").contains("变更历史");
        // From the junction over the survey's six points; PROJ's geod on GRS80, which differs by less than a millimetre, adds up
        // 11,119.1 m.
        assertThat(pdf(PaperOfLine.LINE_SHEET)).contains("11.119（椭球面）");
    }

    @Test
    void theFormOfAJunctionNamesEveryUnitThereWithItsPlace() {
        String form = pdf(PaperOfLine.JUNCTIONS);
        // The quadripoint of the four townships, where the survey's last marker stands.
        assertThat(form).contains("石门白鹭青溪云台四交点").contains("云台乡").contains("990121201").contains("29°48′00.00″").contains("3297980.982")
                .contains("丁方云台乡");
        assertThat(form).contains("石门白鹭线").contains("青溪云台线");
    }

    @Test
    void theIndexOfTheMapSheetsTellsWhatEachCovers() {
        assertThatThrownBy(() -> written(PaperOfLine.SHEET_INDEX, PaperFormat.PDF)).hasMessageContaining("paper.noAgreement");
        line.standing(line.agreement());
        Document document = docx(PaperOfLine.SHEET_INDEX);
        assertThat(text(document)).contains("接图表").contains("比例尺1:10000").contains("左侧石门镇，右侧白鹭镇");
        assertThat(document.getElementsByTagNameNS("*", "blip").getLength()).isEqualTo(1);
    }

    @Test
    void theAgreementIsWrittenOnceItHasBeenDrafted() {
        assertThatThrownBy(() -> written(PaperOfLine.AGREEMENT, PaperFormat.DOCX)).hasMessageContaining("paper.noAgreement");
        line.agreement();
        assertThat(text(docx(PaperOfLine.AGREEMENT))).contains("石门镇与白鹭镇行政区域界线协议书").contains("甲方：石门镇人民政府")
                .contains("五、生效").contains("乙方代表（签字、盖章）");
        assertThat(pdf(PaperOfLine.AGREEMENT)).contains("甲方：石门镇人民政府").contains("乙方代表（签字、盖章）");
    }

    @Test
    void everyPaperIsWrittenInEachOfItsFormatsWithItsLetters() throws IOException {
        line.agreement();
        for (PaperOfLine paper : PaperOfLine.values()) {
            byte[] pdf = written(paper, PaperFormat.PDF);
            assertThat(Opened.text(pdf)).as(paper.name()).contains("内部surveyor");
            assertThat(Opened.fonts(pdf)).as(paper.name()).isNotEmpty().allSatisfy((name, embedded) -> assertThat(embedded).isTrue());
            byte[] docx = written(paper, PaperFormat.DOCX);
            assertThat(Opened.body(docx).getDocumentElement().getTextContent()).as(paper.name()).contains(paper.title());
            Files.write(Path.of("target", "paper-" + paper + ".pdf"), pdf);
            Files.write(Path.of("target", "paper-" + paper + ".docx"), docx);
            if (!paper.formats().contains(PaperFormat.XLSX)) {
                assertThatThrownBy(() -> written(paper, PaperFormat.XLSX)).hasMessageContaining("paper.noTable");
            }
        }
    }

    @Test
    void theArchiveListNamesWhatIsThereAndWhatIsMissing() {
        line.agreement();
        assertThat(pdf(PaperOfLine.ARCHIVE_LIST)).contains("石门白鹭线档案目录", "协议书", "界桩登记表", "界桩成果表", "边界点成果表");
        assertThat(Opened.cells(written(PaperOfLine.ARCHIVE_LIST, PaperFormat.XLSX))).hasSizeGreaterThan(10);
    }

    @Test
    void itsFileIsNamedAfterTheLineAndEveryWritingIsInBothLedgers() {
        assertThat(papers.write(surveyor, line.task, PaperOfLine.COURSE, PaperFormat.DOCX).fileName())
                .isEqualTo("石门白鹭线边界点位置和边界线走向说明.docx");
        Actor yuntai = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> papers.write(yuntai, line.task, PaperOfLine.COURSE, PaperFormat.PDF)).isInstanceOf(Refusal.NotFound.class);
        assertThat(register.get(AuditTrail.class).of("line", line.line.toString()))
                .filteredOn(entry -> entry.act().action().equals("paper.write")).hasSize(1);
        ExportLedger exports = register.get(ExportLedger.class);
        assertThat(exports.entries(surveyor, "", 0, 20).rows()).extracting(ExportEntry::fileName, ExportEntry::actorName,
                ExportEntry::classification).containsExactly(org.assertj.core.api.Assertions.tuple("石门白鹭线边界点位置和边界线走向说明.docx", "surveyor",
                Classification.INTERNAL));
        assertThat(exports.entries(yuntai, "", 0, 20).rows()).isEmpty();
        assertThat(exports.verify()).isEqualTo(new ExportLedger.Verdict(1, null));
    }

    private byte[] written(PaperOfLine paper, PaperFormat format) {
        return papers.write(surveyor, line.task, paper, format).content();
    }

    private Document docx(PaperOfLine paper) {
        return Opened.body(written(paper, PaperFormat.DOCX));
    }

    private String pdf(PaperOfLine paper) {
        return Opened.text(written(paper, PaperFormat.PDF));
    }

    private static int rows(Document document) {
        return document.getElementsByTagNameNS(Opened.W, "tr").getLength();
    }

    private static String text(Document document) {
        return document.getDocumentElement().getTextContent();
    }
}
