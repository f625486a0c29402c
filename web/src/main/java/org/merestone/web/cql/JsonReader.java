package org.merestone.web.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merestone.web.request.BadRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads CQL2 JSON. Places are paths such as {@code $.args[0]}. */
final class JsonReader {

    private static final int DEEPEST = 100;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(60).build()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final FilterBuilder builder;

    JsonReader(FilterBuilder builder) {
        this.builder = builder;
    }

    Filter read(String filter) {
        JsonNode root;
        try {
            root = JSON.readTree(filter);
        } catch (JacksonException e) {
            throw new BadRequest("cql.json", e.getLocation() == null ? 1 : e.getLocation().getCharOffset() + 1);
        }
        return filter(root, "$");
    }

    private Filter filter(JsonNode node, String place) {
        if (node.isBoolean()) {
            return new Filter.Always(node.booleanValue());
        }
        builder.enter(place);
        String op = op(node, place);
        List<JsonNode> args = args(node, place);
        Filter filter = switch (op) {
            case "and", "or" -> junction(op, args, place);
            case "not" -> new Filter.Not(filter(only(args, 1, place).get(0), arg(place, 0)));
            case "like" -> builder.like(scalar(only(args, 2, place).get(0), arg(place, 0)), scalar(args.get(1), arg(place, 1)), place);
            case "between" -> builder.between(scalar(only(args, 3, place).get(0), arg(place, 0)), scalar(args.get(1), arg(place, 1)),
                    scalar(args.get(2), arg(place, 2)), place);
            case "in" -> in(only(args, 2, place), place);
            case "isNull" -> new Filter.Missing(scalar(only(args, 1, place).get(0), arg(place, 0)));
            default -> binary(op, only(args, 2, place), place);
        };
        builder.leave();
        return filter;
    }

    private Filter junction(String op, List<JsonNode> args, String place) {
        if (args.size() < 2) {
            throw new BadRequest("cql.arguments", place, op, "2+");
        }
        List<Filter> parts = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            parts.add(filter(args.get(i), arg(place, i)));
        }
        return op.equals("and") ? new Filter.And(List.copyOf(parts)) : new Filter.Or(List.copyOf(parts));
    }

    private Filter in(List<JsonNode> args, String place) {
        JsonNode values = args.get(1);
        if (!values.isArray() || values.isEmpty()) {
            throw new BadRequest("cql.unexpected", arg(place, 1), shown(values), "[…]");
        }
        List<Operand> list = new ArrayList<>();
        for (JsonNode value : values) {
            list.add(scalar(value, arg(place, 1) + "[" + list.size() + "]"));
        }
        return builder.oneOf(scalar(args.get(0), arg(place, 0)), list, place);
    }

    private Filter binary(String op, List<JsonNode> args, String place) {
        Relation relation = Relation.ofSign(op);
        if (relation != null) {
            return builder.comparison(relation, scalar(args.get(0), arg(place, 0)), scalar(args.get(1), arg(place, 1)), place);
        }
        for (SpatialRelation spatial : SpatialRelation.values()) {
            if (spatial.name().toLowerCase(Locale.ROOT).equals(op)) {
                return builder.spatial(spatial, place(args.get(0), arg(place, 0)), place(args.get(1), arg(place, 1)), place);
            }
        }
        for (TemporalRelation temporal : TemporalRelation.values()) {
            if (temporal.name().toLowerCase(Locale.ROOT).equals(op.toLowerCase(Locale.ROOT))) {
                return builder.temporal(temporal, time(args.get(0), arg(place, 0)), time(args.get(1), arg(place, 1)), place);
            }
        }
        throw new BadRequest("cql.operator", place, FilterBuilder.shown(op));
    }

    private Operand scalar(JsonNode node, String place) {
        if (node.isString()) {
            return builder.literal(node.stringValue(), Kind.TEXT, place);
        }
        if (node.isNumber()) {
            return builder.literal(node.doubleValue(), Kind.NUMBER, place);
        }
        if (node.isBoolean()) {
            return builder.literal(node.booleanValue(), Kind.TRUTH, place);
        }
        if (node.has("property")) {
            return builder.named(text(node.get("property"), place + ".property"), place);
        }
        if (node.has("date")) {
            return builder.date(text(node.get("date"), place + ".date"), place);
        }
        if (node.has("timestamp")) {
            return builder.timestamp(text(node.get("timestamp"), place + ".timestamp"), place);
        }
        String op = op(node, place);
        if (op.equals("casei") || op.equals("accenti")) {
            builder.enter(place);
            Operand inner = scalar(only(args(node, place), 1, place).get(0), arg(place, 0));
            builder.leave();
            return builder.folded(inner, Operand.Fold.valueOf(op.toUpperCase(Locale.ROOT)), place);
        }
        throw new BadRequest("cql.operator", place, FilterBuilder.shown(op));
    }

    private Operand place(JsonNode node, String place) {
        if (node.has("property")) {
            return scalar(node, place);
        }
        GeoJsonShapes shapes = new GeoJsonShapes(builder);
        return node.has("bbox") && !node.has("type") ? builder.box(shapes.numbers(node.get("bbox"), place + ".bbox"), place)
                : builder.geometry(shapes.geometry(node, place), place);
    }

    private Filter.Time time(JsonNode node, String place) {
        JsonNode interval = node.get("interval");
        if (interval == null) {
            return builder.day(scalar(node, place), place);
        }
        if (!interval.isArray() || interval.size() != 2) {
            throw new BadRequest("cql.arguments", place, "interval", "2");
        }
        return builder.interval(end(interval.get(0), place + ".interval[0]"), end(interval.get(1), place + ".interval[1]"), place);
    }

    private @Nullable Operand end(JsonNode node, String place) {
        return node.isString() ? builder.end(node.stringValue(), place) : scalar(node, place);
    }

    private static String op(JsonNode node, String place) {
        if (!node.isObject() || !node.has("op")) {
            throw new BadRequest("cql.unexpected", place, shown(node), "{\"op\": …, \"args\": […]}");
        }
        return text(node.get("op"), place + ".op");
    }

    private static List<JsonNode> args(JsonNode node, String place) {
        JsonNode args = node.get("args");
        if (args == null || !args.isArray()) {
            throw new BadRequest("cql.unexpected", place, shown(node), "\"args\": […]");
        }
        List<JsonNode> list = new ArrayList<>();
        args.forEach(list::add);
        return list;
    }

    private static List<JsonNode> only(List<JsonNode> args, int count, String place) {
        if (args.size() != count) {
            throw new BadRequest("cql.arguments", place, "args", String.valueOf(count));
        }
        return args;
    }

    private static String text(JsonNode node, String place) {
        if (!node.isString()) {
            throw new BadRequest("cql.unexpected", place, shown(node), "\"…\"");
        }
        return node.stringValue();
    }

    private static String arg(String place, int number) {
        return place + ".args[" + number + "]";
    }

    private static String shown(JsonNode node) {
        return FilterBuilder.shown(node.toString());
    }
}
