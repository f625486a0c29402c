package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.util.GeometricShapeFactory;

class AreaIndexTest {

    private final GeometryFactory factory = new GeometryFactory();

    @Test
    void aPointIsInTheAreasThatHaveIt() throws ParseException {
        WKTReader wkt = new WKTReader();
        AreaIndex index = new AreaIndex(Map.of(
                "A", wkt.read("POLYGON ((0 0, 6 0, 6 6, 0 6, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))"),
                "B", wkt.read("MULTIPOLYGON (((2 2, 4 2, 4 4, 2 4, 2 2)), ((6 0, 9 0, 9 6, 6 6, 6 0)))"),
                "none", wkt.read("POLYGON EMPTY")));

        assertThat(index.at(1, 1)).containsExactly("A");
        assertThat(index.at(3, 3)).containsExactly("B");
        assertThat(index.at(8, 1)).containsExactly("B");
        assertThat(index.at(6, 3)).as("on the common border").containsExactly("A", "B");
        assertThat(index.at(2, 2)).as("on a corner").containsExactly("A", "B");
        assertThat(index.at(10, 1)).isEmpty();
        assertThat(index.at(Double.NaN, 1)).isEmpty();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void onlyAreasAreTaken() {
        Geometry point = factory.createPoint(new Coordinate(1, 2));
        assertThatThrownBy(() -> new AreaIndex(Map.of("P", point))).hasMessage("P is a Point, not an area");
    }

    @Test
    void theAnswersAreThoseOfLookingAtEveryAreaFromManyThreadsAtOnce() {
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
            List<String> expected = areas.entrySet().stream().filter(area -> area.getValue().covers(point)).map(Map.Entry::getKey).sorted().toList();
            assertThat(index.at(x, y)).isEqualTo(expected);
        });
    }
}
