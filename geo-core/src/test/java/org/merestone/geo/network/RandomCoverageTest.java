package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Random coverages against JTS: the cells of a Voronoi diagram, or of a bent grid whose corners are four-corner nodes, are given
 * to units at random and united by JTS, so that units have holes, enclaves, parts and points where they touch themselves. Some
 * cells are given to none.
 */
class RandomCoverageTest {

    private final GeometryFactory factory = new GeometryFactory();

    static List<Long> seeds() {
        return new Random(20260101).longs(120).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatJtsUnitesIsDerivedBackAndWhatItLeavesEmptyIsAGap(long seed) {
        Random random = new Random(seed);
        List<Geometry> cells = random.nextBoolean() ? voronoi(random) : grid(random);
        Map<String, List<Geometry>> given = new TreeMap<>();
        int units = 2 + random.nextInt(8);
        for (Geometry cell : cells) {
            if (random.nextInt(12) > 0) {
                given.computeIfAbsent("U" + random.nextInt(units), key -> new ArrayList<>()).add(cell);
            }
        }
        Map<String, Geometry> united = new TreeMap<>();
        given.forEach((unit, parts) -> united.put(unit, OverlayNGRobust.union(parts)));

        Coverage coverage = coverage(united);
        NetworkBuild built = coverage.builder().build();

        NetworkAssertions.assertSound(coverage, built);
        united.forEach((unit, area) -> assertThat(built.faces().areas().get(unit).equalsNorm(area)).as("%s, seed %d", unit, seed).isTrue());
        assertThat(built.counts().keySet()).isSubsetOf(FindingKind.GAP, FindingKind.SLIVER_GAP);
        double gaps = built.faces().gaps().stream().mapToDouble(gap -> gap.ground().getArea()).sum();
        assertThat(gaps).isCloseTo(holes(OverlayNGRobust.union(united.values())), org.assertj.core.data.Offset.offset(1e-12));
    }

    private List<Geometry> voronoi(Random random) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < 20 + random.nextInt(60); i++) {
            sites.add(new Coordinate(114 + random.nextDouble(), 29 + random.nextDouble()));
        }
        builder.setSites(sites);
        builder.setClipEnvelope(new Envelope(113.9, 115.1, 28.9, 30.1));
        Geometry diagram = builder.getDiagram(factory);
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            cells.add(diagram.getGeometryN(i));
        }
        return cells;
    }

    private List<Geometry> grid(Random random) {
        int n = 4 + random.nextInt(6);
        Coordinate[][] corner = new Coordinate[n + 1][n + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                corner[i][j] = new Coordinate(114 + (i + random.nextDouble() * 0.6) / n, 29 + (j + random.nextDouble() * 0.6) / n);
            }
        }
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                cells.add(factory.createPolygon(new Coordinate[] {
                    corner[i][j], corner[i + 1][j], corner[i + 1][j + 1], corner[i][j + 1], corner[i][j]}));
            }
        }
        return cells.stream().allMatch(Geometry::isValid) ? cells : grid(random);
    }

    private static Coverage coverage(Map<String, Geometry> areas) {
        Coverage coverage = new Coverage();
        areas.forEach((unit, area) -> {
            for (int i = 0; i < area.getNumGeometries(); i++) {
                Polygon polygon = (Polygon) area.getGeometryN(i);
                double[][] rings = new double[polygon.getNumInteriorRing() + 1][];
                rings[0] = ordinates(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings[hole + 1] = ordinates(polygon.getInteriorRingN(hole));
                }
                coverage.with(unit, rings);
            }
        });
        return coverage;
    }

    private static double[] ordinates(LineString line) {
        double[] ordinates = new double[line.getNumPoints() * 2];
        for (int i = 0; i < line.getNumPoints(); i++) {
            ordinates[2 * i] = line.getCoordinateN(i).x;
            ordinates[2 * i + 1] = line.getCoordinateN(i).y;
        }
        return ordinates;
    }

    private static double holes(Geometry area) {
        double sum = 0;
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                sum += polygon.getInteriorRingN(hole).getFactory().createPolygon(polygon.getInteriorRingN(hole)).getArea();
            }
        }
        return sum;
    }
}
