package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.FindingText;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.survey.FindingKind;
import org.merestone.geo.survey.GnssObservation;
import org.merestone.geo.survey.GnssSolution;
import org.merestone.geo.survey.Height;
import org.merestone.geo.survey.PointKind;
import org.merestone.geo.survey.RowFinding;
import org.merestone.geo.survey.SurveyPoint;
import org.merestone.geo.survey.SurveyReading;

/** A reading of a file as the register stores it. */
record ReadBatch(List<BatchPoint> points, List<BatchFinding> findings, @Nullable Integer epsg) {

    /** Of a refused file only so many rows are kept to be shown; an accepted one has fewer anyway. */
    static final int MOST_POINTS = 20_000;
    private static final double HEIGHT_BOUND = 100_000;
    private static final double RMS_BOUND = 10_000;
    private static final double PDOP_BOUND = 1_000;

    static ReadBatch of(SurveyReading reading) {
        List<BatchPoint> points = reading.points().stream().limit(MOST_POINTS).map(point -> point(point, reading.prefixed())).toList();
        List<BatchFinding> findings = new ArrayList<>(reading.findings().stream().map(ReadBatch::finding).toList());
        if (reading.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.AREAS)) {
            findings.add(0, new BatchFinding("23", Severity.BLOCK, 0, FindingText.in(Locale.CHINESE, "survey.areasAreNoLine"),
                    FindingText.in(Locale.ENGLISH, "survey.areasAreNoLine"), List.of()));
        }
        boolean planeWithoutPrefix = !reading.prefixed() && !reading.zones().isEmpty();
        if (planeWithoutPrefix && reading.zones().size() == 1) {
            int zone = reading.zones().first().number();
            findings.add(new BatchFinding("12", Severity.INFO, 0, FindingText.in(Locale.CHINESE, "survey.zoneAssumed", zone),
                    FindingText.in(Locale.ENGLISH, "survey.zoneAssumed", zone), List.of()));
        }
        return new ReadBatch(points, findings, epsg(reading));
    }

    private static @Nullable Integer epsg(SurveyReading reading) {
        if (reading.zones().isEmpty()) {
            return reading.points().stream().anyMatch(point -> point.position() != null) ? LonLat.SRID : null;
        }
        return reading.zones().size() > 1 ? null
                : reading.prefixed() ? reading.zones().first().epsgPrefixed() : reading.zones().first().epsg();
    }

    private static BatchPoint point(SurveyPoint point, boolean prefixed) {
        GridPoint grid = point.grid();
        LonLat at = point.position();
        Height height = point.height() != null ? point.height() : point.ellipsoidHeight();
        GnssObservation said = point.observation();
        return new BatchPoint(point.row(), Fitted.text(point.name(), 60), Fitted.text(point.featureCode(), 30),
                Fitted.text(point.line(), 2_000), point.kind() == PointKind.MARKER,
                grid == null ? null : grid.xNorth(), grid == null ? null : prefixed ? grid.prefixedEast() : grid.yEast(),
                grid != null ? Integer.valueOf(prefixed ? grid.zone().epsgPrefixed() : grid.zone().epsg()) : at == null ? null : LonLat.SRID,
                at == null ? null : new double[] {at.lon(), at.lat()},
                height == null ? null : Fitted.number(height.metres(), HEIGHT_BOUND),
                height == null || height.datum() == null ? null : height.datum().name(),
                said == null || said.solution() == null ? null : word(said.solution()),
                said == null ? null : Fitted.number(said.hrms(), RMS_BOUND), said == null ? null : Fitted.number(said.vrms(), RMS_BOUND),
                said == null ? null : Fitted.number(said.pdop(), PDOP_BOUND), said == null ? null : said.satellites(),
                said == null || said.time() == null ? null : said.time().toString());
    }

    private static String word(GnssSolution solution) {
        return solution == GnssSolution.UNRECOGNISED ? "UNKNOWN" : solution.name();
    }

    private static BatchFinding finding(RowFinding finding) {
        return new BatchFinding(finding.ruleId(), finding.severity(), finding.row(),
                finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH),
                finding.mends().stream().map(offer -> offer.mend().id()).distinct().toList());
    }
}
