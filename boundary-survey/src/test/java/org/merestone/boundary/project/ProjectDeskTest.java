package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.claim.NewWalk;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;

/** The stages of a line, who may leave them and what keeps them shut. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProjectDeskTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    CountyWork work;

    @BeforeEach
    void open() {
        work = new CountyWork(kind, folder);
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void aProjectTakesEveryLineBetweenTwoTownshipsOfItsCounty() {
        assertThat(work.board.board(work.officer, work.project, BoardQuery.all()).page().rows()).extracting(row -> row.line().name())
                .containsExactlyInAnyOrder("石门白鹭线", "石门青溪线", "白鹭云台线", "青溪云台线");
        assertThat(work.line().stageNumber()).isEqualTo(1);
    }

    @Test
    void onlyTheCountysOwnOfficerOpensItsProject() {
        NewProject again = new NewProject(work.county, "再来", "", "", CountyWork.BEGINS, CountyWork.ENDS);
        assertThatThrownBy(() -> work.desk.open(work.surveyor,
                again)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("countyOpens");
        Actor other = work.register.person("other", Role.COUNTY_OFFICER, "990122");
        assertThatThrownBy(() -> work.desk.open(other, again)).isInstanceOf(Refusal.NotYours.class).hasMessageContaining("砚川县");
    }

    @Test
    void aLineIsInOneRunningProjectOnly() {
        UUID second = work.desk.open(work.officer, new NewProject(work.county, "第二期", "", "", CountyWork.BEGINS, CountyWork.ENDS));
        assertThat(work.board.board(work.officer, second, BoardQuery.all()).page().rows()).isEmpty();
        assertThatThrownBy(() -> work.desk.take(work.officer, second, work.line().lineId())).hasMessageContaining("project.lineTaken");
        UUID lineId = work.line().lineId();
        work.desk.drop(work.officer, work.line, work.line().rowVersion(), "第二期办理");
        work.desk.take(work.officer, second, lineId);
        assertThat(work.board.board(work.officer, second, BoardQuery.all()).page().rows()).hasSize(1);
    }

    @Test
    void aStageIsShutUntilItsPaperIsThereAndSaysWhichOne() {
        assertThatThrownBy(() -> work.finish(work.officer, WorkStage.PREPARATION)).hasMessageContaining("project.gateShut")
                .hasMessageContaining("勘界方案批复");
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        work.finish(work.officer, WorkStage.PREPARATION);
        assertThat(work.line().stageNumber()).isEqualTo(2);
    }

    @Test
    void eachSideBringsItsOwnPaperAndNobodyTheOthers() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        work.finish(work.officer, WorkStage.PREPARATION);
        work.file(work.shimen, PaperKind.SITUATION);
        assertThat(work.board.line(work.officer, work.line).row().obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.unit().name()).isEqualTo("白鹭镇");
            assertThat(obstacle.message(Locale.CHINESE)).contains("白鹭镇").contains("边界情况说明");
            assertThat(obstacle.message(Locale.ENGLISH)).contains("has not filed its “description of the boundary”");
        });
        assertThatThrownBy(() -> work.file(work.officer, PaperKind.SITUATION)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> work.finish(work.officer, WorkStage.DESK_STUDY)).hasMessageContaining("project.gateShut");
        work.file(work.bailu, PaperKind.SITUATION);
        work.finish(work.officer, WorkStage.DESK_STUDY);
    }

    @Test
    void eachStageHasItsHand() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        assertThatThrownBy(() -> work.finish(work.surveyor, WorkStage.PREPARATION)).isInstanceOf(Refusal.NotYours.class)
                .hasMessageContaining("otherHand.COUNTY_OFFICER");
        Actor abroad = work.register.person("abroad", Role.COUNTY_OFFICER, "990122");
        assertThatThrownBy(() -> work.finish(abroad, WorkStage.PREPARATION)).isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void agreementInTheFieldPassesOverTheSettlingOfDisputes() {
        work.agreedInTheField(2);
        assertThat(work.line().stage()).contains(WorkStage.PLANTING);
        assertThat(work.board.line(work.officer, work.line).row().days().get(3).skipped()).isTrue();
    }

    @Test
    void disagreementLeadsIntoTheSettlingOfDisputes() {
        work.agreedInTheField(2);
        work.desk.sendBack(work.officer, work.line, work.line().rowVersion(), WorkStage.FIELD_CONFIRMATION, "一方反悔");
        work.walk(new NewWalk.Open(1_000, 2_000, "水库尾水一侧"));
        work.finish(work.officer, WorkStage.FIELD_CONFIRMATION);
        assertThat(work.line().stage()).contains(WorkStage.DISPUTE);
        assertThatThrownBy(() -> work.finish(work.officer, WorkStage.DISPUTE)).hasMessageContaining("project.gateShut")
                .hasMessageContaining("1000–2000 m").hasMessageContaining("水库尾水一侧");
    }

    @Test
    void nobodyLeavesTheFieldWithoutARecordOfWhoWalkedTheLine() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        work.finish(work.officer, WorkStage.PREPARATION);
        work.file(work.shimen, PaperKind.SITUATION);
        work.file(work.bailu, PaperKind.SITUATION);
        work.finish(work.officer, WorkStage.DESK_STUDY);
        work.desk.planMarkers(work.officer, work.line, work.line().rowVersion(), 0);
        work.file(work.shimen, PaperKind.DIRECTION_MAP);
        work.file(work.bailu, PaperKind.DIRECTION_MAP);
        assertThatThrownBy(() -> work.finish(work.officer, WorkStage.FIELD_CONFIRMATION)).hasMessageContaining("指界");
    }

    @Test
    void aLineWithoutMarkersOfItsOwnNeedsNoPlantingRecord() {
        work.agreedInTheField(0);
        work.finish(work.surveyor, WorkStage.PLANTING);
        assertThat(work.line().stage()).contains(WorkStage.SURVEY);
    }

    @Test
    void aLineWithMarkersDoes() {
        work.agreedInTheField(3);
        assertThatThrownBy(() -> work.finish(work.surveyor, WorkStage.PLANTING)).hasMessageContaining("界桩埋设记录");
    }

    @Test
    void theSurveyIsNotDoneWithoutADraft() {
        work.agreedInTheField(0);
        work.finish(work.surveyor, WorkStage.PLANTING);
        assertThatThrownBy(() -> work.finish(work.surveyor, WorkStage.SURVEY)).hasMessageContaining("没有测绘草案");
    }

    @Test
    void aFileUploadedTwiceIsFiledOnce() {
        NewPaper paper = CountyWork.paper(PaperKind.PLAN_APPROVAL, "the very same");
        work.filing.file(work.officer, work.line, work.line().rowVersion(), paper);
        assertThatThrownBy(() -> work.filing.file(work.officer, work.line, work.line().rowVersion(), paper))
                .hasMessageContaining("project.paperTwice").hasMessageContaining("county");
        assertThat(work.board.line(work.officer, work.line).papers()).hasSize(1);
    }

    @Test
    void aPaperOfALaterStageIsFiledLater() {
        assertThatThrownBy(() -> work.file(work.officer, PaperKind.NOTICE)).hasMessageContaining("project.paperEarly");
    }

    @Test
    void whoSawAnOlderStateIsToldSoAndNothingChanges() {
        long seen = work.line().rowVersion();
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        assertThatThrownBy(() -> work.desk.finish(work.officer, work.line, seen, WorkStage.PREPARATION, CountyWork.TODAY))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(work.line().stageNumber()).isEqualTo(1);
    }

    @Test
    void nothingIsDoneTomorrowNorBeforeItBegan() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        long seen = work.line().rowVersion();
        assertThatThrownBy(() -> work.desk.finish(work.officer, work.line, seen, WorkStage.PREPARATION, CountyWork.TODAY.plusDays(1)))
                .hasMessageContaining("project.dayOutside");
        assertThatThrownBy(() -> work.desk.finish(work.officer, work.line, seen, WorkStage.PREPARATION, LocalDate.of(2025, 12, 31)))
                .hasMessageContaining("project.dayOutside");
    }

    @Test
    void aLineIsSentBackWithAReasonAndOnlyBackwards() {
        work.agreedInTheField(0);
        assertThatThrownBy(() -> work.desk.sendBack(work.officer, work.line, work.line().rowVersion(), WorkStage.DESK_STUDY, " "))
                .hasMessageContaining("reasonMissing");
        assertThatThrownBy(() -> work.desk.sendBack(work.officer, work.line, work.line().rowVersion(), WorkStage.SURVEY, "向前"))
                .hasMessageContaining("project.notEarlier");
        work.desk.sendBack(work.officer, work.line, work.line().rowVersion(), WorkStage.DESK_STUDY, "资料有误");
        assertThat(work.line().stage()).contains(WorkStage.DESK_STUDY);
        assertThat(work.board.line(work.officer, work.line).row().days().get(2).doneOn()).isNull();
    }

    @Test
    void plannedDaysFollowEachOtherWithinTheProject() {
        LocalDate survey = work.board.line(work.officer, work.line).row().days().get(5).plannedOn();
        assertThatThrownBy(() -> replan(WorkStage.COURSE, survey.minusDays(1))).hasMessageContaining("project.planOrder");
        assertThatThrownBy(() -> replan(WorkStage.ARCHIVE, CountyWork.ENDS.plusDays(1))).hasMessageContaining("project.planOutside");
        replan(WorkStage.SURVEY, survey.plusDays(2));
        assertThat(work.board.line(work.officer, work.line).row().days().get(5).plannedOn()).isEqualTo(survey.plusDays(2));
    }

    @Test
    void aLineOnWhichWorkHasBegunStaysOnTheList() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        assertThatThrownBy(() -> work.desk.drop(work.officer, work.line, work.line().rowVersion(),
                "不办了")).hasMessageContaining("lineBegun");
    }

    @Test
    void everyActIsInTheLedgerAndTheChainHolds() {
        work.agreedInTheField(0);
        AuditTrail trail = work.register.get(AuditTrail.class);
        assertThat(trail.of("line", work.line().lineId().toString())).extracting(entry -> entry.act().action())
                .contains("project.file-paper", "project.finish-stage", "project.plan-markers");
        assertThat(trail.verify().holds()).isTrue();
    }

    @Test
    void aProjectEndsWhenAllItsLinesHave() {
        assertThatThrownBy(() -> work.desk.close(work.officer,
                work.project)).hasMessageContaining("project.unfinished").hasMessageContaining("4");
        UUID empty = work.desk.open(work.officer, new NewProject(work.county, "没有界线", "", "", CountyWork.BEGINS, CountyWork.ENDS));
        work.desk.close(work.officer, empty);
        assertThatThrownBy(() -> work.desk.close(work.officer, empty)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aPaperIsReadByItsSidesOnlyAndTheReadingIsWrittenDown() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        UUID paper = work.board.line(work.shimen, work.line).papers().get(0).id();
        assertThat(work.filing.take(work.shimen, work.line, paper).content()).isNotEmpty();
        Actor stranger = work.register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> work.filing.take(stranger, work.line, paper)).isInstanceOf(Refusal.NotFound.class);
        assertThat(work.register.get(AuditTrail.class).of("line", work.line().lineId().toString()))
                .filteredOn(entry -> entry.act().action().equals("project.take-paper")).hasSize(1);
    }

    private void replan(WorkStage stage, LocalDate day) {
        work.desk.replan(work.officer, work.line, work.line().rowVersion(), stage, day, "调整");
    }
}
