package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Lines as a store gives them back: each with its two units and its course, in no order. */
class StoredLinesTest {

    /** A (west) and B (east) of a strip 8 wide and 4 high. */
    private static final Edge BETWEEN = line(7, "A", "B", 4, 0, 4, 4);
    private static final Edge WEST = line(2, "A", null, 4, 4, 0, 4, 0, 0, 4, 0);
    private static final Edge EAST = line(5, "B", null, 4, 0, 8, 0, 8, 4, 4, 4);

    @Test
    void areasAreDerivedFromLinesInAnyOrder() {
        Faces faces = Faces.of(List.of(EAST, BETWEEN, WEST));

        assertThat(faces.areas().get("A").getArea()).isEqualTo(16);
        assertThat(faces.areas().get("B").getArea()).isEqualTo(16);
        assertThat(faces.areas().get("A").getSRID()).isEqualTo(4490);
        assertThat(faces.findings()).isEmpty();
        assertThat(faces.gaps()).isEmpty();
    }

    @Test
    void theSmallerCodeComesToLieOnTheLeftHoweverALineWasDrawn() throws ParseException {
        LineString drawn = (LineString) new WKTReader().read("LINESTRING (4 0, 4 4)");
        Edge turned = Edge.of(1, "B", "A", drawn);
        assertThat(turned.left()).isEqualTo("A");
        assertThat(turned.ordinates()).containsExactly(4, 4, 4, 0);
        assertThat(Edge.of(1, null, "A", drawn).left()).isEqualTo("A");
        assertThat(Edge.of(1, null, "A", drawn).isOuter()).isTrue();
        assertThat(turned.toLine(new GeometryFactory()).equalsNorm(drawn)).isTrue();
    }

    @Test
    void whatIsNoLineIsRefused() {
        assertThatThrownBy(() -> line(1, "A", "A", 0, 0, 1, 1)).hasMessage("line 1 has A on both sides");
        assertThatThrownBy(() -> line(1, null, null, 0, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(1, "A", "B", 0, 0)).hasMessageContaining("two positions");
        assertThatThrownBy(() -> line(1, "A", "B", 0, 0, 1)).hasMessageContaining("two positions");
        assertThatThrownBy(() -> line(1, "A", "B", 0, 0, 1, Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> new Network(List.of(WEST, WEST))).hasMessage("two lines have the number 2");
    }

    @Test
    void aMissingLineLeavesItsUnitsOpenAndTheOthersWhole() {
        Edge apart = line(9, "C", null, 20, 0, 21, 0, 21, 1, 20, 0);
        Faces faces = Faces.of(List.of(BETWEEN, EAST, apart));

        assertThat(faces.areas()).containsOnlyKeys("B", "C");
        assertThat(faces.findings()).extracting(Finding::kind).contains(FindingKind.BOUNDARY_OPEN);
        assertThat(faces.findings()).filteredOn(finding -> finding.kind() == FindingKind.BOUNDARY_OPEN).allSatisfy(finding -> {
            assertThat(finding.units()).containsExactly("A");
            assertThat(finding.place().getCoordinate().x).isEqualTo(4);
        });
    }

    @Test
    void aLineWithWrongSidesIsFoundAtItsNodes() {
        Edge wrong = line(5, "C", null, 4, 0, 8, 0, 8, 4, 4, 4);
        List<Finding> findings = new Network(List.of(BETWEEN, WEST, wrong)).check(NetworkOptions.USUAL, Progress.UNSEEN);
        assertThat(findings).extracting(Finding::kind).contains(FindingKind.SIDES_DISAGREE, FindingKind.BOUNDARY_OPEN);
        assertThat(findings).filteredOn(finding -> finding.kind() == FindingKind.SIDES_DISAGREE).first()
                .satisfies(finding -> assertThat(finding.units()).containsExactly("B", "C"));
    }

    @Test
    void aSoundStoreHasNoFindings() {
        assertThat(new Network(List.of(BETWEEN, WEST, EAST)).check(NetworkOptions.USUAL, Progress.UNSEEN)).isEmpty();
    }

    @Test
    void linesThatMeetBetweenNodesAreFound() {
        Edge throughVertex = line(8, "C", null, 8, 0, 10, 1, 8, 4, 8, 0);
        List<Finding> findings = new Network(List.of(BETWEEN, WEST, EAST, throughVertex)).check(NetworkOptions.USUAL, Progress.UNSEEN);
        assertThat(findings).extracting(Finding::kind).contains(FindingKind.CROSSING);
    }

    @Test
    void aNodeKnowsItsLines() {
        Network network = new Network(List.of(BETWEEN, WEST, EAST));
        assertThat(network.nodes()).hasSize(2).allSatisfy(node -> assertThat(node.edges()).containsExactlyInAnyOrder(2, 5, 7));
        assertThat(network.edge(7)).isEqualTo(BETWEEN).hasSameHashCodeAs(line(7, "A", "B", 4, 0, 4, 4))
                .hasToString("edge 7: A | B, 2 positions");
        assertThat(network.edge(6)).isNull();
        Geometry west = network.faces().areas().get("A");
        assertThat(west.isValid()).isTrue();
    }

    private static Edge line(int id, @Nullable String left, @Nullable String right, double... xy) {
        return Edge.of(id, left, right, xy);
    }
}
