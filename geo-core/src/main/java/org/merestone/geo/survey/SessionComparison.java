package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/**
 * Two sessions in which the same points were measured (时段比较), the second half of import rule 22: a marker is measured at least twice, and
 * north, east and height differ by no more than the profile allows. Points are the same by their names.
 *
 * @param differences of the points that both sessions have, in the order of the first
 * @param findings    gravest first, then by row of the first file
 */
public record SessionComparison(List<Difference> differences, List<RowFinding> findings) {

    /** 2 cm each in north and east, 3 cm in height. */
    public static final Limits USUAL = new Limits(0.02, 0.03);

    /** Copies the lists. */
    public SessionComparison {
        differences = List.copyOf(differences);
        findings = List.copyOf(findings);
    }

    /**
     * What two sessions may differ by.
     *
     * @param plane metres, north and east each
     * @param up    metres of height
     */
    public record Limits(double plane, double up) {

        /** @throws IllegalArgumentException if one is not positive */
        public Limits {
            if (!(plane > 0 && up > 0)) {
                throw new IllegalArgumentException("limits are positive metres: " + plane + ", " + up);
            }
        }
    }

    /**
     * The second session less the first, metres on the ellipsoid.
     *
     * @param height NaN where one session has none, or the two are not counted from the same datum
     * @param mean   the position in the middle, which is what is registered
     */
    public record Difference(String name, double north, double east, double height, LonLat mean) {
    }

    /** Compares two readings, both acceptable; points of other kinds than markers may be in one of them only. */
    public static SessionComparison of(SurveyReading first, SurveyReading second, Limits limits) {
        Map<String, SurveyPoint> again = new HashMap<>();
        second.points().forEach(point -> again.putIfAbsent(point.name(), point));
        List<Difference> differences = new ArrayList<>();
        Findings findings = new Findings();
        Set<String> seen = new HashSet<>();
        for (SurveyPoint point : first.points()) {
            SurveyPoint other = again.get(point.name());
            Difference difference = other == null ? null : difference(point, other);
            if (difference != null && seen.add(point.name())) {
                differences.add(difference);
                check(difference, point.row(), limits, findings);
            } else if (difference == null && point.kind() == PointKind.MARKER) {
                missing(point, findings);
            }
        }
        Set<String> names = new HashSet<>();
        first.points().forEach(point -> names.add(point.name()));
        second.points().stream().filter(point -> point.kind() == PointKind.MARKER && !names.contains(point.name()))
                .forEach(point -> missing(point, findings));
        return new SessionComparison(differences, findings.sorted());
    }

    /** Whether every marker was measured twice, and nothing differs by too much. */
    public boolean acceptable() {
        return findings.isEmpty();
    }

    private static @Nullable Difference difference(SurveyPoint one, SurveyPoint other) {
        LonLat from = one.position();
        LonLat to = other.position();
        if (from == null || to == null) {
            return null;
        }
        double metres = Ellipsoid2000.distance(from, to);
        double azimuth = Math.toRadians(Ellipsoid2000.azimuth(from, to).degrees());
        LonLat mean = new LonLat((from.lon() + to.lon()) / 2, (from.lat() + to.lat()) / 2);
        return new Difference(one.name(), metres * Math.cos(azimuth), metres * Math.sin(azimuth),
                height(one.height(), other.height()), mean);
    }

    private static double height(@Nullable Height one, @Nullable Height other) {
        return one == null || other == null || one.datum() != other.datum() ? Double.NaN : other.metres() - one.metres();
    }

    private static void check(Difference difference, int row, Limits limits, Findings findings) {
        boolean tooFar = Math.abs(difference.north) > limits.plane || Math.abs(difference.east) > limits.plane
                || Math.abs(difference.height) > limits.up;
        if (tooFar) {
            findings.ofRow(FindingKind.SESSIONS_DIFFER, row, null, Map.of("name", difference.name, "north", metres(difference.north),
                    "east", metres(difference.east), "height", Double.isNaN(difference.height) ? "–" : metres(difference.height),
                    "plane", metres(limits.plane), "up", metres(limits.up)));
        }
    }

    private static void missing(SurveyPoint point, Findings findings) {
        findings.ofRow(FindingKind.SESSION_MISSING, point.row(), Column.NAME, Map.of("name", point.name()));
    }

    private static String metres(double metres) {
        return String.format(Locale.ROOT, "%.3f", metres);
    }
}
