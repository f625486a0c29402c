package org.merestone.geo.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** One pass over the tokens of one FeatureCollection. Members may come in any order. */
final class FeatureCollectionParser {

    /** Longitude/latitude systems whose coordinates may be taken as CGCS2000 degrees within the accuracy of a file. */
    private static final Set<String> DEGREE_SYSTEMS = Set.of("CRS84", "4326", "4490");
    private static final Pattern CRS_NAME = Pattern.compile("(?i)(?:urn:ogc:def:crs:)?(?:OGC|EPSG):(?:[\\w.]*:)?(CRS84|\\d{4,6})");

    private final JsonParser tokens;
    private final GeoJsonOptions options;
    private final Consumer<PolygonFeature> sink;
    private final CoordinatesParser coordinates;
    private long features;

    FeatureCollectionParser(JsonParser tokens, GeoJsonOptions options, Consumer<PolygonFeature> sink) {
        this.tokens = tokens;
        this.options = options;
        this.sink = sink;
        this.coordinates = new CoordinatesParser(tokens, options, this::fault);
    }

    long featureNumber() {
        return features;
    }

    long parse() {
        require(tokens.nextToken() == JsonToken.START_OBJECT, GeoJsonFault.NOT_FEATURE_COLLECTION, "");
        String type = "";
        boolean found = false;
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = tokens.currentName();
            JsonToken value = tokens.nextToken();
            switch (member) {
                case "type" -> type = scalar();
                case "crs" -> checkCrs(value);
                case "features" -> {
                    require(value == JsonToken.START_ARRAY && !found, GeoJsonFault.NOT_FEATURE_COLLECTION, type);
                    found = true;
                    features();
                }
                default -> tokens.skipChildren();
            }
        }
        long read = features;
        features = 0;
        require(found && type.equals("FeatureCollection"), GeoJsonFault.NOT_FEATURE_COLLECTION, type);
        require(tokens.nextToken() == null, GeoJsonFault.NOT_JSON, "");
        return read;
    }

    private void features() {
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            features++;
            if (features > options.maxFeatures()) {
                throw fault(GeoJsonFault.TOO_MANY_FEATURES, Map.of("limit", options.maxFeatures()));
            }
            require(tokens.currentToken() == JsonToken.START_OBJECT, GeoJsonFault.NOT_A_FEATURE, "");
            sink.accept(feature());
        }
    }

    private PolygonFeature feature() {
        String type = "";
        double[][] @Nullable [] polygons = null;
        Map<String, String> properties = Map.of();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = tokens.currentName();
            JsonToken value = tokens.nextToken();
            switch (member) {
                case "type" -> type = scalar();
                case "properties" -> properties = value == JsonToken.START_OBJECT ? properties() : Map.of();
                case "geometry" -> {
                    require(value == JsonToken.START_OBJECT, GeoJsonFault.GEOMETRY_MISSING, "");
                    polygons = geometry();
                }
                default -> tokens.skipChildren();
            }
        }
        require(type.equals("Feature"), GeoJsonFault.NOT_A_FEATURE, type);
        String code = property(properties, options.codeProperty(), GeoJsonFault.CODE_MISSING);
        String name = property(properties, options.nameProperty(), GeoJsonFault.NAME_MISSING);
        if (polygons == null) {
            throw fault(GeoJsonFault.GEOMETRY_MISSING, Map.of());
        }
        return new PolygonFeature(features, code, name, polygons, properties);
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = tokens.currentName();
            JsonToken value = tokens.nextToken();
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                properties.put(name, tokens.getString());
            } else {
                tokens.skipChildren();
            }
        }
        return properties;
    }

    private String property(Map<String, String> properties, String wanted, GeoJsonFault missing) {
        String value = properties.getOrDefault(wanted, "").strip();
        if (value.isEmpty()) {
            throw fault(missing, Map.of("wanted", wanted, "found", new TreeSet<>(properties.keySet())));
        }
        return value;
    }

    private double[][][] geometry() {
        String type = "";
        boolean read = false;
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = tokens.currentName();
            JsonToken value = tokens.nextToken();
            if (member.equals("type")) {
                type = scalar();
                require(type.equals("Polygon") || type.equals("MultiPolygon"), GeoJsonFault.GEOMETRY_TYPE, type);
            } else if (member.equals("coordinates")) {
                require(value == JsonToken.START_ARRAY, GeoJsonFault.COORDINATES, "");
                coordinates.read();
                read = true;
            } else {
                tokens.skipChildren();
            }
        }
        require(!type.isEmpty(), GeoJsonFault.GEOMETRY_TYPE, type);
        require(read, GeoJsonFault.EMPTY_GEOMETRY, "");
        require(coordinates.positionDepth() == (type.equals("Polygon") ? 3 : 4), GeoJsonFault.COORDINATES, "");
        return coordinates.take();
    }

    private void checkCrs(JsonToken value) {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        String name = "";
        int depth = 0;
        JsonToken token = value;
        do {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && "name".equals(tokens.currentName()) && depth == 2) {
                name = tokens.getString();
            }
        } while (depth > 0 && (token = tokens.nextToken()) != null);
        Matcher known = CRS_NAME.matcher(name);
        String code = known.matches() ? known.group(1).toUpperCase(Locale.ROOT) : "";
        boolean agrees = options.planeEpsg().isPresent() ? code.equals(Integer.toString(options.planeEpsg().getAsInt()))
                : DEGREE_SYSTEMS.contains(code);
        String expected = options.planeEpsg().isPresent() ? "EPSG:" + options.planeEpsg().getAsInt() : "CRS84, EPSG:4326, EPSG:4490";
        if (!agrees) {
            throw fault(GeoJsonFault.CRS_REFUSED, Map.of("crs", name.isEmpty() ? "?" : name, "expected", expected));
        }
    }

    private String scalar() {
        JsonToken token = tokens.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return tokens.getString();
        }
        tokens.skipChildren();
        return "";
    }

    private void require(boolean holds, GeoJsonFault otherwise, String found) {
        if (!holds) {
            throw fault(otherwise, Map.of("found", found.isEmpty() ? "?" : found));
        }
    }

    private GeoJsonException fault(GeoJsonFault fault, Map<String, Object> values) {
        TokenStreamLocation at = tokens.currentTokenLocation();
        return new GeoJsonException(fault, features, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), values, null);
    }
}
