package org.merestone.web.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.merestone.web.cql.Tokens.Token;
import org.merestone.web.cql.Tokens.Type;
import org.merestone.web.request.BadRequest;

/** Reads the geometries of a filter: well-known text, with heights that are read over, and {@code BBOX(…)}. */
final class WktReader {

    private static final Set<String> TYPES = Set.of("POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON",
            "GEOMETRYCOLLECTION");
    private static final GeometryFactory PLANE = new GeometryFactory();

    private final Tokens tokens;
    private final FilterBuilder builder;

    WktReader(Tokens tokens, FilterBuilder builder) {
        this.tokens = tokens;
        this.builder = builder;
    }

    boolean startsHere() {
        Token second = tokens.peekSecond();
        return (TYPES.contains(tokens.peek().upper()) || tokens.peek().is("BBOX")) && (second.is("(") || second.is("Z"));
    }

    Operand read() {
        Token start = tokens.peek();
        if (tokens.takeIf("BBOX")) {
            tokens.require("(");
            List<Double> numbers = new ArrayList<>(List.of(number()));
            while (numbers.size() < 6 && tokens.takeIf(",")) {
                numbers.add(number());
            }
            tokens.require(")");
            return builder.box(numbers, start.at());
        }
        return builder.geometry(geometry(), start.at());
    }

    private Geometry geometry() {
        Token type = tokens.take();
        builder.enter(type.at());
        tokens.takeIf("Z");
        Geometry geometry = switch (type.upper()) {
            case "POINT" -> PLANE.createPoint(inBrackets(this::position));
            case "LINESTRING" -> line();
            case "POLYGON" -> polygon();
            case "MULTIPOINT" -> PLANE.createMultiPoint(list(this::pointOfMany).toArray(Point[]::new));
            case "MULTILINESTRING" -> PLANE.createMultiLineString(list(this::line).toArray(LineString[]::new));
            case "MULTIPOLYGON" -> PLANE.createMultiPolygon(list(this::polygon).toArray(Polygon[]::new));
            case "GEOMETRYCOLLECTION" -> PLANE.createGeometryCollection(list(this::geometry).toArray(Geometry[]::new));
            default -> throw Tokens.unexpected(type, String.join(", ", TYPES.stream().sorted().toList()));
        };
        builder.leave();
        return geometry;
    }

    private Point pointOfMany() {
        return PLANE.createPoint(tokens.peek().is("(") ? inBrackets(this::position) : position());
    }

    private LineString line() {
        int at = tokens.peek().at();
        List<Coordinate> positions = list(this::position);
        if (positions.size() < 2) {
            throw new BadRequest("cql.geometry", at);
        }
        return PLANE.createLineString(positions.toArray(Coordinate[]::new));
    }

    private Polygon polygon() {
        List<LinearRing> rings = list(this::ring);
        return PLANE.createPolygon(rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring() {
        int at = tokens.peek().at();
        List<Coordinate> positions = list(this::position);
        if (positions.size() < 4 || !positions.get(0).equals2D(positions.get(positions.size() - 1))) {
            throw new BadRequest("cql.ring", at);
        }
        return PLANE.createLinearRing(positions.toArray(Coordinate[]::new));
    }

    private Coordinate position() {
        builder.countVertex(tokens.peek().at());
        Coordinate position = new Coordinate(number(), number());
        if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
            number();
        }
        return position;
    }

    private double number() {
        boolean minus = tokens.takeIf("-");
        if (!minus) {
            tokens.takeIf("+");
        }
        Token token = tokens.take();
        if (token.type() != Type.NUMBER) {
            throw Tokens.unexpected(token, "0…9");
        }
        double number = Double.parseDouble(token.text());
        if (!Double.isFinite(number)) {
            throw new BadRequest("cql.number", token.at());
        }
        return minus ? -number : number;
    }

    private <T> T inBrackets(Supplier<T> inner) {
        tokens.require("(");
        T value = inner.get();
        tokens.require(")");
        return value;
    }

    private <T> List<T> list(Supplier<T> one) {
        return inBrackets(() -> {
            List<T> values = new ArrayList<>(List.of(one.get()));
            while (tokens.takeIf(",")) {
                values.add(one.get());
            }
            return values;
        });
    }
}
