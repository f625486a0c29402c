package org.merestone.geo.format;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One GeoJSON geometry. Its {@code type} may come after its {@code coordinates}, so the arrays are read first, as paths of numbers
 * with the depth at which they stood, and made into a geometry when all members were seen.
 */
final class JsonGeometry {

    private static final Set<String> KINDS = Set.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private final JsonParser tokens;
    private final String part;
    private final Intake intake;
    private String type = "";
    private @Nullable Object coordinates;
    private final List<JsonGeometry> members = new ArrayList<>();

    JsonGeometry(JsonParser tokens, String part, Intake intake) {
        this.tokens = tokens;
        this.part = part;
        this.intake = intake;
    }

    static boolean isKind(String type) {
        return KINDS.contains(type);
    }

    JsonGeometry of(String kind) {
        type = kind;
        return this;
    }

    /** Reads an object from its opening brace; anything but an object is no geometry. */
    void read(JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            tokens.skipChildren();
            return;
        }
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = tokens.currentName();
            JsonToken inside = tokens.nextToken();
            if (member.equals("type") && inside == JsonToken.VALUE_STRING) {
                type = tokens.getString();
            } else {
                member(member, inside);
            }
        }
    }

    void member(String name, JsonToken value) {
        if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
            coordinates = array();
        } else if (name.equals("geometries") && value == JsonToken.START_ARRAY) {
            while (tokens.nextToken() != JsonToken.END_ARRAY) {
                JsonGeometry inside = new JsonGeometry(tokens, part, intake);
                inside.read(tokens.currentToken());
                members.add(inside);
                intake.positions(part, 1);
            }
        } else {
            tokens.skipChildren();
        }
    }

    /** A position as {@code double[]}, anything deeper as a list; depth is bounded by the parser. */
    private Object array() {
        List<Object> items = new ArrayList<>();
        double[] position = new double[3];
        int numbers = 0;
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            if (token == null) {
                throw FormatRefused.damaged(part, 0, "coordinates");
            } else if (token == JsonToken.START_ARRAY) {
                items.add(array());
            } else if (token.isNumeric() && items.isEmpty()) {
                position[Math.min(numbers++, 2)] = numbers <= 3 ? tokens.getDoubleValue() : position[2];
            } else {
                throw FormatRefused.damaged(part, 0, "coordinates");
            }
        }
        if (numbers > 0 && !items.isEmpty() || numbers == 1) {
            throw FormatRefused.damaged(part, 0, "coordinates");
        }
        intake.positions(part, 1);
        return numbers == 0 ? items : numbers == 2 ? new double[] {position[0], position[1]} : position;
    }

    /** The geometry, or null where there is none. */
    @Nullable Geometry build() throws GeometryFault {
        if (type.isEmpty() && coordinates == null) {
            return null;
        }
        if (type.equals("GeometryCollection")) {
            List<Geometry> built = new ArrayList<>();
            for (JsonGeometry member : members) {
                Geometry geometry = member.build();
                if (geometry != null) {
                    built.add(geometry);
                }
            }
            return built.isEmpty() ? null : Drawing.FACTORY.createGeometryCollection(built.toArray(Geometry[]::new));
        }
        if (coordinates instanceof List<?> none && none.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "Point" -> Drawing.point(position(coordinates));
            case "MultiPoint" -> Drawing.FACTORY.createMultiPoint(many(coordinates, Point.class, each -> Drawing.point(position(each))));
            case "LineString" -> Drawing.line(sequence(coordinates));
            case "MultiLineString" -> Drawing.FACTORY.createMultiLineString(
                    many(coordinates, LineString.class, each -> Drawing.line(sequence(each))));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> Drawing.FACTORY.createMultiPolygon(many(coordinates, Polygon.class, JsonGeometry::polygon));
            default -> throw new GeometryFault(VectorFault.GEOMETRY_KIND, Map.of("kind", type.isEmpty() ? "?" : shortened(type)));
        };
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    private interface Builder<G> {
        G build(@Nullable Object item) throws GeometryFault;
    }

    private static <G extends Geometry> G[] many(@Nullable Object items, Class<G> kind, Builder<G> builder) throws GeometryFault {
        List<G> built = new ArrayList<>();
        for (Object item : list(items)) {
            built.add(builder.build(item));
        }
        @SuppressWarnings("unchecked")
        G[] array = (G[]) Array.newInstance(kind, built.size());
        return built.toArray(array);
    }

    private static Polygon polygon(@Nullable Object rings) throws GeometryFault {
        List<LinearRing> built = new ArrayList<>();
        for (Object ring : list(rings)) {
            built.add(Drawing.ring(sequence(ring)));
        }
        return Drawing.polygon(built);
    }

    private static List<?> list(@Nullable Object item) throws GeometryFault {
        if (item instanceof List<?> list) {
            return list;
        }
        throw GeometryFault.damaged("coordinates");
    }

    private static double[] position(@Nullable Object item) throws GeometryFault {
        if (item instanceof double[] position) {
            return position.clone();
        }
        throw GeometryFault.damaged("coordinates");
    }

    private static CoordinateSequence sequence(@Nullable Object item) throws GeometryFault {
        List<?> items = list(item);
        boolean height = !items.isEmpty();
        for (Object each : items) {
            height &= position(each).length == 3;
        }
        int dimension = height ? 3 : 2;
        double[] ordinates = new double[items.size() * dimension];
        for (int i = 0; i < items.size(); i++) {
            System.arraycopy(position(items.get(i)), 0, ordinates, i * dimension, dimension);
        }
        return Drawing.sequence(ordinates, dimension);
    }
}
