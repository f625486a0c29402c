package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Random divisions of a square degree near 114°E 29°N, made by JTS. */
final class RandomPolygons {

    private final GeometryFactory factory = new GeometryFactory();
    private final Random random;

    RandomPolygons(Random random) {
        this.random = random;
    }

    /** Cells given to units at random, one in twelve to none, and united. */
    Map<String, Geometry> coverage() {
        Map<String, List<Geometry>> given = new TreeMap<>();
        int units = 2 + random.nextInt(8);
        for (Geometry cell : random.nextBoolean() ? voronoi() : grid()) {
            if (random.nextInt(12) > 0) {
                given.computeIfAbsent("U" + random.nextInt(units), key -> new ArrayList<>()).add(cell);
            }
        }
        Map<String, Geometry> united = new TreeMap<>();
        given.forEach((unit, parts) -> united.put(unit, OverlayNGRobust.union(parts)));
        return united;
    }

    List<Geometry> voronoi() {
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

    /** A bent grid, whose corners are four-corner nodes. */
    List<Geometry> grid() {
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
        return cells.stream().allMatch(Geometry::isValid) ? cells : grid();
    }

    /** Stars that lie anywhere and over each other. */
    Map<String, Geometry> stars(int count) {
        Map<String, Geometry> stars = new TreeMap<>();
        for (int star = 0; star < count; star++) {
            double x = 114 + random.nextDouble();
            double y = 29 + random.nextDouble();
            Coordinate[] points = new Coordinate[5 + random.nextInt(20)];
            for (int i = 0; i < points.length - 1; i++) {
                double angle = 2 * Math.PI * i / (points.length - 1);
                double radius = 0.05 + random.nextDouble() * 0.2;
                points[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            }
            points[points.length - 1] = points[0];
            stars.put("S" + star, factory.createPolygon(points));
        }
        return stars;
    }

    static Coverage asGiven(Map<String, Geometry> areas) {
        Coverage coverage = new Coverage();
        areas.forEach((unit, area) -> {
            for (int i = 0; i < area.getNumGeometries(); i++) {
                coverage.with(unit, rings((Polygon) area.getGeometryN(i)));
            }
        });
        return coverage;
    }

    private static double[][] rings(Polygon polygon) {
        double[][] rings = new double[polygon.getNumInteriorRing() + 1][];
        rings[0] = ordinates(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            rings[hole + 1] = ordinates(polygon.getInteriorRingN(hole));
        }
        return rings;
    }

    static double[] ordinates(LineString line) {
        double[] ordinates = new double[line.getNumPoints() * 2];
        for (int i = 0; i < line.getNumPoints(); i++) {
            ordinates[2 * i] = line.getCoordinateN(i).x;
            ordinates[2 * i + 1] = line.getCoordinateN(i).y;
        }
        return ordinates;
    }

    /** Ground that an area encloses without having it, also where its parts touch only in points: all faces of its lines less its own. */
    static double enclosed(Geometry area) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(area.getBoundary()));
        double faces = 0;
        for (Object face : polygonizer.getPolygons()) {
            faces += ((Polygon) face).getArea();
        }
        return faces - area.getArea();
    }
}
