package org.merestone.boundary.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
import org.merestone.boundary.demarcation.CourseEdits;
import org.merestone.boundary.demarcation.CourseInWords;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.rule.Rule;
import org.merestone.geo.Severity;

/** What the rules find on a line, what two people let pass, and what is ordered to be put right. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class QualityDeskTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    Actor county;
    Actor shimen;
    AgreedLine line;
    QualityDesk desk;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        line = new AgreedLine(register, surveyor);
        desk = register.get(QualityDesk.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void allRulesRunAtOnceAndEachFindingSaysItsRuleItsSourceAndItsPlace() {
        QualitySheet sheet = desk.sheet(surveyor, line.task);
        assertThat(sheet.findings()).extracting(LineFinding::ruleId).contains("27", "29", "36");
        assertThat(sheet.findings()).isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
        assertThat(sheet.findings()).filteredOn(finding -> finding.source() == LineFinding.Source.SHEET)
                .allSatisfy(finding -> assertThat(finding.place()).isNotNull());
        assertThat(sheet.rules().get("29").confidence()).isNotNull().isInstanceOf(Rule.Confidence.class);
        assertThat(sheet.findings().get(0).message(Locale.ENGLISH)).isNotEqualTo(sheet.findings().get(0).message(Locale.CHINESE));
    }

    @Test
    void aRunIsKeptWithWhatItFoundAndForWhichDraft() {
        desk.run(surveyor, line.task);
        line.registerMarkers();
        desk.run(county, line.task);
        List<QualityRun> runs = desk.sheet(county, line.task).runs();
        assertThat(runs).hasSize(2);
        assertThat(runs).anySatisfy(run -> {
            assertThat(run.fingerprint()).isEqualTo(line.version().fingerprint());
            assertThat(run.blocks() + run.errors()).isZero();
        }).anySatisfy(run -> assertThat(run.blocks()).isEqualTo(6));
    }

    @Test
    void aFindingPassesWhenOnePersonProposesAndAnotherGrants() {
        LineFinding finding = faultyWords();
        assertThatThrownBy(() -> line.confirm(shimen)).hasMessageContaining("keys.wordsDoNotHold");
        UUID waiver = desk.propose(surveyor, line.task, finding.key(), "原协议用语如此，双方认可");
        assertThatThrownBy(() -> line.confirm(shimen)).hasMessageContaining("keys.wordsDoNotHold");
        assertThatThrownBy(() -> desk.propose(county, line.task, finding.key(), "再申请")).hasMessageContaining("quality.proposedAlready");
        assertThatThrownBy(() -> desk.decide(surveyor, line.task, waiver, true)).isInstanceOf(Refusal.NotYours.class);
        desk.decide(county, line.task, waiver, true);
        assertThat(desk.sheet(county, line.task).findings()).filteredOn(each -> each.key().equals(finding.key())).singleElement()
                .satisfies(each -> assertThat(each.stops()).isFalse());
        line.confirm(shimen);
        assertThat(register.get(AuditTrail.class).of("line", line.line.toString())).extracting(entry -> entry.act().action())
                .contains("quality.propose-waiver", "quality.grant-waiver");
    }

    @Test
    void whoProposedDoesNotGrantWhateverTheirRole() {
        LineFinding finding = faultyWords();
        UUID own = desk.propose(county, line.task, finding.key(), "双方认可");
        assertThatThrownBy(() -> desk.decide(county, line.task, own, true)).hasMessageContaining("quality.sameHandWaives");
        Actor author = new Actor(surveyor.accountId(), "surveyor", Role.COUNTY_OFFICER.name(), "990121");
        assertThatThrownBy(() -> desk.decide(author, line.task, own, true)).hasMessageContaining("quality.sameHandWaives");
        desk.decide(register.person("county-2", Role.COUNTY_OFFICER, "990121"), line.task, own, false);
        assertThat(desk.sheet(county, line.task).findings()).anySatisfy(each -> {
            assertThat(each.key()).isEqualTo(finding.key());
            assertThat(each.stops()).isTrue();
        });
    }

    @Test
    void whatBlocksNobodyLetsPass() {
        LineFinding block = desk.sheet(surveyor, line.task).findings().stream().filter(each -> each.severity() == Severity.BLOCK)
                .findFirst().orElseThrow();
        assertThatThrownBy(() -> desk.propose(surveyor, line.task, block.key(), "算了")).hasMessageContaining("quality.neverWaived");
    }

    @Test
    void aWaiverIsForWhatTheFindingSaidAndForNothingElse() {
        LineFinding finding = faultyWords();
        desk.decide(county, line.task, desk.propose(surveyor, line.task, finding.key(), "双方认可"), true);
        write("向北东北", "向西南西");
        assertThat(desk.sheet(county, line.task).findings()).anySatisfy(each -> {
            assertThat(each.ruleId()).isEqualTo("59");
            assertThat(each.stops()).isTrue();
        });
        assertThatThrownBy(() -> desk.propose(surveyor, line.task, finding.key(), "旧的")).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void anOrderIsSeenToByOneAndAcceptedByAnother() {
        assertThatThrownBy(() -> desk.order(county, line.task, "补拍照片", AgreedLine.TODAY.minusDays(1)))
                .hasMessageContaining("quality.dueInPast");
        assertThatThrownBy(() -> desk.order(shimen, line.task, "补拍照片", AgreedLine.TODAY)).isInstanceOf(Refusal.NotYours.class);
        desk.order(county, line.task, "补拍照片", AgreedLine.TODAY);
        RectificationOrder order = desk.openOrders(line.line).get(0);
        assertThat(order.isLate(AgreedLine.TODAY)).isFalse();
        assertThat(order.isLate(AgreedLine.TODAY.plusDays(1))).isTrue();
        assertThatThrownBy(() -> desk.accept(county, line.task, order.id())).isInstanceOf(Refusal.Stale.class);
        desk.answer(surveyor, line.task, order.id(), "已补拍并上传");
        Actor same = new Actor(surveyor.accountId(), "surveyor", Role.COUNTY_OFFICER.name(), "990121");
        assertThatThrownBy(() -> desk.accept(same, line.task, order.id())).hasMessageContaining("quality.sameHandAccepts");
        desk.accept(county, line.task, order.id());
        assertThat(desk.openOrders(line.line)).isEmpty();
    }

    @Test
    void whoHasNoPartInTheLineSeesNothing() {
        Actor yuntai = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> desk.sheet(yuntai, line.task)).isInstanceOf(Refusal.NotFound.class);
        assertThat(desk.sheet(shimen, line.task).actions()).containsExactly(QualitySheet.Action.RUN);
    }

    /** A direction that is none of the sixteen: rule 59. */
    private LineFinding faultyWords() {
        write("向[东南西北偏]+", "向北东北");
        return desk.sheet(surveyor, line.task).findings().stream().filter(finding -> finding.ruleId().equals("59")).findFirst()
                .orElseThrow();
    }

    private void write(String pattern, String instead) {
        CourseInWords course = register.get(TaskDesk.class).course(surveyor, line.task);
        CourseInWords.Natural first = course.natural().get(0);
        register.get(CourseEdits.class).write(surveyor, line.draft, course.rowVersion(), first.beginsAt(),
                first.text().replaceFirst(pattern, instead));
    }
}
