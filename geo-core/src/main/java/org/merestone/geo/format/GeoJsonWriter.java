package org.merestone.geo.format;

import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
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
    private final GeoJsonGeometry geometries;

    /** @param decimals 0 to 9 */
    public GeoJsonWriter(OutputStream out, int decimals) {
        this(out, new GeoJsonGeometry(decimals, false));
    }

    private GeoJsonWriter(OutputStream out, GeoJsonGeometry geometries) {
        this.geometries = geometries;
        this.out = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.out.writeStartObject().writeStringProperty("type", "FeatureCollection").writeArrayPropertyStart("features");
    }

    /**
     * One that also writes the heights of a geometry which has one at every vertex, to a tenth of a millimetre.
     *
     * @param decimals 0 to 9, of longitude and latitude
     */
    public static GeoJsonWriter withHeights(OutputStream out, int decimals) {
        return new GeoJsonWriter(out, new GeoJsonGeometry(decimals, false).withHeights());
    }

    /** One that writes every digit, of heights a tenth of a millimetre: what is read back is the same position to the last bit. */
    public static GeoJsonWriter exact(OutputStream out) {
        return new GeoJsonWriter(out, GeoJsonGeometry.exact().withHeights());
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
        geometries.write(geometry, out);
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
}
