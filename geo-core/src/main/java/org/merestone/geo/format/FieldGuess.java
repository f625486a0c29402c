package org.merestone.geo.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a format that declares none: every name seen, with the narrowest type that holds all its values. */
final class FieldGuess {

    private final Map<String, FieldType> types = new LinkedHashMap<>();
    private final Map<String, Boolean> seen = new LinkedHashMap<>();

    /** Takes note of a value, null for none. */
    void see(String name, @Nullable Object value) {
        if (name.isBlank()) {
            return;
        }
        FieldType type = typeOf(value);
        boolean before = seen.merge(name, value != null, (one, other) -> one || other) && types.containsKey(name) && value != null;
        types.merge(name, type, (one, other) -> value == null ? one : before ? wider(one, other) : other);
    }

    /** A field that the file declares itself. */
    void declare(Field field) {
        types.put(field.name(), field.type());
    }

    /** The layer, with every value in its field's type. */
    RawLayer layer(String name, StatedSystem stated, List<RawFeature> features) {
        List<RawFeature> typed = new ArrayList<>(features.size());
        for (RawFeature feature : features) {
            typed.add(feature.attributes().entrySet().stream().allMatch(value -> typeOf(value.getValue()) == types.get(value.getKey()))
                    ? feature
                    : new RawFeature(feature.place(), feature.number(), feature.id(), retyped(feature.attributes()), feature.geometry()));
        }
        return new RawLayer(name, types.entrySet().stream().map(type -> new Field(type.getKey(), type.getValue())).toList(), stated, typed);
    }

    private Map<String, Object> retyped(Map<String, Object> attributes) {
        Map<String, Object> typed = new LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            FieldType type = types.getOrDefault(name, FieldType.TEXT);
            typed.put(name, typeOf(value) == type ? value : type == FieldType.REAL && value instanceof Long whole ? (Object) whole.doubleValue()
                    : value.toString());
        });
        return typed;
    }

    private static FieldType wider(FieldType one, FieldType other) {
        boolean numbers = (one == FieldType.INTEGER || one == FieldType.REAL) && (other == FieldType.INTEGER || other == FieldType.REAL);
        return one == other ? one : numbers ? FieldType.REAL : FieldType.TEXT;
    }

    private static FieldType typeOf(@Nullable Object value) {
        if (value instanceof Long) {
            return FieldType.INTEGER;
        }
        if (value instanceof Double) {
            return FieldType.REAL;
        }
        return value instanceof Boolean ? FieldType.TRUTH : value instanceof LocalDate ? FieldType.DATE : FieldType.TEXT;
    }
}
