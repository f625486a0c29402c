package org.merestone.boundary.marker;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.index.LocalScale;

/**
 * Where a place lies along a course.
 *
 * @param part   of the course that it is nearest to, from 0
 * @param metres from the beginning of that part to the foot of the place
 * @param off    metres from the course
 */
record Along(int part, double metres, double off) {

    static Along of(Coordinate at, MultiLineString course) {
        LocalScale scale = LocalScale.at(at.y);
        Coordinate flat = flat(at, scale);
        Along nearest = new Along(0, 0, Double.POSITIVE_INFINITY);
        for (int part = 0; part < course.getNumGeometries(); part++) {
            Coordinate[] vertices = course.getGeometryN(part).getCoordinates();
            double run = 0;
            for (int i = 1; i < vertices.length; i++) {
                LineSegment segment = new LineSegment(flat(vertices[i - 1], scale), flat(vertices[i], scale));
                double off = segment.distance(flat);
                if (off < nearest.off) {
                    nearest = new Along(part, run + segment.p0.distance(segment.closestPoint(flat)), off);
                }
                run += segment.getLength();
            }
        }
        return nearest;
    }

    private static Coordinate flat(Coordinate at, LocalScale scale) {
        return new Coordinate(at.x * scale.longitude(), at.y * scale.latitude());
    }
}
