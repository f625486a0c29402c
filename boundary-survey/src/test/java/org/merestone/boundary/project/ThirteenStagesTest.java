package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.agreement.AgreementApproval;
import org.merestone.boundary.handover.HandoverDesk;
import org.merestone.boundary.inspection.Grade;
import org.merestone.boundary.inspection.InspectionDesk;
import org.merestone.boundary.inspection.Level;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.quality.QualityDesk;
import org.merestone.boundary.quality.QualityRun;
import org.merestone.boundary.quality.RuleScope;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.print.PaperProgress;

/** One line through all thirteen stages with five people: surveyor, both sides, the county, and nothing out of turn. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThirteenStagesTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;

    @Test
    void aLineGoesFromThePlanToTheArchive() {
        try (CountyWork work = new CountyWork(kind, folder)) {
            work.agreedInTheField(3);
            work.file(work.surveyor, PaperKind.PLANTING_RECORD);
            work.finish(work.surveyor, WorkStage.PLANTING);
            AgreedLine line = new AgreedLine(work.register, work.surveyor);
            assertThatThrownBy(() -> work.finish(work.surveyor, WorkStage.SURVEY)).hasMessageContaining("登记表");
            line.registerMarkers();
            work.finish(work.surveyor, WorkStage.SURVEY);
            assertThatThrownBy(() -> work.finish(work.surveyor, WorkStage.COURSE)).hasMessageContaining("石门镇");
            line.confirm(work.shimen, work.bailu);
            work.finish(work.surveyor, WorkStage.COURSE);
            assertThatThrownBy(() -> work.finish(work.surveyor, WorkStage.MAP_SHEETS)).hasMessageContaining("没有起草协议书");
            UUID agreement = line.agreement();
            work.finish(work.surveyor, WorkStage.MAP_SHEETS);
            line.sign(work.shimen, agreement);
            assertThatThrownBy(() -> work.finish(work.officer, WorkStage.SIGNING)).hasMessageContaining("白鹭镇");
            line.sign(work.bailu, agreement);
            work.finish(work.officer, WorkStage.SIGNING);
            approve(work, line, agreement);
            work.finish(work.officer, WorkStage.APPROVAL);
            work.file(work.officer, PaperKind.REFINEMENT);
            work.finish(work.officer, WorkStage.REFINEMENT);
            work.file(work.officer, PaperKind.ACCEPTANCE_REPORT);
            assertThatThrownBy(() -> work.finish(work.officer, WorkStage.ACCEPTANCE)).hasMessageContaining("没有通过过程检查");
            inspected(work, line.task);
            brokenRulesOfPapersAndNetworkStopTheAcceptance(work, line);
            work.finish(work.officer, WorkStage.ACCEPTANCE);
            handUp(work, line.task);
            assertThat(work.board.line(work.officer, work.line).papers()).filteredOn(paper -> paper.kind() == PaperKind.HANDOVER_RECEIPT)
                    .singleElement().satisfies(paper -> assertThat(paper.documentNo()).isEqualTo("汇交〔2026〕1号"));
            work.finish(work.officer, WorkStage.ARCHIVE);
            assertThat(work.line().stage()).isEmpty();
            rulesWereRunAtEveryGate(work, line.line);
            Progress progress = work.board.progress(work.officer, work.project);
            assertThat(progress.doneLines()).isEqualTo(1);
            assertThat(progress.markersSurveyed()).isEqualTo(3);
            assertThat(progress.lawMetres()).isEqualTo(progress.signedMetres()).isGreaterThan(11_000);
            assertThatThrownBy(() -> work.desk.sendBack(work.officer, work.line, work.line().rowVersion(), WorkStage.SURVEY, "反悔"))
                    .hasMessageContaining("project.lawStays");
        }
    }

    private static void brokenRulesOfPapersAndNetworkStopTheAcceptance(CountyWork work, AgreedLine line) {
        work.register.jdbc().sql("update agreement set approval_no = approval_no || '之二'").update();
        assertThat(broken(work)).singleElement(STRING).contains("之二");
        work.register.jdbc().sql("update agreement set approval_no = replace(approval_no, '之二', '')").update();
        work.register.jdbc().sql("update boundary_line set unit_a_id = unit_b_id, unit_b_id = unit_a_id where id = :line")
                .param("line", line.line).update();
        assertThat(broken(work)).isNotEmpty();
        work.register.jdbc().sql("update boundary_line set unit_a_id = unit_b_id, unit_b_id = unit_a_id where id = :line")
                .param("line", line.line).update();
        assertThat(broken(work)).isEmpty();
    }

    private static List<String> broken(CountyWork work) {
        return work.register.get(Gate.class).obstacles(work.line()).stream().filter(each -> each.kind() == Obstacle.Kind.RULE_BROKEN)
                .map(each -> each.message(Locale.CHINESE)).toList();
    }

    /** Before there is a draft there is the line and its network to judge; at the end all seventy-two rules. Nothing was in dispute. */
    private static void rulesWereRunAtEveryGate(CountyWork work, UUID line) {
        List<QualityRun> runs = work.register.get(QualityDesk.class).atGates(line);
        assertThat(runs).extracting(QualityRun::stage).containsExactly(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(runs.get(0).judged()).contains("1", "4", "40", "48", "72").doesNotContain("12", "27", "55", "63");
        assertThat(runs.get(4).judged()).contains("12", "26", "27", "37", "55", "61").doesNotContain("62", "69");
        assertThat(runs.get(7).judged()).contains("62", "63", "68").doesNotContain("69");
        assertThat(runs.get(11).judged()).containsExactlyElementsOf(RuleScope.all());
        assertThat(runs.get(11).broken()).contains("69:");
    }

    /** Four levels, four people; nobody finds a fault. */
    private static void inspected(CountyWork work, UUID task) {
        InspectionDesk desk = work.register.get(InspectionDesk.class);
        List<Actor> people = List.of(work.surveyor, work.register.person("checker", Role.SURVEYOR, "990121"),
                work.register.person("supervisor", Role.SUPERVISOR, "990121"), work.officer);
        for (Level level : Level.values()) {
            Actor inspector = people.get(level.ordinal());
            assertThat(desk.close(inspector, task, desk.begin(inspector, task, level), "")).isEqualTo(Grade.EXCELLENT);
        }
    }

    /** Without the photographs the archive is not complete: the test says that it is. The receipt becomes the paper of the last stage. */
    private static void handUp(CountyWork work, UUID task) {
        HandoverDesk desk = work.register.get(HandoverDesk.class);
        UUID made = desk.make(work.surveyor, task, new PaperProgress());
        assertThatThrownBy(() -> work.finish(work.officer, WorkStage.ARCHIVE)).hasMessageContaining("汇交凭证");
        work.register.jdbc().sql("update result_package set percent = 100 where id = :id").param("id", made).update();
        assertThat(desk.receive(work.officer, task, made, 0, "演示市民政局", "汇交〔2026〕1号")).isEmpty();
    }

    private static void approve(CountyWork work, AgreedLine line, UUID agreement) {
        AgreementApproval approvals = work.register.get(AgreementApproval.class);
        assertThatThrownBy(() -> work.finish(work.officer, WorkStage.APPROVAL)).hasMessageContaining("没有批准");
        approvals.report(work.officer, agreement, line.standing(agreement).fingerprint(),
                new AgreementApproval.Letter("请1号", CountyWork.TODAY));
        approvals.approve(work.officer, agreement, line.standing(agreement).fingerprint(),
                new AgreementApproval.Letter("函9号", CountyWork.TODAY),
                Classification.INTERNAL);
        assertThatThrownBy(() -> work.finish(work.officer, WorkStage.APPROVAL)).hasMessageContaining("没有公布");
        approvals.publish(work.officer, agreement, new AgreementApproval.Letter("告2号", CountyWork.TODAY));
        work.file(work.officer, PaperKind.NOTICE);
    }
}
