package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.merestone.geo.SharedData;

/** Less detail at every level, with JTS as the judge of what must stay. */
class NetworkGeneralisationTest {

    private static final double[] LEVELS = {0, 10, 100, 500, 2_000, 10_000, 1_000_000};

    static Stream<Long> seeds() {
        return LongStream.range(0, 12).boxed();
    }

    /** A random coverage whose straight borders are given vertices and shaken, the same everywhere. */
    private static Network shaken(long seed) {
        Random random = new Random(seed);
        Map<String, Geometry> areas = new TreeMap<>(new RandomPolygons(random).coverage());
        Network plain = RandomPolygons.asGiven(areas).builder().build().network();
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : plain.edges()) {
            Geometry dense = Densifier.densify(edge.toLine(Faces.CGCS2000), 0.004);
            List<Position> course = new ArrayList<>();
            for (var at : dense.getCoordinates()) {
                boolean end = course.isEmpty() || course.size() == dense.getNumPoints() - 1;
                course.add(end ? Position.of(at) : new Position(at.x + 0.0004 * random.nextGaussian(), at.y
                        + 0.0004 * random.nextGaussian()));
            }
            edges.add(edge.through(Noder.ordinates(course)));
        }
        Network network = new Network(edges);
        return blocking(network).isEmpty() ? network : plain;
    }

    private static List<Finding> blocking(Network network) {
        return network.check(NetworkOptions.USUAL, Progress.UNSEEN).stream().filter(each -> each.severity().stops()).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLevelHasAGapAnOverlapOrACrossingThatWasNotThere(long seed) {
        Network network = shaken(seed);
        assertKept(network, NetworkGeneralisation.of(network));
    }

    private static void assertKept(Network network, NetworkGeneralisation generalisation) {
        Set<Position> finer = vertices(network);
        for (double metres : LEVELS) {
            Network level = generalisation.to(metres);
            assertThat(level.nodes()).isEqualTo(network.nodes());
            assertThat(level.edges()).extracting(Edge::id).isEqualTo(network.edges().stream().map(Edge::id).toList());
            assertThat(level.edges()).extracting(Edge::sides).isEqualTo(network.edges().stream().map(Edge::sides).toList());
            Geometry[] areas = level.faces().areas().values().toArray(Geometry[]::new);
            assertThat(areas).as("%s m", metres).allMatch(Geometry::isValid).noneMatch(Geometry::isEmpty);
            assertThat(CoverageValidator.isValid(areas)).as("%s m", metres).isTrue();
            assertThat(level.faces().keepEuler()).isTrue();
            assertThat(level.faces().faceCount()).isEqualTo(network.faces().faceCount());
            assertThat(level.faces().gaps()).hasSameSizeAs(network.faces().gaps());
            assertThat(finer.containsAll(vertices(level))).as("%s m", metres).isTrue();
            finer = vertices(level);
        }
    }

    private static Set<Position> vertices(Network network) {
        Set<Position> vertices = new HashSet<>();
        network.edges().forEach(edge -> vertices.addAll(edge.positions()));
        return vertices;
    }

    @Test
    void whatGoesIsLessThanTheToleranceAndWhatStaysIsMore() {
        double metre = 1 / 110_852.4;
        for (double height : new double[] {40, 90, 110, 400}) {
            double[] bend = {114, 30, 114.005, 30 + height * metre, 114.01, 30};
            Network network = new Network(List.of(Edge.of(0, "A", null, bend),
                    Edge.of(1, "A", null, new double[] {114.01, 30, 114.005, 29.9, 114, 30})));
            double square = Math.sqrt(0.005 * 96_486 * height);
            assertThat(size(network.generalised(square * 0.98))).as("its triangle is larger").isEqualTo(3);
            assertThat(size(network.generalised(square * 1.02))).as("its triangle is smaller").isEqualTo(2);
        }
    }

    private static int size(Network network) {
        return java.util.Objects.requireNonNull(network.edge(0)).size();
    }

    @Test
    void withoutToleranceNothingGoesAndANegativeOneIsNone() {
        Network network = shaken(3);
        assertThat(network.generalised(0).edges()).isEqualTo(network.edges());
        assertThatThrownBy(() -> network.generalised(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> network.generalised(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Network(List.of()).generalised(100).edges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 12, 16})
    void aZoomIsThePixelOfItsTiles(int zoom) {
        Network network = shaken(5);
        double pixel = 40_075_016.7 * Math.cos(Math.toRadians(29.5)) / 256 / (1 << zoom);
        int atZoom = vertices(NetworkGeneralisation.of(network).atZoom(zoom)).size();
        assertThat(atZoom).isBetween(vertices(network.generalised(pixel * 1.05)).size(), vertices(network.generalised(pixel * 0.95))
                .size());
    }

    @Test
    void aSmallIslandKeepsThreeCornersAtEveryLevel() {
        Geometry island = Faces.CGCS2000.createPoint(new org.locationtech.jts.geom.Coordinate(114.5, 29.5)).buffer(0.001, 20);
        Geometry other = AffineTransformation.translationInstance(0.5, 0).transform(island);
        Network network = RandomPolygons.asGiven(Map.of("A", island, "B", other)).builder().build().network();
        Network coarse = network.generalised(1_000_000);
        assertThat(coarse.faces().areas()).containsOnlyKeys("A", "B");
        assertThat(coarse.edges()).allSatisfy(edge -> assertThat(edge.size()).isEqualTo(4));
    }

    @Test
    void theRealCountiesOfHubeiKeepTheirBordersAtEveryLevel() throws IOException {
        Network counties = Coverage.read("code", "name", List.of(SharedData.at("counties/hubei.geojson"))).builder().build().network();
        NetworkGeneralisation generalisation = NetworkGeneralisation.of(counties);
        assertKept(counties, generalisation);
        assertThat(vertices(generalisation.to(500)).size()).isLessThan(vertices(counties).size() / 2);
    }
}
