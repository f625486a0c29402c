package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.merestone.geo.network.Drawing.box;
import static org.merestone.geo.network.Drawing.ring;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** The published network and a new one: A in the west, B in the east, C in the north; a square is 1.0718 km². */
class NetworkDifferenceTest {

    private static final double SQUARE_METRES = 1_108.5 * 966.9;

    private static Network land(double turn, double... between) {
        double[] a = join(new double[] {0, 4, 0, 0}, between);
        double[] b = join(new double[] {8, 4, 8, 0}, between);
        return new Drawing(turn).unit("A", a).unit("B", b).unit("C", ring(0, 4, 4, 4, 8, 4, 8, 6, 0, 6)).build().network();
    }

    private static double[] join(double[] outside, double[] between) {
        double[] joined = java.util.Arrays.copyOf(outside, outside.length + between.length);
        System.arraycopy(between, 0, joined, outside.length, between.length);
        return joined;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void onlyTheSectionThatMovedIsTold(double turn) {
        Network before = land(turn, 4, 0, 4, 1, 4, 2, 4, 3, 4, 4);
        Network after = land(turn, 4, 0, 4, 1, 5, 2, 4, 3, 4, 4);
        NetworkDifference difference = NetworkDifference.between(before, after);

        assertThat(difference.removed()).hasSize(1);
        assertThat(difference.removed().get(0).line().sides()).containsExactly("A", "B");
        assertThat(difference.removed().get(0).line().size()).as("two of four segments").isEqualTo(3);
        assertThat(difference.removed().get(0).metres()).isBetween(1930.0, 2220.0);
        assertThat(difference.added()).hasSize(1);
        assertThat(difference.ground()).containsOnlyKeys("A", "B");
        assertThat(difference.ground().get("A").wonArea()).isCloseTo(SQUARE_METRES, withPercentage(0.2));
        assertThat(difference.ground().get("A").lost().isEmpty()).isTrue();
        assertThat(difference.ground().get("B").lostArea()).isCloseTo(difference.ground().get("A").wonArea(), withPercentage(1e-6));
        assertThat(difference.balance()).isCloseTo(0, offset(1.0));
    }

    @Test
    void nothingDiffersFromItselfNorFromTheSameLinesNumberedOtherwise() {
        Network network = land(17, 4, 0, 5, 2, 4, 4);
        assertThat(NetworkDifference.between(network, network).isEmpty()).isTrue();
        Network renumbered = new Network(network.edges().stream().map(edge -> edge.numbered(100 - edge.id())).toList());
        NetworkDifference difference = NetworkDifference.between(network, renumbered);
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.summary(Locale.ENGLISH)).containsExactly("Nothing differs.");
    }

    @Test
    void aLineBetweenOtherUnitsThanBeforeIsNewThoughItRunsAsItDid() {
        Network before = land(17, 4, 0, 4, 4);
        NetworkChange.Applied renamed = (NetworkChange.Applied) before.apply(new Edit.RemoveUnit("C", List.of(), "D"));
        NetworkDifference difference = NetworkDifference.between(before, renamed.network());
        assertThat(difference.removed()).extracting(section -> section.line().sides())
                .containsExactlyInAnyOrder(List.of("A", "C"), List.of("B", "C"), List.of("C"));
        assertThat(difference.added()).extracting(section -> section.line().sides())
                .containsExactlyInAnyOrder(List.of("A", "D"), List.of("B", "D"), List.of("D"));
        assertThat(difference.ground().get("C").lostArea()).isCloseTo(difference.ground().get("D").wonArea(), withPercentage(1e-9));
    }

    @Test
    void groundGivenUpToTheOutsideIsNotBalanced() {
        Network before = land(0, 4, 0, 4, 4);
        NetworkChange.Applied smaller = (NetworkChange.Applied) before.apply(new Edit.RemoveUnit("A", List.of(), "B"));
        Network without = new Drawing(0).unit("B", box(4, 0, 8, 4)).unit("C", ring(0, 4, 4, 4, 8, 4, 8, 6, 0, 6)).build().network();
        NetworkDifference difference = NetworkDifference.between(smaller.network(), without);
        assertThat(difference.balance()).isCloseTo(-16 * SQUARE_METRES, withPercentage(0.5));
        assertThat(difference.summary(Locale.ENGLISH)).anyMatch(sentence -> sentence.contains("B wins 0 km² and loses 17.1 km²"));
        assertThat(difference.summary(Locale.ENGLISH)).anyMatch(sentence -> sentence.contains("-17.1 km² from outside"));
    }

    @Test
    void theSummarySaysItInBothLanguages() {
        NetworkDifference difference = NetworkDifference.between(land(0, 4, 0, 4, 4), land(0, 4, 0, 5, 2, 4, 4));
        assertThat(difference.summary(Locale.ENGLISH)).contains("What some win others lose: it balances.")
                .anyMatch(sentence -> sentence.contains("A, B are new"));
        assertThat(difference.summary(Locale.CHINA)).contains("一方所增即他方所减，面积平衡。").anyMatch(sentence -> sentence.contains("A、B之间新增"));
        assertThat(difference.findings()).extracting(Finding::rule).containsOnly(54);
        assertThat(difference.findings()).extracting(Finding::kind)
                .contains(FindingKind.SECTION_GONE, FindingKind.SECTION_NEW, FindingKind.GROUND_WON, FindingKind.GROUND_LOST);
    }

    @Test
    void whatAnEditSaysItDidIsWhatDiffers() {
        Random random = new Random(5);
        Network network = RandomPolygons.asGiven(new RandomPolygons(random).coverage()).builder().build().network();
        int compared = 0;
        for (int i = 0; i < 60; i++) {
            Edge edge = network.edges().get(random.nextInt(network.edgeCount()));
            Position at = edge.position(random.nextInt(edge.size()));
            Position to = new Position(at.x() + 0.02 * random.nextGaussian(), at.y() + 0.02 * random.nextGaussian());
            if (network.apply(new Edit.MoveVertex(at, to)) instanceof NetworkChange.Applied applied) {
                NetworkDifference difference = NetworkDifference.between(network, applied.network());
                assertThat(difference.ground().keySet()).isEqualTo(applied.areaWon().keySet());
                difference.ground().forEach((unit, ground) -> assertThat(planar(ground.won()) - planar(ground.lost()))
                        .isCloseTo(planar(applied.network().faces().areas().get(unit)) - planar(applied.before().faces().areas()
                                .get(unit)), offset(1e-9)));
                compared++;
                network = applied.network();
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private static double planar(Geometry area) {
        return area.getArea();
    }
}
