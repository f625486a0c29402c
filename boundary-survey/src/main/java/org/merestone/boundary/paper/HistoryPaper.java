package org.merestone.boundary.paper;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.history.KnownCourse;
import org.merestone.boundary.history.KnownLine;
import org.merestone.boundary.history.LineHistory;
import org.merestone.boundary.history.PlaceRow;
import org.merestone.boundary.line.CourseDifference;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.PositionText;
import org.merestone.data.division.Division;
import org.merestone.geo.LegalTime;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.PrintedPaper;

/** What a line was on a day as known on another (界线沿革图表), and two of its courses beside each other (界线走向对照图表). */
final class HistoryPaper {

    private static final List<String> MARKERS = List.of("界桩号、类型", "X（北）/m", "Y（东）/m", "B", "L", "H/m");
    private static final List<String> POINTS = List.of("边界点号、性质", "X（北）/m", "Y（东）/m", "B", "L", "H/m");
    private static final List<String> MOVED = List.of("序号", "划入", "面积/m²", "面积/亩", "所在 B", "所在 L");
    /** Square metres in a 亩. */
    private static final double MU = 2000 / 3.0;

    private HistoryPaper() {}

    static PrintedPaper.Draft asOf(KnownLine known, Block.Picture map, Marking marking) {
        KnownCourse course = known.course();
        LineVersion version = course.version();
        PrintedPaper.Draft paper = PrintedPaper.upright(known.line().name() + "沿革图表")
                .text(known.day() + " 的界线，按 " + known.knownOn() + " 的记载", Block.Layout.CENTRED);
        paper.form(List.of(
                row("界线", known.line().name(), "界线代码", known.code()),
                row("界线日期", known.day().toString(), "记载截至", known.knownOn() + "（含当日）"),
                row("甲方（左侧）", named(course.a()), "乙方（右侧）", named(course.b())),
                row("版次", "第 " + version.versionNo() + " 版", "法律地位", status(version)),
                row("有效期", span(version.validFrom(), course.knownEnd()), "长度（椭球面）", metres(version.lengthM())),
                row("批准文号", text(version.approvalDocument()), "批准日期", text(version.approvedOn())),
                row("来源", version.source(), "记入登记簿", day(version.recordedAt())),
                row("界桩", known.markers().size() + " 颗", "边界点", known.points().size() + " 个"),
                row("密级", marking.word(), "打印", marking.holder() + "　" + marking.moment())));
        paper.text("指纹（SHA-256）：" + version.fingerprint(), Block.Layout.FLUSH);
        paper.text("本件依《行政区域界线管理条例》（国务院令第353号）第二条、第十九条，按登记簿的记载打印：所示为 " + known.day()
                + " 有效的走向，只计截至 " + known.knownOn() + " 已记入登记簿的内容，其后补记、更正或者作废的不在其内。界线以批准文件、协议书及其附图为准。");
        paper.heading("一、界线图").add(map);
        paper.heading("二、界桩").table(MARKERS, rows(known.markerRows()));
        paper.heading("三、边界点");
        if (known.points().isEmpty()) {
            paper.text("这一版走向取自图件，没有逐点测定的边界点，共 " + version.geometry().getNumPoints() + " 个折点。");
        } else {
            paper.table(POINTS, rows(known.pointRows()));
        }
        return paper.text("X 为纵坐标（北），Y 为横坐标（东），B、L 为 CGCS2000 大地纬度、经度。坐标系：" + systems(known) + "。图中水系、地名为打印时的状况。");
    }

    static PrintedPaper.Draft comparison(LineHistory.Comparison compared, Block.Picture map, Marking marking) {
        KnownCourse older = compared.older();
        KnownCourse newer = compared.newer();
        CourseDifference difference = compared.difference();
        PrintedPaper.Draft paper = PrintedPaper.upright(compared.line().name() + "走向对照图表")
                .text("第 " + older.version().versionNo() + " 版与第 " + newer.version().versionNo() + " 版", Block.Layout.CENTRED);
        paper.table(List.of("", "第 " + older.version().versionNo() + " 版（前）", "第 " + newer.version().versionNo() + " 版（后）"), List.of(
                List.of("有效期", span(older.version().validFrom(), older.knownEnd()), span(newer.version().validFrom(), newer.knownEnd())),
                List.of("甲方（左侧）", named(older.a()), named(newer.a())),
                List.of("乙方（右侧）", named(older.b()), named(newer.b())),
                List.of("法律地位", status(older.version()), status(newer.version())),
                List.of("批准文号", text(older.version().approvalDocument()), text(newer.version().approvalDocument())),
                List.of("长度（椭球面）", metres(older.version().lengthM()), metres(newer.version().lengthM())),
                List.of("来源", older.version().source(), newer.version().source()),
                List.of("记入登记簿", day(older.version().recordedAt()), day(newer.version().recordedAt())),
                List.of("指纹", older.version().fingerprint().substring(0, 16), newer.version().fingerprint().substring(0, 16))));
        paper.heading("一、变动").form(List.of(
                row(newer.a().name() + "划入", ground(difference.wonByA()), newer.b().name() + "划入", ground(difference.wonByB())),
                row("未变的界线", metres(difference.kept()), "原线不再走的部分", metres(difference.left())),
                row("新线新走的部分", metres(difference.fresh()), "起止点移动", metres(difference.endsM())),
                row("密级", marking.word(), "打印", marking.holder() + "　" + marking.moment())));
        List<List<String>> moved = new ArrayList<>();
        for (CourseDifference.Patch patch : difference.patches()) {
            Coordinate inside = patch.ground().getInteriorPoint().getCoordinate();
            moved.add(List.of(Integer.toString(moved.size() + 1), patch.toA() ? newer.a().name() : newer.b().name(),
                    String.format(Locale.ROOT, "%.1f", patch.areaM2()), String.format(Locale.ROOT, "%.2f", patch.areaM2() / MU),
                    PositionText.dms(inside.y), PositionText.dms(inside.x)));
        }
        if (moved.isEmpty()) {
            paper.text("两版走向之间没有面积变动。");
        } else {
            paper.table(MOVED, moved);
        }
        if (difference.endsM() > 0) {
            paper.text("两版起止点不同，两端以直线闭合后计算面积。");
        }
        return paper.heading("二、对照图").add(map);
    }

    private static List<List<String>> rows(List<PlaceRow> places) {
        return places.stream().map(place -> List.of(place.number() + " " + place.kind(), place.x(), place.y(), place.lat(), place.lon(),
                place.height())).toList();
    }

    private static String systems(KnownLine known) {
        List<String> systems = new ArrayList<>();
        known.markerRows().forEach(row -> systems.add(row.epsg()));
        known.pointRows().forEach(row -> systems.add(row.epsg()));
        List<String> named = systems.stream().filter(each -> !each.isEmpty()).distinct().sorted().toList();
        return named.isEmpty() ? "CGCS2000（EPSG:4490）" : String.join("、", named);
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }

    private static String named(Division unit) {
        return unit.name() + "（" + unit.code() + "）";
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate end) {
        return from + " 起" + (end == null ? "" : "，至 " + end.minusDays(1));
    }

    private static String day(OffsetDateTime moment) {
        return LegalTime.dayOf(moment).toString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%,.1f m", value);
    }

    private static String ground(double squareMetres) {
        return String.format(Locale.ROOT, "%,.1f m²（%,.2f 亩）", squareMetres, squareMetres / MU);
    }

    private static String status(LineVersion version) {
        return version.legalStatus().word(Locale.CHINESE);
    }
}
