package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LineIndexTest {

    private final GeometryFactory factory = new GeometryFactory();

    /**
     * The first line by PROJ (pyproj 3.7.2, see the geodesy vectors of the domain notes); the others are arcs that the ellipsoid's
     * definition gives.
     */
    @ParameterizedTest
    @CsvSource({
        "114.3225, 29.8413, 114.3325, 29.8513, 1470.5761, 0.0001",
        "0, 0, 1, 0, 111319.4908, 0.0001",
        "179.5, 0, -179.5, 0, 111319.4908, 0.0001",
        "0, 0, 0, 90, 10001965.7293, 0.001",
        "10, 20, 10, 20, 0, 0",
    })
    void distancesAreThoseOfTheEllipsoid(double lon1, double lat1, double lon2, double lat2, double metres, double tolerance) {
        assertThat(EllipsoidDistance.metres(lon1, lat1, lon2, lat2)).isEqualTo(metres, offset(tolerance));
    }

    @Test
    void pointsOppositeOnTheGlobeStillHaveADistance() {
        assertThat(EllipsoidDistance.metres(0, 0, 179.9, 0.05)).isBetween(19.9e6, 20.1e6);
    }

    @Test
    void theNearestPointMayLieBetweenVertices() throws ParseException {
        WKTReader wkt = new WKTReader();
        LineIndex index = new LineIndex(Map.of(
                "west", wkt.read("LINESTRING (114 29, 114 31)"), "east", wkt.read("MULTILINESTRING ((115 29, 115 31), (116 29, 116 30))"),
                "none", wkt.read("LINESTRING EMPTY")));

        NearestLine nearest = index.nearest(114.01, 30).orElseThrow();

        assertThat(nearest.line()).isEqualTo("west");
        assertThat(nearest.lon()).isEqualTo(114);
        assertThat(nearest.metres()).isEqualTo(964.86, offset(0.01));
        assertThat(index.nearest(114.6, 30).orElseThrow().line()).isEqualTo("east");
        assertThat(index.nearest(114.01, 30, 900)).isEmpty();
        assertThat(index.nearest(114, 30).orElseThrow().metres()).isZero();
        assertThat(new LineIndex(Map.of()).nearest(114, 30)).isEmpty();
    }

    @Test
    void onlyLinesAreTaken() {
        Geometry point = factory.createPoint(new Coordinate(1, 2));
        assertThatThrownBy(() -> new LineIndex(Map.of("P", point))).hasMessage("P is a Point, not a line");
    }

    @ParameterizedTest
    @CsvSource({"60, 0, 0.001", "3, 0, 0.01", "10, 1, 10"})
    void noPointOfAnyLineIsNearerThanTheAnswer(int count, double aside, double tolerance) {
        Random random = new Random(5);
        Map<String, Geometry> lines = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            lines.put("L" + i, line(random));
        }
        LineIndex index = new LineIndex(lines);
        for (int query = 0; query < 20; query++) {
            double lon = 114 + random.nextDouble();
            double lat = 29 + aside + random.nextDouble();
            NearestLine nearest = index.nearest(lon, lat).orElseThrow();
            double least = Double.POSITIVE_INFINITY;
            for (Geometry line : lines.values()) {
                least = Math.min(least, sampled(line, lon, lat));
            }
            assertThat(nearest.metres()).isLessThanOrEqualTo(least + tolerance);
            assertThat(factory.createPoint(new Coordinate(nearest.lon(), nearest.lat())).distance(lines.get(nearest.line())))
                    .isLessThan(1e-12);
        }
    }

    private Geometry line(Random random) {
        Coordinate[] points = new Coordinate[2 + random.nextInt(40)];
        points[0] = new Coordinate(114 + random.nextDouble(), 29 + random.nextDouble());
        for (int i = 1; i < points.length; i++) {
            points[i] = new Coordinate(points[i - 1].x + random.nextGaussian() * 0.01, points[i - 1].y + random.nextGaussian() * 0.01);
        }
        return factory.createLineString(points);
    }

    private static double sampled(Geometry line, double lon, double lat) {
        double least = Double.POSITIVE_INFINITY;
        Coordinate[] points = line.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            for (int step = 0; step <= 25; step++) {
                double x = points[i - 1].x + (points[i].x - points[i - 1].x) * step / 25;
                double y = points[i - 1].y + (points[i].y - points[i - 1].y) * step / 25;
                least = Math.min(least, EllipsoidDistance.metres(lon, lat, x, y));
            }
        }
        return least;
    }
}
