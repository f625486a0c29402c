package org.merestone.geo.network;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** All checks that lines can be put to without the polygons they came from: for a network that was read back or edited. */
final class NetworkCheck {

    private final Network network;
    private final NetworkOptions options;
    private final GeometryFactory factory;
    private final FindingList findings;

    NetworkCheck(Network network, NetworkOptions options, GeometryFactory factory) {
        this.network = network;
        this.options = options;
        this.factory = factory;
        this.findings = new FindingList(options.maxFindings());
    }

    List<Finding> run(Progress progress) {
        Faces faces = Faces.of(network.edges(), factory, progress);
        CrossingCheck crossings = new CrossingCheck(network, options.snap(), factory, findings, new UnitPairs());
        crossings.run(progress);
        new NearMissCheck(network, options.snap(), factory, findings, crossings).run(progress);
        verticesInCommon();
        new GapCheck(options, findings).run(faces.gaps(), new UnitPairs(), progress);
        faces.findings().forEach(findings::add);
        return List.copyOf(findings.listed());
    }

    /** Lines may have a vertex in common only where both end. */
    private void verticesInCommon() {
        NodeUnits nodeUnits = new NodeUnits(network);
        CoordinateTable positions = new CoordinateTable(network.nodes().size() * 4);
        network.nodes().forEach(node -> positions.intern(node.x(), node.y()));
        for (Edge edge : network.edges()) {
            for (int i = 1; i < edge.size() - 1; i++) {
                int known = positions.size();
                if (positions.intern(edge.x(i), edge.y(i)) < known) {
                    Set<String> units = new TreeSet<>(nodeUnits.at(edge.x(i), edge.y(i)));
                    units.addAll(CrossingCheck.sides(edge));
                    findings.add(new Finding(FindingKind.CROSSING, List.copyOf(units),
                            factory.createPoint(new Coordinate(edge.x(i), edge.y(i))), 1));
                }
            }
        }
    }
}
