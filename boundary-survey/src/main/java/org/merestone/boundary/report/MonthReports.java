package org.merestone.boundary.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.project.Board;
import org.merestone.boundary.project.BoardQuery;
import org.merestone.boundary.project.BoardRow;
import org.merestone.boundary.project.Obstacle;
import org.merestone.boundary.project.Progress;
import org.merestone.boundary.project.ProjectBoard;
import org.merestone.boundary.project.StageDays;
import org.merestone.boundary.project.WorkStage;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the monthly report of a project from its board, for whoever may see the board: of the lines that they may see. */
@Service
public class MonthReports {

    private static final int PAGE = 200;

    private final ProjectBoard board;
    private final ExportLedger exports;
    private final Ledger ledger;
    private final Clock clock;

    MonthReports(ProjectBoard board, ExportLedger exports, Ledger ledger, Clock clock) {
        this.board = board;
        this.exports = exports;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A report with the name of its file. */
    public record Written(String fileName, String mediaType, byte[] content) {}

    /** @throws Refusal.NotAllowed for a month that has not begun, or a spreadsheet */
    @Transactional
    public Written write(Actor actor, UUID projectId, YearMonth month, PaperFormat format) {
        LocalDate today = LegalTime.today(clock);
        if (month.isAfter(YearMonth.from(today))) {
            throw new Refusal.NotAllowed("report.notYet", month.toString());
        }
        if (format == PaperFormat.XLSX) {
            throw new Refusal.NotAllowed("paper.noTable", "月报");
        }
        Board first = board.board(actor, projectId, page(0));
        List<BoardRow> rows = new ArrayList<>(first.page().rows());
        for (int page = 1; rows.size() < first.page().total(); page++) {
            List<BoardRow> more = board.board(actor, projectId, page(page)).page().rows();
            if (more.isEmpty()) {
                break;
            }
            rows.addAll(more);
        }
        Marking marking = new Marking(Grade.INTERNAL, actor.username(), LegalTime.now(clock));
        byte[] content = format.write(paper(first, rows, month, today).marked(marking));
        String name = first.project().name() + month.getYear() + "年" + month.getMonthValue() + "月月报" + format.ending();
        exports.enter(actor, new ExportLedger.Export("project", projectId.toString(), name, Classification.INTERNAL, content));
        ledger.enter(actor, Act.of("report.write", "project", projectId).with("month=" + month + " format=" + format));
        return new Written(name, format.mediaType(), content);
    }

    private static BoardQuery page(int page) {
        return new BoardQuery("", null, false, BoardQuery.Sort.LINE_CODE, false, page, PAGE);
    }

    private static PrintedPaper.Draft paper(Board board, List<BoardRow> rows, YearMonth month, LocalDate today) {
        Progress all = board.progress();
        PrintedPaper.Draft paper = PrintedPaper.upright(board.project().name() + "月报");
        paper.text(month.getYear() + "年" + month.getMonthValue() + "月，" + board.project().countyName() + "，截至" + today + "。");
        paper.form(List.of(List.of("测绘单位", board.project().contractor(), "监理单位", board.project().supervisor()),
                List.of("计划开始", board.project().beginsOn().toString(), "计划结束", board.project().endsOn().toString())));
        paper.heading("一、总体进度").table(List.of("", "界线/条", "长度/km", "已测/km", "已签/km", "已批准/km", "界桩（已测/计划）"),
                List.of(List.of("合计", Long.toString(all.lines()), km(all.metres()), km(all.surveyedMetres()), km(all.signedMetres()),
                        km(all.lawMetres()), all.markersSurveyed() + "/" + all.markersPlanned()),
                        List.of("其中", "办结" + all.doneLines() + "，逾期" + all.lateLines(), "", part(all.surveyedMetres(), all),
                                part(all.signedMetres(), all),
                        part(all.lawMetres(), all), "")));
        paper.heading("二、各阶段界线").table(List.of("阶段", "界线/条"), stages(rows));
        paper.heading("三、本月办结").table(List.of("界线", "阶段", "计划", "办结", "超期/天"), done(rows, month));
        paper.heading("四、逾期").table(List.of("界线", "阶段", "计划", "超期/天", "等待事项"), late(rows, today));
        return paper.heading("五、下月计划").table(List.of("界线", "阶段", "计划", "说明"), next(rows, month.plusMonths(1)))
                .signatures(List.of(List.of("填报", "　　　　　", "审核", "　　　　　")));
    }

    private static List<List<String>> stages(List<BoardRow> rows) {
        List<List<String>> told = new ArrayList<>();
        for (WorkStage stage : WorkStage.values()) {
            long count = rows.stream().filter(row -> row.line().stageNumber() == stage.number()).count();
            if (count > 0) {
                told.add(List.of(stage.number() + " " + name(stage), Long.toString(count)));
            }
        }
        long finished = rows.stream().filter(row -> row.line().stage().isEmpty()).count();
        if (finished > 0) {
            told.add(List.of("全部办结", Long.toString(finished)));
        }
        return told;
    }

    private static List<List<String>> done(List<BoardRow> rows, YearMonth month) {
        List<List<String>> told = new ArrayList<>();
        for (BoardRow row : rows) {
            for (StageDays days : row.days()) {
                LocalDate on = days.doneOn();
                if (on != null && YearMonth.from(on).equals(month)) {
                    told.add(List.of(row.line().name(), name(days.stage()), days.plannedOn().toString(),
                            days.skipped() ? "不需要" : on.toString(),
                            Long.toString(days.daysLate(on))));
                }
            }
        }
        return told;
    }

    private static List<List<String>> late(List<BoardRow> rows, LocalDate today) {
        return rows.stream().filter(row -> row.daysLate(today) > 0).map(row -> List.of(row.line().name(), row.present().map(days ->
                name(days.stage())).orElse(""), row.present().map(days -> days.plannedOn().toString()).orElse(""),
                        Long.toString(row.daysLate(today)),
                row.obstacles().stream().limit(3).map(MonthReports::said).reduce((a, b) -> a + b).orElse("可以办结"))).toList();
    }

    private static String said(Obstacle obstacle) {
        return obstacle.message(Locale.CHINESE);
    }

    /** What is planned for a month, and what a line is in that was planned for an earlier one. */
    private static List<List<String>> next(List<BoardRow> rows, YearMonth month) {
        List<List<String>> told = new ArrayList<>();
        for (BoardRow row : rows) {
            for (StageDays days : row.days()) {
                YearMonth planned = YearMonth.from(days.plannedOn());
                boolean left = planned.isBefore(month) && row.present().filter(days::equals).isPresent();
                if (days.doneOn() == null && !days.skipped() && (left || planned.equals(month))) {
                    told.add(List.of(row.line().name(), name(days.stage()), days.plannedOn().toString(), left ? "上月未办结，续办" : ""));
                }
            }
        }
        return told;
    }

    private static String name(WorkStage stage) {
        return FindingText.in(Locale.CHINESE, "stage." + stage.name());
    }

    private static String km(double metres) {
        return String.format(Locale.ROOT, "%.2f", metres / 1000);
    }

    private static String part(double metres, Progress all) {
        return all.metres() == 0 ? "" : String.format(Locale.ROOT, "%.0f%%", Math.floor(100 * metres / all.metres()));
    }
}
