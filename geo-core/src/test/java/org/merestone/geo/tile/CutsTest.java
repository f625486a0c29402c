package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.merestone.geo.map.Generalisation;

/** Vertices on a zoom's grid and sides of rings; JTS is the judge of what crosses and what lies inside. */
class CutsTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void placesAreRoundedToTheNearestGridPoint() {
        Laid grid = laid(10, path(0.149, 0.151, 0.55, 0.549));

        assertThat(grid.along(0)).containsExactly("1 2", "6 5");
    }

    @Test
    void verticesThatFallOnOneGridPointAreOne() {
        Laid grid = laid(10, path(0.11, 0.11, 0.12, 0.12, 0.13, 0.11, 0.9, 0.9));

        assertThat(grid.along(0)).containsExactly("1 1", "9 9");
    }

    @Test
    void aLineIsLedThroughTheGridPointOfAnotherWhoseSquareItPasses() {
        Laid grid = laid(10, path(0, 0.02, 1, 0.02), path(0.5, 0.04, 0.5, 0.9));

        assertThat(grid.along(0)).containsExactly("0 0", "5 0", "10 0");
        assertThat(grid.along(1)).containsExactly("5 0", "5 9");
    }

    @Test
    void thereAndBackALineIsLedThroughTheSamePlaces() {
        Laid grid = laid(10, path(0, 0, 1, 0.1), path(1, 0.1, 0, 0), path(0.3, 0.04, 0.3, 0.9), path(0.6, 0.05, 0.6, 0.9));
        List<String> there = grid.along(0);
        List<String> back = new ArrayList<>(grid.along(1));
        java.util.Collections.reverse(back);

        assertThat(there).hasSizeGreaterThan(2).isEqualTo(back);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linesThatDidNotCrossDoNotCrossOnAnyGrid(long seed) {
        Random random = new Random(seed);
        List<LineString> kept = new ArrayList<>();
        while (kept.size() < 60) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            LineString line = FACTORY.createLineString(new Coordinate[] {new Coordinate(x, y),
                new Coordinate(x + (random.nextDouble() - 0.5) / 3, y + (random.nextDouble() - 0.5) / 3)});
            if (kept.stream().noneMatch(line::intersects)) {
                kept.add(line);
            }
        }
        Generalisation.Path[] paths = kept.stream().map(line -> path(line.getCoordinateN(0).x, line.getCoordinateN(0).y,
                line.getCoordinateN(1).x, line.getCoordinateN(1).y)).toArray(Generalisation.Path[]::new);
        for (double scale : new double[] {8, 31, 100}) {
            Generalisation weighed = Generalisation.of(List.of(paths));
            SnapGrid grid = new SnapGrid(weighed, scale, 0);
            List<LineString> snapped = new ArrayList<>();
            for (int i = 0; i < paths.length; i++) {
                Coordinate[] course = IntStream.of(grid.along(weighed.vertices(i), false).toArray())
                        .mapToObj(at -> new Coordinate(grid.x(at), grid.y(at))).toArray(Coordinate[]::new);
                if (course.length > 1) {
                    snapped.add(FACTORY.createLineString(course));
                }
            }
            for (int i = 0; i < snapped.size(); i++) {
                for (LineString b : snapped.subList(0, i)) {
                    LineString a = snapped.get(i);
                    Geometry common = a.intersects(b) ? a.intersection(b) : FACTORY.createPoint();
                    for (Coordinate at : common.getCoordinates()) {
                        assertThat(at.x).as("lines meet in grid points only: %s, %s", a, b).isCloseTo(Math.rint(at.x), within(1e-9));
                        assertThat(at.y).isCloseTo(Math.rint(at.y), within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void aPlaceIsInsideARingWhereJtsSaysSo() {
        int[] xy = {7, 7, 0, 0, 10, 0, 10, 10, 5, 4, 0, 10, 9, 9};
        Geometry area = FACTORY.createPolygon(new Coordinate[] {new Coordinate(0, 0), new Coordinate(10, 0), new Coordinate(10, 10),
            new Coordinate(5, 4), new Coordinate(0, 10), new Coordinate(0, 0)});
        SimplePointInAreaLocator judge = new SimplePointInAreaLocator(area);
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            double x = random.nextDouble() * 14 - 2;
            double y = i % 3 == 0 ? random.nextInt(12) + 0.0 : random.nextDouble() * 14 - 2;
            int where = judge.locate(new Coordinate(x, y));
            if (where != Location.BOUNDARY) {
                assertThat(RingSide.isInside(xy, 1, 6, x, y)).as("%s %s", x, y).isEqualTo(where == Location.INTERIOR);
            }
        }
    }

    @Test
    void aLoopIsTheSameRingWhereverItBegins() {
        Loop near = Loop.of(new int[] {0, 0, 1, 0, 1, 1, 0, 1});
        Loop far = Loop.of(new int[] {0, 0, 5_000, 0, 5_000, 3, 0, 3});

        assertThat(near.twiceArea()).isEqualTo(2);
        assertThat(near.isShell()).isTrue();
        assertThat(far.twiceArea()).isEqualTo(30_000);
        assertThat(Loop.of(new int[] {0, 0, 0, 3, 5_000, 3, 5_000, 0}).twiceArea()).isEqualTo(-30_000);
        assertThat(Loop.of(new int[] {0, 0, 1, 1, 2, 2}).hasArea()).isFalse();
    }

    /** Corners far from zero: the products would leave 32 bits. */
    @Test
    void anAreaOfAWholeCountryAtTheLargestZoomDoesNotOverflow() {
        int from = 1 << 27;
        int side = 1 << 20;
        Loop loop = Loop.of(new int[] {from, from, from + side, from, from + side, from + side, from, from + side});

        assertThat(loop.twiceArea()).isEqualTo(2L * side * side);
    }

    /** A grid with the paths that lie on it. */
    private record Laid(Generalisation weighed, SnapGrid grid) {

        List<String> along(int path) {
            return IntStream.of(grid.along(weighed.vertices(path), false).toArray()).mapToObj(at -> grid.x(at) + " " + grid.y(at)).toList();
        }
    }

    private static Laid laid(double scale, Generalisation.Path... paths) {
        Generalisation weighed = Generalisation.of(List.of(paths));
        return new Laid(weighed, new SnapGrid(weighed, scale, 0));
    }

    private static Generalisation.Path path(double... xy) {
        double[] x = new double[xy.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return new Generalisation.Path(x, y, false);
    }
}
