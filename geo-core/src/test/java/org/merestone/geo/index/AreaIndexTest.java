package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.util.GeometricShapeFactory;

class AreaIndexTest {

    private static final String RING_ROUND_AN_ENCLAVE = "POLYGON ((0 0, 6 0, 6 6, 0 6, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))";
    private static final String ENCLAVE_AND_ANOTHER_PART = "MULTIPOLYGON (((2 2, 4 2, 4 4, 2 4, 2 2)), ((6 0, 9 0, 9 6, 6 6, 6 0)))";

    private final GeometryFactory factory = new GeometryFactory();

    @Test
    void aPointIsInTheAreaThatHasIt() throws ParseException {
        AreaIndex index = ringAndEnclave();
        assertThat(index.at(1, 1)).contains("A");
        assertThat(index.at(3, 3)).as("the enclave").contains("B");
        assertThat(index.at(8, 1)).as("the part apart").contains("B");
        assertThat(index.at(10, 1)).isEmpty();
        assertThat(index.at(-1e9, 1e9)).isEmpty();
        assertThat(index.codes()).containsExactly("A", "B");
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void aBorderBelongsToTheSmallestCodeOfThoseThatHaveIt() throws ParseException {
        AreaIndex index = ringAndEnclave();
        assertThat(index.at(6, 3)).as("inside the common edge").contains("A");
        assertThat(index.at(2, 2)).as("a corner of the enclave").contains("A");
        assertThat(index.at(6, 6)).as("a node").contains("A");
        assertThat(index.at(9, 3)).as("the outer border").contains("B");
        assertThat(index.touching(6, 3)).containsExactly("A", "B");
        assertThat(index.touching(2, 2)).containsExactly("A", "B");
        assertThat(index.touching(0, 0)).containsExactly("A");
        assertThat(index.touching(3, 3)).containsExactly("B");
        assertThat(index.touching(7, 7)).isEmpty();
    }

    @Test
    void theOrderInWhichAreasAreGivenChangesNothing() throws ParseException {
        WKTReader wkt = new WKTReader();
        Map<String, Geometry> given = new LinkedHashMap<>();
        given.put("西", wkt.read("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"));
        given.put("东", wkt.read("POLYGON ((2 0, 2 1, 1 1, 1 0, 2 0))"));
        Map<String, Geometry> turned = new LinkedHashMap<>();
        turned.put("东", given.get("东").reverse());
        turned.put("西", given.get("西").reverse());
        assertThat(new AreaIndex(given).at(1, 0.3)).isEqualTo(new AreaIndex(turned).at(1, 0.3)).contains("东");
    }

    @Test
    void aPointBesideAnObliqueBorderByTheSmallestStepIsOnItsOwnSide() throws ParseException {
        WKTReader wkt = new WKTReader();
        AreaIndex index = new AreaIndex(Map.of("upper", wkt.read("POLYGON ((0 0, 90 90, 0 90, 0 0))"),
                "lower", wkt.read("POLYGON ((0 0, 90 0, 90 90, 0 0))")));
        for (double at = 0.1; at < 90; at += 0.37) {
            assertThat(index.touching(at, at)).containsExactly("lower", "upper");
            assertThat(index.touching(at, Math.nextUp(at))).containsExactly("upper");
            assertThat(index.touching(at, Math.nextDown(at))).containsExactly("lower");
        }
    }

    @Test
    void aSeamBetweenTwoPartsOfOneAreaIsNoBorder() throws ParseException {
        Geometry parts = new WKTReader().read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 0, 2 0, 2 1, 1 1, 1 0)))");
        AreaIndex index = new AreaIndex(Map.of("A", parts));
        assertThat(index.at(1, 0.5)).contains("A");
        assertThat(index.at(1, 0)).contains("A");
        assertThat(index.at(0.5, 0.5)).contains("A");
        assertThat(index.at(1.5, 0.5)).contains("A");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 16, 17, 40, 200})
    void anyNumberOfAreasMayMeetAtOneNode(int count) {
        Map<String, Geometry> areas = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            areas.put(String.format("%03d", i), factory.createPolygon(new Coordinate[] {
                new Coordinate(114, 30), onCircle(i, count), onCircle(i + 1, count), new Coordinate(114, 30)}));
        }
        AreaIndex index = new AreaIndex(areas);
        assertThat(index.at(114, 30)).contains("000");
        assertThat(index.touching(114, 30)).hasSize(count);
        areas.forEach((code, area) -> {
            Coordinate inside = area.getCentroid().getCoordinate();
            for (double near = 1; near > 1e-9; near /= 5) {
                List<String> found = index.touching(114 + near * (inside.x - 114), 30 + near * (inside.y - 30));
                assertThat(found).as("%s at %g", code, near).containsExactly(code);
            }
        });
    }

    private static Coordinate onCircle(int i, int count) {
        double angle = 2 * Math.PI * (i % count) / count;
        return new Coordinate(114 + Math.cos(angle), 30 + Math.sin(angle));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e6})
    void areasMayBeAsSmallAsAStoneOrAsLargeAsACountryInMetres(double size) {
        Map<String, Geometry> areas = new TreeMap<>();
        for (int i = 0; i < 9; i++) {
            double x = 38_500_000 + i % 3 * size;
            double y = 3_300_000 + i / 3 * size;
            double east = 38_500_000 + (i % 3 + 1) * size;
            double north = 3_300_000 + (i / 3 + 1) * size;
            if (x < east && y < north) {
                areas.put("A" + i, factory.toGeometry(new Envelope(x, east, y, north)));
            }
        }
        AreaIndex index = new AreaIndex(areas);
        ExactAreas exact = new ExactAreas(areas);
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            double x = 38_500_000 + (random.nextDouble() * 4 - 0.5) * size;
            double y = 3_300_000 + (random.nextInt(8) - 1) * size / 2;
            assertThat(index.touching(x, y)).isEqualTo(exact.touching(x, y));
        }
    }

    @Test
    void whatIsNoPointIsRefused() throws ParseException {
        AreaIndex index = ringAndEnclave();
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> index.at(bad, 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is no point");
            assertThatThrownBy(() -> index.touching(1, bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void onlyAreasWithRealOrdinatesAreTaken() {
        Geometry point = factory.createPoint(new Coordinate(1, 2));
        assertThatThrownBy(() -> new AreaIndex(Map.of("P", point))).hasMessage("P is a Point, not an area");
        Geometry broken = factory.createPolygon(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(1, Double.NaN), new Coordinate(1, 1), new Coordinate(0, 0)});
        assertThatThrownBy(() -> new AreaIndex(Map.of("B", broken))).hasMessage("NaN is no coordinate");
    }

    @Test
    void noAreasHoldNoPoint() {
        AreaIndex index = new AreaIndex(Map.of());
        assertThat(index.at(0, 0)).isEmpty();
        assertThat(index.ordinalAt(114, 30)).isEqualTo(-1);
        assertThat(index.size()).isZero();
    }

    @Test
    void aBorderThatTwoAreasShareIsKeptOnce() {
        Map<String, Geometry> apart = new TreeMap<>();
        Map<String, Geometry> together = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            Geometry strip = strip(i);
            together.put("A" + i, strip);
            Geometry moved = strip.copy();
            moved.apply((Coordinate each) -> each.setX(each.x * 1.0000001));
            moved.geometryChanged();
            apart.put("A" + i, i % 2 == 0 ? strip : moved);
        }
        AreaIndex index = new AreaIndex(together);
        assertThat(index.vertices()).isEqualTo(10 * (2 * 1001 + 1));
        assertThat(index.bytes()).isLessThan(index.vertices() * 32).isLessThan(new AreaIndex(apart).bytes() * 3 / 4);
    }

    /** A strip of a tenth of a degree whose long sides have a thousand steps. */
    private Geometry strip(int number) {
        Coordinate[] ring = new Coordinate[2 * 1001 + 1];
        for (int i = 0; i <= 1000; i++) {
            ring[i] = new Coordinate(114 + number * 0.1 + Math.sin(i * 0.7) * 0.01, 30 + i * 0.001);
            ring[2001 - i] = new Coordinate(114 + (number + 1) * 0.1 + Math.sin(i * 0.7) * 0.01, 30 + i * 0.001);
        }
        ring[2002] = ring[0];
        return factory.createPolygon(ring);
    }

    @Test
    void areasThatOverlapAreAllToldAndTheSmallestCodeOwns() {
        Random random = new Random(7);
        Map<String, Geometry> areas = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            GeometricShapeFactory shapes = new GeometricShapeFactory(factory);
            shapes.setCentre(new Coordinate(114 + random.nextDouble(), 29 + random.nextDouble()));
            shapes.setSize(0.01 + random.nextDouble() * 0.2);
            shapes.setNumPoints(8 + random.nextInt(200));
            areas.put("A" + i, shapes.createSupercircle(0.5 + random.nextDouble() * 3));
        }
        AreaIndex index = new AreaIndex(areas);
        IntStream.range(0, 2000).parallel().forEach(seed -> {
            Random where = new Random(seed);
            double x = 114 + where.nextDouble();
            double y = 29 + where.nextDouble();
            Geometry point = factory.createPoint(new Coordinate(x, y));
            List<String> expected = areas.entrySet().stream().filter(area -> area.getValue().covers(point))
                    .map(Map.Entry::getKey).sorted().toList();
            assertThat(index.touching(x, y)).isEqualTo(expected);
            assertThat(index.at(x, y)).isEqualTo(expected.stream().findFirst());
        });
    }

    private static AreaIndex ringAndEnclave() throws ParseException {
        WKTReader wkt = new WKTReader();
        return new AreaIndex(Map.of("A", wkt.read(RING_ROUND_AN_ENCLAVE),
                "B", wkt.read(ENCLAVE_AND_ANOTHER_PART), "none", wkt.read("POLYGON EMPTY")));
    }
}
