package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faces and pieces counted by eye on squared paper; Euler: nodes less lines plus faces is one more than pieces. */
class FaceCountTest {

    @Test
    void nothingIsOneFaceThatIsOutside() {
        assertThat(FaceCount.of(new HalfEdges(java.util.List.of()))).isEqualTo(new FaceCount(1, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void twoNeighboursAnEnclaveAndAnIslandAreFiveFacesInThreePieces(double turn) {
        Network network = new Drawing(turn).unit("A", Drawing.box(0, 0, 10, 10), Drawing.box(3, 3, 6, 6))
                .unit("B", Drawing.box(10, 0, 20, 10)).unit("C", Drawing.box(3, 3, 6, 6)).unit("D", Drawing.box(30, 4, 32, 6))
                .build().network();
        FaceCount count = FaceCount.of(new HalfEdges(network.edges()));

        assertThat(count).isEqualTo(new FaceCount(5, 3));
        assertThat(network.nodeCount() - network.edgeCount() + count.faces()).isEqualTo(1 + count.components());
    }
}
