package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

class RingCutTest {

    private static final View VIEW = new View(1 << 20, 800_000, 400_000, 256, 256);
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    @Test
    void aRingAroundTheViewBecomesTheViewAndALittleAround() {
        Path2D path = cut(ring(-5000, -5000, 5000, -5000, 5000, 5000, -5000, 5000));
        assertThat(path.getBounds2D().getMinX()).isCloseTo(-2, within(1e-6));
        assertThat(path.getBounds2D().getMaxX()).isCloseTo(258, within(1e-6));
        assertThat(area(path)).isCloseTo(260 * 260, within(1e-6));
    }

    @Test
    void aRingElsewhereBecomesNothing() {
        assertThat(cut(ring(1000, 1000, 2000, 1000, 1500, 2000)).getCurrentPoint()).isNull();
    }

    @Test
    void aRingWithinStaysAsItIs() {
        assertThat(area(cut(ring(10, 10, 110, 10, 110, 60, 10, 60)))).isCloseTo(5000, within(1e-4));
    }

    /** Against java.awt.geom.Area, which cuts in another way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsLeftIsWhatLiesInTheView(long seed) {
        Random random = new Random(seed);
        double[] star = new double[80];
        for (int i = 0; i < 40; i++) {
            double radius = 60 + random.nextDouble() * 500;
            star[2 * i] = 128 + radius * Math.cos(i * Math.PI / 20);
            star[2 * i + 1] = 128 + radius * Math.sin(i * Math.PI / 20);
        }
        LinearRing ring = ring(star);
        Path2D whole = new Path2D.Double();
        new RingCut(VIEW).append(weighed(ring).at(22), true, whole);
        Area expected = new Area(whole);
        expected.intersect(new Area(new java.awt.Rectangle(0, 0, 256, 256)));
        Area found = new Area(cut(ring));
        found.intersect(new Area(new java.awt.Rectangle(0, 0, 256, 256)));
        assertThat(area(found)).isCloseTo(area(expected), within(1e-3));
    }

    private static Path2D cut(LinearRing ring) {
        Path2D path = new Path2D.Double();
        new RingCut(VIEW).append(weighed(ring).at(22), false, path);
        return path;
    }

    private static Outline weighed(LinearRing ring) {
        Outline outline = new Outline(ring);
        Outline.weigh(List.of(outline));
        return outline;
    }

    /** A ring given in pixels of the view. */
    private static LinearRing ring(double... pixels) {
        Coordinate[] at = new Coordinate[pixels.length / 2 + 1];
        for (int i = 0; i < pixels.length / 2; i++) {
            at[i] = new Coordinate(Mercator.lon((pixels[2 * i] + VIEW.left()) / VIEW.world()),
                    Mercator.lat((pixels[2 * i + 1] + VIEW.top()) / VIEW.world()));
        }
        at[at.length - 1] = at[0];
        return GEOMETRY.createLinearRing(at);
    }

    private static double area(java.awt.Shape shape) {
        double twice = 0;
        double[] point = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            if (each.currentSegment(point) == PathIterator.SEG_CLOSE) {
                point[0] = start[0];
                point[1] = start[1];
            } else if (each.currentSegment(point) == PathIterator.SEG_MOVETO) {
                start = new double[] {point[0], point[1]};
                last = start;
            }
            twice += last[0] * point[1] - point[0] * last[1];
            last = new double[] {point[0], point[1]};
        }
        return Math.abs(twice / 2);
    }
}
