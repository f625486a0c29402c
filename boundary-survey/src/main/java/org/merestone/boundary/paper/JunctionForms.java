package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.marker.PositionText;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.print.PrintedPaper;

/** The forms of the junctions at which a line ends (三交点登记表): what meets there, where it is, marked or not, signed by all. */
final class JunctionForms {

    /** A marker this near stands at the junction. */
    private static final double SAME_PLACE = 2e-7;
    private static final String[] PARTIES = {"甲方", "乙方", "丙方", "丁方"};

    private JunctionForms() {}

    static PrintedPaper.Draft of(BoundaryLine line, List<LineEnds.Junction> ends, List<MarkerPage> markers) {
        PrintedPaper.Draft paper = PrintedPaper.upright(line.name() + PaperOfLine.JUNCTIONS.title());
        if (ends.isEmpty()) {
            return paper.text("本界线闭合，没有交会点。");
        }
        boolean first = true;
        for (LineEnds.Junction end : ends) {
            if (first) {
                paper.heading(end.name());
            } else {
                paper.page(end.name());
            }
            first = false;
            write(paper, line, end, markers);
        }
        return paper;
    }

    private static void write(PrintedPaper.Draft paper, BoundaryLine line, LineEnds.Junction end, List<MarkerPage> markers) {
        Optional<MarkerPage> marker = markers.stream()
                .filter(page -> page.marker().position().point().getCoordinate().distance(end.at()) <= SAME_PLACE).findFirst();
        GridPoint grid = GaussKrueger.inOwnZone(LonLat.of(end.at()));
        paper.form(List.of(
                List.of("交会点名称", end.name(), "所属界线", line.name() + "（" + line.code() + "）"),
                List.of("交会界线", String.join("、", end.lines()), "界桩", marker.map(page -> page.marker().code() + "，"
                        + PositionText.kind(page.marker(), page.sheet())).orElse("未设界桩")),
                List.of("纵坐标X（北）/m", metres(grid.xNorth()), "横坐标Y（东）/m", metres(grid.zone().number() * 1e6 + grid.yEast())),
                List.of("纬度B", PositionText.dms(end.at().y), "经度L", PositionText.dms(end.at().x)),
                List.of("高程H/m", marker.map(page -> ResultTables.metres(page.marker().position().heightM())).orElse(""),
                        "坐标系", "CGCS2000，" + grid.zone().width().degrees() + "°带第" + grid.zone().number() + "带")));
        List<List<String>> units = new ArrayList<>();
        for (LineEnds.Unit unit : end.units()) {
            units.add(List.of(Integer.toString(units.size() + 1), unit.name(), unit.code()));
        }
        paper.table(List.of("序号", "相邻单位", "区划代码"), units);
        marker.ifPresent(page -> paper.text(page.positionText()));
        List<List<String>> hands = new ArrayList<>();
        for (int i = 0; i < Math.max(3, Math.min(end.units().size(), PARTIES.length)); i++) {
            String unit = i < end.units().size() ? end.units().get(i).name() : "";
            hands.add(List.of(PARTIES[i] + " " + unit, "（签字、盖章）　　　", "日期", "年　　月　　日"));
        }
        paper.signatures(hands);
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
