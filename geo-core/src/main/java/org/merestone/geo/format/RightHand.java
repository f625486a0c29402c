package org.merestone.geo.format;

import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Turns areas so that the inside is on the left: shells counter-clockwise, holes clockwise, as OGC formats have it. */
final class RightHand {

    private RightHand() {
    }

    static Geometry turned(Geometry geometry) {
        if (geometry.getDimension() < 2) {
            return geometry;
        }
        if (geometry instanceof Polygon area) {
            LinearRing[] holes = new LinearRing[area.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = turned(area.getInteriorRingN(i), false);
            }
            return area.getFactory().createPolygon(turned(area.getExteriorRing(), true), holes);
        }
        if (geometry instanceof GeometryCollection many) {
            Geometry[] parts = new Geometry[many.getNumGeometries()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = turned(many.getGeometryN(i));
            }
            return geometry.getGeometryType().equals("MultiPolygon")
                    ? geometry.getFactory().createMultiPolygon(Arrays.copyOf(parts, parts.length, Polygon[].class))
                    : geometry.getFactory().createGeometryCollection(parts);
        }
        return geometry;
    }

    private static LinearRing turned(LinearRing ring, boolean counterClockwise) {
        return ring.getFactory().createLinearRing(ShapeTable.turned(ring.getCoordinateSequence(), counterClockwise));
    }
}
