package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The polygons as they came, as rings of interned positions: what a derived area is compared and a doubt is settled with. */
final class SourceAreas {

    private final CoordinateTable points;
    private final List<String> units = new ArrayList<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<List<int[][]>> polygons = new ArrayList<>();
    private final List<Envelope> envelopes = new ArrayList<>();

    SourceAreas(CoordinateTable points) {
        this.points = points;
    }

    int ordinal(String unit) {
        return ordinals.computeIfAbsent(unit, code -> {
            units.add(code);
            polygons.add(new ArrayList<>(1));
            envelopes.add(new Envelope());
            return units.size() - 1;
        });
    }

    /** @param rings shell counter-clockwise first, holes clockwise; the closing position is not repeated */
    void add(int unit, int[][] rings) {
        polygons.get(unit).add(rings);
        for (int vertex : rings[0]) {
            envelopes.get(unit).expandToInclude(points.x(vertex), points.y(vertex));
        }
    }

    List<String> units() {
        return units;
    }

    List<int[][]> polygons(int unit) {
        return polygons.get(unit);
    }

    Envelope envelope(int unit) {
        return envelopes.get(unit);
    }

    /** Whether a position lies in or on one of the unit's parts, which may lie over each other. */
    boolean anyPartHolds(int unit, double x, double y) {
        return envelopes.get(unit).covers(x, y)
                && polygons.get(unit).stream().anyMatch(part -> locate(List.<int[][]>of(part), x, y) != Location.EXTERIOR);
    }

    /** Where a position lies in the unit: {@link Location#INTERIOR}, BOUNDARY or EXTERIOR. */
    int locate(int unit, double x, double y) {
        return envelopes.get(unit).covers(x, y) ? locate(polygons.get(unit), x, y) : Location.EXTERIOR;
    }

    private int locate(List<int[][]> parts, double x, double y) {
        RayCrossingCounter counter = new RayCrossingCounter(new Coordinate(x, y));
        Coordinate a = new Coordinate();
        Coordinate b = new Coordinate();
        for (int[][] polygon : parts) {
            for (int[] ring : polygon) {
                a.setX(points.x(ring[ring.length - 1]));
                a.setY(points.y(ring[ring.length - 1]));
                for (int vertex : ring) {
                    b.setX(points.x(vertex));
                    b.setY(points.y(vertex));
                    counter.countSegment(a, b);
                    if (counter.isOnSegment()) {
                        return Location.BOUNDARY;
                    }
                    a.setCoordinate(b);
                }
            }
        }
        return counter.getLocation();
    }

    Geometry geometry(int unit, GeometryFactory factory) {
        List<Polygon> parts = new ArrayList<>();
        for (int[][] rings : polygons.get(unit)) {
            LinearRing[] holes = new LinearRing[rings.length - 1];
            for (int i = 1; i < rings.length; i++) {
                holes[i - 1] = ring(rings[i], factory);
            }
            parts.add(factory.createPolygon(ring(rings[0], factory), holes));
        }
        return parts.size() == 1 ? parts.get(0) : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    /** Planar area in square degrees by the shoelace formula: shells less holes. */
    double area(int unit) {
        double sum = 0;
        for (int[][] rings : polygons.get(unit)) {
            for (int[] ring : rings) {
                sum += points.doubleArea(ring) / 2;
            }
        }
        return sum;
    }

    private LinearRing ring(int[] vertices, GeometryFactory factory) {
        CoordinateSequence sequence = factory.getCoordinateSequenceFactory().create(vertices.length + 1, 2);
        for (int i = 0; i <= vertices.length; i++) {
            sequence.setOrdinate(i, 0, points.x(vertices[i % vertices.length]));
            sequence.setOrdinate(i, 1, points.y(vertices[i % vertices.length]));
        }
        return factory.createLinearRing(sequence);
    }
}
