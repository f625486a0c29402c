package org.merestone.boundary.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;

/** The junctions that a course moves: where an end of the line that stands is no end of it, part by part in the same order. */
public final class MovedEnds {

    private MovedEnds() {}

    /**
     * From where to where each moved end goes, EPSG:4490; none where the ends are the same to the last digit. Where a closed part begins
     * is no junction.
     *
     * @param standing the line as it stands
     * @param course   as many parts in the same order and direction
     */
    public static Map<Coordinate, Coordinate> between(MultiLineString standing, MultiLineString course) {
        Map<Coordinate, Coordinate> moved = new LinkedHashMap<>();
        for (int i = 0; i < standing.getNumGeometries(); i++) {
            LineString was = (LineString) standing.getGeometryN(i);
            LineString is = (LineString) course.getGeometryN(i);
            if (was.isClosed() && is.isClosed()) {
                continue;
            }
            note(moved, was.getCoordinateN(0), is.getCoordinateN(0));
            note(moved, was.getCoordinateN(was.getNumPoints() - 1), is.getCoordinateN(is.getNumPoints() - 1));
        }
        return moved;
    }

    /** The same line with each end that is to move at its new place. */
    public static MultiLineString applied(MultiLineString line, Map<Coordinate, Coordinate> moves) {
        LineString[] parts = new LineString[line.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            Coordinate[] vertices = line.getGeometryN(i).copy().getCoordinates();
            for (int end : new int[] {0, vertices.length - 1}) {
                vertices[end] = moves.getOrDefault(plane(vertices[end]), vertices[end]);
            }
            parts[i] = line.getFactory().createLineString(vertices);
        }
        return line.getFactory().createMultiLineString(parts);
    }

    /** Whether a part of a line ends at exactly this place. */
    public static boolean endsAt(MultiLineString line, Coordinate place) {
        for (int i = 0; i < line.getNumGeometries(); i++) {
            LineString part = (LineString) line.getGeometryN(i);
            if (part.getCoordinateN(0).equals2D(place) || part.getCoordinateN(part.getNumPoints() - 1).equals2D(place)) {
                return true;
            }
        }
        return false;
    }

    /** A box that holds one place and next to nothing beside it. */
    static Envelope boxOf(Coordinate place) {
        Envelope box = new Envelope(place);
        box.expandBy(1e-9);
        return box;
    }

    /** Where a place has gone by a course; empty where that did not move it. */
    static Optional<Coordinate> of(MultiLineString standing, MultiLineString course, Coordinate place) {
        return standing.getNumGeometries() == course.getNumGeometries()
                ? Optional.ofNullable(between(standing, course).get(plane(place))) : Optional.empty();
    }

    private static void note(Map<Coordinate, Coordinate> moved, Coordinate was, Coordinate is) {
        if (!was.equals2D(is)) {
            moved.put(plane(was), plane(is));
        }
    }

    private static Coordinate plane(Coordinate at) {
        return new Coordinate(at.x, at.y);
    }
}
