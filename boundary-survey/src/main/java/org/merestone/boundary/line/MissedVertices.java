package org.merestone.boundary.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.Severity;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.FindingKind;

/**
 * Vertices that a neighbour has on a common border and a division has not, as where a township line ends on a county line that was drawn
 * without it (rule 48). Within a millimetre of the border the division is given the vertex, which moves its area by less than its
 * coordinates' own digits; each is told. Anything farther off is a difference of opinion and left as a finding.
 */
final class MissedVertices {

    private static final double TOLERANCE_M = 0.001;
    /** About {@link #TOLERANCE_M} in degrees. */
    private static final double TOLERANCE_DEG = 1e-8;

    private final Map<String, List<Coordinate>> byUnit = new HashMap<>();
    private final List<Finding> mendable;

    private MissedVertices(List<Finding> mendable) {
        this.mendable = mendable;
        for (Finding finding : mendable) {
            for (String unit : finding.units()) {
                byUnit.computeIfAbsent(unit, each -> new ArrayList<>()).add(finding.place().getCoordinate());
            }
        }
    }

    /** Those that the findings of a network tell of. */
    static MissedVertices in(List<Finding> findings) {
        return new MissedVertices(findings.stream()
                .filter(finding -> finding.kind() == FindingKind.T_JUNCTION && finding.size() <= TOLERANCE_M && !finding.place().isEmpty())
                .toList());
    }

    boolean isEmpty() {
        return mendable.isEmpty();
    }

    /** What there is to tell of the vertices added. */
    List<ImportFinding> told() {
        return mendable.stream().map(finding -> {
            Coordinate at = finding.place().getCoordinate();
            String units = String.join("、", finding.units());
            return new ImportFinding("41", Severity.INFO, finding.units(),
                    FindingText.in(Locale.CHINESE, "network.vertexAdded", CourseCheck.place(at), units),
                    FindingText.in(Locale.ENGLISH, "network.vertexAdded", CourseCheck.place(at), String.join(", ", finding.units())),
                    new double[] {at.x, at.y});
        }).toList();
    }

    /** A ring of a division with the vertices that it missed: x0, y0, x1, y1, … */
    double[] into(String unit, double[] ring) {
        List<Coordinate> missed = byUnit.getOrDefault(unit, List.of());
        if (missed.isEmpty()) {
            return ring;
        }
        List<Coordinate> whole = new ArrayList<>(ring.length / 2 + missed.size());
        for (int i = 0; i < ring.length; i += 2) {
            Coordinate from = new Coordinate(ring[i], ring[i + 1]);
            whole.add(from);
            if (i + 3 < ring.length) {
                whole.addAll(between(from, new Coordinate(ring[i + 2], ring[i + 3]), missed));
            }
        }
        double[] mended = new double[whole.size() * 2];
        for (int i = 0; i < whole.size(); i++) {
            mended[2 * i] = whole.get(i).x;
            mended[2 * i + 1] = whole.get(i).y;
        }
        return mended;
    }

    private static List<Coordinate> between(Coordinate from, Coordinate to, List<Coordinate> missed) {
        return missed.stream()
                .filter(each -> Distance.pointToSegment(each, from, to) <= TOLERANCE_DEG)
                .filter(each -> each.distance(from) > TOLERANCE_DEG && each.distance(to) > TOLERANCE_DEG)
                .sorted(Comparator.comparingDouble(from::distance)).distinct().toList();
    }
}
