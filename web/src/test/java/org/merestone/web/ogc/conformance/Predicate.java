package org.merestone.web.ogc.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A predicate, or a part of one, as CQL2 Text has it and as CQL2 JSON has it. */
record Predicate(String text, String json) {

    static Predicate property(String name) {
        return new Predicate(name, "{\"property\":\"" + name + "\"}");
    }

    static Predicate string(String value) {
        return new Predicate("'" + value.replace("'", "''") + "'", "\"" + value.replace("\\", "\\\\") + "\"");
    }

    static Predicate number(double value) {
        return new Predicate("" + value, "" + value);
    }

    static Predicate truth(boolean value) {
        return new Predicate("" + value, "" + value);
    }

    static Predicate date(String day) {
        return new Predicate("DATE('" + day + "')", "{\"date\":\"" + day + "\"}");
    }

    static Predicate timestamp(String instant) {
        return new Predicate("TIMESTAMP('" + instant + "')", "{\"timestamp\":\"" + instant + "\"}");
    }

    /** Ends are days, {@code ..} or properties. */
    static Predicate interval(String from, String to) {
        return new Predicate("INTERVAL('" + from + "','" + to + "')", "{\"interval\":[\"" + from + "\",\"" + to + "\"]}");
    }

    static Predicate interval(Predicate from, Predicate to) {
        return new Predicate("INTERVAL(" + from.text + "," + to.text + ")", "{\"interval\":[" + from.json + "," + to.json + "]}");
    }

    static Predicate box(double... numbers) {
        String list = Arrays.stream(numbers).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return new Predicate("BBOX(" + list + ")", "{\"bbox\":[" + list + "]}");
    }

    /** A shape by its type in GeoJSON and its coordinates there; the text is written from them. */
    static Predicate shape(String type, String coordinates) {
        String wkt = coordinates.replaceAll("\\[(-?[0-9.]+),(-?[0-9.]+)]", "$1 $2").replace('[', '(').replace(']', ')');
        return new Predicate(type.toUpperCase(Locale.ROOT) + (wkt.startsWith("(") ? wkt : "(" + wkt + ")"),
                "{\"type\":\"" + type + "\",\"coordinates\":" + coordinates + "}");
    }

    static Predicate collection(Predicate... shapes) {
        return new Predicate("GEOMETRYCOLLECTION(" + joined(List.of(shapes), true) + ")",
                "{\"type\":\"GeometryCollection\",\"geometries\":[" + joined(List.of(shapes), false) + "]}");
    }

    /** A function, of one value or a relation of two: {@code CASEI}, {@code S_WITHIN}, {@code T_AFTER}. */
    static Predicate call(String name, Predicate... arguments) {
        return new Predicate(name + "(" + joined(List.of(arguments), true) + ")", operation(name.toLowerCase(Locale.ROOT), arguments));
    }

    static Predicate compare(Predicate left, String sign, Predicate right) {
        return new Predicate(left.text + " " + sign + " " + right.text, operation(sign, left, right));
    }

    static Predicate like(Predicate value, Predicate pattern) {
        return new Predicate(value.text + " LIKE " + pattern.text, operation("like", value, pattern));
    }

    static Predicate between(Predicate value, Predicate low, Predicate high) {
        return new Predicate(value.text + " BETWEEN " + low.text + " AND " + high.text, operation("between", value, low, high));
    }

    static Predicate in(Predicate value, Predicate... list) {
        return new Predicate(value.text + " IN (" + joined(List.of(list), true) + ")",
                "{\"op\":\"in\",\"args\":[" + value.json + ",[" + joined(List.of(list), false) + "]]}");
    }

    static Predicate isNull(Predicate value) {
        return new Predicate(value.text + " IS NULL", operation("isNull", value));
    }

    Predicate not() {
        return new Predicate("NOT (" + text + ")", operation("not", this));
    }

    Predicate and(Predicate other) {
        return new Predicate("(" + text + ") AND (" + other.text + ")", operation("and", this, other));
    }

    Predicate or(Predicate other) {
        return new Predicate("(" + text + ") OR (" + other.text + ")", operation("or", this, other));
    }

    private static String operation(String name, Predicate... arguments) {
        return "{\"op\":\"" + name + "\",\"args\":[" + joined(List.of(arguments), false) + "]}";
    }

    private static String joined(List<Predicate> parts, boolean text) {
        return parts.stream().map(part -> text ? part.text : part.json).collect(Collectors.joining(","));
    }
}
