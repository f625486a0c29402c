package org.merestone.geo.survey;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/** Import rules 19 and 20: one name is one place, one place is one name. Takes points one after the other. */
final class NameCheck {

    private static final double SAME_PLACE_METRES = 0.05;
    private static final double TOO_CLOSE_METRES = 0.02;
    /** About 0.1 m of longitude or more and 0.11 m of latitude: a close pair lies in one cell or in two neighbours. */
    private static final double CELL_DEGREES = 1e-6;

    private final Findings findings;
    private final Map<String, SurveyPoint> byName = new HashMap<>();
    private final Map<Cell, SurveyPoint> byCell = new HashMap<>();

    NameCheck(Findings findings) {
        this.findings = findings;
    }

    /** @param group names are compared within one group only: corners of two parcels may share them */
    void check(SurveyPoint point, int group) {
        LonLat position = point.position();
        if (position == null) {
            return;
        }
        SurveyPoint namesake = byName.putIfAbsent(group + "/" + point.name(), point);
        if (namesake != null && namesake.position() != null) {
            double distance = Ellipsoid2000.distance(namesake.position(), position);
            findings.ofRow(distance > SAME_PLACE_METRES ? FindingKind.SAME_NAME_ELSEWHERE : FindingKind.SAME_NAME_AGAIN,
                    point.row(), Column.NAME,
                    Map.of("name", point.name(), "other", namesake.row(), "metres", metres(distance)));
        }
        checkNeighbours(point, position, group);
    }

    private void checkNeighbours(SurveyPoint point, LonLat position, int group) {
        Cell cell = new Cell(Math.round(position.lon() / CELL_DEGREES), Math.round(position.lat() / CELL_DEGREES), group);
        for (long east = -1; east <= 1; east++) {
            for (long north = -1; north <= 1; north++) {
                SurveyPoint near = byCell.get(new Cell(cell.east + east, cell.north + north, group));
                if (near != null && near.position() != null && !near.name().equals(point.name())) {
                    double distance = Ellipsoid2000.distance(near.position(), position);
                    if (distance < TOO_CLOSE_METRES) {
                        findings.ofRow(FindingKind.SAME_PLACE_OTHER_NAME, point.row(), Column.NAME, Map.of("name",
                                point.name(), "otherName", near.name(), "other", near.row(), "metres", metres(distance)));
                    }
                }
            }
        }
        byCell.putIfAbsent(cell, point);
    }

    private static String metres(double distance) {
        return String.format(Locale.ROOT, "%.3f", distance);
    }

    private record Cell(long east, long north, int group) {
    }
}
