package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merestone.geo.network.Drawing.box;
import static org.merestone.geo.network.Drawing.ring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line between A (west) and B (east) is drawn anew; C lies north of both, and E is an enclave in B. */
class NetworkEditTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void bothNeighboursMoveWithTheirLine(double turn) {
        Ground ground = new Ground(turn);
        NetworkChange.Applied moved = (NetworkChange.Applied) ground.move(4, 0, 5, 1, 5, 3, 4, 4);

        Coverage expected = ground.drawing(ring(4, 0, 5, 1, 5, 3, 4, 4)).coverage();
        NetworkAssertions.assertAreasKept(expected, moved.network().faces().areas());
        assertThat(moved.network().faces().findings()).isEmpty();
        assertThat(ground.network.faces().areas()).as("the old network is as it was").isEqualTo(ground.built.faces().areas());
        assertThat(moved.removed().get(0)).isEqualTo(ground.line);
    }

    @Test
    void theCourseMayBeGivenFromEitherEnd() {
        Ground ground = new Ground(17);
        assertThat(((NetworkChange.Applied) ground.move(4, 4, 5, 2, 4, 0)).added())
                .isEqualTo(((NetworkChange.Applied) ground.move(4, 0, 5, 2, 4, 4)).added());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void theEndsStayOnTheirNodes(double turn) {
        NetworkChange refused = new Ground(turn).move(4, 0, 5, 2, 4.1, 4);
        assertRefused(refused, FindingKind.END_OFF_NODE);
        assertThat(((NetworkChange.Refused) refused).findings().get(0).size()).isBetween(96.0, 111.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aLineMayNotCrossAnother(double turn) {
        Ground ground = new Ground(turn);
        assertRefused(ground.move(4, 0, 5, 5, 4, 4), FindingKind.CROSSING);
        assertRefused(ground.move(4, 0, 6.5, 2, 4, 4), FindingKind.CROSSING);
    }

    @Test
    void aLineMayNotTouchAnotherBetweenNodes() {
        assertRefused(new Ground(0).move(4, 0, 6, 1.5, 4, 4), FindingKind.T_JUNCTION);
        assertRefused(new Ground(0).move(4, 0, 6, 1, 4, 4), FindingKind.CROSSING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aLineMayNotCrossItself(double turn) {
        Ground ground = new Ground(turn);
        assertRefused(ground.move(4, 0, 5, 3, 3, 3, 5, 2, 4, 4), FindingKind.SELF_CROSSING);
        assertRefused(ground.move(4, 0, 3, 1, 5, 1, 5, 2, 3, 1, 4, 4), FindingKind.SELF_CROSSING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aLineMayNotPassOverAnEnclave(double turn) {
        assertRefused(new Ground(turn).move(4, 0, 7.5, 0.5, 7.5, 3.5, 4, 4), FindingKind.PASSED_OVER);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aLineMayNotSwingRoundItsOwnNode(double turn) {
        NetworkChange refused = new Ground(turn).move(4, 0, -1, -1, -1, 7, 9, 7, 9, 5, 8.5, 5, 8.5, 6, 4, 6, 4, 4);
        assertThat(refused).isInstanceOf(NetworkChange.Refused.class);
    }

    @Test
    void repeatedPositionsAreRefused() {
        assertRefused(new Ground(0).move(4, 0, 5, 2, 5, 2, 4, 4), FindingKind.REPEATED_POINT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void anEnclaveMayGrowButNotTurnInsideOut(double turn) {
        Ground ground = new Ground(turn);
        Edge enclave = ground.network.edges().stream().filter(Edge::isRing).findFirst().orElseThrow();
        double[] larger = enclave.ordinates();
        double[] middle = ground.drawing.lay(6.5, 1.5);
        for (int i = 2; i < larger.length - 2; i++) {
            larger[i] += (larger[i] - middle[i % 2]) * 0.2;
        }
        NetworkChange grown = ground.network.withEdge(enclave.id(), larger);
        NetworkChange turned = ground.network.withEdge(enclave.id(), Edge.reversed(larger));

        assertThat(((NetworkChange.Applied) grown).added()).isEqualTo(((NetworkChange.Applied) turned).added());
        assertThat(((NetworkChange.Applied) grown).network().faces().areas().get("E").getArea())
                .isGreaterThan(ground.built.faces().areas().get("E").getArea());
    }

    @Test
    void anUnknownLineOrNoLineAtAllIsAMistakeOfTheCaller() {
        Network network = new Ground(0).network;
        assertThatThrownBy(() -> network.withEdge(99, new double[] {0, 0, 1, 1})).hasMessage("no line has the number 99");
        assertThatThrownBy(() -> network.withEdge(0, new double[] {0, 0})).hasMessageContaining("two positions");
        assertThatThrownBy(() -> network.withEdge(0, new double[] {0, 0, 1, Double.NaN})).hasMessageContaining("NaN");
    }

    private static void assertRefused(NetworkChange change, FindingKind kind) {
        assertThat(change).isInstanceOf(NetworkChange.Refused.class);
        assertThat(((NetworkChange.Refused) change).findings()).extracting(Finding::kind).contains(kind);
    }

    private static final class Ground {

        private final double turn;
        private final Drawing drawing;
        private final NetworkBuild built;
        private final Network network;
        private final Edge line;

        Ground(double turn) {
            this.turn = turn;
            drawing = new Drawing(turn);
            built = drawing(ring(4, 0, 4, 4)).build();
            assertThat(built.findings()).isEmpty();
            network = built.network();
            line = network.edges().stream().filter(edge -> edge.left().equals("A") && "B".equals(edge.right())).findFirst().orElseThrow();
        }

        Drawing drawing(double[] between) {
            return new Drawing(turn).unit("A", join(new double[] {0, 4, 0, 0}, between))
                    .unit("B", join(new double[] {8, 4, 8, 0}, between), box(6, 1, 7, 2))
                    .unit("C", ring(0, 4, 4, 4, 8, 4, 8, 6, 0, 6)).unit("E", box(6, 1, 7, 2));
        }

        NetworkChange move(double... squares) {
            return network.withEdge(line.id(), drawing.lay(squares));
        }

        private static double[] join(double[] outside, double[] between) {
            double[] joined = java.util.Arrays.copyOf(outside, outside.length + between.length);
            System.arraycopy(between, 0, joined, outside.length, between.length);
            return joined;
        }
    }
}
