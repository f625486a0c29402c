package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.PositionText;
import org.merestone.boundary.marker.ReferenceObject;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.MagneticAzimuth;
import org.merestone.geo.print.PrintedPaper;

/**
 * The sheets of markers (界桩登记表), each on a page of its own: what the marker is, where it stands, its faces, its reference objects with a
 * sketch, near and far view, and room for the signatures of every unit that meets there.
 */
final class MarkerForms {

    private static final String[] PARTIES = {"甲方", "乙方", "丙方", "丁方"};

    private final PhotoPair photos;

    MarkerForms(PhotoPair photos) {
        this.photos = photos;
    }

    PrintedPaper.Draft of(BoundaryLine line, List<MarkerPage> markers) {
        PrintedPaper.Draft paper = PrintedPaper.upright(line.name() + PaperOfLine.MARKER_SHEETS.title());
        if (markers.isEmpty()) {
            return paper.text("本界线没有自己的界桩。");
        }
        boolean first = true;
        for (MarkerPage page : markers) {
            String heading = String.format(Locale.ROOT, "%03d号界桩（%s）", page.marker().serial(), page.marker().code());
            if (first) {
                paper.heading(heading);
            } else {
                paper.page(heading);
            }
            first = false;
            write(paper, page, line);
        }
        return paper;
    }

    private void write(PrintedPaper.Draft paper, MarkerPage page, BoundaryLine line) {
        SurveyedPosition at = page.marker().position();
        MarkerSheet sheet = page.sheet();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("界线", line.name() + "（" + line.code() + "）", "类型", PositionText.kind(page.marker(), sheet)));
        rows.add(List.of("规格", sheet.sizeText(), "埋深/m", sheet.buriedDepthM() == null ? ""
                : String.format(Locale.ROOT, "%.2f", sheet.buriedDepthM())));
        rows.add(List.of("相邻单位", page.units().stream().map(UnitName::name).collect(Collectors.joining("、")), "管理单位", page.units().stream()
                .filter(unit -> unit.id().equals(sheet.managingUnitId())).map(UnitName::name).findFirst().orElse("")));
        rows.add(List.of("纵坐标X（北）/m", ResultTables.metres(at.xNorth()), "横坐标Y（东）/m", ResultTables.metres(at.yEast())));
        rows.add(List.of("纬度B", PositionText.dms(at.point().getY()), "经度L", PositionText.dms(at.point().getX())));
        rows.add(List.of("高程H/m", ResultTables.metres(at.heightM()), "坐标系", ResultTables.system(at)));
        paper.form(rows);
        if (!sheet.faces().isEmpty()) {
            paper.table(List.of("桩面", "面向", "桩面文字"), faces(page));
        }
        if (!sheet.objects().isEmpty()) {
            paper.table(List.of("方位物", "名称", "测定部位", "方位角", "距离/m"), objects(sheet.objects()));
        }
        paper.text(page.positionText());
        if (!sheet.objects().isEmpty()) {
            paper.add(MarkerSketch.of(page));
        }
        photos.of(page.marker()).ifPresent(paper::add);
        paper.signatures(hands(page.units().size()));
    }

    private static List<List<String>> faces(MarkerPage page) {
        List<List<String>> rows = new ArrayList<>();
        for (MarkerSheet.Face face : page.sheet().faces()) {
            rows.add(List.of(Integer.toString(rows.size() + 1), page.units().stream().filter(unit -> unit.id().equals(face.facesUnitId()))
                    .map(UnitName::name).findFirst().orElse(""), face.engravedText()));
        }
        return rows;
    }

    private static List<List<String>> objects(List<ReferenceObject> objects) {
        List<List<String>> rows = new ArrayList<>();
        for (ReferenceObject object : objects) {
            String kind = object.azimuth() instanceof GridAzimuth ? "坐标方位角" : object.azimuth() instanceof MagneticAzimuth ? "磁方位角" : "真方位角";
            rows.add(List.of(Integer.toString(rows.size() + 1), object.name(), object.measuredPart(),
                    kind + " " + PositionText.dms(object.azimuth().degrees()), String.format(Locale.ROOT, "%.1f", object.distanceM())));
        }
        return rows;
    }

    /** A row for each unit that meets there, two at least, and one for the days. */
    private static List<List<String>> hands(int units) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(2, Math.min(units, PARTIES.length)); i++) {
            rows.add(List.of(PARTIES[i] + "技术人员", "　　　　　", PARTIES[i] + "勘界办人员", "　　　　　"));
        }
        rows.add(List.of("签字时间", "　", "登记时间", "　"));
        return rows;
    }
}
