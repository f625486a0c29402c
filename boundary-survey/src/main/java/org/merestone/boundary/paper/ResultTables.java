package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.PositionText;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.geo.print.PrintedPaper;

/**
 * The tables of a line: its markers (界桩成果表) and its boundary points (边界点成果表). X is north, Y is east, as the surveyor wrote them; B and L
 * are latitude and longitude in CGCS2000.
 */
final class ResultTables {

    private static final List<String> MARKERS =
            List.of("序号", "界桩号", "类型", "X（北）/m", "Y（东）/m", "B", "L", "H/m", "坐标系", "测定方法", "精度/m", "测定日期");
    private static final List<String> POINTS =
            List.of("序号", "边界点号", "界线", "X（北）/m", "Y（东）/m", "B", "L", "H/m", "坐标系", "性质", "取得方式");

    private ResultTables() {}

    static PrintedPaper.Draft markers(BoundaryLine line, List<MarkerPage> markers) {
        List<List<String>> rows = new ArrayList<>();
        for (MarkerPage page : markers) {
            SurveyedPosition at = page.marker().position();
            rows.add(List.of(Integer.toString(rows.size() + 1), page.marker().code(), PositionText.kind(page.marker(), page.sheet()),
                    metres(at.xNorth()), metres(at.yEast()), PositionText.dms(at.point().getY()), PositionText.dms(at.point().getX()),
                    metres(at.heightM()), system(at), method(at), at.accuracyM() == null ? "" : "±" + metres(at.accuracyM()),
                    at.surveyedOn() == null ? "" : at.surveyedOn().toString()));
        }
        return PrintedPaper.broad(line.name() + PaperOfLine.MARKER_RESULTS.title()).table(MARKERS, rows);
    }

    static PrintedPaper.Draft points(BoundaryLine line, List<BoundaryPoint> points) {
        List<List<String>> rows = new ArrayList<>();
        for (BoundaryPoint point : points) {
            SurveyedPosition at = point.position();
            rows.add(List.of(Integer.toString(rows.size() + 1), point.number(), line.name(), metres(at.xNorth()), metres(at.yEast()),
                    PositionText.dms(at.point().getY()), PositionText.dms(at.point().getX()), metres(at.heightM()), system(at),
                    point.markerId() == null ? "拐点" : "界桩点", method(at)));
        }
        return PrintedPaper.broad(line.name() + PaperOfLine.POINT_RESULTS.title()).table(POINTS, rows);
    }

    static String metres(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String system(SurveyedPosition at) {
        return at.crsEpsg() == null ? "" : "EPSG:" + at.crsEpsg();
    }

    private static String method(SurveyedPosition at) {
        return at.method().startsWith("GNSS") ? "GNSS实测" : at.batchId() == null ? "录入" : "实测";
    }
}
