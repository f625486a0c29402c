package org.merestone.geo.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a format that declares none: every name seen, with the narrowest type that holds all its values. */
final class FieldGuess {

    /** Null for a field of which no value was seen yet. */
    private final Map<String, @Nullable FieldType> types = new LinkedHashMap<>();

    /** Takes note of a value, null for none. */
    void see(String name, @Nullable Object value) {
        if (name.isBlank()) {
            return;
        }
        FieldType before = types.get(name);
        types.put(name, value == null ? before : before == null ? typeOf(value) : wider(before, typeOf(value)));
    }

    /** The layer, with every value in its field's type. */
    RawLayer layer(String name, StatedSystem stated, List<RawFeature> features) {
        List<Field> fields = new ArrayList<>();
        types.forEach((field, type) -> fields.add(new Field(field, type == null ? FieldType.TEXT : type)));
        List<RawFeature> typed = new ArrayList<>(features.size());
        for (RawFeature feature : features) {
            boolean fits = feature.attributes().entrySet().stream()
                    .allMatch(value -> typeOf(value.getValue()) == types.get(value.getKey()));
            typed.add(fits ? feature
                    : new RawFeature(feature.place(), feature.number(), feature.id(), retyped(feature.attributes()), feature.geometry()));
        }
        return new RawLayer(name, fields, stated, typed);
    }

    private Map<String, Object> retyped(Map<String, Object> attributes) {
        Map<String, Object> typed = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            FieldType type = types.get(name);
            boolean number = type == FieldType.REAL && value instanceof Long;
            typed.put(name, type == typeOf(value) ? value : number ? (Object) ((Long) value).doubleValue() : value.toString());
        });
        return typed;
    }

    private static FieldType wider(FieldType one, FieldType other) {
        boolean numbers = (one == FieldType.INTEGER || one == FieldType.REAL) && (other == FieldType.INTEGER || other == FieldType.REAL);
        return one == other ? one : numbers ? FieldType.REAL : FieldType.TEXT;
    }

    private static FieldType typeOf(Object value) {
        if (value instanceof Long) {
            return FieldType.INTEGER;
        }
        if (value instanceof Double) {
            return FieldType.REAL;
        }
        return value instanceof Boolean ? FieldType.TRUTH : value instanceof LocalDate ? FieldType.DATE : FieldType.TEXT;
    }
}
