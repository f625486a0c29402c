package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a {@code coordinates} member of any depth into rings. The depth at which the first number stands tells a Polygon (3)
 * from a MultiPolygon (4), because {@code type} may come after {@code coordinates}.
 */
final class CoordinatesParser {

    private final JsonParser tokens;
    private final GeoJsonOptions options;
    private final BiFunction<GeoJsonFault, Map<String, Object>, GeoJsonException> fault;
    private final List<double[][]> polygons = new ArrayList<>();
    private final List<double[]> rings = new ArrayList<>();
    private double[] ring = new double[1024];
    private int used;
    private int positionDepth;
    private long vertices;

    CoordinatesParser(JsonParser tokens, GeoJsonOptions options, BiFunction<GeoJsonFault, Map<String, Object>, GeoJsonException> fault) {
        this.tokens = tokens;
        this.options = options;
        this.fault = fault;
    }

    /** How many arrays were open around each number: 3 in a Polygon, 4 in a MultiPolygon. */
    int positionDepth() {
        return positionDepth;
    }

    /** Reads from the opening bracket, which is the current token, to its closing one. */
    void read() {
        polygons.clear();
        rings.clear();
        used = 0;
        positionDepth = 0;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = tokens.nextToken();
            if (token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_ARRAY) {
                close(depth);
                depth--;
            } else if (token != null && token.isNumeric()) {
                position(depth);
                depth--;
            } else {
                throw fault.apply(GeoJsonFault.COORDINATES, Map.of());
            }
        }
    }

    double[][][] take() {
        return polygons.toArray(double[][][]::new);
    }

    private void close(int depth) {
        if (positionDepth == 0) {
            throw fault.apply(GeoJsonFault.EMPTY_GEOMETRY, Map.of());
        }
        if (depth >= positionDepth) {
            throw fault.apply(GeoJsonFault.COORDINATES, Map.of());
        } else if (depth == positionDepth - 1) {
            endRing();
        } else if (depth == positionDepth - 2) {
            endPolygon();
        }
    }

    /** Reads one position from its first number, the current token, to its closing bracket. */
    private void position(int depth) {
        if (positionDepth == 0) {
            positionDepth = depth;
        }
        double x = tokens.getDoubleValue();
        boolean two = tokens.nextToken().isNumeric();
        if (depth != positionDepth || depth < 3 || !two) {
            throw fault.apply(GeoJsonFault.COORDINATES, Map.of());
        }
        double y = tokens.getDoubleValue();
        JsonToken token;
        while ((token = tokens.nextToken()) != JsonToken.END_ARRAY) {
            if (token == null || !token.isNumeric()) {
                throw fault.apply(GeoJsonFault.COORDINATES, Map.of());
            }
        }
        check(x, y);
        if (used == ring.length) {
            ring = Arrays.copyOf(ring, used * 2);
        }
        ring[used++] = x;
        ring[used++] = y;
    }

    private void check(double x, double y) {
        boolean degrees = options.planeEpsg().isEmpty();
        if (!Double.isFinite(x) || !Double.isFinite(y) || degrees && (Math.abs(x) > 180 || Math.abs(y) > 90)) {
            throw fault.apply(GeoJsonFault.NOT_DEGREES, Map.of("x", Double.toString(x), "y", Double.toString(y)));
        }
        if (++vertices > options.maxVertices()) {
            throw fault.apply(GeoJsonFault.TOO_MANY_VERTICES, Map.of("limit", options.maxVertices()));
        }
    }

    private void endRing() {
        if (used == 0) {
            throw fault.apply(GeoJsonFault.EMPTY_GEOMETRY, Map.of());
        }
        rings.add(Arrays.copyOf(ring, used));
        used = 0;
    }

    private void endPolygon() {
        if (rings.isEmpty()) {
            throw fault.apply(GeoJsonFault.EMPTY_GEOMETRY, Map.of());
        }
        polygons.add(rings.toArray(double[][]::new));
        rings.clear();
    }
}
