package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.merestone.geo.network.Drawing.box;
import static org.merestone.geo.network.Drawing.ring;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A lies west of B, C north of both; E is an enclave in B. One square of the drawing is 1.0718 km² of ground. */
class EditTest {

    private static final double SQUARE_METRES = 1_108.5 * 966.9;

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aSharedVertexMovesForBothNeighbours(double turn) {
        Land land = new Land(turn);
        NetworkChange.Applied moved = applied(land.network.apply(new Edit.MoveVertex(land.at(4, 2), land.at(5, 2))));

        land.assertIs(moved.network(), new Drawing(turn).unit("A", ring(0, 0, 4, 0, 5, 2, 4, 4, 0, 4))
                .unit("B", ring(4, 0, 8, 0, 8, 4, 4, 4, 5, 2), box(6, 1, 7, 2)).unit("C", ring(0, 4, 4, 4, 8, 4, 8, 6, 0, 6))
                        .unit("E", box(6, 1, 7, 2)));
        assertThat(moved.units()).containsExactly("A", "B");
        assertThat(moved.areaWon().get("A")).isCloseTo(2 * SQUARE_METRES, withPercentage(0.2));
        assertThat(moved.areaWon().get("A")).isCloseTo(-moved.areaWon().get("B"), withPercentage(1e-6));
        assertThat(moved.nodes()).as("no junction moved").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aJunctionMovesWithAllItsLines(double turn) {
        Land land = new Land(turn);
        NetworkChange.Applied moved = applied(land.network.apply(new Edit.MoveVertex(land.at(4, 4), land.at(4.5, 4.5))));

        land.assertIs(moved.network(), new Drawing(turn).unit("A", ring(0, 0, 4, 0, 4, 2, 4.5, 4.5, 0, 4))
                .unit("B", ring(4, 0, 8, 0, 8, 4, 4.5, 4.5, 4, 2), box(6, 1, 7, 2)).unit("C", ring(0, 4, 4.5, 4.5, 8, 4, 8, 6, 0, 6))
                .unit("E", box(6, 1, 7, 2)));
        assertThat(moved.added()).hasSize(3);
        assertThat(moved.nodes()).containsExactlyInAnyOrder(land.at(4, 4), land.at(4.5, 4.5));
    }

    @Test
    void aVertexMayNotMoveOverALineNorWhereNoneIs() {
        Land land = new Land(17);
        assertThat(refused(land.network.apply(new Edit.MoveVertex(land.at(4, 2), land.at(4, 5))))).contains(FindingKind.CROSSING);
        assertThat(refused(land.network.apply(new Edit.MoveVertex(land.at(4, 2), land.at(7.5, 1.5))))).contains(FindingKind.CROSSING);
        assertThat(refused(land.network.apply(new Edit.MoveVertex(land.at(4, 2), land.at(4, 4))))).isNotEmpty();
        assertThat(refused(land.network.apply(new Edit.MoveVertex(land.at(3, 2), land.at(4, 3))))).containsExactly(FindingKind.OFF_LINE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aLineIsSplitAtAMarkerAndJoinedAgain(double turn) {
        Land land = new Land(turn);
        Edge line = land.between("A", "B");
        NetworkChange.Applied split = applied(land.network.apply(new Edit.SplitLine(line.id(), land.at(4, 2))));
        assertThat(split.removed()).containsExactly(line);
        assertThat(split.added()).hasSize(2).allSatisfy(part -> assertThat(part.sides()).containsExactly("A", "B"));
        assertThat(Objects.requireNonNull(split.network().node(land.at(4, 2))).degree()).isEqualTo(2);
        assertThat(split.areaWon()).isEmpty();

        NetworkChange.Applied joined = applied(split.network().apply(new Edit.MergeLines(land.at(4, 2))));
        assertThat(joined.network().edges()).extracting(edge -> edge.ordinates().length).containsExactlyInAnyOrderElementsOf(
                land.network.edges().stream().map(edge -> edge.ordinates().length).toList());
        assertThat(joined.network().node(land.at(4, 2))).isNull();
    }

    @Test
    void aMarkerBetweenVerticesBecomesOneAndOneBesideTheLineIsRefused() {
        Land land = new Land(0);
        Edge line = land.between("A", "B");
        assertThat(applied(land.network.apply(new Edit.SplitLine(line.id(), land.at(4.000005, 3)))).added()).hasSize(2);
        NetworkChange refused = land.network.apply(new Edit.SplitLine(line.id(), land.at(4.1, 3)));
        assertThat(refused(refused)).containsExactly(FindingKind.OFF_LINE);
        assertThat(((NetworkChange.Refused) refused).findings().get(0).size()).isBetween(96.0, 97.5);
    }

    @Test
    void aJunctionOfThreeUnitsStays() {
        Land land = new Land(17);
        assertThat(refused(land.network.apply(new Edit.MergeLines(land.at(4, 4))))).containsExactly(FindingKind.NODE_NEEDED);
        assertThatThrownBy(() -> land.network.apply(new Edit.MergeLines(land.at(1, 1)))).hasMessageContaining("no node");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aPieceOfGroundGoesFromOneUnitToItsNeighbour(double turn) {
        Land land = new Land(turn);
        NetworkChange.Applied given = applied(land.network.apply(new Edit.TransferGround(land.ground(box(3, 1, 4, 3)), "A", "B")));

        land.assertIs(given.network(), new Drawing(turn).unit("A", ring(0, 0, 4, 0, 4, 1, 3, 1, 3, 3, 4, 3, 4, 4, 0, 4))
                .unit("B", ring(4, 0, 8, 0, 8, 4, 4, 4, 4, 3, 3, 3, 3, 1, 4, 1), box(6, 1, 7, 2))
                .unit("C", ring(0, 4, 4, 4, 8, 4, 8, 6, 0, 6)).unit("E", box(6, 1, 7, 2)));
        assertThat(given.areaWon().get("B")).isCloseTo(2 * SQUARE_METRES, withPercentage(0.2));
        assertThat(given.areaWon().values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(0, org.assertj.core.data.Offset.offset(0.01));
        assertThat(given.network().edgesOf("A")).as("the line between A and B stays one line").hasSize(land.network.edgesOf("A").size());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void anOutlineDrawnACentimetreOffIsSnappedAndTold(double turn) {
        Land land = new Land(turn);
        NetworkChange.Applied given = applied(land.network.apply(new Edit.TransferGround(land.ground(box(3, 1, 4.00001, 3)), "A", "B")));
        assertThat(given.findings()).extracting(Finding::kind).containsOnly(FindingKind.SNAPPED).hasSizeGreaterThanOrEqualTo(2);
        assertThat(given.findings().get(0).size()).isBetween(0.009, 0.0112);
        assertThat(given.network().check(NetworkOptions.USUAL, Progress.UNSEEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void anEnclaveIsMadeAndOneThatIsPassedGoesAlong(double turn) {
        Land land = new Land(turn);
        NetworkChange.Applied made = applied(land.network.apply(new Edit.TransferGround(land.ground(box(1, 1, 2, 2)), "A", "F")));
        assertThat(made.network().faces().areas().get("F").getArea()).isCloseTo(1e-4, withPercentage(1e-6));
        assertThat(((Polygon) made.network().faces().areas().get("A")).getNumInteriorRing()).isOne();

        Polygon round = land.ground(box(5, 0.5, 7.5, 3), box(6, 1, 7, 2));
        NetworkChange.Applied passed = applied(made.network().apply(new Edit.TransferGround(round, "B", "F")));
        assertThat(passed.network().faces().areas().get("F").getNumGeometries()).isEqualTo(2);
        assertThat(land.between(passed.network(), "E", "F")).as("E is now an enclave in F").isNotNull();
        assertSound(passed.network());
    }

    @Test
    void groundThatIsNotTheGiversIsRefused() {
        Land land = new Land(17);
        assertThat(refused(land.network.apply(new Edit.TransferGround(land.ground(box(3, 1, 5, 3)), "A", "C"))))
                .containsExactly(FindingKind.GROUND_NOT_THEIRS);
        assertThat(refused(land.network.apply(new Edit.TransferGround(land.ground(box(5.5, 0.5, 7.5, 3)), "B", "A"))))
                .as("the enclave E lies in it").containsExactly(FindingKind.GROUND_NOT_THEIRS);
        assertThat(refused(land.network.apply(new Edit.TransferGround(land.ground(box(20, 20, 21, 21)), "A", "B")))).isNotEmpty();
        assertThat(refused(land.network.apply(new Edit.TransferGround(land.ground(ring(0, 0, 1, 1, 1, 0, 0, 1)), "A", "B"))))
                .containsExactly(FindingKind.NO_GROUND);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aUnitIsDividedByALineThatMakesTwoJunctions(double turn) {
        Land land = new Land(turn);
        NetworkChange.Applied divided = applied(land.network.apply(new Edit.DivideUnit("A", land.drawing.lay(2, 0, 2.5, 2, 2, 4), "A1",
                "A2")));

        land.assertIs(divided.network(), new Drawing(turn).unit("A1", ring(0, 0, 2, 0, 2.5, 2, 2, 4, 0, 4))
                .unit("A2", ring(2, 0, 4, 0, 4, 2, 4, 4, 2, 4, 2.5, 2))
                .unit("B", ring(4, 0, 8, 0, 8, 4, 4, 4, 4, 2), box(6, 1, 7, 2)).unit("C", ring(0, 4, 2, 4, 4, 4, 8, 4, 8, 6, 0, 6))
                        .unit("E", box(6, 1, 7, 2)));
        assertThat(divided.network().nodes()).extracting(Node::degree).filteredOn(degree -> degree == 3).hasSize(6);
        assertThat(divided.units()).contains("A", "A1", "A2", "C");
    }

    @Test
    void oneSideOfTheDivisionMayKeepTheCode() {
        Land land = new Land(45);
        NetworkChange.Applied divided = applied(land.network.apply(new Edit.DivideUnit("B", land.drawing.lay(5, 0, 5, 4), "B", "G")));
        assertThat(divided.network().units()).containsExactly("A", "B", "C", "E", "G");
        assertThat(land.between(divided.network(), "E", "G")).as("the enclave lies on the right of the line").isNotNull();
        assertSound(divided.network());
    }

    @Test
    void aLineThatDoesNotReachTheBorderDividesNothing() {
        Land land = new Land(17);
        assertThat(refused(land.network.apply(new Edit.DivideUnit("A", land.drawing.lay(2, 0, 2, 3), "A1", "A2"))))
                .containsExactly(FindingKind.DANGLE);
        assertThat(refused(land.network.apply(new Edit.DivideUnit("A", land.drawing.lay(1, 1, 2, 3), "A1", "A2"))))
                .containsExactly(FindingKind.DANGLE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aUnitEndsWhenAllItsGroundGoesSomewhere(double turn) {
        Land land = new Land(turn);
        assertThat(refused(land.network.apply(new Edit.RemoveUnit("A", List.of(), null)))).containsExactly(FindingKind.ORPHAN_GROUND);

        NetworkChange.Applied merged = applied(land.network.apply(new Edit.RemoveUnit("A", List.of(), "B")));
        land.assertIs(merged.network(), new Drawing(turn).unit("B", ring(0, 0, 4, 0, 8, 0, 8, 4, 4, 4, 0, 4), box(6, 1, 7, 2))
                .unit("C", ring(0, 4, 4, 4, 8, 4, 8, 6, 0, 6)).unit("E", box(6, 1, 7, 2)));

        Edit.Share share = new Edit.Share(land.ground(box(0, 2, 4, 4)), "C");
        NetworkChange.Applied shared = applied(land.network.apply(new Edit.RemoveUnit("A", List.of(share), "B")));
        assertThat(shared.network().units()).containsExactly("B", "C", "E");
        assertThat(shared.areaWon().get("C")).isCloseTo(8 * SQUARE_METRES, withPercentage(0.2));
        assertSound(shared.network());
    }

    @Test
    void anEnclaveThatEndsLeavesNoLine() {
        Land land = new Land(17);
        NetworkChange.Applied merged = applied(land.network.apply(new Edit.RemoveUnit("E", List.of(), "B")));
        assertThat(merged.network().edgeCount()).isEqualTo(land.network.edgeCount() - 1);
        assertThat(((Polygon) merged.network().faces().areas().get("B")).getNumInteriorRing()).isZero();
    }

    @Test
    void theAreasThatAnEditDoesNotTouchAreTheSameObjects() {
        Land land = new Land(17);
        Geometry untouched = land.network.faces().areas().get("C");
        NetworkChange.Applied moved = applied(land.network.apply(new Edit.MoveVertex(land.at(4, 2), land.at(5, 2))));
        assertThat(moved.network().faces().areas().get("C")).isSameAs(untouched);
    }

    private static void assertSound(Network network) {
        assertThat(network.check(NetworkOptions.USUAL, Progress.UNSEEN)).isEmpty();
        assertThat(network.faces().keepEuler()).isTrue();
    }

    private static NetworkChange.Applied applied(NetworkChange change) {
        assertThat(change).as("%s", change).isInstanceOf(NetworkChange.Applied.class);
        return (NetworkChange.Applied) change;
    }

    private static List<FindingKind> refused(NetworkChange change) {
        assertThat(change).isInstanceOf(NetworkChange.Refused.class);
        return ((NetworkChange.Refused) change).findings().stream().map(Finding::kind).distinct().toList();
    }

    private static final class Land {

        private final Drawing drawing;
        private final Network network;

        Land(double turn) {
            drawing = new Drawing(turn).unit("A", ring(0, 0, 4, 0, 4, 2, 4, 4, 0, 4))
                    .unit("B", ring(4, 0, 8, 0, 8, 4, 4, 4, 4, 2), box(6, 1, 7, 2))
                    .unit("C", ring(0, 4, 4, 4, 8, 4, 8, 6, 0, 6)).unit("E", box(6, 1, 7, 2));
            network = drawing.build().network();
        }

        Position at(double x, double y) {
            double[] laid = drawing.lay(x, y);
            return new Position(laid[0], laid[1]);
        }

        Polygon ground(double[] shell, double[]... holes) {
            GeometryFactory factory = new GeometryFactory();
            Polygon[] rings = Stream.concat(Stream.of(shell), Stream.of(holes))
                    .map(ring -> factory.createPolygon(Edge.bare(0, Drawing.closed(drawing.lay(ring)))
                    .toLine(factory).getCoordinates())).toArray(Polygon[]::new);
            return factory.createPolygon(rings[0].getExteriorRing(), Stream.of(rings).skip(1).map(Polygon::getExteriorRing)
                    .toArray(org.locationtech.jts.geom.LinearRing[]::new));
        }

        Edge between(String left, String right) {
            return Objects.requireNonNull(between(network, left, right));
        }

        @org.jspecify.annotations.Nullable Edge between(Network of, String left, String right) {
            return of.edges().stream().filter(edge -> edge.left().equals(left) && right.equals(edge.right())).findFirst().orElse(null);
        }

        void assertIs(Network changed, Drawing expected) {
            Network scratch = expected.build().network();
            assertThat(changed.faces().areas().keySet()).isEqualTo(scratch.faces().areas().keySet());
            NetworkAssertions.assertAreasKept(expected.coverage(), changed.faces().areas());
            assertThat(changed.edges()).extracting(Edge::sides)
                    .containsExactlyInAnyOrderElementsOf(scratch.edges().stream().map(Edge::sides).toList());
            assertSound(changed);
        }
    }
}
