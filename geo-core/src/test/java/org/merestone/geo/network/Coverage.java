package org.merestone.geo.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.format.GeoJsonOptions;
import org.merestone.geo.format.GeoJsonReader;

/** Polygons that are to become a network, with the figures that the network must agree with, found without it. */
final class Coverage {

    private final Map<String, List<double[][]>> units = new TreeMap<>();

    static Coverage read(String codeProperty, String nameProperty, List<Path> files) throws IOException {
        Coverage coverage = new Coverage();
        GeoJsonReader reader = new GeoJsonReader(GeoJsonOptions.degrees(codeProperty, nameProperty));
        for (Path file : files) {
            reader.read(file, feature -> {
                for (double[][] polygon : feature.polygons()) {
                    coverage.with(feature.code(), polygon);
                }
            });
        }
        return coverage;
    }

    Coverage with(String unit, double[]... rings) {
        units.computeIfAbsent(unit, code -> new ArrayList<>()).add(rings);
        return this;
    }

    Map<String, List<double[][]>> units() {
        return units;
    }

    NetworkBuilder builder() {
        return builder(NetworkOptions.USUAL);
    }

    NetworkBuilder builder(NetworkOptions options) {
        NetworkBuilder builder = new NetworkBuilder(options);
        units.forEach((unit, polygons) -> polygons.forEach(rings -> builder.add(unit, rings)));
        return builder;
    }

    /** Planar area of every unit in square degrees: shoelace of the shells less that of the holes. */
    Map<String, Double> areas() {
        Map<String, Double> areas = new TreeMap<>();
        units.forEach((unit, polygons) -> {
            double sum = 0;
            for (double[][] rings : polygons) {
                for (int i = 0; i < rings.length; i++) {
                    sum += (i == 0 ? 1 : -1) * Math.abs(shoelace(rings[i]));
                }
            }
            areas.put(unit, sum);
        });
        return areas;
    }

    /** Every undirected segment of every ring, in one spelling. */
    Set<Segment> segments() {
        Set<Segment> segments = new HashSet<>();
        units.values().forEach(polygons -> polygons.forEach(rings -> {
            for (double[] ring : rings) {
                for (int i = 2; i < ring.length; i += 2) {
                    segments.add(segment(ring[i - 2], ring[i - 1], ring[i], ring[i + 1]));
                }
            }
        }));
        return segments;
    }

    record Segment(double ax, double ay, double bx, double by) {
    }

    static Segment segment(double ax, double ay, double bx, double by) {
        return ax < bx || ax == bx && ay < by ? new Segment(ax, ay, bx, by) : new Segment(bx, by, ax, ay);
    }

    static double shoelace(double[] ring) {
        double sum = 0;
        for (int i = 2; i < ring.length; i += 2) {
            sum += (ring[i - 2] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[i - 1] - ring[1]);
        }
        return sum / 2;
    }

    /** Area of a JTS geometry by the same formula, so that only the shape is compared. */
    static double shoelace(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) geometry.getGeometryN(i);
            sum += Math.abs(shoelace(ordinates(polygon.getExteriorRing())));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                sum -= Math.abs(shoelace(ordinates(polygon.getInteriorRingN(hole))));
            }
        }
        return sum;
    }

    private static double[] ordinates(Geometry line) {
        return java.util.Arrays.stream(line.getCoordinates()).flatMapToDouble(c -> java.util.stream.DoubleStream.of(c.x, c.y)).toArray();
    }
}
