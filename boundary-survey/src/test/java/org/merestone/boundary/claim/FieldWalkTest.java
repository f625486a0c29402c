package org.merestone.boundary.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.merestone.boundary.agreement.AgreementApproval;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.demarcation.Approval;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.springframework.context.i18n.LocaleContextHolder;

/** Both sides walk a line; a section on which they do not agree blocks itself, and the rest is signed without it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FieldWalkTest {

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
    UUID line;
    UUID a;
    UUID b;
    FieldWalk walks;

    @BeforeEach
    void open() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
        a = register.division(FourTownships.SHIMEN).id();
        b = register.division(FourTownships.BAILU).id();
        walks = register.get(FieldWalk.class);
    }

    @AfterEach
    void close() {
        register.close();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aWalkKeepsTheDayThePlaceAndEverybodyWhoTookPart() {
        walk();
        FieldConfirmation walk = sheet().walk();
        assertThat(walk.participants()).extracting(FieldConfirmation.Participant::name).containsExactly("张三", "李四", "王五");
        assertThat(walk.participants().get(2).unitId()).isNull();
        assertThat(walk.result(11_000)).isEqualTo(FieldConfirmation.Result.AGREED);
        assertThat(register.get(OpenSections.class).walked(line)).isTrue();
    }

    @Test
    void oneSideAloneWalksNothing() {
        assertThatThrownBy(() -> record(List.of(person(a, "张三")))).hasMessageContaining("claim.sideAbsent").hasMessageContaining("白鹭镇");
        assertThatThrownBy(() -> walks.record(shimen, line, new NewWalk(TODAY, "村口", "", List.of(person(a, "张三"), person(b, "李四")),
                List.of())))
                .isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> walks.record(surveyor, line, new NewWalk(TODAY.plusDays(1), "村口", "", List.of(person(a, "张三"), person(b,
                "李四")),
                List.of()))).hasMessageContaining("claim.walkInFuture");
        assertThatThrownBy(() -> person(UUID.randomUUID(), "张三", "", "")).hasMessageContaining("claim.participantIncomplete");
    }

    @Test
    void sectionsLieOnTheLineApartFromEachOtherAndSayWhatIsOpen() {
        assertThatThrownBy(() -> walk(open(500, 50_000))).hasMessageContaining("claim.sectionOutside");
        assertThatThrownBy(() -> walk(open(500, 900), open(800, 1_200))).hasMessageContaining("claim.sectionsOverlap");
        assertThatThrownBy(() -> new NewWalk.Open(1, 2, " ")).hasMessageContaining("claim.summaryMissing");
        walk(open(2_000, 2_500), open(500, 900));
        assertThat(sheet().sections()).extracting(OpenSection::fromM).containsExactly(500.0, 2_000.0);
        assertThat(sheet().walk().result(11_000)).isEqualTo(FieldConfirmation.Result.PARTLY);
    }

    @Test
    void anOpenSectionBlocksSigningAndSaysWhichAndWhy() {
        walk(open(1_000, 2_000));
        AgreedLine drafted = ready();
        UUID agreement = drafted.agreement();
        assertThatThrownBy(() -> drafted.sign(shimen, agreement)).hasMessageContaining("agreement.notReady")
                .hasMessageContaining("1000–2000 m").hasMessageContaining("林场归属").hasMessageContaining("搁置后，其余部分可以签订");
    }

    @Test
    void setAsideItIsLeftOutOfTheAgreementAndTheRestIsSignedAndBecomesLaw() {
        walk(open(1_000, 2_000));
        AgreedLine drafted = ready();
        UUID agreement = drafted.agreement();
        setAside(0);
        assertThat(text(drafted, agreement)).contains("未定地段").contains("1000–2000 m").contains("林场归属").contains("长1000米");
        drafted.sign(shimen, agreement);
        drafted.sign(bailu, agreement);
        assertThat(drafted.standing(agreement).step()).isEqualTo(AgreementStanding.Step.SIGNED);
        AgreementApproval approvals = register.get(AgreementApproval.class);
        approvals.report(county, agreement, drafted.standing(agreement).fingerprint(), new AgreementApproval.Letter("请1号", TODAY));
        approvals.approve(county, agreement, drafted.standing(agreement).fingerprint(), new AgreementApproval.Letter("函1号", TODAY),
                Classification.INTERNAL);
        assertThat(register.get(BoundaryLines.class).standing(line).orElseThrow().legalStatus()).isEqualTo(LegalStatus.STATUTORY);
        settle(0, "裁定1号");
        assertThat(drafted.standing(agreement).excluded()).hasSize(1);
        assertThat(drafted.standing(agreement).unsigned()).isEmpty();
    }

    @Test
    void settledItBlocksNothingAndTheSettlementIsOnRecord() {
        walk(open(1_000, 2_000));
        AgreedLine drafted = ready();
        UUID agreement = drafted.agreement();
        settle(0, "砚政裁〔2026〕1号");
        drafted.sign(shimen, agreement);
        assertThat(sheet().sections()).singleElement().satisfies(section -> {
            assertThat(section.state()).isEqualTo(OpenSection.State.SOLVED);
            assertThat(section.settlement().documentNo()).isEqualTo("砚政裁〔2026〕1号");
        });
        assertThat(text(drafted, agreement)).doesNotContain("未定地段");
    }

    @Test
    void settlingASectionThatWasSetAsideVoidsWhatWasSignedWithoutIt() {
        walk(open(1_000, 2_000));
        AgreedLine drafted = ready();
        UUID agreement = drafted.agreement();
        setAside(0);
        drafted.sign(shimen, agreement);
        settle(0, "协议2号");
        assertThat(drafted.standing(agreement).step()).isEqualTo(AgreementStanding.Step.DRAFTED);
    }

    @Test
    void onlyTheCountyDecidesAndOnlyOnWhatItSaw() {
        walk(open(1_000, 2_000));
        OpenSection section = sheet().sections().get(0);
        assertThatThrownBy(() -> walks.setAside(surveyor, line, section.id(), 0, "先办其余")).isInstanceOf(Refusal.NotYours.class);
        setAside(0);
        assertThatThrownBy(() -> walks.setAside(county, line, section.id(), section.rowVersion(), "再来")).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> walks.setAside(county, line, section.id(), section.rowVersion() + 1,
                "再来")).hasMessageContaining("claim.sectionNotOpen");
        assertThatThrownBy(() -> walks.settle(county, line, section.id(), section.rowVersion() + 1, OpenSection.Settlement.By.DECISION,
                "1号",
                TODAY.minusDays(3), "按现状", "", null)).hasMessageContaining("agreement.dayOutside");
    }

    @Test
    void aLineOnWhichNothingIsAgreedIsNotSetAside() {
        double whole = sheet().standing().lengthM();
        walk(open(0, whole));
        assertThat(sheet().walk().result(whole)).isEqualTo(FieldConfirmation.Result.NOT_AGREED);
        assertThatThrownBy(() -> setAside(0)).hasMessageContaining("claim.nothingLeft");
    }

    @Test
    void aLaterWalkSaysAnewWhatIsOpen() {
        walk(open(1_000, 2_000));
        walk(open(1_000, 1_500));
        assertThat(register.get(OpenSections.class).blocking(line)).singleElement().satisfies(left -> assertThat(left.toM()).isEqualTo(
                1_500));
        walk();
        assertThat(register.get(OpenSections.class).blocking(line)).isEmpty();
    }

    @Test
    void withoutAnAgreementALineWithAnOpenSectionDoesNotBecomeLaw() {
        walk(open(1_000, 2_000));
        AgreedLine drafted = ready();
        Approval whole = new Approval(drafted.version().rowVersion(), drafted.version().fingerprint(), "函1号", TODAY,
                Classification.INTERNAL);
        assertThatThrownBy(() -> register.get(TwoKeys.class).approve(county, drafted.draft,
                whole)).hasMessageContaining("keys.sectionUnsettled");
    }

    private AgreedLine ready() {
        return new AgreedLine(register, surveyor).registerMarkers().confirm(shimen, bailu);
    }

    private String text(AgreedLine drafted, UUID agreement) {
        return register.get(AgreementReader.class).text(drafted.standing(agreement)).articles().toString();
    }

    private ClaimSheet sheet() {
        return register.get(ClaimReader.class).of(county, line);
    }

    private void walk(NewWalk.Open... open) {
        record(List.of(person(a, "张三"), person(b, "李四"), person(null, "王五")), open);
    }

    private void record(List<FieldConfirmation.Participant> people, NewWalk.Open... open) {
        walks.record(surveyor, line, new NewWalk(TODAY, "界碑岭", "", people, List.of(open)));
    }

    private void setAside(int index) {
        OpenSection section = sheet().sections().get(index);
        walks.setAside(county, line, section.id(), section.rowVersion(), "先签其余部分");
    }

    private void settle(int index, String number) {
        OpenSection section = sheet().sections().get(index);
        walks.settle(county, line, section.id(), section.rowVersion(), OpenSection.Settlement.By.DECISION, number, TODAY, "以山脊为界", "裁定.pdf",
                AgreedLine.pdf(number));
    }

    private static NewWalk.Open open(double from, double to) {
        return new NewWalk.Open(from, to, "林场归属");
    }

    private static FieldConfirmation.Participant person(UUID unit, String name) {
        return person(unit, name, "镇政府", "镇长");
    }

    private static FieldConfirmation.Participant person(UUID unit, String name, String organisation, String post) {
        if (organisation.isEmpty()) {
            new NewWalk(TODAY, "村口", "", List.of(new FieldConfirmation.Participant(unit, name, organisation, post)), List.of());
        }
        return new FieldConfirmation.Participant(unit, name, organisation, post);
    }
}
