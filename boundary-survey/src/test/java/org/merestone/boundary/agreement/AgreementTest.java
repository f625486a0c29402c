package org.merestone.boundary.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.merestone.boundary.demarcation.Approval;
import org.merestone.boundary.demarcation.DraftEdits;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.springframework.context.i18n.LocaleContextHolder;

/** An agreement on its way from the first draft to the notice, and every short cut that it refuses. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class AgreementTest {

    private static final LocalDate TODAY = AgreedLine.TODAY;

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    Actor shimen;
    Actor bailu;
    Actor county;
    AgreedLine line;
    UUID agreement;
    AgreementApproval approvals;
    AgreementSigning signing;
    AgreementDrafting drafting;

    @BeforeEach
    void open() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        approvals = register.get(AgreementApproval.class);
        signing = register.get(AgreementSigning.class);
        drafting = register.get(AgreementDrafting.class);
        line = new AgreedLine(register, surveyor).registerMarkers().confirm(shimen, bailu);
        agreement = line.agreement();
    }

    @AfterEach
    void close() {
        register.close();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void itIsDraftedFromBothUnitsTheCourseAndTheMarkers() {
        AgreementText text = register.get(AgreementReader.class).text(line.standing(agreement));
        assertThat(text.title()).isEqualTo("石门镇与白鹭镇行政区域界线协议书");
        assertThat(text.parties()).containsExactly("石门镇人民政府", "白鹭镇人民政府");
        assertThat(text.articles()).extracting(AgreementText.Article::heading)
                .containsExactly("一、勘界概况", "二、界线走向", "三、界桩位置与管理", "四、附件", "五、生效");
        String all = text.articles().stream().flatMap(article -> article.paragraphs().stream()).collect(Collectors.joining("\n"));
        assertThat(all).contains("石门白鹭线").contains("沿线设界桩3个").contains("从001号界桩起").contains("001号界桩为单立双面花岗岩界桩")
                .contains("由石门镇负责管理").contains("1:10000");
    }

    @Test
    void bothSidesSignItIsReportedApprovedAndPublishedAndTheLineIsLaw() {
        line.sign(shimen, agreement);
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.PARTLY_SIGNED);
        line.sign(bailu, agreement);
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.SIGNED);
        report();
        approve(county);
        assertThat(register.get(BoundaryLines.class).standing(line.line).orElseThrow()).satisfies(law -> {
            assertThat(law.legalStatus()).isEqualTo(LegalStatus.STATUTORY);
            assertThat(law.approvalDocument()).isEqualTo("砚政函〔2026〕9号");
            assertThat(law.validFrom()).isEqualTo(TODAY);
        });
        approvals.publish(county, agreement, new AgreementApproval.Letter("砚民告〔2026〕2号", TODAY));
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.PUBLISHED);
        assertThat(register.get(AuditTrail.class).of("line", line.line.toString())).extracting(entry -> entry.act().action())
                .containsSubsequence("agreement.draft", "agreement.sign", "agreement.sign", "agreement.report", "line.approve",
                "agreement.approve",
                        "agreement.publish");
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @Test
    void oneSideAloneBindsNobody() {
        line.sign(shimen, agreement);
        assertThatThrownBy(this::report).hasMessageContaining("agreement.notBothSigned").hasMessageContaining("白鹭镇");
    }

    @Test
    void nobodySignsForTheOtherSideNorTwice() {
        assertThatThrownBy(() -> line.sign(county, agreement)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("ownSideSigns");
        Actor stranger = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> line.sign(stranger, agreement)).isInstanceOf(Refusal.NotFound.class);
        line.sign(shimen, agreement);
        assertThatThrownBy(() -> line.sign(shimen, agreement)).hasMessageContaining("agreement.signedAlready");
        Actor sameMan = new Actor(shimen.accountId(), "shimen", Role.BOUNDARY_OFFICER.name(), FourTownships.BAILU);
        assertThatThrownBy(() -> line.sign(sameMan, agreement)).hasMessageContaining("keys.otherSide");
        Actor author = new Actor(surveyor.accountId(), "surveyor", Role.BOUNDARY_OFFICER.name(), FourTownships.BAILU);
        assertThatThrownBy(() -> line.sign(author, agreement)).hasMessageContaining("agreement.authorSigns");
    }

    @Test
    void anEditOfTheWordsBetweenTwoSignaturesVoidsTheFirst() {
        line.sign(shimen, agreement);
        String seen = line.standing(agreement).fingerprint();
        Wording before = line.standing(agreement).agreement().wording();
        drafting.reword(surveyor, agreement, line.standing(agreement).agreement().rowVersion(), new Wording("砚界协1号", before.title(),
                before.overview(), "双方已就水库用水另行议定。", before.effect(), 6));
        assertThatThrownBy(() -> signing.sign(bailu, agreement, seen, new Signer("李四", "镇长", TODAY))).isInstanceOf(Refusal.Stale.class)
                .hasMessageContaining("agreement.edited");
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.DRAFTED);
        assertThat(line.standing(agreement).signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.voidedAt()).isNotNull();
            assertThat(signature.voidReason()).isEqualTo("agreement.reword");
        });
    }

    @Test
    void anEditOfTheDraftVoidsTheSignaturesToo() {
        line.sign(shimen, agreement);
        UUID point = line.task().draft().points().get(1).id();
        register.get(DraftEdits.class).removePoint(surveyor, line.draft, line.version().rowVersion(), point, "复测");
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.DRAFTED);
        assertThatThrownBy(() -> line.sign(bailu, agreement)).hasMessageContaining("agreement.notReady");
    }

    @Test
    void itIsNotSignedWithoutItsMapSheets() {
        drafting.planSheets(surveyor, agreement, line.standing(agreement).agreement().rowVersion(), 5_000);
        int sheets = line.standing(agreement).sheets().size();
        line.attach(agreement, 1);
        assertThatThrownBy(() -> line.sign(shimen, agreement)).hasMessageContaining("agreement.notReady")
                .hasMessageContaining("缺附图第 2").hasMessageContaining("共 " + sheets + " 幅");
        line.attachSheets(agreement);
        line.sign(shimen, agreement);
    }

    @Test
    void theSameFileIsNotTwoSheetsAndASheetIsAPdf() {
        long seen = line.standing(agreement).agreement().rowVersion();
        assertThatThrownBy(() -> drafting.attachSheet(surveyor, agreement, seen, 2, "1.pdf", AgreedLine.pdf("sheet 1")))
                .hasMessageContaining("agreement.sheetTwice");
        assertThatThrownBy(() -> drafting.attachSheet(surveyor, agreement, seen, 1, "1.png", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
                .hasMessageContaining("agreement.notPdf");
        assertThatThrownBy(() -> drafting.attachSheet(surveyor, agreement, seen, 99, "1.pdf", AgreedLine.pdf("x")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aScanCountsOnlyWhenASecondPersonHasComparedIt() {
        String seen = line.standing(agreement).fingerprint();
        UUID unit = register.division(FourTownships.BAILU).id();
        signing.recordScan(bailu, agreement, seen, unit, new Signer("李四", "镇长", TODAY), "白鹭.pdf", AgreedLine.pdf("signed"));
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.DRAFTED);
        UUID scan = line.standing(agreement).signatures().get(0).id();
        assertThatThrownBy(() -> signing.compare(bailu, agreement, seen, scan)).hasMessageContaining("sameHandCompares");
        assertThatThrownBy(() -> signing.compare(shimen, agreement, seen, scan)).hasMessageContaining("scanOfSide");
        signing.compare(county, agreement, seen, scan);
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.PARTLY_SIGNED);
        line.sign(shimen, agreement);
        report();
        assertThatThrownBy(() -> approve(county)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("agreement.signerApproves");
        approve(register.person("county-2", Role.COUNTY_OFFICER, "990121"));
    }

    @Test
    void theStepsComeInTheirOrder() {
        assertThatThrownBy(() -> approve(county)).hasMessageContaining("agreement.notReported");
        assertThatThrownBy(() -> approvals.publish(county, agreement, new AgreementApproval.Letter("1", TODAY)))
                .hasMessageContaining("notApproved");
        assertThatThrownBy(this::report).hasMessageContaining("agreement.notBothSigned");
        signBoth();
        report();
        assertThatThrownBy(this::report).hasMessageContaining("agreement.reportedAlready");
        assertThatThrownBy(() -> drafting.planSheets(surveyor, agreement, line.standing(agreement).agreement().rowVersion(), 10_000))
                .hasMessageContaining("agreement.notOpen");
        approvals.sendBack(county, agreement, "附图需补注");
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.SIGNED);
    }

    @Test
    void whereAnOrderWasAgreedTheSmallerCodeSignsFirst() {
        Wording before = line.standing(agreement).agreement().wording();
        drafting.reword(surveyor, agreement, line.standing(agreement).agreement().rowVersion(), new Wording(before.number(), before.title(),
                before.overview(), before.questions(), before.effect(), before.copies(), true));
        assertThatThrownBy(() -> line.sign(bailu,
                agreement)).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("agreement.outOfTurn")
                .hasMessageContaining("白鹭镇").hasMessageContaining("石门镇");
        line.sign(shimen, agreement);
        line.sign(bailu, agreement);
        assertThat(line.standing(agreement).step()).isEqualTo(AgreementStanding.Step.SIGNED);
    }

    @Test
    void nothingIsSignedWhileAFindingIsOpen() {
        register.jdbc().sql("delete from reference_object where marker_id in (select id from marker where line_version_id = :draft)")
                .param("draft", line.draft).update();
        assertThatThrownBy(() -> line.sign(shimen, agreement)).hasMessageContaining("agreement.notReady").hasMessageContaining("登记表");
    }

    @Test
    void whoWroteItNeverApprovesIt() {
        Wording before = line.standing(agreement).agreement().wording();
        drafting.reword(county, agreement, line.standing(agreement).agreement().rowVersion(),
                new Wording("", before.title(), before.overview(), "",
                before.effect(), 5));
        signBoth();
        report();
        assertThatThrownBy(() -> approve(county)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("agreement.authorApproves");
    }

    @Test
    void theLineDoesNotBecomeLawBesideItsAgreement() {
        Approval beside = new Approval(line.version().rowVersion(), line.version().fingerprint(), "砚政函〔2026〕9号", TODAY,
                Classification.PUBLIC);
        assertThatThrownBy(() -> register.get(TwoKeys.class).approve(county, line.draft, beside)).hasMessageContaining("keys.byAgreement");
        approvals.withdraw(county, agreement, "改为不经协议");
        register.get(TwoKeys.class).approve(county, line.draft,
                new Approval(line.version().rowVersion(), line.version().fingerprint(), "砚政函〔2026〕9号", TODAY, Classification.PUBLIC));
    }

    @Test
    void noStepIsDatedBeforeTheOneThatComesFirstNorTomorrow() {
        signBoth();
        assertThatThrownBy(() -> approvals.report(county, agreement, line.standing(agreement).fingerprint(),
                new AgreementApproval.Letter("1", TODAY.minusDays(1)))).hasMessageContaining("agreement.dayOutside");
        assertThatThrownBy(() -> signing.sign(shimen, agreement, line.standing(agreement).fingerprint(),
                new Signer("张三", "镇长", TODAY.plusDays(1)))).hasMessageContaining("agreement.signedInFuture");
        report();
        assertThatThrownBy(() -> approvals.approve(county, agreement, line.standing(agreement).fingerprint(),
                new AgreementApproval.Letter("1", TODAY.plusDays(1)), Classification.PUBLIC)).hasMessageContaining("agreement.dayOutside");
    }

    @Test
    void aLineHasOneAgreementAndOnlyOnADraft() {
        assertThatThrownBy(() -> drafting.draft(surveyor, line.line)).hasMessageContaining("agreement.already");
        UUID other = register.line(FourTownships.SHIMEN, FourTownships.QINGXI).id();
        assertThatThrownBy(() -> drafting.draft(surveyor, other)).hasMessageContaining("agreement.noDraft");
        assertThatThrownBy(() -> drafting.draft(shimen, line.line)).isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void itsFilesAreForItsSidesAndTheReadingIsWrittenDown() {
        AgreementReader reader = register.get(AgreementReader.class);
        String hash = line.standing(agreement).sheets().get(0).sha256();
        assertThat(reader.file(shimen, agreement, hash)).isEqualTo(AgreedLine.pdf("sheet 1"));
        assertThatThrownBy(() -> reader.file(shimen, agreement, "0".repeat(64))).isInstanceOf(Refusal.NotFound.class);
        assertThat(reader.sheet(shimen, agreement).actions()).contains(AgreementSheet.Action.SIGN)
                .doesNotContain(AgreementSheet.Action.EDIT);
        assertThat(reader.sheet(county, agreement).actions()).contains(AgreementSheet.Action.EDIT, AgreementSheet.Action.WITHDRAW)
                .doesNotContain(AgreementSheet.Action.SIGN, AgreementSheet.Action.REPORT);
    }

    private void signBoth() {
        line.sign(shimen, agreement);
        line.sign(bailu, agreement);
    }

    private void report() {
        approvals.report(county, agreement, line.standing(agreement).fingerprint(), new AgreementApproval.Letter("砚民请〔2026〕4号", TODAY));
    }

    private void approve(Actor officer) {
        approvals.approve(officer, agreement, line.standing(agreement).fingerprint(), new AgreementApproval.Letter("砚政函〔2026〕9号", TODAY),
                Classification.PUBLIC);
    }
}
