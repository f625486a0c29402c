package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merestone.boundary.field.FieldSheet;
import org.merestone.geo.print.PrintedPaper;

/** What is taken into the field to set markers out and to put them back (界桩放样与恢复表), on paper. */
final class FieldPaper {

    static final String TITLE = "界桩放样与恢复表";
    private static final List<String> WAYS = List.of("从方位物", "真方位角", "坐标方位角", "距离/m", "备注");

    private FieldPaper() {}

    static PrintedPaper.Draft of(FieldSheet sheet) {
        PrintedPaper.Draft paper = PrintedPaper.upright(sheet.line().name() + TITLE);
        paper.text(sheet.a() + "（左）与" + sheet.b() + "（右）；" + (sheet.draft() ? "草案的界桩，尚未批准" : "现行界线的界桩") + "。界线代码："
                + sheet.line().code() + "。");
        if (sheet.stones().isEmpty()) {
            paper.text("没有界桩。");
        }
        sheet.stones().forEach(stone -> stone(paper, stone));
        return paper.text("X 为纵坐标（北），Y 为横坐标（东，冠带号）；方位角从方位物指向界桩。移动、损坏的界桩，须双方在场恢复（《行政区域界线管理条例》第六条）。");
    }

    private static void stone(PrintedPaper.Draft paper, FieldSheet.Stone stone) {
        paper.heading(String.format(Locale.ROOT, "%03d　%s", stone.serial(), stone.code()));
        paper.form(List.of(
                List.of("X（北）/m", stone.x(), "Y（东）/m", stone.y()),
                List.of("L　B", stone.dms(), "坐标系", "EPSG:" + stone.epsg()),
                List.of("H/m", stone.heightM() == null ? "" : String.format(Locale.ROOT, "%.2f", stone.heightM()), "精度",
                        stone.accuracyM() == null ? "" : "±" + stone.accuracyM() + " m")));
        if (stone.ways().isEmpty()) {
            paper.text("没有登记方位物：只能按坐标放样。");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        stone.ways().forEach(way -> rows.add(List.of(way.from(), way.azimuth(), way.grid(),
                String.format(Locale.ROOT, "%.1f", way.distance()), way.changed() ? "已变化，慎用" : "")));
        paper.table(WAYS, rows).text(stone.restorable()
                ? String.format(Locale.ROOT, "按方位物距离交会，可恢复到约 %.2f m。", stone.restoredM()) : "只凭方位物不能恢复，须按坐标放样。");
    }
}
