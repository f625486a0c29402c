package org.merestone.web.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.merestone.boundary.project.Board;
import org.merestone.boundary.project.BoardRow;
import org.merestone.boundary.project.StageDays;

/**
 * The plan of a project as a drawing (SVG): for each line the stages as planned, in a thin band, above what was done, in a thick one; what is
 * overdue is hatched and its days are written beside it, so that the colour says nothing that the words do not.
 */
final class PlanChart {

    private static final int LABELS = 150;
    private static final int CHART = 900;
    private static final int RIGHT = 80;
    private static final int HEAD = 34;
    private static final int ROW = 26;
    private static final int MOST_MONTHS = 14;

    private final Board board;
    private final UnaryOperator<String> words;
    private final StringBuilder svg = new StringBuilder();

    /** @param words finds a word of the reader's language by its key */
    PlanChart(Board board, UnaryOperator<String> words) {
        this.board = board;
        this.words = words;
    }

    String svg() {
        int height = HEAD + ROW * board.page().rows().size() + 10;
        svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
                + "font-family=\"Noto Sans CJK SC, sans-serif\" font-size=\"12\" role=\"img\">", LABELS + CHART + RIGHT, height,
                LABELS + CHART + RIGHT, height));
        svg.append("<title>").append(escaped(board.project().name() + " · " + words.apply("project.chart"))).append("</title>");
        svg.append("<defs><pattern id=\"late\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                + "<rect width=\"6\" height=\"6\" fill=\"#fdecea\"/><rect width=\"3\" height=\"6\" fill=\"#b3261e\"/></pattern></defs>");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        months(height);
        int y = HEAD;
        for (BoardRow row : board.page().rows()) {
            line(row, y);
            y += ROW;
        }
        double now = x(board.today());
        svg.append(String.format(Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"20\" x2=\"%.1f\" y2=\"%d\" stroke=\"#174ea6\" stroke-width=\"1.5\"/>", now, now, height));
        text(now, 30, "middle", "#174ea6", words.apply("project.today") + " " + board.today());
        return svg.append("</svg>").toString();
    }

    private void months(int height) {
        LocalDate ends = board.project().endsOn();
        long months = ChronoUnit.MONTHS.between(YearMonth.from(board.project().beginsOn()), YearMonth.from(ends));
        int step = IntStream.of(1, 2, 3, 6).filter(each -> months / each <= MOST_MONTHS).findFirst().orElse(12);
        for (YearMonth month = YearMonth.from(board.project().beginsOn()).plusMonths(1); !month.atDay(1).isAfter(ends); month = month.plusMonths(1)) {
            if ((month.getMonthValue() - 1) % step != 0) {
                continue;
            }
            double at = x(month.atDay(1));
            svg.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"16\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>", at, at, height));
            text(at, 12, "middle", "#555", month.toString());
        }
    }

    private void line(BoardRow row, int y) {
        text(LABELS - 8, y + 16, "end", "#222", shortened(row.line().name()));
        LocalDate from = board.project().beginsOn();
        for (StageDays stage : row.days()) {
            bar(from, stage.plannedOn(), y + 3, 6, stage.stage().ordinal() % 2 == 0 ? "#bdb6a3" : "#d9d4c5", told(stage));
            from = stage.plannedOn();
            if (stage.enteredOn() != null && !stage.skipped()) {
                done(stage, y + 11);
            }
        }
        long late = row.daysLate(board.today());
        if (late > 0) {
            text(LABELS + CHART + 6, y + 16, "start", "#b3261e", words.apply("project.late") + " " + late + words.apply("project.days"));
        } else if (row.present().isEmpty()) {
            text(LABELS + CHART + 6, y + 16, "start", "#1b6e3c", words.apply("project.allDone"));
        }
    }

    private void done(StageDays stage, int y) {
        LocalDate entered = Objects.requireNonNull(stage.enteredOn());
        LocalDate until = stage.doneOn() == null ? board.today() : stage.doneOn();
        LocalDate onTime = until.isAfter(stage.plannedOn()) ? stage.plannedOn() : until;
        bar(entered, onTime, y, 11, stage.doneOn() == null ? "#4b8fbf" : stage.stage().ordinal() % 2 == 0 ? "#2e7d4f" : "#57a375",
                told(stage));
        LocalDate overdue = entered.isAfter(stage.plannedOn()) ? entered : stage.plannedOn();
        bar(overdue, until, y, 11, "url(#late)", told(stage));
    }

    private void bar(LocalDate from, LocalDate to, int y, int height, String fill, String title) {
        double left = x(from);
        double width = x(to) - left;
        if (width > 0) {
            svg.append(String.format(Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>", left, y,
                    width, height, fill, escaped(title)));
        }
    }

    private String told(StageDays stage) {
        return stage.stage().number() + " " + words.apply("workStage." + stage.stage()) + " · " + words.apply("project.planned") + " "
                + stage.plannedOn()
                + (stage.doneOn() == null ? "" : " · " + words.apply("project.done") + " " + stage.doneOn());
    }

    private void text(double x, int y, String anchor, String fill, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>", x, y, anchor, fill,
                escaped(words)));
    }

    private double x(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(board.project().beginsOn(), board.project().endsOn());
        double part = ChronoUnit.DAYS.between(board.project().beginsOn(), day) / whole;
        return LABELS + CHART * Math.max(0, Math.min(1, part));
    }

    private static String shortened(String name) {
        return name.length() > 11 ? name.substring(0, 10) + "…" : name;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
