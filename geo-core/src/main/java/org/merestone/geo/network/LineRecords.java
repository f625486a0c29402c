package org.merestone.geo.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What is recorded of lines and junctions, held against the network and against itself (rules 46, 49, 52 and 53). What can be done about
 * a finding is with {@link RecordCorrections}.
 */
public final class LineRecords {

    private static final double LENGTH_SHARE = 0.005;
    private static final double LENGTH_METRES = 50;

    private LineRecords() {
    }

    /** A junction as its agreement declares it (三交点). */
    public record DeclaredJunction(Position at, java.util.Set<String> units) {
    }

    /**
     * Rule 46: at a declared junction stands a node at exactly that place, as many lines end there as units meet, at least three, and the
     * units beside them are those declared.
     */
    public static List<Finding> junctions(Network network, List<DeclaredJunction> declared) {
        List<Finding> findings = new ArrayList<>();
        for (DeclaredJunction junction : declared) {
            Node node = network.node(junction.at());
            TreeSet<String> units = new TreeSet<>(network.unitsAt(junction.at()));
            if (node == null || node.degree() < 3 || !units.equals(new TreeSet<>(junction.units()))) {
                units.addAll(junction.units());
                findings.add(new Finding(FindingKind.JUNCTION_DIFFERS, List.copyOf(units), junction.at().point(Faces.CGCS2000),
                        node == null ? 0 : node.degree()));
            }
        }
        return findings;
    }

    /**
     * A length as the agreement states it.
     *
     * @param line   the line's code
     * @param metres as stated
     */
    public record StatedLength(String line, Geometry course, double metres) {
    }

    /** Rule 49: a stated length is within 0.5 % or within 50 m of the ellipsoidal one. */
    public static List<Finding> lengths(List<StatedLength> stated) {
        return lengthsBeyond(stated, LENGTH_SHARE, LENGTH_METRES);
    }

    /**
     * Rule 49 by other limits: what is within one of them is not told.
     *
     * @param share  of the ellipsoidal length, 0.005 for 0.5 %
     * @param metres whatever share that is
     */
    public static List<Finding> lengthsBeyond(List<StatedLength> stated, double share, double metres) {
        List<Finding> findings = new ArrayList<>();
        for (StatedLength length : stated) {
            double computed = org.merestone.geo.crs.Ellipsoid2000.length(length.course());
            double difference = Math.abs(computed - length.metres());
            if (difference > metres && difference > share * computed) {
                findings.add(new Finding(FindingKind.LENGTH_DIFFERS, List.of(length.line()), length.course(), difference));
            }
        }
        return findings;
    }

    /** A published course with the fingerprint that was taken when it became law. */
    public record SealedCourse(String line, Geometry course, String fingerprint) {
    }

    /**
     * Rule 52: what was published is what is stored.
     *
     * @param fingerprintOf takes a course's fingerprint in the way in which the recorded one was taken
     */
    public static List<Finding> fingerprints(List<SealedCourse> courses, Function<SealedCourse, String> fingerprintOf) {
        return courses.stream().filter(course -> !fingerprintOf.apply(course).equals(course.fingerprint()))
                .map(course -> new Finding(FindingKind.FINGERPRINT_BROKEN, List.of(course.line()), course.course(), 0)).toList();
    }

    /**
     * When a version of an object is in force.
     *
     * @param from the first day
     * @param to   the day from which it no longer is; null for still
     */
    public record LegalSpan(String object, Geometry place, LocalDate from, @Nullable LocalDate to) {
    }

    /** Rule 53: versions of one object follow each other without a day missing or double, and none ends before it begins. */
    public static List<Finding> times(List<LegalSpan> spans) {
        Map<String, List<LegalSpan>> ofObject = new TreeMap<>();
        spans.forEach(span -> ofObject.computeIfAbsent(span.object(), key -> new ArrayList<>()).add(span));
        List<Finding> findings = new ArrayList<>();
        ofObject.forEach((object, versions) -> {
            List<LegalSpan> sorted = versions.stream().sorted(Comparator.comparing(LegalSpan::from)).toList();
            sorted.stream().filter(span -> span.to() != null && span.to().isBefore(span.from()))
                    .forEach(span -> findings.add(finding(FindingKind.TIME_REVERSED, span,
                            ChronoUnit.DAYS.between(span.to(), span.from()))));
            for (int i = 1; i < sorted.size(); i++) {
                LocalDate ended = sorted.get(i - 1).to();
                long gap = ended == null ? -1 : ChronoUnit.DAYS.between(ended, sorted.get(i).from());
                if (gap != 0) {
                    findings.add(finding(gap > 0 ? FindingKind.TIME_GAP : FindingKind.TIME_OVERLAP, sorted.get(i), Math.abs(gap)));
                }
            }
        });
        return findings;
    }

    private static Finding finding(FindingKind kind, LegalSpan span, long days) {
        return new Finding(kind, List.of(span.object()), span.place(), days);
    }
}
