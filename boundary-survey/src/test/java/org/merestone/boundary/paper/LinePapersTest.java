package org.merestone.boundary.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
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
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The papers of a line as files: every part well-formed, every word there, every table whole. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LinePapersTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

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
    void theTableOfMarkersHasEachWithTheNumbersOfTheSurvey() throws Exception {
        Document document = written(PaperOfLine.MARKER_RESULTS);
        // A head and the three markers; X and Y as the file said them, north first; B and L to a hundredth of a second.
        assertThat(rows(document)).isEqualTo(4);
        assertThat(text(document)).contains("界桩成果表").contains("3297980.982").contains("38529003.817").contains("单立双面花岗岩")
                .contains("29°53′54.60″").contains("114°18′00.36″").contains("149.720");
        assertThat(document.getElementsByTagNameNS(W, "tblHeader").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagNameNS(W, "cantSplit").getLength()).isEqualTo(4);
    }

    @Test
    void theTableOfPointsHasEveryPointOfTheCourse() throws Exception {
        Document document = written(PaperOfLine.POINT_RESULTS);
        assertThat(rows(document)).isEqualTo(7);
        assertThat(text(document)).contains("JB002").contains("38529131.428").contains("拐点").contains("界桩点");
    }

    @Test
    void eachMarkersSheetHasItsFacesItsObjectsAndRoomForFourSignatures() throws Exception {
        Document document = written(PaperOfLine.MARKER_SHEETS);
        assertThat(text(document)).contains("001号界桩").contains("003号界桩").contains("水塔").contains("真方位角 133°15′00.00″").contains("64.1")
                .contains("面向").contains("石门镇").contains("乙方勘界办人员");
        assertThat(document.getElementsByTagNameNS(W, "pageBreakBefore").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagNameNS(W, "tbl").getLength()).isEqualTo(12);
    }

    @Test
    void theCourseAndThePositionsStandInWords() throws Exception {
        assertThat(text(written(PaperOfLine.COURSE))).contains("边界线走向说明").contains("从001号界桩起").contains("001号界桩为单立双面花岗岩界桩");
    }

    @Test
    void theAgreementIsWrittenOnceItHasBeenDrafted() throws Exception {
        assertThatThrownBy(() -> papers.write(surveyor, line.task, PaperOfLine.AGREEMENT)).hasMessageContaining("paper.noAgreement");
        line.agreement();
        assertThat(text(written(PaperOfLine.AGREEMENT))).contains("石门镇与白鹭镇行政区域界线协议书").contains("甲方：石门镇人民政府")
                .contains("五、生效").contains("乙方代表（签字、盖章）");
    }

    @Test
    void itsFileIsNamedAfterTheLineAndEveryWritingIsInTheLedger() {
        assertThat(papers.write(surveyor, line.task, PaperOfLine.COURSE).fileName()).isEqualTo("石门白鹭线边界点位置和边界线走向说明.docx");
        Actor yuntai = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> papers.write(yuntai, line.task, PaperOfLine.COURSE)).isInstanceOf(Refusal.NotFound.class);
        assertThat(register.get(AuditTrail.class).of("line", line.line.toString()))
                .filteredOn(entry -> entry.act().action().equals("paper.write")).hasSize(1);
    }

    @Test
    void whatXmlCannotSayIsLeftOutAndTheSameContentGivesTheSameBytes() throws Exception {
        byte[] once = new Docx(false).title("界\u0007石 <&> \uD83E\uDEA8").table(List.of("甲"), List.of(List.of("𬊈"))).bytes();
        byte[] again = new Docx(false).title("界\u0007石 <&> \uD83E\uDEA8").table(List.of("甲"), List.of(List.of("𬊈"))).bytes();
        assertThat(once).isEqualTo(again);
        assertThat(text(parsed(once).get("word/document.xml"))).contains("界石 <&> \uD83E\uDEA8").contains("𬊈");
    }

    private Document written(PaperOfLine paper) throws Exception {
        return parsed(papers.write(surveyor, line.task, paper).docx()).get("word/document.xml");
    }

    /** All parts, each of which must be well-formed; the parser would refuse what is not. */
    private static Map<String, Document> parsed(byte[] docx) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        assertThat(parts).containsOnlyKeys("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml",
                "word/document.xml");
        return parts;
    }

    private static int rows(Document document) {
        return document.getElementsByTagNameNS(W, "tr").getLength();
    }

    private static String text(Document document) {
        return document.getDocumentElement().getTextContent();
    }
}
