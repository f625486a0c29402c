package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.Refused;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;

/** A county's project as others would have it: too early, for the other side, of what they did not see. Nothing of it moves the line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectRefusalsTest {

    CountyWork work;
    long seen;

    @BeforeAll
    void open(@TempDir Path folder) {
        work = new CountyWork(TestDatabase.H2, folder);
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        seen = work.line().rowVersion();
    }

    @AfterEach
    void theLineIsWhereItWas() {
        assertThat(work.line().rowVersion()).isEqualTo(seen);
        assertThat(work.line().stage()).contains(WorkStage.PREPARATION);
    }

    @AfterAll
    void close() {
        work.close();
    }

    @Test
    void onlyTheCountysOfficerPlans() {
        Actor other = work.register.person("other", Role.COUNTY_OFFICER, "990122");
        Refused.asOthers("project.countyPlans", () -> work.desk.planMarkers(work.surveyor, work.line, seen, 3));
        Refused.asOthers("project.countyPlans", () -> work.desk.drop(work.shimen, work.line, seen, "不办了"));
        Refused.asOthers("project.notYourCounty", () -> work.desk.planMarkers(other, work.line, seen, 3));
        Refused.asOthers("project.notYourCounty", () -> work.desk.close(other, work.project));
        Refused.asOthers("project.notYourCounty", () -> work.desk.replan(other, work.line, seen, WorkStage.COURSE, CountyWork.ENDS, "雨季"));
    }

    @Test
    void whoSawAnotherLineOrStageIsToldSo() {
        Refused.asLate("project.lineMoved", () -> work.desk.planMarkers(work.officer, work.line, seen - 1, 3));
        Refused.asLate("project.lineMoved", () -> work.desk.finish(work.officer, work.line, seen, WorkStage.SURVEY, CountyWork.TODAY));
        Refused.asUnknown("project.lineNotFound", () -> work.desk.planMarkers(work.officer, UUID.randomUUID(), 0, 3));
        Refused.asUnknown("project.notFound", () -> work.desk.close(work.officer, UUID.randomUUID()));
        Refused.asUnknown("project.notFound", () -> work.board.board(work.officer, UUID.randomUUID(), BoardQuery.all()));
    }

    @Test
    void aLineHasNoneToNineHundredAndNinetyNineMarkers() {
        for (int markers : new int[] {-1, 1_000}) {
            Refused.asWrong("project.markersOutside", () -> work.desk.planMarkers(work.officer, work.line, seen, markers));
        }
    }

    @Test
    void everySetbackHasAReason() {
        for (String reason : new String[] {" ", "因".repeat(201)}) {
            Refused.asWrong("keys.reasonMissing", () -> work.desk.drop(work.officer, work.line, seen, reason));
            Refused.asWrong("keys.reasonMissing", () -> work.desk.sendBack(work.officer, work.line, seen, WorkStage.PREPARATION, reason));
            Refused.asWrong("keys.reasonMissing", () -> work.desk.replan(work.officer, work.line, seen, WorkStage.COURSE, CountyWork.ENDS,
                    reason));
        }
        Refused.asWrong("project.notEarlier", () -> work.desk.sendBack(work.officer, work.line, seen, WorkStage.PREPARATION, "重来"));
        Refused.asWrong("project.lineBegun", () -> work.desk.drop(work.officer, work.line, seen, "已有文件"));
        Refused.asWrong("project.unfinished", () -> work.desk.close(work.officer, work.project));
        Refused.asWrong("project.lineTaken", () -> work.desk.take(work.officer, work.project, work.line().lineId()));
    }

    @Test
    void aStageIsDoneByItsHandOnADayThatHasCome() {
        Refused.asOthers("project.otherHand.COUNTY_OFFICER", () -> work.desk.finish(work.surveyor, work.line, seen, WorkStage.PREPARATION,
                CountyWork.TODAY));
        Refused.asWrong("project.dayOutside", () -> work.desk.finish(work.officer, work.line, seen, WorkStage.PREPARATION,
                CountyWork.TODAY.plusDays(1)));
        Refused.asWrong("project.planOutside", () -> work.desk.replan(work.officer, work.line, seen, WorkStage.ARCHIVE,
                CountyWork.ENDS.plusDays(1), "雨季"));
    }

    @Test
    void aPaperIsFiledWhenItsStageHasComeByWhoBringsIt() {
        Refused.asWrong("project.paperEarly", () -> file(work.shimen, PaperKind.SITUATION, "甲"));
        Refused.asOthers("project.ownSideFiles", () -> file(work.officer, PaperKind.SITUATION, "甲"));
        Refused.asOthers("project.otherHand.COUNTY_OFFICER", () -> file(work.surveyor, PaperKind.PLAN_APPROVAL, "甲"));
        Refused.asOthers("project.otherHand.COUNTY_OFFICER", () -> file(work.shimen, PaperKind.PLAN_APPROVAL, "甲"));
        Refused.asWrong("project.paperTwice", () -> file(work.officer, PaperKind.PLAN_APPROVAL, "contents 0"));
        Refused.asWrong("project.paperInFuture", () -> work.filing.file(work.officer, work.line, seen, new NewPaper(PaperKind.PLAN_APPROVAL,
                "批复", "1号", CountyWork.TODAY.plusDays(1), "a.pdf", "application/pdf", "乙".getBytes(StandardCharsets.UTF_8))));
        Refused.asLate("project.lineMoved", () -> work.filing.file(work.officer, work.line, seen - 1,
                CountyWork.paper(PaperKind.PLAN_APPROVAL, "丙")));
    }

    @Test
    void papersAreReadByTheirSides() {
        UUID paper = work.board.line(work.officer, work.line).papers().get(0).id();
        Actor yuntai = work.register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        Refused.asUnknown("project.paperNotFound", () -> work.filing.take(yuntai, work.line, paper));
        Refused.asUnknown("project.paperNotFound", () -> work.filing.take(work.officer, work.line, UUID.randomUUID()));
        Refused.asUnknown("project.lineNotFound", () -> work.filing.take(work.officer, UUID.randomUUID(), paper));
    }

    private void file(Actor actor, PaperKind kind, String content) {
        work.filing.file(actor, work.line, seen, CountyWork.paper(kind, content));
    }
}
