package org.merestone.gazetteer.paper;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.PrintedPaper;

/** What the papers have in common: days, blanks, the table of names, the closing of a letter. */
final class Wording {

    static final String LAW = "《地名管理条例》（国务院令第753号）";
    /** Room for a day that is not known yet. */
    static final String NO_DAY = "　　　年　　月　　日";

    private Wording() {
    }

    /** A day as documents write it; blanks to fill where there is none. */
    static String day(@Nullable LocalDate day) {
        return day == null ? NO_DAY : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The day of a moment in China. */
    static String day(OffsetDateTime moment) {
        return day(LegalTime.dayOf(moment));
    }

    static String orBlank(@Nullable String text) {
        return text == null || text.isEmpty() ? "　" : text;
    }

    /** The number of a document, or room for it. */
    static String number(@Nullable String number) {
        return number == null || number.isEmpty() ? "　　　〔　　　〕　　号" : number;
    }

    /** Degrees, minutes and seconds to a tenth, as the forms of the census want them: 114°18′36.0″. */
    static String dms(double degrees) {
        long tenths = Math.round(Math.abs(degrees) * 36_000);
        return String.format(Locale.ROOT, "%s%d°%02d′%02d.%d″", degrees < 0 ? "-" : "", tenths / 36_000, tenths / 600 % 60,
                tenths / 10 % 60, tenths % 10);
    }

    static String dms(Coordinate at) {
        return "东经 " + dms(at.x) + "，北纬 " + dms(at.y);
    }

    /** The names as a letter lists them; what they were called before where one of them is a renaming. */
    static PrintedPaper.Draft names(PrintedPaper.Draft paper, Matter matter) {
        boolean renamed = matter.rows().stream().anyMatch(row -> !row.former().isEmpty());
        List<String> head = new ArrayList<>(List.of("序号", "种类", "名称", "罗马字母拼写", "类别", "所属政区", "位置描述"));
        if (renamed) {
            head.add(2, "原名称");
        }
        return paper.table(head, matter.rows().stream().map(row -> {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(row.number()), row.kind(), row.namingCase().name(),
                    row.namingCase().roman().toned(), row.className(), row.division(), row.namingCase().locationText()));
            if (renamed) {
                cells.add(2, row.former());
            }
            return cells;
        }).toList());
    }

    /** Who signs and when, and whether everybody may read it. */
    static PrintedPaper.Draft closing(PrintedPaper.Draft paper, String who, @Nullable LocalDate on, Grade grade) {
        return paper.text(who, Block.Layout.RIGHT).text(day(on), Block.Layout.RIGHT)
                .text(grade == Grade.PUBLIC ? "（此件公开发布）" : "（此件不公开，密级：" + grade.word() + "）", Block.Layout.FLUSH);
    }

    /** A text of several lines, a paragraph each. */
    static PrintedPaper.Draft lines(PrintedPaper.Draft paper, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(paper::text);
        return paper;
    }
}
