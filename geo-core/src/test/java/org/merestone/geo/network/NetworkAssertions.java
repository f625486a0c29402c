package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Map;
import java.util.Set;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What must hold for the network of any sound coverage. */
final class NetworkAssertions {

    private NetworkAssertions() {
    }

    static void assertSound(Coverage coverage, NetworkBuild built) {
        assertAreasKept(coverage, built.faces().areas());
        assertEverySegmentInOneEdge(coverage, built.network());
        assertThat(built.faces().keepEuler()).as("V - E + F = 1 + C").isTrue();
        assertThat(built.network().nodes()).hasSize(built.faces().nodeCount());
        assertSmallerCodeOnTheLeft(built.network());
    }

    static void assertAreasKept(Coverage coverage, Map<String, Geometry> derived) {
        Map<String, Double> expected = coverage.areas();
        assertThat(derived.keySet()).isEqualTo(expected.keySet());
        expected.forEach((unit, area) -> assertThat(Coverage.shoelace(derived.get(unit))).as(unit).isCloseTo(area, withPercentage(1e-7)));
    }

    static void assertEverySegmentInOneEdge(Coverage coverage, Network network) {
        Set<Coverage.Segment> left = coverage.segments();
        for (Edge edge : network.edges()) {
            for (int i = 1; i < edge.size(); i++) {
                if (!left.remove(Coverage.segment(edge.x(i - 1), edge.y(i - 1), edge.x(i), edge.y(i)))) {
                    fail("segment %d of %s is of no polygon, or of an edge before", i, edge);
                }
            }
        }
        assertThat(left).as("segments in no edge").isEmpty();
    }

    private static void assertSmallerCodeOnTheLeft(Network network) {
        for (Edge edge : network.edges()) {
            String right = edge.right();
            assertThat(right == null || edge.left().compareTo(right) < 0).as("%s", edge).isTrue();
        }
    }

    /** JTS as an oracle: every area valid, no invalid edge between them, and as many gaps as their union has holes. */
    static void assertSoundByJts(NetworkBuild built) {
        Geometry[] areas = built.faces().areas().values().toArray(Geometry[]::new);
        assertThat(areas).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(areas)).isTrue();
        Geometry union = CoverageUnion.union(areas);
        int holes = 0;
        for (int i = 0; i < union.getNumGeometries(); i++) {
            holes += ((Polygon) union.getGeometryN(i)).getNumInteriorRing();
        }
        assertThat(built.faces().gaps()).hasSize(holes);
    }
}
