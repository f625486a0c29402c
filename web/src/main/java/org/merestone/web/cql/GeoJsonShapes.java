package org.merestone.web.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.merestone.web.request.BadRequest;
import tools.jackson.databind.JsonNode;

/** The geometries of a filter in JSON: objects of GeoJSON, heights read over. */
final class GeoJsonShapes {

    private static final GeometryFactory PLANE = new GeometryFactory();

    private final FilterBuilder builder;

    GeoJsonShapes(FilterBuilder builder) {
        this.builder = builder;
    }

    Geometry geometry(JsonNode node, String place) {
        JsonNode type = node.get("type");
        if (type == null || !type.isString()) {
            throw new BadRequest("cql.geometry", place);
        }
        builder.enter(place);
        JsonNode coordinates = node.path("coordinates");
        String at = place + ".coordinates";
        Geometry geometry = switch (type.stringValue()) {
            case "Point" -> PLANE.createPoint(position(coordinates, at));
            case "LineString" -> line(coordinates, at);
            case "Polygon" -> polygon(coordinates, at);
            case "MultiPoint" -> PLANE.createMultiPoint(list(coordinates, at, (one, where) -> PLANE.createPoint(position(one, where)))
                    .toArray(Point[]::new));
            case "MultiLineString" -> PLANE.createMultiLineString(list(coordinates, at, this::line).toArray(LineString[]::new));
            case "MultiPolygon" -> PLANE.createMultiPolygon(list(coordinates, at, this::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" -> PLANE.createGeometryCollection(list(node.path("geometries"), place + ".geometries", this::geometry)
                    .toArray(Geometry[]::new));
            default -> throw new BadRequest("cql.geometry", place);
        };
        builder.leave();
        return geometry;
    }

    List<Double> numbers(JsonNode node, String place) {
        return list(node, place, (one, where) -> {
            if (!one.isNumber()) {
                throw new BadRequest("cql.number", where);
            }
            return one.doubleValue();
        });
    }

    private LineString line(JsonNode node, String place) {
        List<Coordinate> positions = list(node, place, this::position);
        if (positions.size() < 2) {
            throw new BadRequest("cql.geometry", place);
        }
        return PLANE.createLineString(positions.toArray(Coordinate[]::new));
    }

    private Polygon polygon(JsonNode node, String place) {
        List<LinearRing> rings = list(node, place, this::ring);
        return PLANE.createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode node, String place) {
        List<Coordinate> positions = list(node, place, this::position);
        if (positions.size() < 4 || !positions.get(0).equals2D(positions.get(positions.size() - 1))) {
            throw new BadRequest("cql.ring", place);
        }
        return PLANE.createLinearRing(positions.toArray(Coordinate[]::new));
    }

    private Coordinate position(JsonNode node, String place) {
        builder.countVertex(place);
        List<Double> numbers = numbers(node, place);
        if (numbers.size() < 2 || numbers.size() > 4 || numbers.stream().anyMatch(number -> !Double.isFinite(number))) {
            throw new BadRequest("cql.geometry", place);
        }
        return new Coordinate(numbers.get(0), numbers.get(1));
    }

    private static <T> List<T> list(JsonNode node, String place, BiFunction<JsonNode, String, T> one) {
        if (!node.isArray() || node.isEmpty()) {
            throw new BadRequest("cql.geometry", place);
        }
        List<T> values = new ArrayList<>();
        for (JsonNode item : node) {
            values.add(one.apply(item, place + "[" + values.size() + "]"));
        }
        return values;
    }
}
