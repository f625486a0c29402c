package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfEdgesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 40})
    void theNextEdgeRoundAFaceIsTheNextClockwiseFromTheOneThatCameIn(int spokes) {
        Random random = new Random(spokes);
        List<Double> angles = new ArrayList<>();
        for (int i = 0; i < spokes; i++) {
            angles.add(random.nextDouble() * 2 * Math.PI - Math.PI);
        }
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < spokes; i++) {
            double angle = angles.get(i);
            edges.add(Edge.of(i, "A" + i, null, new double[] {114, 29, 114 + Math.cos(angle), 29 + Math.sin(angle)}));
        }
        HalfEdges network = new HalfEdges(edges);
        List<Integer> counterClockwise = new ArrayList<>(Collections.nCopies(spokes, 0));
        for (int i = 0; i < spokes; i++) {
            counterClockwise.set(i, i);
        }
        counterClockwise.sort(Comparator.comparing(angles::get));
        for (int i = 0; i < spokes; i++) {
            int in = counterClockwise.get((i + 1) % spokes);
            int out = counterClockwise.get(i);
            assertThat(network.nextRoundFace(2 * in + 1)).isEqualTo(2 * out);
        }
        assertThat(network.nodeCount()).isEqualTo(spokes + 1);
    }

    @Test
    void directionsThatDifferInTheLastDigitAreStillInOrder() {
        double up = Math.nextUp(30.0);
        HalfEdges network = new HalfEdges(List.of(
                Edge.of(0, "A", "B", new double[] {114, 29, 115, 30}), Edge.of(1, "A", "B", new double[] {114, 29, 115, up}),
                Edge.of(2, "A", "B", new double[] {114, 29, 115, Math.nextDown(30.0)})));
        assertThat(network.nextRoundFace(2 * 1 + 1)).isEqualTo(0);
        assertThat(network.nextRoundFace(1)).isEqualTo(2 * 2);
        assertThat(network.nextRoundFace(2 * 2 + 1)).isEqualTo(2 * 1);
    }

    @Test
    void aHalfEdgeRunsAlongOrAgainstItsEdge() {
        HalfEdges network = new HalfEdges(List.of(Edge.of(5, "A", "B", new double[] {0, 0, 1, 0, 1, 2})));
        assertThat(network.size()).isEqualTo(2);
        assertThat(network.unitCount()).isEqualTo(2);
        assertThat(network.unit(network.label(0))).isEqualTo("A");
        assertThat(network.unit(network.label(1))).isEqualTo("B");
        assertThat(network.unit(SegmentTable.NONE)).isNull();
        assertThat(network.x(0, 1)).isEqualTo(1);
        assertThat(network.y(1, 0)).isEqualTo(2);
        assertThat(network.origin(1)).isEqualTo(network.target(0));
        assertThat(network.nodeY(network.target(0))).isEqualTo(2);
        assertThat(network.doubleArea(0, 0, 0)).isEqualTo(2).isEqualTo(-network.doubleArea(1, 0, 0));
    }

    @Test
    void theNextOfAUnitPassesOverOtherUnitsAndMayBeMissing() {
        HalfEdges network = new HalfEdges(List.of(
                Edge.of(0, "A", null, new double[] {0, 0, 1, 0}), Edge.of(1, "A", null, new double[] {1, 0, 2, 2}),
                Edge.of(2, "B", null, new double[] {1, 0, 0, 2})));
        assertThat(network.nextRoundFace(0)).as("round the face comes B").isEqualTo(4);
        assertThat(network.nextOfUnit(0)).as("but A goes on beyond").isEqualTo(2);
        assertThat(network.nextOfUnit(2)).isEqualTo(-1);
    }
}
