package org.merestone.geo.survey;

import java.util.Locale;
import java.util.Map;
import org.merestone.geo.crs.Ellipsoid2000;

/** Import rules 19 and 20: one name is one place, one place is one name. Takes points one after the other. */
final class NameCheck {

    private static final OfferedMend RENAME = new OfferedMend(Mend.of(Mend.Kind.RENAME_LATER), null);
    private static final double SAME_PLACE_METRES = 0.05;
    private static final double TOO_CLOSE_METRES = 0.02;
    /** 0.11 m of latitude: most points are near no other cell's edge. */
    private static final double CELL_DEGREES = 1e-6;
    /** More than 0.02 m, up to latitude 60°. */
    private static final double REACH_EAST = 4e-7;
    private static final double REACH_NORTH = 2e-7;

    private final PointColumns points;
    private final Findings findings;
    private final boolean renames;
    private final NameTable byName;
    private final CellTable byCell;

    /** @param points those that are checked, one after the other, each when it has its place */
    NameCheck(PointColumns points, SurveyContext context, Findings findings) {
        this.points = points;
        this.findings = findings;
        this.renames = context.mends(Mend.Kind.RENAME_LATER);
        this.byName = new NameTable(points);
        this.byCell = new CellTable(points.size());
    }

    /** Names are compared within one group of rows only: corners of two parcels may share them. */
    void check(int index, RawRow row) {
        if (!points.isPlaced(index)) {
            return;
        }
        int namesake = byName.putIfAbsent(index, row);
        if (namesake >= 0) {
            double distance = Ellipsoid2000.distance(points.position(namesake), points.position(index));
            boolean elsewhere = distance > SAME_PLACE_METRES;
            if (elsewhere && renames) {
                findings.ofRow(FindingKind.RENAMED, row.number(), Column.NAME,
                        Map.of("name", row.text(Column.NAME), "other", points.rename(index)));
            } else {
                findings.ofRow(elsewhere ? FindingKind.SAME_NAME_ELSEWHERE : FindingKind.SAME_NAME_AGAIN,
                        row.number(), Column.NAME, Map.of("name", row.text(Column.NAME), "other", points.row(namesake).number(),
                                "metres", metres(distance)), elsewhere ? new OfferedMend[] {RENAME} : new OfferedMend[0]);
            }
        }
        checkNeighbours(index, row);
    }

    private void checkNeighbours(int index, RawRow row) {
        double lon = points.lon(index);
        double lat = points.lat(index);
        long lastEast = cell(lon + REACH_EAST);
        long lastNorth = cell(lat + REACH_NORTH);
        for (long east = cell(lon - REACH_EAST); east <= lastEast; east++) {
            for (long north = cell(lat - REACH_NORTH); north <= lastNorth; north++) {
                int near = byCell.get(east, north, row.group());
                if (near >= 0 && !points.row(near).same(Column.NAME, row)) {
                    compare(index, row, near);
                }
            }
        }
        byCell.putIfAbsent(cell(lon), cell(lat), row.group(), index);
    }

    private void compare(int index, RawRow row, int near) {
        double distance = Ellipsoid2000.distance(points.position(near), points.position(index));
        if (distance < TOO_CLOSE_METRES) {
            RawRow other = points.row(near);
            findings.ofRow(FindingKind.SAME_PLACE_OTHER_NAME, row.number(), Column.NAME, Map.of("name", row.text(Column.NAME),
                    "otherName", other.text(Column.NAME), "other", other.number(), "metres", metres(distance)));
        }
    }

    private static long cell(double degrees) {
        return (long) Math.floor(degrees / CELL_DEGREES);
    }

    private static String metres(double distance) {
        return String.format(Locale.ROOT, "%.3f", distance);
    }
}
