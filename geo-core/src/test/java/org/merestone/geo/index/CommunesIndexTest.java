package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.geo.Communes;
import org.merestone.geo.SharedData;

/** The index on the 35,357 communes of France, overseas and all (IGN, Licence Ouverte), against JTS. */
class CommunesIndexTest {

    private static Map<String, Geometry> areas = Map.of();
    private static AreaIndex index = new AreaIndex(Map.of());
    private static final STRtree BOXES = new STRtree();

    @BeforeAll
    static void readCommunes(@TempDir Path folder) throws Exception {
        SharedData.unpack(SharedData.at("communes/french-communes.tar.gz"), folder);
        areas = Communes.read(folder);
        index = new AreaIndex(areas);
        areas.forEach((code, area) -> BOXES.insert(area.getEnvelopeInternal(), code));
        BOXES.build();
    }

    @Test
    void noVertexCostsMoreThanTwentyFourBytes() {
        assertThat(index.size()).isEqualTo(35_357);
        assertThat(index.vertices()).isGreaterThan(2_000_000);
        assertThat(index.bytes()).isLessThan(24 * index.vertices());
    }

    @Test
    void everyCommuneIsFoundInItsMidstAndAtItsVerticesFromManyThreadsAtOnce() {
        List<String> codes = List.copyOf(areas.keySet());
        IntStream.range(0, codes.size()).parallel().forEach(i -> {
            Geometry area = areas.get(codes.get(i));
            Coordinate[] vertices = area.getCoordinates();
            Coordinate vertex = vertices[i % vertices.length];
            assertThat(index.touching(vertex.x, vertex.y)).as("%s", vertex).contains(codes.get(i)).isEqualTo(jts(vertex));
            assertThat(index.at(vertex.x, vertex.y).orElseThrow()).isLessThanOrEqualTo(codes.get(i));
            if (i % 10 == 0) {
                Coordinate inside = area.getInteriorPoint().getCoordinate();
                assertThat(index.at(inside.x, inside.y)).contains(codes.get(i));
            }
        });
    }

    @Test
    void anyPlaceOfTheMainlandHasTheCommuneThatJtsSays() {
        Random random = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            Coordinate place = new Coordinate(-5.2 + 15 * random.nextDouble(), 41.3 + 10 * random.nextDouble());
            assertThat(index.touching(place.x, place.y)).as("%s", place).isEqualTo(jts(place));
        }
    }

    private static List<String> jts(Coordinate place) {
        List<?> near = BOXES.query(new Envelope(place));
        return near.stream().map(String.class::cast)
                .filter(code -> new SimplePointInAreaLocator(areas.get(code)).locate(place) != Location.EXTERIOR).sorted().toList();
    }
}
