package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.merestone.geo.SharedData;
import org.merestone.geo.format.GeoJsonOptions;
import org.merestone.geo.format.GeoJsonReader;
import org.merestone.geo.network.Edge;
import org.merestone.geo.network.Network;
import org.merestone.geo.network.NetworkBuilder;
import org.merestone.geo.network.NetworkOptions;

/** Both indexes on the counties of Hubei (Vonng/adcode, CC BY 4.0), against JTS looking at every one. */
class RealCountiesIndexTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static Map<String, Geometry> areas = Map.of();
    private static final Map<String, Geometry> LINES = new TreeMap<>();

    @BeforeAll
    static void readHubei() throws Exception {
        Path file = SharedData.at("counties/hubei.geojson");
        NetworkBuilder builder = new NetworkBuilder(NetworkOptions.USUAL);
        new GeoJsonReader(GeoJsonOptions.degrees("code", "name")).read(file, county -> {
            for (double[][] polygon : county.polygons()) {
                builder.add(county.code(), polygon);
            }
        });
        Network network = builder.build().network();
        areas = network.faces().areas();
        for (Edge edge : network.edges()) {
            LINES.put("L" + edge.id(), edge.toLine(FACTORY));
        }
    }

    @Test
    void everyCountyIsFoundAtAPointInsideIt() {
        AreaIndex index = new AreaIndex(areas);
        areas.forEach((code, area) -> {
            Coordinate inside = area.getInteriorPoint().getCoordinate();
            assertThat(index.touching(inside.x, inside.y)).containsExactly(code);
        });
    }

    @Test
    void anyPlaceIsInTheCountiesThatJtsSays() {
        AreaIndex index = new AreaIndex(areas);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            Geometry place = place(random);
            List<String> expected = areas.entrySet().stream().filter(area -> area.getValue().covers(place)).map(Map.Entry::getKey).toList();
            assertThat(index.touching(place.getCoordinate().x, place.getCoordinate().y)).isEqualTo(expected);
        }
    }

    @Test
    void aVertexOfALineIsInTheCountiesOnBothItsSides() {
        AreaIndex index = new AreaIndex(areas);
        LINES.values().forEach(line -> {
            Coordinate vertex = line.getCoordinates()[line.getNumPoints() / 2];
            List<String> touching = areas.entrySet().stream().filter(area -> area.getValue().getEnvelopeInternal().covers(vertex))
                    .filter(area -> area.getValue().covers(FACTORY.createPoint(vertex))).map(Map.Entry::getKey).toList();
            assertThat(index.touching(vertex.x, vertex.y)).isEqualTo(touching).isNotEmpty();
        });
    }

    /** JTS measures in degrees, so only a bound comes of it: no line may be nearer than the answer by the ellipsoid. */
    @Test
    void theNearestLineIsNotFartherThanTheNearestPointOfAnyOther() {
        LineIndex index = new LineIndex(LINES);
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            Geometry place = place(random);
            Coordinate at = place.getCoordinate();
            NearestLine nearest = index.nearest(at.x, at.y).orElseThrow();
            for (Geometry line : LINES.values()) {
                Coordinate on = DistanceOp.nearestPoints(place, line)[1];
                assertThat(nearest.metres()).isLessThanOrEqualTo(EllipsoidDistance.metres(at.x, at.y, on.x, on.y) + 0.05);
            }
            Coordinate spot = new Coordinate(nearest.lon(), nearest.lat());
            assertThat(FACTORY.createPoint(spot).distance(LINES.get(nearest.line()))).isEqualTo(0, offset(1e-12));
        }
    }

    private static Geometry place(Random random) {
        Envelope hubei = new Envelope(108.3, 116.2, 29.0, 33.3);
        return FACTORY.createPoint(new Coordinate(hubei.getMinX() + random.nextDouble() * hubei.getWidth(),
                hubei.getMinY() + random.nextDouble() * hubei.getHeight()));
    }
}
