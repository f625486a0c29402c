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

/** One marker's sheet (界桩登记表) as tables: what it is, where it stands, its faces, its reference objects, and room for the signatures. */
final class MarkerSheetTables {

    private MarkerSheetTables() {}

    static void write(Docx document, MarkerPage page, BoundaryLine line) {
        SurveyedPosition at = page.marker().position();
        MarkerSheet sheet = page.sheet();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("界线", line.name() + "（" + line.code() + "）", "类型", PositionText.kind(page.marker(), sheet)));
        rows.add(List.of("规格", sheet.sizeText(), "埋深/m", sheet.buriedDepthM() == null ? ""
                : String.format(Locale.ROOT, "%.2f", sheet.buriedDepthM())));
        rows.add(List.of("相邻单位", page.units().stream().map(UnitName::name).collect(Collectors.joining("、")), "管理单位", page.units().stream()
                .filter(unit -> unit.id().equals(sheet.managingUnitId())).map(UnitName::name).findFirst().orElse("")));
        rows.add(List.of("纵坐标X（北）/m", LinePapers.metres(at.xNorth()), "横坐标Y（东）/m", LinePapers.metres(at.yEast())));
        rows.add(List.of("纬度B", PositionText.dms(at.point().getY()), "经度L", PositionText.dms(at.point().getX())));
        rows.add(List.of("高程H/m", LinePapers.metres(at.heightM()), "坐标系", LinePapers.system(at)));
        document.table(List.of(), rows);
        if (!sheet.faces().isEmpty()) {
            document.table(List.of("桩面", "面向", "桩面文字"), faces(page));
        }
        if (!sheet.objects().isEmpty()) {
            document.table(List.of("方位物", "名称", "测定部位", "方位角", "距离/m"), objects(sheet.objects()));
        }
        document.paragraph(page.positionText());
        List<List<String>> hands = new ArrayList<>();
        hands.add(List.of("甲方技术人员", "　", "乙方技术人员", "　"));
        hands.add(List.of("甲方勘界办人员", "　", "乙方勘界办人员", "　"));
        hands.add(List.of("签字时间", "　", "登记时间", "　"));
        document.table(List.of(), hands);
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
}
