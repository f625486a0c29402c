package org.merestone.geo.survey;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.DegreeFault;
import org.merestone.geo.crs.DegreeReading;
import org.merestone.geo.crs.LonLat;

/** Import rules 18 and 22: satellite solutions good enough for what they fix, and no more digits than any survey supports. */
final class QualityCheck {

    private static final OfferedMend AS_POINT = new OfferedMend(Mend.of(Mend.Kind.AS_BOUNDARY_POINTS), null);
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
    private final boolean observed;
    private final boolean heightsDropped;
    private final boolean rounded;
    private final boolean lenient;
    private @Nullable RawRow lastSaid;
    private GnssSolution lastSolution = GnssSolution.UNRECOGNISED;

    /**
     * @param packed   whether angles are dd.mmss
     * @param observed what a receiver says of a point that the file has columns for
     * @param context  the terrain to compare heights with, and whether impossible heights count as not measured
     */
    QualityCheck(boolean packed, Set<Column> observed, SurveyContext context, Findings findings) {
        this.packed = packed;
        this.solutionsGiven = observed.contains(Column.SOLUTION);
        this.observed = !observed.isEmpty();
        this.terrain = context.terrain();
        this.heightsDropped = context.mends(Mend.Kind.DROP_HEIGHTS);
        this.rounded = context.mends(Mend.Kind.ROUND);
        this.lenient = context.mends(Mend.Kind.AS_BOUNDARY_POINTS);
        this.findings = findings;
    }

    /** @param position where the row lies, or null */
    void check(RawRow row, @Nullable LonLat position) {
        checkSolution(row);
        checkDigits(row);
        double height = terrain == null || position == null ? Double.NaN : row.number(Column.HEIGHT);
        if (terrain != null && position != null && !Double.isNaN(height) && !(heightsDropped && PointReader.isImpossible(height))) {
            checkHeight(row, height, terrain.heightAt(position));
        }
    }

    /** The second half of import rule 21. */
    private void checkHeight(RawRow row, double height, OptionalDouble ground) {
        if (ground.isPresent() && Math.abs(height - ground.getAsDouble()) > FARTHEST_FROM_GROUND) {
            findings.ofRow(FindingKind.HEIGHT_OFF_TERRAIN, row.number(), Column.HEIGHT, Map.of("name", row.text(Column.NAME),
                    "text", row.text(Column.HEIGHT),
                    "ground", String.format(Locale.ROOT, "%.0f", ground.getAsDouble())));
        }
    }

    private void checkSolution(RawRow row) {
        if (!observed) {
            return;
        }
        if (!row.has(Column.SOLUTION)) {
            if (solutionsGiven && isMarker(row)) {
                findings.ofRow(FindingKind.MARKER_NOT_FIXED, row.number(), Column.SOLUTION,
                        Map.of("name", row.text(Column.NAME), "text", ""), AS_POINT);
            }
        } else if (solution(row) != GnssSolution.FIXED) {
            FindingKind kind = isMarker(row) ? FindingKind.MARKER_NOT_FIXED
                    : solution(row) == GnssSolution.UNRECOGNISED ? FindingKind.SOLUTION_UNRECOGNISED : FindingKind.POINT_NOT_FIXED;
            OfferedMend[] offers = kind == FindingKind.MARKER_NOT_FIXED ? new OfferedMend[] {AS_POINT} : new OfferedMend[0];
            findings.ofRow(kind, row.number(), Column.SOLUTION,
                    Map.of("name", row.text(Column.NAME), "text", row.text(Column.SOLUTION)), offers);
        }
        if (row.number(Column.PDOP) > HIGHEST_PDOP) {
            findings.ofRow(FindingKind.PDOP_HIGH, row.number(), Column.PDOP,
                    Map.of("name", row.text(Column.NAME), "text", row.text(Column.PDOP)));
        }
    }

    private boolean isMarker(RawRow row) {
        return !lenient && PointKind.of(row.text(Column.CODE), row.text(Column.NAME)) == PointKind.MARKER;
    }

    /** Most rows have the word of the row before. */
    private GnssSolution solution(RawRow row) {
        if (lastSaid == null || !lastSaid.same(Column.SOLUTION, row)) {
            lastSaid = row;
            lastSolution = GnssSolution.of(row.text(Column.SOLUTION));
        }
        return lastSolution;
    }

    private void checkDigits(RawRow row) {
        if (rounded || findings.has(FindingKind.FALSE_PRECISION)) {
            return;
        }
        for (Column column : COORDINATES) {
            boolean plane = column == Column.NORTH || column == Column.EAST;
            boolean tooFine = plane ? row.decimals(column) > MOST_METRE_DECIMALS && !Double.isNaN(row.number(column))
                    : row.has(column) && isTooFine(row.text(column));
            if (tooFine) {
                findings.ofRow(FindingKind.FALSE_PRECISION, row.number(), column, Map.of("field", column, "text", row.text(column)),
                        new OfferedMend(Mend.of(Mend.Kind.ROUND), null));
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
