package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Random coverages, sound and faulty, with JTS as the oracle. */
class RandomCoverageTest {

    static List<Long> seeds() {
        return new Random(20260101).longs(120).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatJtsUnitesIsDerivedBackAndWhatItLeavesEmptyIsAGap(long seed) {
        Map<String, Geometry> united = new RandomPolygons(new Random(seed)).coverage();
        Coverage coverage = RandomPolygons.asGiven(united);
        NetworkBuild built = coverage.builder().build();

        NetworkAssertions.assertSound(coverage, built);
        united.forEach((unit, area) -> assertThat(built.faces().areas().get(unit).equalsNorm(area)).as("%s, seed %d", unit, seed).isTrue());
        assertThat(built.counts().keySet()).isSubsetOf(FindingKind.GAP, FindingKind.SLIVER_GAP);
        double gaps = built.faces().gaps().stream().mapToDouble(gap -> gap.ground().getArea()).sum();
        assertThat(gaps).isCloseTo(RandomPolygons.enclosed(OverlayNGRobust.union(united.values())), offset(1e-12));
        assertThat(built.network().check(NetworkOptions.USUAL, Progress.UNSEEN)).extracting(Finding::kind)
                .containsExactlyInAnyOrderElementsOf(built.findings().stream().map(Finding::kind).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNetworkDoesNotDependOnTheOrderOfUnitsNorOnWhereRingsBeginNorHowTheyTurn(long seed) {
        Random random = new Random(seed);
        Coverage coverage = RandomPolygons.asGiven(new RandomPolygons(random).coverage());
        List<Map.Entry<String, double[][]>> polygons = new ArrayList<>();
        coverage.units().forEach((unit, parts) -> parts.forEach(rings -> polygons.add(Map.entry(unit, rings))));
        Collections.shuffle(polygons, random);
        NetworkBuilder shuffled = new NetworkBuilder(NetworkOptions.USUAL);
        polygons.forEach(polygon -> {
            double[][] rings = polygon.getValue().clone();
            for (int i = 0; i < rings.length; i++) {
                rings[i] = begunElsewhere(rings[i], random);
            }
            shuffled.add(polygon.getKey(), rings);
        });

        assertThat(shuffled.build().network().edges()).isEqualTo(coverage.builder().build().network().edges());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void overlapsAndGapsOfPolygonsThatLieAnyhowAreThoseThatJtsMeasures(long seed) {
        Map<String, Geometry> stars = new RandomPolygons(new Random(seed)).stars(12);
        NetworkBuild built = RandomPolygons.asGiven(stars).builder().build();

        List<String> units = List.copyOf(stars.keySet());
        double overlaps = 0;
        for (int i = 0; i < units.size(); i++) {
            for (int j = i + 1; j < units.size(); j++) {
                overlaps += OverlayNGRobust.overlay(stars.get(units.get(i)), stars.get(units.get(j)), OverlayNG.INTERSECTION).getArea();
            }
        }
        assertThat(sum(built, FindingKind.OVERLAP, FindingKind.SLIVER_OVERLAP)).isCloseTo(overlaps, offset(1e-9));
        double gaps = RandomPolygons.enclosed(OverlayNGRobust.union(stars.values()));
        assertThat(sum(built, FindingKind.GAP, FindingKind.SLIVER_GAP)).isCloseTo(gaps, offset(1e-9));
        assertThat(built.faces().areas().keySet()).as("each keeps its own area all the same").isEqualTo(stars.keySet());
    }

    private static double sum(NetworkBuild built, FindingKind one, FindingKind other) {
        return built.findings().stream().filter(finding -> finding.kind() == one || finding.kind() == other)
                .mapToDouble(finding -> finding.place().getArea()).sum();
    }

    private static double[] begunElsewhere(double[] ring, Random random) {
        int positions = ring.length / 2 - 1;
        int begin = random.nextInt(positions);
        double[] turned = new double[ring.length];
        for (int i = 0; i <= positions; i++) {
            turned[2 * i] = ring[2 * ((begin + i) % positions)];
            turned[2 * i + 1] = ring[2 * ((begin + i) % positions) + 1];
        }
        return random.nextBoolean() ? turned : Edge.reversed(turned);
    }
}
