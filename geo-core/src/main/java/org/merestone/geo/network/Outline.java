package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The outline of some ground as directed segments with the ground on their left; what it passes twice, there and back, is none of it. */
final class Outline {

    private final Set<Directed> segments = new LinkedHashSet<>();
    private final Set<Position> vertices = new HashSet<>();

    /** @param rings closed, the ground on the left of each, as {@link #ringsOf} gives them */
    Outline(List<List<Position>> rings) {
        for (List<Position> ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                Directed segment = new Directed(ring.get(i - 1), ring.get(i));
                if (!segment.from().equals(segment.to()) && !segments.remove(new Directed(segment.to(), segment.from()))) {
                    segments.add(segment);
                }
            }
        }
        segments.forEach(segment -> vertices.add(segment.from()));
    }

    /** Shells counter-clockwise and holes clockwise, whichever way they were drawn. */
    static List<List<Position>> ringsOf(Geometry ground) {
        List<List<Position>> rings = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            if (ground.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(ring(polygon.getExteriorRing(), true));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(ring(polygon.getInteriorRingN(hole), false));
                }
            }
        }
        return rings;
    }

    private static List<Position> ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean turn = Orientation.isCCW(points) != counterClockwise;
        List<Position> positions = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            int at = turn ? points.size() - 1 - i : i;
            positions.add(new Position(points.getX(at), points.getY(at)));
        }
        return positions;
    }

    boolean hasVertex(Position at) {
        return vertices.contains(at);
    }

    /** Whether the outline runs along a segment, in either direction. */
    boolean has(Position a, Position b) {
        return segments.contains(new Directed(a, b)) || segments.contains(new Directed(b, a));
    }

    /** Whether the ground holds a place; one on the outline is not held. */
    boolean holds(double x, double y) {
        RayCrossingCounter counter = new RayCrossingCounter(new Position(x, y).coordinate());
        segments.forEach(segment -> counter.countSegment(segment.from().coordinate(), segment.to().coordinate()));
        return counter.getLocation() == Location.INTERIOR;
    }

    void forEach(BiConsumer<Position, Position> segment) {
        segments.forEach(each -> segment.accept(each.from(), each.to()));
    }

    private record Directed(Position from, Position to) {
    }
}
