package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.boundary.custody.ExportEntry;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.report.MonthReports;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;

/** What is reported of a project every month. The clock of the tests stands at 2026-03-01. */
class MonthReportTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @TempDir
    Path folder;
    CountyWork work;
    MonthReports reports;

    @BeforeEach
    void open() {
        work = new CountyWork(TestDatabase.values()[0], folder);
        reports = work.register.get(MonthReports.class);
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void itTellsWhatWasDoneWhatIsLateAndWhoIsWaitedFor() throws IOException {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        work.finish(work.officer, WorkStage.PREPARATION);
        String report = Opened.text(reports.write(work.officer, work.project, MARCH, PaperFormat.PDF).content());
        assertThat(report).contains("砚川县乡级界线勘定月报").contains("2026年3月").contains("测绘一队").contains("监理公司")
                .contains("石门白鹭线准备").contains("2内业核界1").contains("四、逾期").contains("五、下月计划");
        // Six per cent of a year after 1 January is before 1 March: the other lines are late in their first stage, for want of its paper.
        assertThat(report).contains("勘界方案批复");
        byte[] pdf = reports.write(work.officer, work.project, MARCH, PaperFormat.PDF).content();
        Files.write(Path.of("target", "month-report.pdf"), pdf);
        assertThat(Opened.fonts(pdf))
                .allSatisfy((name, embedded) -> assertThat(embedded).isTrue());
    }

    /** The second stage was planned for February, at fourteen per cent of the year; in April it is still to be done. */
    @Test
    void whatWasLeftUndoneIsOfTheNextMonthToo() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        work.finish(work.officer, WorkStage.PREPARATION);
        String report = Opened.text(reports.write(work.officer, work.project, MARCH, PaperFormat.PDF).content());
        String next = report.substring(report.indexOf("五、下月计划"));
        assertThat(next).contains("石门白鹭线内业核界2026-02-").contains("上月未办结").doesNotContain("石门白鹭线准备");
    }

    @Test
    void whatWasDoneInOtherMonthsIsNotOfThisOne() {
        work.file(work.officer, PaperKind.PLAN_APPROVAL);
        work.finish(work.officer, WorkStage.PREPARATION);
        String february = Opened.text(reports.write(work.officer, work.project, YearMonth.of(2026, 2), PaperFormat.PDF).content());
        assertThat(february).contains("2026年2月").doesNotContain("石门白鹭线准备2026");
        assertThatThrownBy(() -> reports.write(work.officer, work.project, YearMonth.of(2026, 4), PaperFormat.PDF))
                .hasMessageContaining("report.notYet");
        assertThatThrownBy(() -> reports.write(work.officer, work.project, MARCH, PaperFormat.XLSX)).hasMessageContaining("paper.noTable");
    }

    @Test
    void strangersGetNoneAndEveryOneIsInTheLedger() {
        assertThatThrownBy(() -> reports.write(work.register.person("far", Role.COUNTY_OFFICER, "990199"), work.project, MARCH, PaperFormat.PDF))
                .isInstanceOf(Refusal.NotFound.class);
        reports.write(work.officer, work.project, MARCH, PaperFormat.DOCX);
        assertThat(work.register.get(ExportLedger.class).entries(work.officer, "月报", 0, 10).rows()).extracting(ExportEntry::fileName)
                .containsExactly("砚川县乡级界线勘定2026年3月月报.docx");
    }
}
