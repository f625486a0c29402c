package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.geo.network.Drawing.box;
import static org.merestone.geo.network.Drawing.ring;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Shapes that real divisions have, each at several turns. */
class SoundCoverageTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void twoNeighboursShareOneLine(double turn) {
        Drawing drawing = new Drawing(turn).unit("A", ring(0, 0, 4, 0, 4, 2, 4, 4, 0, 4)).unit("B", ring(4, 0, 8, 0, 8, 4, 4, 4, 4, 2));
        NetworkBuild built = sound(drawing);

        assertThat(built.network().edges()).hasSize(3).extracting(Edge::left).containsExactly("A", "A", "B");
        assertThat(built.network().edges()).extracting(Edge::right).containsExactly("B", null, null);
        assertThat(built.network().edges().get(0).size()).isEqualTo(3);
        assertThat(built.network().nodes()).hasSize(2).allMatch(node -> node.degree() == 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void anEnclaveIsAHoleOfTheUnitRoundIt(double turn) {
        NetworkBuild built = sound(new Drawing(turn).unit("B", box(0, 0, 6, 6), box(2, 2, 4, 4)).unit("A", box(2, 2, 4, 4)));

        assertThat(built.network().edges()).hasSize(2).allMatch(Edge::isRing);
        assertThat(built.network().nodes()).hasSize(2).allMatch(node -> node.degree() == 2);
        assertThat(((Polygon) area(built, "B")).getNumInteriorRing()).isOne();
        assertThat(built.faces().componentCount()).isEqualTo(2);
        assertThat(built.network().edges().get(0).left()).as("the smaller code").isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void anEnclaveOfSeveralUnitsIsOneHole(double turn) {
        NetworkBuild built = sound(new Drawing(turn)
                .unit("A", box(0, 0, 9, 9), ring(2, 2, 4, 2, 6, 2, 6, 4, 4, 4, 2, 4))
                .unit("B", box(2, 2, 4, 4)).unit("C", box(4, 2, 6, 4)));
        assertThat(((Polygon) area(built, "A")).getNumInteriorRing()).isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void anEnclaveInAnEnclaveComesBack(double turn) {
        NetworkBuild built = sound(new Drawing(turn)
                .unit("A", box(0, 0, 9, 9), box(2, 2, 7, 7)).unit("B", box(2, 2, 7, 7), box(3, 3, 5, 5)).unit("A", box(3, 3, 5, 5)));
        assertThat(area(built, "A").getNumGeometries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aUnitOfTwoPartsIsAMultiPolygonWithTheLargerPartFirst(double turn) {
        NetworkBuild built = sound(new Drawing(turn)
                .unit("A", box(0, 0, 2, 4)).unit("B", ring(2, 0, 4, 0, 4, 4, 2, 4)).unit("A", box(4, 0, 8, 4)));
        Geometry parts = area(built, "A");
        assertThat(parts.getNumGeometries()).isEqualTo(2);
        assertThat(parts.getGeometryN(0).getArea()).isGreaterThan(parts.getGeometryN(1).getArea());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void fourUnitsMeetInOneNode(double turn) {
        NetworkBuild built = sound(new Drawing(turn)
                .unit("A", box(0, 0, 2, 2)).unit("B", box(2, 0, 4, 2)).unit("C", box(0, 2, 2, 4)).unit("D", box(2, 2, 4, 4)));
        assertThat(built.network().nodes()).hasSize(5).filteredOn(node -> node.degree() == 4).hasSize(1);
        assertThat(built.network().edges()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aUnitWhosePartsTouchInAPointHasTwoParts(double turn) {
        NetworkBuild built = sound(new Drawing(turn)
                .unit("A", box(0, 0, 2, 2)).unit("A", box(2, 2, 4, 4)).unit("B", box(2, 0, 4, 2)).unit("C", box(0, 2, 2, 4)));
        assertThat(area(built, "A").getNumGeometries()).isEqualTo(2);
        assertThat(built.network().nodes()).filteredOn(node -> node.degree() == 4).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aHoleThatTouchesTheShellInAPointIsAHole(double turn) {
        NetworkBuild built = sound(new Drawing(turn).unit("A", ring(0, 0, 6, 0, 6, 6, 3, 6, 0, 6), ring(3, 6, 2, 4, 4, 4))
                .unit("B", ring(3, 6, 2, 4, 4, 4)));
        Polygon shell = (Polygon) area(built, "A");
        assertThat(shell.getNumInteriorRing()).isOne();
        assertThat(shell.isValid()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void holesThatTouchEachOtherStayTwoHoles(double turn) {
        NetworkBuild built = sound(new Drawing(turn)
                .unit("A", box(0, 0, 9, 9), box(1, 1, 4, 4), box(4, 4, 7, 7)).unit("B", box(1, 1, 4, 4)).unit("C", box(4, 4, 7, 7)));
        assertThat(((Polygon) area(built, "A")).getNumInteriorRing()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void twoTouchingHolesMayCutAUnitInTwo(double turn) {
        NetworkBuild built = sound(new Drawing(turn)
                .unit("A", ring(0, 0, 6, 0, 6, 6, 0, 6), ring(1, 1, 5, 1, 5, 5, 3, 4, 1, 5, 3, 2))
                .unit("B", ring(1, 1, 5, 1, 5, 5, 3, 4, 1, 5, 3, 2)));
        assertThat(area(built, "A").getNumGeometries()).isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void ringsMayBeTurnedEitherWay(double turn) {
        Drawing drawing = new Drawing(turn).unit("A", ring(0, 4, 4, 4, 4, 0, 0, 0)).unit("B", box(4, 0, 8, 4));
        assertThat(sound(drawing).network().edges()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void islandsAreSoundToo(double turn) {
        NetworkBuild built = sound(new Drawing(turn).unit("A", box(0, 0, 1, 1)).unit("A", box(3, 3, 4, 4)).unit("B", box(6, 0, 7, 1)));
        assertThat(built.faces().componentCount()).isEqualTo(3);
        assertThat(built.network().edges()).hasSize(3);
    }

    private static NetworkBuild sound(Drawing drawing) {
        Coverage coverage = drawing.coverage();
        NetworkBuild built = coverage.builder().build();
        assertThat(built.findings()).isEmpty();
        assertThat(built.isUsable()).isTrue();
        NetworkAssertions.assertSound(coverage, built);
        assertThat(built.faces().areas().values()).allMatch(Geometry::isValid);
        assertThat(Faces.of(List.copyOf(built.network().edges())).areas()).isEqualTo(built.faces().areas());
        return built;
    }

    private static Geometry area(NetworkBuild built, String unit) {
        return built.faces().areas().get(unit);
    }
}
