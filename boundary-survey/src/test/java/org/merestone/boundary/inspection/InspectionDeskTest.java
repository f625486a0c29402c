package org.merestone.boundary.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.merestone.boundary.demarcation.DraftEdits;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;

/** Process check, final check, supervision, acceptance: each by another person, each on a sample, scored by the scheme. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class InspectionDeskTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    Actor checker;
    Actor supervisor;
    Actor county;
    AgreedLine line;
    InspectionDesk desk;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        checker = register.person("checker", Role.SURVEYOR, "990121");
        supervisor = register.person("supervisor", Role.SUPERVISOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = new AgreedLine(register, surveyor).registerMarkers();
        desk = register.get(InspectionDesk.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void fourLevelsPassOneAfterTheOther() {
        assertThat(sheet().next()).isEqualTo(Level.PROCESS);
        assertThatThrownBy(() -> desk.begin(supervisor, line.task, Level.SUPERVISION)).hasMessageContaining("inspection.due.PROCESS");
        assertThat(pass(surveyor, Level.PROCESS)).isEqualTo(Grade.EXCELLENT);
        pass(checker, Level.FINAL);
        pass(supervisor, Level.SUPERVISION);
        assertThat(sheet().next()).isEqualTo(Level.ACCEPTANCE);
        pass(county, Level.ACCEPTANCE);
        assertThat(sheet().next()).isNull();
        assertThatThrownBy(() -> desk.begin(county, line.task, Level.ACCEPTANCE)).hasMessageContaining("inspection.allPassed");
        assertThat(register.get(AuditTrail.class).of("line", line.line.toString())).extracting(entry -> entry.act().action())
                .containsSubsequence("inspection.begin", "inspection.close", "inspection.begin", "inspection.close");
    }

    @Test
    void everyLevelHasItsHandAndItsOwnPerson() {
        assertThatThrownBy(() -> desk.begin(supervisor, line.task,
                Level.PROCESS)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("hand.PROCESS");
        pass(checker, Level.PROCESS);
        assertThatThrownBy(() -> desk.begin(surveyor, line.task,
                Level.FINAL)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("inspection.author");
        assertThatThrownBy(() -> desk.begin(checker, line.task,
                Level.FINAL)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("inspection.sameHand");
        Actor abroad = register.person("abroad", Role.SURVEYOR, "990122");
        assertThatThrownBy(() -> desk.sheet(abroad, line.task)).isInstanceOf(Refusal.NotFound.class);
        Actor oneSide = register.person("one-side", Role.SURVEYOR, FourTownships.SHIMEN);
        assertThatThrownBy(() -> desk.begin(oneSide, line.task, Level.FINAL)).isInstanceOf(Refusal.NotYours.class);
        assertThat(desk.sheet(register.person("checker-2", Role.SURVEYOR, "990121"), line.task).mayBegin()).isTrue();
    }

    @Test
    void aFatalFaultFailsTheWholeAndItIsInspectedAgain() {
        UUID id = desk.begin(surveyor, line.task, Level.PROCESS);
        desk.fault(surveyor, line.task, id, new Fault(1, Element.MATHEMATICS, Fault.Weight.A, "坐标系用错"));
        assertThat(desk.close(surveyor, line.task, id, "返工")).isEqualTo(Grade.FAILED);
        assertThat(sheet().next()).isEqualTo(Level.PROCESS);
        assertThat(sheet().inspections()).singleElement().satisfies(failed -> {
            assertThat(failed.grade()).isEqualTo(Grade.FAILED);
            assertThat(failed.units().get(0).faults()).singleElement().satisfies(fault -> assertThat(fault.told()).isEqualTo("坐标系用错"));
        });
        pass(surveyor, Level.PROCESS);
        assertThat(sheet().next()).isEqualTo(Level.FINAL);
    }

    @Test
    void slightFaultsLowerTheMeanOfTheSample() {
        UUID id = desk.begin(surveyor, line.task, Level.PROCESS);
        int units = sheet().inspections().get(0).units().size();
        desk.fault(surveyor, line.task, id, new Fault(2, Element.MATHEMATICS, Fault.Weight.B, "点位偏差超限"));
        desk.close(surveyor, line.task, id, "");
        // one unit of the lot has 100 − 0.35 × 12 = 95.8
        assertThat(sheet().inspections().get(0).score()).isEqualTo(Math.round((100 * units - 4.2) / units * 100) / 100.0);
    }

    @Test
    void anEditAfterwardsAsksForEveryLevelAgain() {
        pass(surveyor, Level.PROCESS);
        UUID open = desk.begin(checker, line.task, Level.FINAL);
        UUID point = line.task().draft().points().get(1).id();
        register.get(DraftEdits.class).removePoint(surveyor, line.draft, line.version().rowVersion(), point, "复测");
        assertThat(sheet().next()).isEqualTo(Level.PROCESS);
        assertThatThrownBy(() -> desk.close(checker, line.task, open,
                "")).isInstanceOf(Refusal.Stale.class).hasMessageContaining("inspection.edited");
    }

    @Test
    void onlyWhoBeganAnInspectionWritesInItAndOnlyUntilItIsClosed() {
        UUID id = desk.begin(surveyor, line.task, Level.PROCESS);
        Fault fault = new Fault(1, Element.DOCUMENTS, Fault.Weight.D, "缺页码");
        assertThatThrownBy(() -> desk.fault(checker, line.task, id,
                fault)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("surveyor");
        assertThatThrownBy(() -> desk.begin(checker, line.task, Level.PROCESS)).hasMessageContaining("inspection.openAlready");
        assertThatThrownBy(() -> desk.fault(surveyor, line.task, id, new Fault(99, Element.DOCUMENTS, Fault.Weight.D, "无此单位")))
                .hasMessageContaining("inspection.noSuchUnit");
        desk.close(surveyor, line.task, id, "");
        assertThatThrownBy(() -> desk.fault(surveyor, line.task, id, fault)).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> new Fault(1, Element.DOCUMENTS, Fault.Weight.D, " ")).hasMessageContaining("inspection.faultUntold");
    }

    @Test
    void anEditedSchemeCountsFromThenOnAndOldScoresStay() {
        pass(surveyor, Level.PROCESS);
        Scheme two = new Scheme(List.of(Level.SUPERVISION, Level.ACCEPTANCE), Map.of(Element.MATHEMATICS, 0.4, Element.ATTRIBUTES, 0.4,
                Element.EXPRESSION, 0.1, Element.DOCUMENTS, 0.1), Scheme.USUAL.deductions(), 95, 80, 65, Map.of(50, 2));
        assertThatThrownBy(() -> desk.setScheme(surveyor, two, "省规")).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> desk.setScheme(county, two, " ")).hasMessageContaining("keys.reasonMissing");
        desk.setScheme(county, two, "按省规调整");
        InspectionSheet sheet = sheet();
        assertThat(sheet.scheme().versionNo()).isEqualTo(2);
        assertThat(sheet.scheme().scheme()).isEqualTo(two);
        assertThat(sheet.next()).isEqualTo(Level.SUPERVISION);
        assertThat(sheet.inspections().get(0).scheme().versionNo()).isEqualTo(1);
        UUID id = desk.begin(supervisor, line.task, Level.SUPERVISION);
        assertThat(sheet().inspections()).filteredOn(each -> each.id().equals(id)).singleElement()
                .satisfies(each -> assertThat(each.units()).hasSize(2));
    }

    private Grade pass(Actor inspector, Level level) {
        return desk.close(inspector, line.task, desk.begin(inspector, line.task, level), "");
    }

    private InspectionSheet sheet() {
        return desk.sheet(county, line.task);
    }
}
