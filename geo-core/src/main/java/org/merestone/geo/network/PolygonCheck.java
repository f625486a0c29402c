package org.merestone.geo.network;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/** All checks of a network that was just built, in the order in which one explains the next. */
final class PolygonCheck {

    private static final Set<FindingKind> MISSED_VERTEX = EnumSet.of(FindingKind.T_JUNCTION, FindingKind.POINTS_NOT_IDENTICAL);
    private static final Set<FindingKind> CONSEQUENCE = EnumSet.of(FindingKind.SIDES_DISAGREE, FindingKind.BOUNDARY_OPEN);
    private static final Set<FindingKind> CAUSE = EnumSet.of(FindingKind.CLAIMED_TWICE, FindingKind.OVERLAP, FindingKind.SLIVER_OVERLAP,
            FindingKind.T_JUNCTION, FindingKind.POINTS_NOT_IDENTICAL, FindingKind.CROSSING, FindingKind.SELF_CROSSING);

    private final SourceAreas sources;
    private final NetworkOptions options;
    private final GeometryFactory factory;
    private final FindingList findings;

    PolygonCheck(SourceAreas sources, NetworkOptions options, GeometryFactory factory, FindingList findings) {
        this.sources = sources;
        this.options = options;
        this.factory = factory;
        this.findings = findings;
    }

    void run(Network network, Faces faces, Progress progress) {
        UnitPairs suspected = new UnitPairs();
        findings.listed().forEach(finding -> suspected.addAll(finding.units(), finding.units()));
        faces.findings().forEach(finding -> suspected.addAll(finding.units(), finding.units()));
        CrossingCheck crossings = new CrossingCheck(network, options.snap(), factory, findings, suspected);
        crossings.run(progress);
        new NearMissCheck(network, options.snap(), factory, findings, crossings).run(progress);
        UnitPairs explained = new UnitPairs();
        findings.listed().stream().filter(finding -> MISSED_VERTEX.contains(finding.kind()))
                .forEach(finding -> explained.addAll(finding.units(), finding.units()));
        suspected.addAll(explained);
        new OverlapCheck(sources, options, factory, findings, suspected).run(network.edges(), explained, progress);
        List<Gap> gaps = crossings.outerBordersCross() ? new CrossedBorders(sources, factory).gaps(network.edges()) : faces.gaps();
        new GapCheck(options, findings).run(gaps, explained, progress);
        new OpenStripCheck(network, options, factory, findings).run(gaps);
        changedAreas(faces, progress);
        unexplained(faces.findings());
    }

    /** The proof of the whole: what was derived is what was given. */
    private void changedAreas(Faces faces, Progress progress) {
        List<Map.Entry<String, Geometry>> areas = List.copyOf(faces.areas().entrySet());
        double[] differences = new double[areas.size()];
        TwoHands.inTurns(Stage.AREAS, areas.size(), progress, i -> {
            double given = sources.area(sources.ordinal(areas.get(i).getKey()));
            double difference = Math.abs(areas.get(i).getValue().getArea() - given);
            differences[i] = difference > 1e-9 * Math.abs(given) ? difference : 0;
        });
        for (int i = 0; i < differences.length; i++) {
            if (differences[i] > 0) {
                Geometry area = areas.get(i).getValue();
                LocalScale scale = LocalScale.at(area.getEnvelopeInternal().centre().y);
                findings.add(new Finding(FindingKind.AREA_CHANGED, List.of(areas.get(i).getKey()), area, scale.area(differences[i])));
            }
        }
    }

    /** Sides that disagree because of a fault that is already told are that fault's. */
    private void unexplained(List<Finding> ofFaces) {
        Set<String> faulty = new HashSet<>();
        findings.listed().stream().filter(finding -> CAUSE.contains(finding.kind())).forEach(finding -> faulty.addAll(finding.units()));
        ofFaces.stream().filter(finding -> !CONSEQUENCE.contains(finding.kind()) || finding.units().stream().noneMatch(faulty::contains))
                .forEach(findings::add);
    }
}
