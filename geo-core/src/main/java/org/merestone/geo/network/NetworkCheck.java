package org.merestone.geo.network;

import java.util.List;
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
        CrossingCheck crossings = new CrossingCheck(network, options.snap(), factory, findings, null);
        crossings.run(progress);
        new NearMissCheck(network, options.snap(), factory, findings, crossings).run(progress);
        new CommonVertices(network, factory, findings).run();
        new GapCheck(options, findings).run(faces.gaps(), new UnitPairs(), progress);
        new OpenStripCheck(network, options, factory, findings).run(faces.gaps());
        faces.findings().forEach(findings::add);
        return List.copyOf(findings.listed());
    }
}
