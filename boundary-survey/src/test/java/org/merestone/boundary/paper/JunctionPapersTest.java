package org.merestone.boundary.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.merestone.boundary.agreement.Signer;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.junction.JunctionDesk;
import org.merestone.boundary.junction.JunctionQuery;
import org.merestone.boundary.junction.JunctionSigning;
import org.merestone.boundary.junction.JunctionStanding;
import org.merestone.boundary.junction.JunctionWording;
import org.merestone.boundary.junction.Junctions;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;

/** The papers of the quadripoint: what its four units sign, and the table of where it is. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JunctionPapersTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    JunctionDesk desk;
    JunctionPapers papers;
    UUID node;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        desk = register.get(JunctionDesk.class);
        papers = register.get(JunctionPapers.class);
        node = register.get(Junctions.class).list(surveyor, new JunctionQuery("", org.merestone.boundary.junction.Junction.Kind.QUADRIPOINT,
                null, null, 0, 9)).rows().get(0).id();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void theAgreementNamesEveryPartyTheLinesAndThePlaceAndHasRoomForEveryHand() throws IOException {
        assertThatThrownBy(() -> write(PaperOfJunction.AGREEMENT, PaperFormat.PDF)).hasMessageContaining("paper.noAgreement");
        desk.draft(surveyor, node);
        JunctionStanding drafted = desk.standing(surveyor, node).orElseThrow();
        JunctionWording said = drafted.agreement().wording();
        desk.reword(surveyor, node, drafted.agreement().rowVersion(), new JunctionWording("砚交〔2026〕1号", said.title(), said.description(),
                "在水库中，不能埋设", said.effect(), said.copies(), said.inOrder()));
        Actor shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        register.get(JunctionSigning.class).sign(shimen, node, desk.standing(surveyor, node).orElseThrow().fingerprint(),
                new Signer("石一", "镇长", AgreedLine.TODAY));
        byte[] pdf = write(PaperOfJunction.AGREEMENT, PaperFormat.PDF);
        String text = Opened.text(pdf).replaceAll("\\s", "");
        // X and Y by PROJ 9.1 (EPSG:4526) of 114.3° E, 29.8° N
        assertThat(text).contains("石门白鹭青溪云台四交点协议书", "编号：砚交〔2026〕1号", "甲方：石门镇人民政府", "丁方：云台乡人民政府",
                "在水库中，不能埋设", "石门白鹭线", "青溪云台线", "3297980.982", "38529003.817", "镇长石一", "乙方白鹭镇（签字、盖章）", "内部");
        Files.write(Path.of("target", "junction-agreement.pdf"), pdf);
        assertThat(Opened.body(write(PaperOfJunction.AGREEMENT, PaperFormat.DOCX)).getDocumentElement().getTextContent())
                .contains("丙方：青溪镇人民政府");
    }

    @Test
    void theTableIsAlsoASpreadsheetAndEachPaperIsInTheLedgerForEveryLine() throws IOException {
        byte[] pdf = write(PaperOfJunction.RESULTS, PaperFormat.PDF);
        assertThat(Opened.text(pdf).replaceAll("\\s", "")).contains("四交点成果表", "3297980.982", "38529003.817", "29°48′00", "EPSG:4526",
                "未设界桩");
        Files.write(Path.of("target", "junction-results.pdf"), pdf);
        assertThat(Opened.cells(write(PaperOfJunction.RESULTS, PaperFormat.XLSX)).toString()).contains("3297980.982");
        assertThat(register.get(ExportLedger.class).entries(surveyor, "成果表", 0, 99).rows()).as("four lines, two files").hasSize(8);
        assertThatThrownBy(() -> write(PaperOfJunction.AGREEMENT, PaperFormat.XLSX)).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("paper.noTable");
    }

    @Test
    void whoIsResponsibleForNoneOfItsUnitsGetsNoPaper() {
        Actor far = register.person("far", Role.COUNTY_OFFICER, "990122");
        assertThatThrownBy(() -> papers.write(far, node, PaperOfJunction.RESULTS, PaperFormat.PDF)).isInstanceOf(Refusal.NotFound.class);
        assertThat(register.get(ExportLedger.class).entries(surveyor, "", 0, 9).rows()).isEmpty();
    }

    private byte[] write(PaperOfJunction paper, PaperFormat format) {
        return papers.write(surveyor, node, paper, format).content();
    }
}
