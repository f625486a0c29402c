package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.agreement.Signature;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.junction.Junction;
import org.merestone.boundary.junction.JunctionStanding;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.PositionText;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.print.PrintedPaper;

/** What the units of a junction sign (三交点协议书), and the table of where it is (三交点成果表). */
final class JunctionPaper {

    private static final List<String> RESULTS = List.of("序号", "点号", "类别", "X（北）/m", "Y（东）/m", "B", "L", "H/m", "坐标系", "精度/m", "备注");
    private static final String PARTIES = "甲乙丙丁戊己庚辛";

    private JunctionPaper() {}

    /**
     * What stands at a junction.
     *
     * @param courses of the lines that end there
     * @param stones  of its marker, one, two or three
     */
    record Ground(Junction junction, List<MultiLineString> courses, List<Marker> stones, MarkerSheets sheets) {}

    static PrintedPaper.Draft agreement(Ground ground, JunctionStanding standing) {
        Junction junction = ground.junction();
        PrintedPaper.Draft paper = PrintedPaper.upright(standing.agreement().wording().title());
        if (!standing.agreement().wording().number().isEmpty()) {
            paper.text("编号：" + standing.agreement().wording().number());
        }
        for (int i = 0; i < junction.units().size(); i++) {
            paper.text(party(i) + "：" + government(junction.units().get(i)));
        }
        paper.heading("一、交会点的认定").text(standing.agreement().wording().description());
        if (!standing.agreement().wording().unmarkedReason().isEmpty()) {
            paper.text("不设界桩的原因：" + standing.agreement().wording().unmarkedReason());
        }
        paper.heading("二、交会点的位置").form(place(ground));
        List<List<String>> lines = new ArrayList<>();
        junction.lines().forEach(line -> lines.add(List.of(Integer.toString(lines.size() + 1), line.name(), line.code())));
        paper.heading("三、交会的界线").table(List.of("序号", "界线名称", "界线代码"), lines).add(JunctionSketch.of(ground));
        paper.heading("四、生效").text(standing.agreement().wording().effect());
        if (standing.agreement().approvalNo() != null) {
            paper.text("批准文号：" + standing.agreement().approvalNo() + "，批准日期：" + standing.agreement().approvedOn());
        }
        return paper.signatures(hands(junction, standing));
    }

    static PrintedPaper.Draft results(Ground ground) {
        Junction junction = ground.junction();
        GridPoint grid = GaussKrueger.inOwnZone(LonLat.of(junction.at().getCoordinate()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("1", junction.code() == null ? junction.name() : junction.code(), "交会点",
                metres(grid.xNorth()), metres(grid.zone().number() * 1e6 + grid.yEast()),
                PositionText.dms(junction.at().getY()), PositionText.dms(junction.at().getX()), height(ground),
                "EPSG:" + grid.zone().epsgPrefixed(), "", ground.stones().isEmpty() ? "未设界桩" : ""));
        for (Marker stone : ground.stones()) {
            SurveyedPosition at = stone.position();
            rows.add(List.of(Integer.toString(rows.size() + 1), stone.code(), PositionText.kind(stone, ground.sheets().of(stone.id())),
                    ResultTables.metres(at.xNorth()), ResultTables.metres(at.yEast()), PositionText.dms(at.point().getY()),
                    PositionText.dms(at.point().getX()), ResultTables.metres(at.heightM()), ResultTables.system(at),
                    at.accuracyM() == null ? "" : "±" + ResultTables.metres(at.accuracyM()), ""));
        }
        String lines = String.join("、", junction.lines().stream().map(Junction.Ending::name).toList());
        return PrintedPaper.broad(junction.name() + PaperOfJunction.RESULTS.title()).text("交会界线：" + lines).table(RESULTS, rows);
    }

    private static List<List<String>> place(Ground ground) {
        Junction junction = ground.junction();
        GridPoint grid = GaussKrueger.inOwnZone(LonLat.of(junction.at().getCoordinate()));
        String marker = ground.stones().isEmpty() ? "未设界桩" : String.join("、", ground.stones().stream().map(Marker::code).toList());
        return List.of(
                List.of("交会点名称", junction.name(), "交会点编号", junction.code() == null ? "" : junction.code()),
                List.of("界桩", marker, "交会界线", Integer.toString(junction.lines().size()) + "条"),
                List.of("纵坐标X（北）/m", metres(grid.xNorth()), "横坐标Y（东）/m", metres(grid.zone().number() * 1e6 + grid.yEast())),
                List.of("纬度B", PositionText.dms(junction.at().getY()), "经度L", PositionText.dms(junction.at().getX())),
                List.of("高程H/m", height(ground), "坐标系",
                        "CGCS2000，" + grid.zone().width().degrees() + "°带第" + grid.zone().number() + "带"));
    }

    private static String height(Ground ground) {
        return ground.stones().isEmpty() ? "" : ResultTables.metres(ground.stones().get(0).position().heightM());
    }

    /** Room for each party's hand and seal, with the name of who has signed in the register already. */
    private static List<List<String>> hands(Junction junction, JunctionStanding standing) {
        List<List<String>> hands = new ArrayList<>();
        for (int i = 0; i < junction.units().size(); i++) {
            UnitName unit = junction.units().get(i);
            Optional<Signature> given = standing.signature(unit);
            hands.add(List.of(party(i) + " " + unit.name(), given.map(each -> each.signerPost() + " " + each.signerName())
                    .orElse("（签字、盖章）　　　"), "日期", given.map(each -> each.signedOn().toString()).orElse("年　　月　　日")));
        }
        return hands;
    }

    private static String party(int number) {
        return number < PARTIES.length() ? PARTIES.charAt(number) + "方" : "第" + (number + 1) + "方";
    }

    private static String government(UnitName unit) {
        return unit.name() + (unit.name().endsWith("街道") ? "办事处" : "人民政府");
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
