package org.merestone.geo.network;

import org.merestone.geo.Severity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.merestone.geo.network.Drawing.box;
import static org.merestone.geo.network.Drawing.ring;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Each fault that polygons can have is told once, by its kind, with its units, place and size. At 29.8°N 0.01° of latitude are
 * 1,108.5 m and 0.01° of longitude 966.9 m by the ellipsoid's radii, so a square of the drawing is 1.0718 km².
 */
class FaultyCoverageTest {

    private static final double SQUARE_METRES = 1_108.5 * 966.9;

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void groundThatUnitsEncloseAndNoneHasIsAGap(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", ring(0, 0, 4, 0, 4, 1, 1, 1, 1, 3, 4, 3, 4, 4, 0, 4))
                .unit("B", ring(4, 0, 5, 0, 5, 4, 4, 4, 4, 3, 4, 1)).build();

        Finding gap = only(built, FindingKind.GAP);
        assertThat(gap.units()).containsExactly("A", "B");
        assertThat(gap.rule()).isEqualTo(43);
        assertThat(gap.size()).isCloseTo(6 * SQUARE_METRES, withPercentage(0.2));
        assertThat(built.isUsable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aLakeInOneUnitIsAGapToo(double turn) {
        Finding gap = only(new Drawing(turn).unit("A", box(0, 0, 4, 4), box(1, 1, 2, 2)).build(), FindingKind.GAP);
        assertThat(gap.units()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aThinGapIsASliver(double turn) {
        Finding sliver = only(neighbours(turn, 2.0005, 2).build(), FindingKind.SLIVER_GAP);
        assertThat(sliver.units()).containsExactly("A", "B");
        assertThat(sliver.rule()).isEqualTo(44);
        assertThat(sliver.size()).isCloseTo(0.001 * SQUARE_METRES, withPercentage(0.2));
        assertThat(sliver.width()).isBetween(0.2, 0.3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aThinOverlapIsASliver(double turn) {
        Finding sliver = only(neighbours(turn, 1.9995, 2).build(), FindingKind.SLIVER_OVERLAP);
        assertThat(sliver.size()).isCloseTo(0.001 * SQUARE_METRES, withPercentage(0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void borderThatCrossLeaveASliverOnEitherSide(double turn) {
        Drawing drawing = new Drawing(turn).unit("A", ring(0, 0, 2, 0, 2.0005, 1, 1.9995, 3, 2, 4, 0, 4))
                .unit("B", ring(2, 0, 4, 0, 4, 4, 2, 4, 2, 2));
        assertThat(drawing.build().findings()).extracting(Finding::kind)
                .contains(FindingKind.SLIVER_GAP, FindingKind.SLIVER_OVERLAP)
                        .doesNotContain(FindingKind.CROSSING, FindingKind.SIDES_DISAGREE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void groundThatTwoUnitsCoverIsAnOverlap(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", box(0, 0, 4, 4)).unit("B", box(3, 1, 7, 3)).build();
        Finding overlap = only(built, FindingKind.OVERLAP);
        assertThat(overlap.units()).containsExactly("A", "B");
        assertThat(overlap.size()).isCloseTo(2 * SQUARE_METRES, withPercentage(0.2));
        assertThat(built.isUsable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aUnitInsideAnotherWithoutAHoleIsAnOverlap(double turn) {
        Finding overlap = only(new Drawing(turn).unit("A", box(0, 0, 6, 6)).unit("B", box(2, 2, 3, 3)).build(), FindingKind.OVERLAP);
        assertThat(overlap.size()).isCloseTo(SQUARE_METRES, withPercentage(0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void theSameGroundGivenToTwoUnitsIsClaimedTwice(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", box(0, 0, 1, 1)).unit("B", box(0, 0, 1, 1)).build();
        assertThat(built.findings()).extracting(Finding::kind).containsExactlyInAnyOrder(FindingKind.CLAIMED_TWICE, FindingKind.OVERLAP);
        assertThat(built.findings().get(0).size()).isCloseTo(2 * 1108.5 + 2 * 966.9, withPercentage(5.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aVertexOnANeighboursLineThatHasNoneThereIsATJunction(double turn) {
        Drawing drawing = new Drawing(turn).unit("A", box(0, 0, 3, 1)).unit("B", box(0, 1, 1, 2)).unit("C", box(1, 1, 3, 2));
        Finding junction = only(drawing.build(), FindingKind.T_JUNCTION);
        double[] corner = drawing.lay(1, 1);
        assertThat(junction.place().getCoordinate()).isEqualTo(new Coordinate(corner[0], corner[1]));
        assertThat(junction.units()).containsExactly("A", "B", "C");
        assertThat(junction.size()).isLessThan(1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void cornersACentimetreApartShouldBeOne(double turn) {
        double centimetre = 0.00001;
        Drawing drawing = new Drawing(turn).unit("A", ring(0, 0, 2, 0, 2, 2, 2, 4, 0, 4))
                .unit("B", ring(2, 0, 4, 0, 4, 4, 2, 4, 2 + centimetre, 2));
        Finding apart = only(drawing.build(), FindingKind.POINTS_NOT_IDENTICAL);
        assertThat(apart.units()).containsExactly("A", "B");
        assertThat(apart.size()).isBetween(0.009, 0.0112);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aRingThatDoesNotCloseIsTakenAsClosedAndTold(double turn) {
        Drawing drawing = new Drawing(turn);
        NetworkBuild built = drawing.asDrawn("A", drawing.lay(0, 0, 3, 0, 3, 3, 0, 3)).build();
        assertThat(only(built, FindingKind.RING_NOT_CLOSED).size()).isBetween(2900.0, 3326.0);
        assertThat(built.faces().areas()).containsKey("A");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void repeatedPointsAreTakenOnceAndTold(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", ring(0, 0, 3, 0, 3, 0, 3, 0, 3, 3, 0, 3, 0, 3)).build();
        assertThat(only(built, FindingKind.REPEATED_POINT).size()).isEqualTo(3);
        assertThat(built.network().edges().get(0).size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aSpikeIsLeftOutAndTold(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", ring(0, 0, 3, 0, 3, 1, 5, 1, 3, 1, 3, 3, 0, 3)).build();
        assertThat(only(built, FindingKind.SPIKE).size()).isBetween(1933.0, 2218.0);
        assertThat(built.network().edges().get(0).size()).isEqualTo(6);
    }

    @Test
    void aRingThatFoldsBackOnItselfIsASpike() {
        NetworkBuild built = new Drawing(0).unit("A", ring(0, 0, 3, 0, 3, 5, 3, 3, 0, 3)).build();
        assertThat(built.findings()).extracting(Finding::kind).containsOnly(FindingKind.SPIKE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void partsOfAUnitThatTouchAlongALineAreTold(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", box(0, 0, 2, 2)).unit("A", box(2, 0, 4, 2)).build();
        assertThat(only(built, FindingKind.INNER_LINE).severity()).isEqualTo(Severity.WARN);
        assertThat(built.network().edges()).hasSize(1);
        assertThat(built.faces().areas().get("A").getNumGeometries()).isOne();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aBorderThatCrossesItselfIsTold(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", ring(0, 0, 4, 0, 0, 3, 3, 5)).build();
        assertThat(built.findings()).extracting(Finding::kind).containsOnlyOnce(FindingKind.SELF_CROSSING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void sharedLinesThatCrossAreFoundThoughEverySegmentHasTwoSides(double turn) {
        Drawing drawing = new Drawing(turn)
                .unit("A", ring(0, 0, 6, 0, 6, 2, 3, 5, 3, 3.5, 0, 2)).unit("B", ring(0, 2, 3, 3.5, 3, 5, 3, 6, 0, 6))
                .unit("C", ring(6, 2, 6, 6, 3, 6, 3, 5));
        assertThat(drawing.build().findings()).isEmpty();
        Drawing crossed = new Drawing(turn)
                .unit("A", ring(0, 0, 6, 0, 6, 2, 2, 4.5, 3, 5, 4, 3.8, 0, 2)).unit("B", ring(0, 2, 4, 3.8, 3, 5, 3, 6, 0, 6))
                .unit("C", ring(6, 2, 6, 6, 3, 6, 3, 5, 2, 4.5));
        assertThat(crossed.build().findings()).extracting(Finding::kind).contains(FindingKind.CROSSING);
    }

    @Test
    void aRingWithoutAreaIsLeftOutAndTold() {
        NetworkBuild built = new Drawing(0).unit("A", ring(0, 0, 3, 0)).unit("B", ring(0, 0, 3, 0, 5, 0))
                .unit("C", box(8, 8, 9, 9), ring(8, 8, 9, 9)).build();
        assertThat(built.findings()).extracting(Finding::kind).containsOnly(FindingKind.DEGENERATE_RING).hasSize(3);
        assertThat(built.faces().areas()).containsOnlyKeys("C");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aPartInsideAnotherPartOfTheSameUnitIsAnOverlap(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", box(0, 0, 6, 6)).unit("A", box(2, 2, 3, 3)).build();
        assertThat(built.findings()).extracting(Finding::kind).contains(FindingKind.OVERLAP);
        assertThat(built.findings()).allSatisfy(finding -> assertThat(finding.units()).containsExactly("A"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aHoleOutsideItsShellChangesTheAreaAndIsTold(double turn) {
        NetworkBuild built = new Drawing(turn).unit("A", box(0, 0, 3, 3), box(5, 5, 6, 6)).build();
        assertThat(built.findings()).extracting(Finding::kind).containsExactly(FindingKind.GAP, FindingKind.AREA_CHANGED);
        assertThat(built.findings().get(1).size()).isCloseTo(SQUARE_METRES, withPercentage(0.2));
        assertThat(built.isUsable()).isFalse();
    }

    @Test
    void onlySoManyFindingsAreListedButAllAreCounted() {
        Drawing drawing = new Drawing(0);
        for (int i = 0; i < 20; i++) {
            drawing.unit("A" + i, box(2 * i, 0, 2 * i + 1, 1), box(2 * i + 0.2, 0.2, 2 * i + 0.8, 0.8));
        }
        NetworkBuild built = drawing.coverage().builder(new NetworkOptions(10, 0.02, 5)).build();
        assertThat(built.findings()).hasSize(5);
        assertThat(built.counts()).containsEntry(FindingKind.GAP, 20);
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingIsSaidInBothLanguages(FindingKind kind) {
        Finding finding = new Finding(kind, List.of("421202", "421221"), new GeometryFactory().createPoint(new Coordinate(114.5, 29.75)),
                12.3456, 0.5);
        assertThat(finding.message(Locale.ENGLISH)).endsWith(".").contains("421202, 421221", "114.5000000, 29.7500000").doesNotContain("?");
        assertThat(finding.message(Locale.CHINA)).endsWith("。").contains("421202、421221", "114.5000000, 29.7500000").doesNotContain("?");
    }

    private static Drawing neighbours(double turn, double bulge, double at) {
        return new Drawing(turn).unit("A", ring(0, 0, 2, 0, 2, 4, 0, 4)).unit("B", ring(2, 0, 4, 0, 4, 4, 2, 4, bulge, at));
    }

    private static Finding only(NetworkBuild built, FindingKind kind) {
        assertThat(built.findings()).extracting(Finding::kind).containsExactly(kind);
        return built.findings().get(0);
    }
}
