package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Extracts the line network from polygons that should share their borders, and tells where they do not. Two borders are shared
 * where every position of both is the same to the last digit; nothing is snapped, and nothing is repaired: a ring that does not
 * close is taken as closed, a repeated position is taken once, a line with the same unit on both sides bounds nothing and is left
 * out, and each of these is a finding. A border that two units claim for the same side comes out as a line of each.
 *
 * <p>Not for use by more than one thread at a time.
 */
public final class NetworkBuilder {

    private final NetworkOptions options;
    private final GeometryFactory factory = Faces.CGCS2000;
    private final CoordinateTable points = new CoordinateTable(1 << 12);
    private final SourceAreas sources = new SourceAreas(points);
    private final FindingList findings;
    private final RingIntake intake;

    public NetworkBuilder(NetworkOptions options) {
        this.options = options;
        this.findings = new FindingList(options.maxFindings());
        this.intake = new RingIntake(points, factory, findings);
    }

    /**
     * Adds one polygon of a unit; a unit may have many.
     *
     * @param unit  the division's code
     * @param rings shell first, then holes, each x0, y0, x1, y1, … with the first position repeated at the end, turned either way;
     *              longitude, latitude in degrees; not kept
     * @throws IllegalArgumentException when an ordinate is not finite or missing
     */
    public NetworkBuilder add(String unit, double[][] rings) {
        for (double[] ring : rings) {
            if (ring.length % 2 != 0 || !Arrays.stream(ring).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("unit " + unit + " has a ring whose ordinates are not finite pairs");
            }
        }
        int ordinal = sources.ordinal(unit);
        List<int[]> taken = new ArrayList<>(rings.length);
        for (int i = 0; i < rings.length; i++) {
            int[] ring = intake.take(unit, rings[i], i > 0);
            if (ring != null) {
                taken.add(ring);
            } else if (i == 0) {
                return this;
            }
        }
        if (!taken.isEmpty()) {
            sources.add(ordinal, taken.toArray(int[][]::new));
        }
        return this;
    }

    public NetworkBuild build() {
        return build(Progress.UNSEEN);
    }

    /** @throws java.util.concurrent.CancellationException when stopped, see {@link Progress} */
    public NetworkBuild build(Progress progress) {
        FindingList all = new FindingList(findings);
        SegmentClaims claims = new SegmentClaims(points, sources, factory, all);
        SegmentTable segments = claims.claimAll(progress);
        List<Edge> edges = new ArrayList<>(new EdgeTracer(points, segments, sources.units(), progress).trace());
        for (SegmentTable contested : claims.contested()) {
            new EdgeTracer(points, contested, sources.units(), progress).trace().forEach(edge -> edges.add(edge.numbered(edges.size())));
        }
        Supplier<Network> tables = TwoHands.beside(edges.size(), () -> withIndex(edges));
        Faces faces = Faces.of(edges, factory, progress);
        Network network = tables.get();
        network.derived(faces);
        new PolygonCheck(sources, options, factory, all).run(network, faces, progress);
        return new NetworkBuild(network, faces, all.listed(), all.counts());
    }

    private static Network withIndex(List<Edge> edges) {
        Network network = new Network(edges);
        network.index();
        return network;
    }
}
