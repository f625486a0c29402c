package org.merestone.geo.format;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;

/**
 * Writes geometries as GeoJSON does: shells counter-clockwise and holes clockwise as seen with east to the right, ordinates rounded to a
 * fixed number of decimals without trailing zeros. Geometries come in with x = east; the two numbers of a position may be written north
 * first, for systems whose authority orders them so.
 */
public final class GeoJsonGeometry {

    private final FixedDecimal decimal;
    private final boolean northFirst;

    /** @param decimals 0 to 9 */
    public GeoJsonGeometry(int decimals, boolean northFirst) {
        this.decimal = new FixedDecimal(decimals);
        this.northFirst = northFirst;
    }

    /** Writes a geometry object, or null; an empty geometry has empty coordinates. */
    public void write(@Nullable Geometry geometry, JsonGenerator out) {
        if (geometry == null) {
            out.writeNull();
            return;
        }
        String type = geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType();
        out.writeStartObject().writeStringProperty("type", type);
        if (type.equals("GeometryCollection")) {
            out.writeArrayPropertyStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i), out);
            }
            out.writeEndArray();
        } else {
            out.writeName("coordinates");
            coordinates(geometry, out);
        }
        out.writeEndObject();
    }

    private void coordinates(Geometry geometry, JsonGenerator out) {
        if (geometry instanceof Point point) {
            if (point.isEmpty()) {
                out.writeStartArray().writeEndArray();
            } else {
                position(point.getX(), point.getY(), out);
            }
            return;
        }
        out.writeStartArray();
        if (geometry instanceof GeometryCollection many) {
            for (int i = 0; i < many.getNumGeometries(); i++) {
                coordinates(many.getGeometryN(i), out);
            }
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), false, out);
        } else if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true, out);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false, out);
            }
        }
        out.writeEndArray();
    }

    private void ring(LinearRing ring, boolean counterClockwise, JsonGenerator out) {
        CoordinateSequence points = ring.getCoordinateSequence();
        out.writeStartArray();
        positions(points, points.size() > 3 && Orientation.isCCW(points) != counterClockwise, out);
        out.writeEndArray();
    }

    private void positions(CoordinateSequence points, boolean backwards, JsonGenerator out) {
        int n = points.size();
        for (int i = 0; i < n; i++) {
            int at = backwards ? n - 1 - i : i;
            position(points.getX(at), points.getY(at), out);
        }
    }

    private void position(double east, double north, JsonGenerator out) {
        out.writeStartArray().writeNumber(decimal.text(northFirst ? north : east)).writeNumber(decimal.text(northFirst ? east : north))
                .writeEndArray();
    }
}
