package org.merestone.geo.survey;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.DegreeFault;
import org.merestone.geo.crs.DegreeReading;

/** Import rules 18 and 22: satellite solutions good enough for what they fix, and no more digits than any survey supports. */
final class QualityCheck {

    private static final double HIGHEST_PDOP = 6;
    private static final double FARTHEST_FROM_GROUND = 30;
    private static final Column[] COORDINATES = {Column.NORTH, Column.EAST, Column.LON, Column.LAT};
    /** 0.1 mm. */
    private static final int MOST_METRE_DECIMALS = 4;
    /** A last digit worth less than 0.05 mm on the ground: finer than 0.00001″. */
    private static final double FINEST_DEGREES = 4.5e-10;

    private final Findings findings;
    private final boolean packed;
    private final boolean solutionsGiven;
    private final @Nullable HeightGrid terrain;

    /**
     * @param packed         whether angles are dd.mmss
     * @param solutionsGiven whether the file has a column of solutions, so that a blank there says something
     * @param terrain        to compare heights with, or null
     */
    QualityCheck(boolean packed, boolean solutionsGiven, @Nullable HeightGrid terrain, Findings findings) {
        this.packed = packed;
        this.solutionsGiven = solutionsGiven;
        this.terrain = terrain;
        this.findings = findings;
    }

    void check(SurveyPoint point) {
        checkSolution(point);
        checkDigits(point);
        if (terrain != null && point.position() != null && point.height() != null) {
            checkHeight(point, point.height(), terrain.heightAt(point.position()));
        }
    }

    /** The second half of import rule 21. */
    private void checkHeight(SurveyPoint point, Height height, OptionalDouble ground) {
        if (ground.isPresent() && Math.abs(height.metres() - ground.getAsDouble()) > FARTHEST_FROM_GROUND) {
            findings.ofRow(FindingKind.HEIGHT_OFF_TERRAIN, point.row(), Column.HEIGHT, Map.of("name", point.name(),
                    "text", point.raw().getOrDefault(Column.HEIGHT, ""),
                    "ground", String.format(Locale.ROOT, "%.0f", ground.getAsDouble())));
        }
    }

    private void checkSolution(SurveyPoint point) {
        GnssObservation observation = point.observation();
        if (solutionsGiven && point.kind() == PointKind.MARKER && (observation == null || observation.solution() == null)) {
            findings.ofRow(FindingKind.MARKER_NOT_FIXED, point.row(), Column.SOLUTION, Map.of("name", point.name(), "text", ""));
        }
        if (observation == null) {
            return;
        }
        if (observation.solution() != null && observation.solution() != GnssSolution.FIXED) {
            FindingKind kind = point.kind() == PointKind.MARKER ? FindingKind.MARKER_NOT_FIXED
                    : observation.solution() == GnssSolution.UNRECOGNISED ? FindingKind.SOLUTION_UNRECOGNISED : FindingKind.POINT_NOT_FIXED;
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
        for (Column column : COORDINATES) {
            String text = point.raw().get(column);
            boolean plane = column == Column.NORTH || column == Column.EAST;
            if (text == null) {
                continue;
            }
            if (plane ? Numbers.decimals(text) > MOST_METRE_DECIMALS && Numbers.parse(text).isPresent() : isTooFine(text)) {
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
