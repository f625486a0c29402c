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
    /** 0.11 m of latitude: most points are near no other cell's edge. */
    private static final double CELL_DEGREES = 1e-6;
    /** More than 0.02 m, up to latitude 60°. */
    private static final double REACH_EAST = 4e-7;
    private static final double REACH_NORTH = 2e-7;

    private final Findings findings;
    private final Map<String, SurveyPoint> byName;
    private final CellTable byCell;

    NameCheck(Findings findings) {
        this(findings, 16);
    }

    NameCheck(Findings findings, int points) {
        this.findings = findings;
        this.byName = new HashMap<>(2 * points);
        this.byCell = new CellTable(points);
    }

    /** @param group names are compared within one group only: corners of two parcels may share them */
    void check(SurveyPoint point, int group) {
        LonLat position = point.position();
        if (position == null) {
            return;
        }
        SurveyPoint namesake = byName.putIfAbsent(group == 0 ? point.name() : group + "/" + point.name(), point);
        if (namesake != null && namesake.position() != null) {
            double distance = Ellipsoid2000.distance(namesake.position(), position);
            findings.ofRow(distance > SAME_PLACE_METRES ? FindingKind.SAME_NAME_ELSEWHERE : FindingKind.SAME_NAME_AGAIN,
                    point.row(), Column.NAME,
                    Map.of("name", point.name(), "other", namesake.row(), "metres", metres(distance)));
        }
        checkNeighbours(point, position, group);
    }

    private void checkNeighbours(SurveyPoint point, LonLat position, int group) {
        long lastEast = cell(position.lon() + REACH_EAST);
        long lastNorth = cell(position.lat() + REACH_NORTH);
        for (long east = cell(position.lon() - REACH_EAST); east <= lastEast; east++) {
            for (long north = cell(position.lat() - REACH_NORTH); north <= lastNorth; north++) {
                SurveyPoint near = byCell.get(east, north, group);
                if (near != null && near.position() != null && !near.name().equals(point.name())) {
                    compare(point, position, near, near.position());
                }
            }
        }
        byCell.putIfAbsent(cell(position.lon()), cell(position.lat()), group, point);
    }

    private void compare(SurveyPoint point, LonLat position, SurveyPoint near, LonLat nearPosition) {
        double distance = Ellipsoid2000.distance(nearPosition, position);
        if (distance < TOO_CLOSE_METRES) {
            findings.ofRow(FindingKind.SAME_PLACE_OTHER_NAME, point.row(), Column.NAME, Map.of("name", point.name(),
                    "otherName", near.name(), "other", near.row(), "metres", metres(distance)));
        }
    }

    private static long cell(double degrees) {
        return (long) Math.floor(degrees / CELL_DEGREES);
    }

    private static String metres(double distance) {
        return String.format(Locale.ROOT, "%.3f", distance);
    }
}
