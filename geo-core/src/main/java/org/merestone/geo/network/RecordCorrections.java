package org.merestone.geo.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.index.LocalScale;

/**
 * What can be done about findings of {@link LineRecords}. Each correction takes its finding away, and where one does so without bringing
 * another, only such are offered; which of them is right, the documents say.
 */
public final class RecordCorrections {

    /** Metres round a declared place within which its junction is looked for. */
    private static final double REACH = 100;

    private RecordCorrections() {
    }

    /**
     * Rule 46: the declaration takes the place and the units of the nearest junction that has the declared units, or those that are there.
     */
    public static List<Correction<LineRecords.DeclaredJunction>> junction(Finding finding, LineRecords.DeclaredJunction declared,
            Network network) {
        LocalScale scale = LocalScale.at(declared.at().y());
        List<Correction<LineRecords.DeclaredJunction>> tried = new ArrayList<>();
        network.nodes().stream().filter(node -> node.degree() >= 3)
                .filter(node -> scale.distance(node.x(), node.y(), declared.at().x(), declared.at().y()) <= REACH)
                .sorted(Comparator.<Node, Boolean>comparing(node -> !units(network, node).equals(new TreeSet<>(declared.units())))
                        .thenComparingDouble(node -> scale.distance(node.x(), node.y(), declared.at().x(), declared.at().y())))
                .limit(3).forEach(node -> tried.add(new Correction<>(Fix.Kind.RESTATE_JUNCTION, declared,
                        new LineRecords.DeclaredJunction(new Position(node.x(), node.y()), units(network, node)),
                                List.copyOf(units(network, node)))));
        tried.add(new Correction<>(Fix.Kind.DROP_VERSION, declared, null, List.copyOf(new TreeSet<>(declared.units()))));
        return CorrectionChoice.of(List.of(declared), finding, tried, junctions -> LineRecords.junctions(network, junctions));
    }

    private static Set<String> units(Network network, Node node) {
        return network.unitsAt(new Position(node.x(), node.y()));
    }

    /** Rule 49: the length is stated anew, as it is on the ellipsoid, to the decimetre. */
    public static List<Correction<LineRecords.StatedLength>> length(Finding finding, LineRecords.StatedLength stated) {
        double metres = Math.round(Ellipsoid2000.length(stated.course()) * 10) / 10.0;
        return CorrectionChoice.of(List.of(stated), finding, List.of(new Correction<>(Fix.Kind.RESTATE_LENGTH, stated,
                new LineRecords.StatedLength(stated.line(), stated.course(), metres), List.of(stated.line()))), LineRecords::lengths);
    }

    /**
     * Rule 52: first the course from the archive whose fingerprint is the one that was taken; then the present course with a decision and
     * a fingerprint of its own; then none that is published until someone has looked.
     *
     * @param archive courses of the line that are kept elsewhere, with its documents for instance
     */
    public static List<Correction<LineRecords.SealedCourse>> fingerprint(Finding finding, LineRecords.SealedCourse broken,
            List<Geometry> archive,
            Function<LineRecords.SealedCourse, String> fingerprintOf) {
        List<Correction<LineRecords.SealedCourse>> tried = new ArrayList<>();
        for (Geometry kept : archive) {
            tried.add(new Correction<>(Fix.Kind.RESTORE_COURSE, broken,
                    new LineRecords.SealedCourse(broken.line(), kept, broken.fingerprint()), List.of(broken.line())));
        }
        tried.add(new Correction<>(Fix.Kind.SEAL_ANEW, broken,
                new LineRecords.SealedCourse(broken.line(), broken.course(), fingerprintOf.apply(broken)), List.of(broken.line())));
        tried.add(new Correction<>(Fix.Kind.WITHDRAW_COURSE, broken, null, List.of(broken.line())));
        return CorrectionChoice.of(List.of(broken), finding, tried, courses -> LineRecords.fingerprints(courses, fingerprintOf));
    }

    /** Rule 53: the version before ends, or the one after begins, where the other does; dates change places; a version goes. */
    public static List<Correction<LineRecords.LegalSpan>> times(Finding finding, List<LineRecords.LegalSpan> spans) {
        List<LineRecords.LegalSpan> versions = spans.stream().filter(span -> finding.units().contains(span.object()))
                .sorted(Comparator.comparing(LineRecords.LegalSpan::from)).toList();
        List<Correction<LineRecords.LegalSpan>> tried = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            LineRecords.LegalSpan span = versions.get(i);
            LocalDate to = span.to();
            if (finding.kind() == FindingKind.TIME_REVERSED && to != null && to.isBefore(span.from())) {
                tried.add(correction(Fix.Kind.SWAP_DATES, span, to, span.from()));
            }
            LineRecords.LegalSpan next = i + 1 < versions.size() ? versions.get(i + 1) : null;
            if (finding.kind() != FindingKind.TIME_REVERSED && next != null) {
                if (span.from().isBefore(next.from())) {
                    tried.add(correction(Fix.Kind.END_WHERE_NEXT_BEGINS, span, span.from(), next.from()));
                }
                if (to != null && (next.to() == null || to.isBefore(next.to()))) {
                    tried.add(correction(Fix.Kind.BEGIN_WHERE_LAST_ENDS, next, to, next.to()));
                }
            }
        }
        versions.forEach(span -> tried.add(new Correction<>(Fix.Kind.DROP_VERSION, span, null, List.of(span.object()))));
        return CorrectionChoice.of(spans, finding, tried, LineRecords::times);
    }

    private static Correction<LineRecords.LegalSpan> correction(Fix.Kind kind, LineRecords.LegalSpan span, LocalDate from,
            @Nullable LocalDate to) {
        return new Correction<>(kind, span, new LineRecords.LegalSpan(span.object(), span.place(), from, to), List.of(span.object()));
    }
}
