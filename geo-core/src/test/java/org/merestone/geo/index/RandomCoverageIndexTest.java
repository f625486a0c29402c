package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** The index on random coverages with holes, enclaves and parts, against unlimited decimals and against JTS, at the worst places. */
class RandomCoverageIndexTest {

    private static final Envelope GROUND = new Envelope(113, 115, 29, 30);
    private final GeometryFactory factory = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 60, 400})
    void everyPlaceHasTheOwnerThatUnlimitedDecimalsSay(int cells) {
        Random random = new Random(cells);
        Map<String, Geometry> areas = coverage(cells, random);
        AreaIndex index = new AreaIndex(areas);
        ExactAreas exact = new ExactAreas(areas);
        for (Coordinate place : places(areas, random)) {
            List<String> expected = exact.touching(place.x, place.y);
            assertThat(index.touching(place.x, place.y)).as("%s", place).isEqualTo(expected);
            assertThat(index.at(place.x, place.y)).isEqualTo(expected.stream().findFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 80})
    void everyPlaceHasTheAreasThatJtsSays(int cells) {
        Random random = new Random(-cells);
        Map<String, Geometry> areas = coverage(cells, random);
        AreaIndex index = new AreaIndex(areas);
        for (Coordinate place : places(areas, random)) {
            List<String> expected = areas.entrySet().stream()
                    .filter(area -> new SimplePointInAreaLocator(area.getValue()).locate(place) != Location.EXTERIOR)
                    .map(Map.Entry::getKey).toList();
            assertThat(index.touching(place.x, place.y)).as("%s", place).isEqualTo(expected);
        }
    }

    /** Cells of a Voronoi diagram; some joined at random, so that they have holes, enclaves and parts, some left out, some rounded. */
    private Map<String, Geometry> coverage(int cells, Random random) {
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            double squeeze = random.nextInt(3) == 0 ? 0.01 : 1;
            sites.add(new Coordinate(113 + squeeze * 2 * random.nextDouble(), 29 + squeeze * random.nextDouble()));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        voronoi.setClipEnvelope(GROUND);
        Geometry diagram = cells == 1 ? factory.toGeometry(GROUND) : voronoi.getDiagram(factory);
        Map<String, Geometry> areas = new TreeMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            if (cells == 1 || random.nextInt(20) > 0) {
                Geometry cell = diagram.getGeometryN(i).copy();
                cell.apply((Coordinate each) -> each.setCoordinate(new Coordinate(rounded(each.x), rounded(each.y))));
                cell.geometryChanged();
                if (cell.isValid()) {
                    areas.merge("U" + random.nextInt(1 + cells * 2 / 3), cell, Geometry::union);
                }
            }
        }
        return areas;
    }

    /** Half of the ground has the digits that people write. */
    private static double rounded(double ordinate) {
        return ordinate % 1 < 0.5 ? Math.rint(ordinate * 1e5) / 1e5 : ordinate;
    }

    private static List<Coordinate> places(Map<String, Geometry> areas, Random random) {
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            places.add(new Coordinate(112.9 + 2.2 * random.nextDouble(), 28.9 + 1.2 * random.nextDouble()));
        }
        for (Geometry area : areas.values()) {
            Coordinate[] vertices = area.getCoordinates();
            for (int i = 1; i < vertices.length; i++) {
                Coordinate a = vertices[i - 1];
                Coordinate b = vertices[i];
                double along = random.nextDouble();
                Coordinate between = new Coordinate(a.x + along * (b.x - a.x), a.y + along * (b.y - a.y));
                for (Coordinate at : List.of(a, between, new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2))) {
                    places.add(at);
                    places.add(new Coordinate(Math.nextUp(at.x), at.y));
                    places.add(new Coordinate(Math.nextDown(at.x), at.y));
                    places.add(new Coordinate(at.x, Math.nextUp(at.y)));
                    places.add(new Coordinate(at.x, Math.nextDown(at.y)));
                }
                places.add(new Coordinate(a.x, between.y));
                places.add(new Coordinate(between.x, b.y));
            }
        }
        return places;
    }
}
