package org.merestone.geo.format;

import java.io.OutputStream;
import java.util.Map;
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
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a GeoJSON FeatureCollection (RFC 7946) feature by feature: longitude first, shells counter-clockwise, holes clockwise,
 * each ordinate rounded to a fixed number of decimals (7 of a degree are about a centimetre) without trailing zeros.
 * Close it to end the collection; the stream beneath stays open.
 */
public final class GeoJsonWriter implements AutoCloseable {

    private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator out;
    private final FixedDecimal decimal;

    /** @param decimals 0 to 9 */
    public GeoJsonWriter(OutputStream out, int decimals) {
        this.decimal = new FixedDecimal(decimals);
        this.out = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.out.writeStartObject().writeStringProperty("type", "FeatureCollection").writeArrayPropertyStart("features");
    }

    /**
     * Adds a feature. Property values may be text, numbers or booleans; anything else is written as its text.
     *
     * @param id       the feature's identifier, or null for none
     * @param geometry where it is, or null for nowhere; an empty geometry is written with empty coordinates
     */
    public void feature(@Nullable String id, @Nullable Geometry geometry, Map<String, ?> properties) {
        out.writeStartObject().writeStringProperty("type", "Feature");
        if (id != null) {
            out.writeStringProperty("id", id);
        }
        out.writeName("geometry");
        geometry(geometry);
        out.writeObjectPropertyStart("properties");
        properties.forEach(this::property);
        out.writeEndObject().writeEndObject();
    }

    @Override
    public void close() {
        out.writeEndArray().writeEndObject().close();
    }

    private void property(String name, @Nullable Object value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            out.writeNumber(number);
        } else {
            out.writeString(value.toString());
        }
    }

    private void geometry(@Nullable Geometry geometry) {
        if (geometry == null) {
            out.writeNull();
            return;
        }
        String type = geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType();
        out.writeStartObject().writeStringProperty("type", type);
        if (type.equals("GeometryCollection")) {
            out.writeArrayPropertyStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
            out.writeEndArray();
        } else {
            out.writeName("coordinates");
            coordinates(geometry);
        }
        out.writeEndObject();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            if (point.isEmpty()) {
                out.writeStartArray().writeEndArray();
            } else {
                position(point.getX(), point.getY());
            }
            return;
        }
        out.writeStartArray();
        if (geometry instanceof GeometryCollection many) {
            for (int i = 0; i < many.getNumGeometries(); i++) {
                coordinates(many.getGeometryN(i));
            }
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence(), false);
        } else if (geometry instanceof Polygon polygon && !polygon.isEmpty()) {
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
        }
        out.writeEndArray();
    }

    private void ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence points = ring.getCoordinateSequence();
        out.writeStartArray();
        positions(points, points.size() > 3 && Orientation.isCCW(points) != counterClockwise);
        out.writeEndArray();
    }

    private void positions(CoordinateSequence points, boolean backwards) {
        int n = points.size();
        for (int i = 0; i < n; i++) {
            int at = backwards ? n - 1 - i : i;
            position(points.getX(at), points.getY(at));
        }
    }

    private void position(double x, double y) {
        out.writeStartArray().writeNumber(decimal.text(x)).writeNumber(decimal.text(y)).writeEndArray();
    }
}
