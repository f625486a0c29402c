package org.merestone.geo.survey;

import java.util.Map;
import org.merestone.geo.crs.DegreeFault;
import org.merestone.geo.crs.DegreeReading;

/** Import rules 18 and 22: satellite solutions good enough for what they fix, and no more digits than any survey supports. */
final class QualityCheck {

    private static final double HIGHEST_PDOP = 6;
    /** 0.1 mm. */
    private static final int MOST_METRE_DECIMALS = 4;
    /** A last digit worth less than 0.05 mm on the ground: finer than 0.00001″. */
    private static final double FINEST_DEGREES = 4.5e-10;

    private final Findings findings;
    private final boolean packed;

    QualityCheck(boolean packed, Findings findings) {
        this.packed = packed;
        this.findings = findings;
    }

    void check(SurveyPoint point) {
        checkSolution(point);
        checkDigits(point);
    }

    private void checkSolution(SurveyPoint point) {
        GnssObservation observation = point.observation();
        if (observation == null) {
            return;
        }
        if (observation.solution() != null && observation.solution() != GnssSolution.FIXED) {
            FindingKind kind = observation.solution() == GnssSolution.UNRECOGNISED ? FindingKind.SOLUTION_UNRECOGNISED
                    : point.kind() == PointKind.MARKER ? FindingKind.MARKER_NOT_FIXED : FindingKind.POINT_NOT_FIXED;
            findings.ofRow(kind, point.row(), Column.SOLUTION,
                    Map.of("name", point.name(), "text", point.raw().getOrDefault(Column.SOLUTION, "")));
        }
        if (observation.pdop() != null && observation.pdop() > HIGHEST_PDOP) {
            findings.ofRow(FindingKind.PDOP_HIGH, point.row(), Column.PDOP,
                    Map.of("name", point.name(), "text", point.raw().getOrDefault(Column.PDOP, "")));
        }
    }

    private void checkDigits(SurveyPoint point) {
        if (findings.has(FindingKind.FALSE_PRECISION)) {
            return;
        }
        for (Column column : new Column[] {Column.NORTH, Column.EAST, Column.LON, Column.LAT}) {
            String text = point.raw().getOrDefault(column, "");
            boolean plane = column == Column.NORTH || column == Column.EAST;
            if (text.isEmpty()) {
                continue;
            }
            if (plane ? Numbers.decimals(text) > MOST_METRE_DECIMALS : isTooFine(text)) {
                findings.ofRow(FindingKind.FALSE_PRECISION, point.row(), column, Map.of("field", column, "text", text));
                return;
            }
        }
    }

    private boolean isTooFine(String text) {
        try {
            DegreeReading reading = packed ? DegreeReading.readPacked(text) : DegreeReading.read(text);
            return reading.resolution() < FINEST_DEGREES;
        } catch (DegreeFault e) {
            return false;
        }
    }
}
