package org.merestone.web.ogc;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.format.GeoJsonGeometry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes features one by one, as GeoJSON (RFC 7946) or as JSON-FG (OGC 21-045r1). In GeoJSON the geometry is in the system asked for, as
 * OGC API Features Part 2 wants it. In JSON-FG a geometry of another system than CRS84 is the {@code place}, and the {@code geometry} of
 * GeoJSON readers is null, or in CRS84 where the profile is for them too.
 */
final class FeatureJson {

    private static final JsonFactory JSON = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final List<String> CLASSES = List.of("http://www.opengis.net/spec/json-fg-1/1.0/conf/core",
            "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas");
    private static final GeoJsonGeometry DEGREES = new GeoJsonGeometry(OfferedSystem.CRS84.decimals(), false);
    /** No dimension: that of no geometry, or of geometries of several. */
    private static final int MIXED = -1;

    private final OfferedSystem system;
    private final GeoJsonProfile profile;
    private final String attribution;
    private final GeoJsonGeometry geometries;

    /** @param attribution the terms on which the features leave */
    FeatureJson(OfferedSystem system, GeoJsonProfile profile, String attribution) {
        this.system = system;
        this.profile = profile;
        this.attribution = attribution;
        this.geometries = new GeoJsonGeometry(system.decimals(), system.northFirst());
    }

    <T> void page(OutputStream stream, FeatureTable.Page<T> page, List<Link> links, Instant now) {
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), stream)) {
            out.writeStartObject().writeStringProperty("type", "FeatureCollection");
            head(out, page.table().kind());
            int dimension = profile.isJsonFg() ? dimension(page) : MIXED;
            if (dimension != MIXED) {
                out.writeName("geometryDimension").writeNumber(dimension);
            }
            out.writeStringProperty("timeStamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
            out.writeName("numberMatched").writeNumber(page.matched()).writeName("numberReturned").writeNumber(page.rows().size());
            terms(out, links);
            out.writeArrayPropertyStart("features");
            for (T row : page.rows()) {
                out.writeStartObject().writeStringProperty("type", "Feature");
                body(out, page.table(), row);
                out.writeEndObject();
            }
            out.writeEndArray().writeEndObject();
        }
    }

    <T> void feature(OutputStream stream, FeatureTable<T> table, T row, List<Link> links) {
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), stream)) {
            out.writeStartObject().writeStringProperty("type", "Feature");
            head(out, table.kind());
            body(out, table, row);
            terms(out, links);
            out.writeEndObject();
        }
    }

    /** The dimension that every geometry of a page has, or {@link #MIXED}. */
    private static <T> int dimension(FeatureTable.Page<T> page) {
        List<Integer> dimensions = page.rows().stream().map(row -> {
            Geometry shape = page.table().kind().shape().apply(row);
            return shape == null ? MIXED : shape.getDimension();
        }).distinct().limit(2).toList();
        return dimensions.size() == 1 ? dimensions.get(0) : MIXED;
    }

    private void head(JsonGenerator out, FeatureKind<?> kind) {
        if (profile.isJsonFg()) {
            out.writeArrayPropertyStart("conformsTo");
            CLASSES.forEach(out::writeString);
            out.writeEndArray();
            out.writeStringProperty("featureType", kind.featureType());
            out.writeStringProperty("coordRefSys", system.uri());
        }
    }

    private <T> void body(JsonGenerator out, FeatureTable<T> table, T row) {
        FeatureKind<T> kind = table.kind();
        out.writeStringProperty("id", table.id(row));
        Geometry shape = kind.shape().apply(row);
        Geometry written = shape == null ? null : system.fromRegister(shape);
        boolean place = profile.isJsonFg() && system != OfferedSystem.CRS84;
        if (profile.isJsonFg()) {
            time(out, kind.validity().apply(row));
            out.writeName("place");
            geometries.write(place ? written : null, out);
        }
        out.writeName("geometry");
        if (place) {
            DEGREES.write(profile == GeoJsonProfile.JSONFG_PLUS ? shape : null, out);
        } else {
            geometries.write(written, out);
        }
        out.writeObjectPropertyStart("properties");
        kind.properties().forEach(property -> property(out, property.name(), property.read().apply(row)));
        out.writeEndObject();
    }

    private static void time(JsonGenerator out, Validity validity) {
        out.writeName("time");
        if (validity.from() == null && validity.to() == null) {
            out.writeNull();
            return;
        }
        out.writeStartObject().writeArrayPropertyStart("interval").writeString(validity.from() == null ? ".." : validity.from().toString())
                .writeString(lastDay(validity)).writeEndArray().writeEndObject();
    }

    /**
     * The register's ends are the first day on which something no longer holds; JSON-FG counts the last day in. What ended on the day that
     * it began held for no whole day, and its interval may not run backwards.
     */
    private static String lastDay(Validity validity) {
        LocalDate end = validity.to();
        if (end == null) {
            return "..";
        }
        LocalDate last = end.minusDays(1);
        return (validity.from() != null && last.isBefore(validity.from()) ? validity.from() : last).toString();
    }

    private void terms(JsonGenerator out, List<Link> links) {
        out.writeStringProperty("attribution", attribution);
        out.writeArrayPropertyStart("links");
        for (Link link : links) {
            out.writeStartObject();
            link.members().forEach((name, value) -> out.writeStringProperty(name, value.toString()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void property(JsonGenerator out, String name, @Nullable Object value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else {
            out.writeString(value.toString());
        }
    }
}
