package org.merestone.boundary.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.drawing.DrawingDesk;
import org.merestone.boundary.drawing.DrawingSheet;
import org.merestone.boundary.drawing.EditedCourse;
import org.merestone.boundary.drawing.MapEdits;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineVersion;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The quadripoint moves, and four lines with it: two of them become law by agreements of their own, two by the keys of their sides. One
 * approval makes all four law, or none of them.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MovedJunctionApprovalTest {

    private static final Coordinate QUADRIPOINT = new Coordinate(114.3, 29.8);
    private static final Coordinate MOVED = new Coordinate(114.3004, 29.8003);

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    BoundaryLines lines;
    Actor surveyor;
    Actor county;
    final Map<UUID, Actor> officers = new HashMap<>();
    AgreedLine north;
    UUID northern;
    UUID western;

    @BeforeEach
    void open() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        register = BoundaryRegister.withFourTownships(kind, folder);
        lines = register.get(BoundaryLines.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        for (String code : List.of(FourTownships.SHIMEN, FourTownships.BAILU, FourTownships.QINGXI, FourTownships.YUNTAI)) {
            officers.put(register.division(code).id(), register.person("officer-" + code, Role.BOUNDARY_OFFICER, code));
        }
        north = new AgreedLine(register, surveyor);
        moveTheJunction();
        north.registerMarkers();
        fourLines().forEach(this::confirm);
        northern = agreement(line(FourTownships.SHIMEN, FourTownships.BAILU));
        western = agreement(line(FourTownships.SHIMEN, FourTownships.QINGXI));
    }

    @AfterEach
    void close() {
        register.close();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void oneApprovalMakesAllFourLinesAndBothAgreementsLaw() {
        sign(northern);
        sign(western);
        report(northern);
        report(western);
        approve();
        for (BoundaryLine each : fourLines()) {
            LineVersion law = lines.standing(each.id()).orElseThrow();
            assertThat(law.geometry().getCoordinates()).as(each.name()).contains(MOVED).doesNotContain(QUADRIPOINT);
            assertThat(law.legalStatus()).as(each.name()).isEqualTo(LegalStatus.STATUTORY);
            assertThat(law.approvalDocument()).as(each.name()).isEqualTo("砚政函〔2026〕9号");
            assertThat(lines.drafted(each.id())).as(each.name()).isEmpty();
        }
        assertThat(List.of(northern, western)).allSatisfy(each -> {
            assertThat(state(each)).isEqualTo(Agreement.State.APPROVED);
            assertThat(standing(each).agreement().approvalNo()).isEqualTo("砚政函〔2026〕9号");
        });
        assertThat(lines.junctionAt(MOVED, 1e-9)).isPresent();
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @Test
    void anAgreementThatIsNotReportedHoldsAllOfThem() {
        sign(northern);
        sign(western);
        report(northern);
        assertThatThrownBy(this::approve).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("agreement.notReported")
                .hasMessageContaining("石门青溪线");
        assertNothingIsLaw();
        assertThat(state(northern)).isEqualTo(Agreement.State.REPORTED);
        assertThat(state(western)).isEqualTo(Agreement.State.DRAFTED);
    }

    @Test
    void aSideOfAThirdLineThatTookItsKeyBackHoldsAllOfThem() {
        signedAndReported();
        BoundaryLine east = line(FourTownships.BAILU, FourTownships.YUNTAI);
        register.get(TwoKeys.class).withdraw(officer(FourTownships.YUNTAI), drafted(east).id(), "再议");
        assertThatThrownBy(this::approve).isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("keys.notBothConfirmed")
                .hasMessageContaining("云台乡").hasMessageContaining("白鹭云台线");
        assertNothingIsLaw();
        assertThat(List.of(state(northern), state(western))).containsOnly(Agreement.State.REPORTED);
    }

    /** The database refuses the last of the four, when the three before it and both agreements have been written. */
    @Test
    void aFaultInTheMiddleLeavesAllFourLinesAndBothAgreementsAsTheyWere() {
        signedAndReported();
        LineVersion last = fourLines().stream().map(this::drafted).max(Comparator.comparing(LineVersion::id)).orElseThrow();
        int acts = acts();
        register.jdbc().sql("alter table boundary_line_version add constraint fault_in_the_middle check (id <> cast('" + last.id()
                + "' as uuid) or stage <> 'IN_FORCE')").update();
        assertThatThrownBy(this::approve).isInstanceOf(DataIntegrityViolationException.class);
        assertNothingIsLaw();
        assertThat(List.of(state(northern), state(western))).containsOnly(Agreement.State.REPORTED);
        assertThat(acts()).as("nothing was entered of what did not happen").isEqualTo(acts);
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
        register.jdbc().sql("alter table boundary_line_version drop constraint fault_in_the_middle").update();
        approve();
        assertThat(fourLines()).allSatisfy(each -> assertThat(lines.standing(each.id()).orElseThrow().geometry().getCoordinates())
                .contains(MOVED));
    }

    @Test
    void whoWroteAtTheOtherAgreementDoesNotApproveEither() {
        Wording before = standing(western).agreement().wording();
        register.get(AgreementDrafting.class).reword(county, western, standing(western).agreement().rowVersion(), new Wording("",
                before.title(), before.overview(), "", before.effect(), 5));
        signedAndReported();
        assertThatThrownBy(this::approve).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("agreement.authorApproves");
        assertNothingIsLaw();
    }

    private void assertNothingIsLaw() {
        for (BoundaryLine each : fourLines()) {
            LineVersion still = lines.standing(each.id()).orElseThrow();
            assertThat(still.legalStatus()).as(each.name()).isEqualTo(LegalStatus.HABITUAL);
            assertThat(still.geometry().getCoordinates()).as(each.name()).contains(QUADRIPOINT).doesNotContain(MOVED);
            assertThat(drafted(each).geometry().getCoordinates()).as(each.name()).contains(MOVED);
        }
        assertThat(lines.junctionAt(QUADRIPOINT, 1e-9)).isPresent();
        assertThat(lines.junctionAt(MOVED, 1e-9)).isEmpty();
    }

    private void moveTheJunction() {
        DrawingSheet sheet = register.get(DrawingDesk.class).sheet(surveyor, north.task);
        List<EditedCourse.Vertex> vertices = new ArrayList<>(sheet.course().vertices());
        vertices.set(0, new EditedCourse.Vertex(MOVED.x, MOVED.y, vertices.get(0).number()));
        register.get(MapEdits.class).save(surveyor, north.draft, new MapEdits.Seen(sheet.rowVersion(), sheet.beside()),
                new EditedCourse(vertices), "交会点按实地改正");
    }

    private void confirm(BoundaryLine line) {
        LineVersion draft = drafted(line);
        for (UUID side : List.of(line.unitAId(), Objects.requireNonNull(line.unitBId()))) {
            register.get(TwoKeys.class).confirm(officers.get(side), draft.id(), draft.fingerprint());
        }
    }

    private UUID agreement(BoundaryLine line) {
        UUID agreement = register.get(AgreementDrafting.class).draft(surveyor, line.id());
        for (MapSheet sheet : standing(agreement).sheets()) {
            register.get(AgreementDrafting.class).attachSheet(surveyor, agreement, standing(agreement).agreement().rowVersion(),
                    sheet.number(), sheet.number() + ".pdf", AgreedLine.pdf(line.name() + sheet.number()));
        }
        return agreement;
    }

    private void signedAndReported() {
        sign(northern);
        sign(western);
        report(northern);
        report(western);
    }

    private void sign(UUID agreement) {
        BoundaryLine line = lines.require(standing(agreement).agreement().lineId());
        for (UUID side : List.of(line.unitAId(), Objects.requireNonNull(line.unitBId()))) {
            register.get(AgreementSigning.class).sign(officers.get(side), agreement, standing(agreement).fingerprint(),
                    new Signer("签字人", "镇长", AgreedLine.TODAY));
        }
    }

    private void report(UUID agreement) {
        register.get(AgreementApproval.class).report(county, agreement, standing(agreement).fingerprint(),
                new AgreementApproval.Letter("砚民请〔2026〕4号", AgreedLine.TODAY));
    }

    private void approve() {
        register.get(AgreementApproval.class).approve(county, northern, standing(northern).fingerprint(),
                new AgreementApproval.Letter("砚政函〔2026〕9号", AgreedLine.TODAY), Classification.INTERNAL);
    }

    private int acts() {
        return register.jdbc().sql("select count(*) from audit_entry").query(Integer.class).single();
    }

    private Actor officer(String code) {
        return officers.get(register.division(code).id());
    }

    private Agreement.State state(UUID agreement) {
        return standing(agreement).agreement().state();
    }

    private AgreementStanding standing(UUID agreement) {
        return register.get(AgreementReader.class).standing(surveyor, agreement);
    }

    private LineVersion drafted(BoundaryLine line) {
        return lines.drafted(line.id()).orElseThrow();
    }

    private List<BoundaryLine> fourLines() {
        return List.of(line(FourTownships.SHIMEN, FourTownships.BAILU), line(FourTownships.SHIMEN, FourTownships.QINGXI),
                line(FourTownships.BAILU, FourTownships.YUNTAI), line(FourTownships.QINGXI, FourTownships.YUNTAI));
    }

    private BoundaryLine line(String code, String other) {
        return register.line(code, other);
    }
}
