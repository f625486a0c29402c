package org.merestone.geo.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * An invented county whose lines are drawn by a random walk, so rough that rounding has something to spoil: cells of 0.1 degrees from
 * 110° east and 30° north,
 * one of them with an enclave that has an enclave of its own.
 */
final class TileCounty {

    static final GeometryFactory GEOMETRY = new GeometryFactory();
    static final double WEST = 110;
    static final double SOUTH = 30;
    static final double CELL = 0.1;

    private final int side;
    private final List<LineString> lines = new ArrayList<>();
    private final Map<String, Geometry> areas = new TreeMap<>();

    TileCounty(int side, int roughness, long seed) {
        this.side = side;
        Random random = new Random(seed);
        for (int i = 0; i <= side; i++) {
            for (int j = 0; j < side; j++) {
                add(node(i, j), node(i, j + 1), roughness, random);
                add(node(j, i), node(j + 1, i), roughness, random);
            }
        }
        for (double half : new double[] {0.012, 0.004}) {
            lines.add(ring(WEST + 0.05, SOUTH + 0.05, half));
        }
        Polygonizer polygonizer = new Polygonizer();
        lines.forEach(polygonizer::add);
        int number = 0;
        for (Object polygon : polygonizer.getPolygons()) {
            areas.put(String.format("42128%04d", number++), (Polygon) polygon);
        }
        if (areas.size() != side * side + 2 || !CoverageValidator.isValid(areas.values().toArray(Geometry[]::new))) {
            throw new IllegalStateException("the seed " + seed + " makes no county: " + areas.size() + " areas");
        }
    }

    Map<String, Geometry> areas() {
        return areas;
    }

    VectorTiles tiles() {
        return VectorTiles.of(layers());
    }

    List<TileLayer> layers() {
        List<TileFeature> divisions = new ArrayList<>();
        areas.forEach((code, shape) -> divisions.add(new TileFeature(TileFeature.number(code), shape,
                attributes("code", code, "name", "乡镇" + code.substring(5)), 0, 100 + shape.getArea())));
        List<TileFeature> courses = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            courses.add(new TileFeature(TileFeature.number("L" + i), lines.get(i),
                    attributes("code", "L" + i, "metres", lines.get(i).getLength() * 1e5, "law", i % 2 == 0), 0, 1e9));
        }
        List<TileFeature> markers = new ArrayList<>();
        List<TileFeature> names = new ArrayList<>();
        for (int i = 0; i <= side; i++) {
            Coordinate at = node(i, i);
            markers.add(new TileFeature(TileFeature.number("M" + i), GEOMETRY.createPoint(at), attributes("code", "M" + i, "serial", i), 10, 1));
            names.add(new TileFeature(TileFeature.number("N" + i), GEOMETRY.createPoint(new Coordinate(at.x + 0.03, at.y + 0.03)),
                    attributes("name", "\uD883\uDEDD村" + i, "height", -3L - i), 6, 0.5));
        }
        return List.of(new TileLayer("divisions", divisions), new TileLayer("lines", courses), new TileLayer("markers", markers),
                new TileLayer("names", names));
    }

    static Map<String, Object> attributes(Object... keysAndValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return attributes;
    }

    /** Draws a course anew until it is simple and meets the others in nodes alone. */
    private void add(Coordinate from, Coordinate to, int roughness, Random random) {
        LineString line;
        do {
            line = walk(from, to, roughness, random);
        } while (!line.isSimple() || lines.stream().anyMatch(line::crosses));
        lines.add(line);
    }

    private static Coordinate node(int column, int row) {
        return new Coordinate(WEST + column * CELL, SOUTH + row * CELL);
    }

    /** Midpoints are shifted across, each time by less; so few courses cross themselves. */
    private static LineString walk(Coordinate from, Coordinate to, int times, Random random) {
        List<Coordinate> course = new ArrayList<>(List.of(from, to));
        double part = 0.12;
        for (int i = 0; i < times; i++) {
            List<Coordinate> finer = new ArrayList<>();
            for (int at = 0; at + 1 < course.size(); at++) {
                Coordinate a = course.get(at);
                Coordinate b = course.get(at + 1);
                double by = (random.nextDouble() - 0.5) * 2 * part;
                finer.add(a);
                finer.add(new Coordinate((a.x + b.x) / 2 - by * (b.y - a.y), (a.y + b.y) / 2 + by * (b.x - a.x)));
            }
            finer.add(to);
            course = finer;
        }
        return GEOMETRY.createLineString(course.toArray(Coordinate[]::new));
    }

    private static LineString ring(double lon, double lat, double half) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            double turn = Math.toRadians(i * 4);
            double radius = half * (1 + 0.2 * (i % 2));
            ring.add(new Coordinate(lon + radius * Math.cos(turn), lat + radius * Math.sin(turn)));
        }
        ring.add(new Coordinate(ring.get(0)));
        return GEOMETRY.createLineString(ring.toArray(Coordinate[]::new));
    }
}
