package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineInForce;
import org.merestone.boundary.line.LinesInForce;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.ChangeLog;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TwoKeysTest {

    private static final Coordinate BEND = new Coordinate(114.303, 29.85);
    private static final LocalDate APPROVED = LocalDate.of(2026, 2, 20);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    BoundaryLines lines;
    TwoKeys keys;
    Drafting drafting;
    Actor surveyor;
    Actor shimen;
    Actor bailu;
    Actor county;
    BoundaryLine line;
    UUID draft;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        lines = register.get(BoundaryLines.class);
        keys = register.get(TwoKeys.class);
        drafting = new Drafting(register);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU);
        draft = drafting.draft(surveyor, line, BEND);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void aLineWithOneSignatureIsNotLaw() {
        confirm(shimen);
        assertThatThrownBy(this::approve).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("白鹭镇");
        assertThat(inForce().legalStatus()).isEqualTo(LegalStatus.HABITUAL);
        assertThat(lines.requireVersion(draft).stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void confirmationsChangeNothingLegal() {
        confirm(shimen);
        confirm(bailu);
        assertThat(inForce().legalStatus()).isEqualTo(LegalStatus.HABITUAL);
        assertThat(new ChangeLog(register.jdbc()).since(0, 100)).hasSize(2);
    }

    @Test
    void bothSignaturesAndTheCountysDocumentMakeALineLaw() {
        UUID old = lines.standing(line.id()).orElseThrow().id();
        confirm(shimen);
        confirm(bailu);
        approve();
        LineInForce now = inForce();
        assertThat(now.legalStatus()).isEqualTo(LegalStatus.STATUTORY);
        assertThat(now.approvalDocument()).isEqualTo("砚政函〔2026〕7号");
        assertThat(now.classification()).isEqualTo(Classification.PUBLIC);
        assertThat(now.geometry().getCoordinates()).contains(BEND);
        assertThat(now.validFrom()).isEqualTo(APPROVED);
        LineVersion past = lines.requireVersion(old);
        assertThat(past.validTo()).isEqualTo(APPROVED);
        assertThat(past.legalStatus()).isEqualTo(LegalStatus.HABITUAL);
        assertThat(register.get(LinesInForce.class).on(APPROVED.minusDays(1))).extracting(LineInForce::versionId).contains(old);
        assertThat(taskState()).isEqualTo("APPROVED");
    }

    @Test
    void anApprovalTellsWhatItChanged() {
        confirm(shimen);
        confirm(bailu);
        long before = new ChangeLog(register.jdbc()).version();
        approve();
        assertThat(new ChangeLog(register.jdbc()).since(before, 10)).extracting(entry -> entry.change().part())
                .containsExactly(Change.Part.LINES, Change.Part.MARKERS, Change.Part.DIVISIONS, Change.Part.DIVISIONS);
    }

    @Test
    void everyStepStandsInTheAuditTrail() {
        confirm(shimen);
        keys.withdraw(shimen, draft, "图幅有误");
        confirm(shimen);
        confirm(bailu);
        approve();
        AuditTrail trail = register.get(AuditTrail.class);
        assertThat(trail.of("line", line.id().toString())).extracting(entry -> entry.actorName() + " " + entry.act().action())
                .containsExactly("surveyor task.open", "shimen line.confirm", "shimen line.withdraw-confirmation", "shimen line.confirm",
                        "bailu line.confirm", "county line.approve");
        assertThat(trail.verify().holds()).isTrue();
    }

    @Test
    void anEditVoidsTheFirstConfirmation() {
        confirm(shimen);
        String seen = lines.requireVersion(draft).fingerprint();
        drafting.redraw(draft, new Coordinate(114.304, 29.85));
        assertThatThrownBy(() -> keys.confirm(bailu, draft, seen)).isInstanceOf(Refusal.Stale.class);
        confirm(bailu);
        assertThatThrownBy(this::approve).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("石门镇");
    }

    @Test
    void nobodyConfirmsForTheOtherSideNorForBoth() {
        Actor ofTheCounty = register.person("both", Role.BOUNDARY_OFFICER, "990121");
        Actor ofNeither = register.person("neither", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> confirm(ofTheCounty)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> confirm(ofNeither)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> confirm(surveyor)).isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void aSideConfirmsOnce() {
        confirm(shimen);
        Actor colleague = register.person("colleague", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        assertThatThrownBy(() -> confirm(colleague)).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("shimen");
    }

    @Test
    void aWithdrawnConfirmationCountsNoMoreAndIsKeptWithItsReason() {
        confirm(shimen);
        confirm(bailu);
        assertThatThrownBy(() -> keys.withdraw(bailu, draft, " ")).isInstanceOf(Refusal.NotAllowed.class);
        keys.withdraw(bailu, draft, "图幅有误");
        assertThatThrownBy(this::approve).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("白鹭镇");
        assertThat(register.get(Confirmations.class).of(draft)).filteredOn(confirmation -> confirmation.voidedAt() != null)
                .singleElement().satisfies(confirmation -> assertThat(confirmation.voidReason()).isEqualTo("图幅有误"));
    }

    @Test
    void theAuthorNeverApprovesNorConfirms() {
        confirm(shimen);
        confirm(bailu);
        Actor author = new Actor(surveyor.accountId(), "surveyor", Role.COUNTY_OFFICER.name(), "990121");
        assertThatThrownBy(() -> keys.approve(author, draft, approval(APPROVED))).isInstanceOf(Refusal.NotYours.class)
                .hasMessageContaining("keys.authorApproves");
        Actor side = new Actor(surveyor.accountId(), "surveyor", Role.BOUNDARY_OFFICER.name(), FourTownships.SHIMEN);
        assertThatThrownBy(() -> confirm(side)).hasMessageContaining("keys.authorConfirms");
    }

    @Test
    void whoConfirmedDoesNotApprove() {
        confirm(shimen);
        confirm(bailu);
        Actor signer = new Actor(shimen.accountId(), "shimen", Role.COUNTY_OFFICER.name(), "990121");
        assertThatThrownBy(() -> keys.approve(signer, draft, approval(APPROVED))).hasMessageContaining("keys.signerApproves");
    }

    @Test
    void anotherCountysOfficerDoesNotApprove() {
        confirm(shimen);
        confirm(bailu);
        Actor other = register.person("other", Role.COUNTY_OFFICER, "990122");
        assertThatThrownBy(() -> keys.approve(other, draft, approval(APPROVED))).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> keys.approve(shimen, draft, approval(APPROVED))).isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void nothingIsLawWithoutADocumentOrFromADayToCome() {
        confirm(shimen);
        confirm(bailu);
        LineVersion seen = lines.requireVersion(draft);
        assertThatThrownBy(() -> keys.approve(county, draft,
                new Approval(seen.rowVersion(), seen.fingerprint(), "  ", APPROVED, Classification.PUBLIC)))
                .hasMessageContaining("keys.documentMissing");
        assertThatThrownBy(() -> keys.approve(county, draft, approval(LocalDate.of(2026, 3, 2)))).hasMessageContaining("2026-03-02");
        assertThat(inForce().legalStatus()).isEqualTo(LegalStatus.HABITUAL);
    }

    @Test
    void anApprovalOfWhatWasEditedMeanwhileIsToldSo() {
        confirm(shimen);
        confirm(bailu);
        Approval seen = approval(APPROVED);
        drafting.redraw(draft, new Coordinate(114.304, 29.85));
        assertThatThrownBy(() -> keys.approve(county, draft, seen)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aLineIsApprovedOnce() {
        confirm(shimen);
        confirm(bailu);
        Approval seen = approval(APPROVED);
        keys.approve(county, draft, seen);
        assertThatThrownBy(() -> keys.approve(county, draft, seen)).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> confirm(shimen)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aDocumentOlderThanTheImportReplacesTheHabitualLineWholly() {
        UUID old = lines.standing(line.id()).orElseThrow().id();
        confirm(shimen);
        confirm(bailu);
        LocalDate earlier = LocalDate.of(2021, 6, 1);
        keys.approve(county, draft, approval(earlier));
        assertThat(lines.requireVersion(old).supersededAt()).isNotNull();
        assertThat(inForce().validFrom()).isEqualTo(earlier);
    }

    @Test
    void aLaterLawDoesNotBeginBeforeTheOneItReplaces() {
        confirm(shimen);
        confirm(bailu);
        approve();
        draft = drafting.draft(surveyor, line, new Coordinate(114.305, 29.85));
        confirm(shimen);
        confirm(bailu);
        assertThatThrownBy(() -> keys.approve(county, draft, approval(APPROVED))).hasMessageContaining("keys.approvedBeforeStanding");
    }

    @Test
    void aCourseAcrossAnotherLineIsNeitherConfirmedNorApproved() {
        drafting.redraw(draft, new Coordinate(114.35, 29.79), BEND);
        assertThatThrownBy(() -> confirm(shimen)).hasMessageContaining("course.crosses").hasMessageContaining("白鹭云台线");
    }

    @Test
    void theEdgeOfTheRegisterIsNotDemarcated() {
        List<LineInForce> outer = register.get(LinesInForce.class).current().stream().filter(each -> each.right() == null).toList();
        assertThatThrownBy(() -> register.get(LineTasks.class).open(surveyor, outer.get(0).id())).hasMessageContaining("task.outerLine");
    }

    @Test
    void aLineHasOneRunningTask() {
        assertThatThrownBy(() -> register.get(LineTasks.class).open(surveyor, line.id())).hasMessageContaining("task.runsAlready");
        Actor ofOneSide = register.person("one-side", Role.SURVEYOR, FourTownships.QINGXI);
        BoundaryLine west = register.line(FourTownships.SHIMEN, FourTownships.QINGXI);
        assertThatThrownBy(() -> register.get(LineTasks.class).open(ofOneSide, west.id())).isInstanceOf(Refusal.NotYours.class);
    }

    private void confirm(Actor officer) {
        keys.confirm(officer, draft, lines.requireVersion(draft).fingerprint());
    }

    private void approve() {
        keys.approve(county, draft, approval(APPROVED));
    }

    private Approval approval(LocalDate day) {
        LineVersion seen = lines.requireVersion(draft);
        return new Approval(seen.rowVersion(), seen.fingerprint(), "砚政函〔2026〕7号", day, Classification.PUBLIC);
    }

    private LineInForce inForce() {
        return register.get(LinesInForce.class).current().stream().filter(each -> each.id().equals(line.id())).findFirst().orElseThrow();
    }

    private String taskState() {
        return register.jdbc().sql("select state from line_task").query(String.class).single();
    }
}
