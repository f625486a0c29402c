package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

class GeneralisationTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static Generalisation.Path path(boolean ring, double... xy) {
        double[] x = new double[xy.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return new Generalisation.Path(x, y, ring);
    }

    private static LineString kept(Generalisation weighed, int path, double least) {
        List<Coordinate> kept = new ArrayList<>();
        for (int vertex : weighed.vertices(path)) {
            if (weighed.weight(vertex) >= least) {
                kept.add(new Coordinate(weighed.x(vertex), weighed.y(vertex)));
            }
        }
        return GEOMETRY.createLineString(kept.toArray(Coordinate[]::new));
    }

    /** Half of base times height: 0.5 × 2 × 0.1 and 0.5 × 2 × 0.3, the second after the first has gone over a longer base. */
    @Test
    void aVertexWeighsAsMuchAsTheTriangleThatVanishesWithIt() {
        Generalisation weighed = Generalisation.of(List.of(path(false, 0, 0, 0.1, 0.01, 0.2, 0, 0.2, 0.3)));
        assertThat(weighed.weights(0)[1]).isEqualTo(0.001f);
        assertThat(weighed.weights(0)[2]).isEqualTo(0.03f);
        assertThat(weighed.weights(0)[0]).isEqualTo(Float.POSITIVE_INFINITY);
    }

    /** The bend goes around an island's point: cutting it short would put the point on the other side. */
    @Test
    void aBendStaysWhileAnotherLineLiesInIt() {
        Generalisation.Path bend = path(false, 0, 0, 0.05, 0.04, 0.1, 0);
        Generalisation.Path inBend = path(false, 0.05, -0.1, 0.05, 0.01);
        assertThat(Generalisation.of(List.of(bend)).weights(0)[1]).isEqualTo(0.002f);
        assertThat(Generalisation.of(List.of(bend, inBend)).weights(0)[1]).isGreaterThan(0.1f);
    }

    @Test
    void anIslandKeepsThreeVertices() {
        Generalisation weighed = Generalisation.of(List.of(path(true, 0, 0, 0.001, 0, 0.002, 0.001, 0.001, 0.002, 0, 0)));
        assertThat(kept(weighed, 0, 0.9).getCoordinates()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void twoLinesBetweenTheSameNodesDoNotBecomeOne() {
        Generalisation weighed = Generalisation.of(List.of(path(false, 0, 0, 0.05, 0.001, 0.1, 0), path(false, 0, 0, 0.05, -0.001, 0.1, 0)));
        assertThat(kept(weighed, 0, 0.9).equals(kept(weighed, 1, 0.9))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void linesThatDidNotCrossDoNotCrossAtAnyWeight(long seed) {
        Random random = new Random(seed);
        List<Generalisation.Path> spirals = new ArrayList<>();
        for (int arm = 0; arm < 4; arm++) {
            double[] xy = new double[400];
            for (int i = 0; i < 200; i++) {
                double turn = i * 0.15 + arm * Math.PI / 2;
                double radius = 0.0015 * (i + 10) * (1 + 0.02 * random.nextDouble());
                xy[2 * i] = 0.5 + radius * Math.cos(turn);
                xy[2 * i + 1] = 0.5 + radius * Math.sin(turn);
            }
            spirals.add(path(false, xy));
        }
        Generalisation weighed = Generalisation.of(spirals);
        for (double least = 1e-9; least < 0.1; least *= 3) {
            for (int a = 0; a < 4; a++) {
                assertThat(kept(weighed, a, least).isSimple()).isTrue();
                for (int b = a + 1; b < 4; b++) {
                    assertThat(kept(weighed, a, least).intersects(kept(weighed, b, least))).as("%s", least).isFalse();
                }
            }
        }
        assertThat(kept(weighed, 0, 1e-4).getNumPoints()).isLessThan(150);
    }
}
