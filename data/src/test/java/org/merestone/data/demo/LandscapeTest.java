package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class LandscapeTest {

    private static final Landscape LAND = Landscape.shape(42);
    private static final Mosaic MOSAIC = LAND.mosaic();

    @Test
    void threeCellsMeetAtEveryInnerVertex() {
        for (int vertex = 0; vertex < MOSAIC.vertices.size(); vertex++) {
            var cells = new HashSet<Integer>();
            for (var edge : MOSAIC.edgesOfVertex.get(vertex)) {
                cells.add(edge.cellA());
                cells.add(edge.cellB());
            }
            assertThat(cells).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void everyEdgeIsKnownToItsCellsAndVertices() {
        for (var edge : MOSAIC.edges) {
            assertThat(MOSAIC.between(edge.from(), edge.to())).isEqualTo(edge);
            assertThat(MOSAIC.edgesOfCell.get(edge.cellA())).contains(edge);
            assertThat(edge.otherCell(edge.cellA())).isEqualTo(edge.cellB());
            assertThat(edge.other(edge.to())).isEqualTo(edge.from());
            var middle = MOSAIC.middle(edge);
            assertThat(middle.distance(MOSAIC.vertices.get(edge.from()))).isCloseTo(MOSAIC.length(edge) / 2, within(1e-6));
        }
    }

    @Test
    void anEdgeKeepsTheSameDistanceFromTheSitesOnItsTwoSides() {
        for (var edge : MOSAIC.edges.subList(0, 500)) {
            var middle = MOSAIC.middle(edge);
            assertThat(middle.distance(MOSAIC.sites.get(edge.cellA())))
                    .isCloseTo(middle.distance(MOSAIC.sites.get(edge.cellB())), within(1e-3));
        }
    }

    @Test
    void theReliefIsTheSameForTheSameSeedAndLowestInTheValley() {
        var one = new Ground(5);
        assertThat(new Ground(5).height(1_234, -4_321)).isEqualTo(one.height(1_234, -4_321));
        assertThat(new Ground(6).height(1_234, -4_321)).isNotEqualTo(one.height(1_234, -4_321));
        double bottom = 0;
        double slope = 0;
        for (int x = -20_000; x <= 20_000; x += 500) {
            bottom += one.height(x, one.valley(x));
            slope += one.height(x, one.valley(x) + 15_000);
        }
        assertThat(bottom).isLessThan(slope / 2);
    }

    @Test
    void noiseStaysBetweenNoughtAndOne() {
        var ground = new Ground(3);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 5_000; i++) {
            double noise = ground.noise(random.nextDouble() * 60_000 - 30_000, random.nextDouble() * 60_000 - 30_000, 4_000);
            assertThat(noise).isBetween(0.0, 1.0);
        }
    }

    @Test
    void theCountyIsOnePieceWithoutHoles() {
        int pieces = pieces(LAND.county());
        var outside = new BitSet();
        outside.set(0, MOSAIC.sites.size());
        outside.andNot(LAND.county());
        assertThat(pieces).isOne();
        assertThat(pieces(outside)).isOne();
    }

    private static int pieces(BitSet cells) {
        var left = (BitSet) cells.clone();
        int pieces = 0;
        while (!left.isEmpty()) {
            pieces++;
            var queue = new ArrayDeque<Integer>(List.of(left.nextSetBit(0)));
            left.clear(left.nextSetBit(0));
            while (!queue.isEmpty()) {
                int cell = queue.remove();
                for (var edge : MOSAIC.edgesOfCell.get(cell)) {
                    int next = edge.otherCell(cell);
                    if (left.get(next)) {
                        left.clear(next);
                        queue.add(next);
                    }
                }
            }
        }
        return pieces;
    }

    @Test
    void everyTownshipIsOnePieceAroundItsSeat() {
        for (int township = 0; township < Partition.TOWNSHIPS; township++) {
            var cells = new BitSet();
            LAND.partition().cellsOf(township).forEach(cells::set);
            assertThat(pieces(cells)).isOne();
            assertThat(cells.get(Partition.nearest(MOSAIC, LAND.partition().seat(township)))).isTrue();
        }
    }

    @Test
    void everyCellOfTheCountyBelongsToOneTownshipAndNoOtherDoes() {
        for (int cell = 0; cell < MOSAIC.sites.size(); cell++) {
            assertThat(Partition.isTownship(LAND.partition().unit(cell))).isEqualTo(LAND.county().get(cell));
        }
    }

    @Test
    void aTributaryEndsOnARiverOrLeavesTheCounty() {
        Set<Integer> wet = new HashSet<>();
        for (var river : LAND.rivers()) {
            int last = river.get(river.size() - 1);
            boolean leaves = MOSAIC.edgesOfVertex.get(last).stream()
                    .anyMatch(e -> !LAND.county().get(e.cellA()) || !LAND.county().get(e.cellB()));
            assertThat(leaves || wet.contains(last)).isTrue();
            assertThat(river.subList(0, river.size() - 1)).noneMatch(wet::contains);
            wet.addAll(river);
        }
    }

    @Test
    void aRiverNeverComesBackToItself() {
        for (var river : LAND.rivers()) {
            assertThat(river).doesNotHaveDuplicates();
        }
        assertThat(LAND.rivers()).hasSizeGreaterThanOrEqualTo(Landscape.RIVERS);
    }

    @Test
    void bordersAndRiversShareTheDrawingOfTheEdgesThatTheyShare() {
        int shared = 0;
        for (var border : LAND.borders()) {
            var runs = LAND.linework().along(border.path());
            for (var run : runs) {
                if (run.course() == Linework.Course.RIVER) {
                    int river = Integer.parseInt(run.label().substring(run.label().indexOf("river ") + 6));
                    assertThat(LAND.linework().along(LAND.rivers().get(river))).contains(run);
                    shared++;
                }
            }
        }
        assertThat(shared).isPositive();
    }

    @Test
    void aPathReadBackwardsIsTheSameDrawingBackwards() {
        var path = LAND.borders().get(0).path();
        var back = new ArrayList<>(path);
        Collections.reverse(back);
        assertThat(LAND.linework().join(back)).containsExactly(Linework.reversed(LAND.linework().join(path)));
    }

    @Test
    void aDrawnLineStaysNearTheEdgesThatItWasDrawnFrom() {
        for (var border : LAND.borders()) {
            var rough = Frame.BOARD.createLineString(border.path().stream().map(MOSAIC.vertices::get).toArray(Coordinate[]::new));
            var drawn = Frame.BOARD.createLineString(LAND.linework().join(border.path()));
            assertThat(rough.buffer(400).covers(drawn)).isTrue();
        }
    }

    @Test
    void theBoardAndTheGlobeAreOneAndTheSame() {
        var back = Frame.board(Frame.lonLat(new Coordinate(12_345.678, -9_876.543)));
        assertThat(back.x).isCloseTo(12_345.678, within(1e-3));
        assertThat(back.y).isCloseTo(-9_876.543, within(1e-3));
    }
}
