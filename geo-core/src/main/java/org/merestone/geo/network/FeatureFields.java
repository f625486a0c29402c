package org.merestone.geo.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.Layer;

/**
 * Which fields of a layer say what a feature is: named by a person, or guessed by the names that bureaus use.
 *
 * @param code  the unit's code; null where no field has one
 * @param name  the unit's name
 * @param left  of a line, the unit on its left
 * @param right of a line, the unit on its right
 */
public record FeatureFields(@Nullable String code, @Nullable String name, @Nullable String left, @Nullable String right) {

    /** Nobody named a field. */
    public static final FeatureFields GUESSED = new FeatureFields(null, null, null, null);

    private static final List<String> CODES = List.of("code", "adcode", "xzqdm", "xjxzqdm", "xzdm", "qhdm", "dm", "unit", "gb", "insee",
            "区划代码", "行政区代码", "行政区划代码", "代码", "单位");
    private static final List<String> NAMES = List.of("name", "xzqmc", "xjxzqmc", "xzmc", "qhmc", "mc", "nom", "区划名称", "行政区名称", "名称");
    private static final List<String> LEFTS = List.of("left", "left_code", "leftcode", "left_unit", "unit_left", "unit_a", "zdm", "zxzqdm",
            "左单位", "左");
    private static final List<String> RIGHTS = List.of("right", "right_code", "rightcode", "right_unit", "unit_right", "unit_b", "ydm",
            "yxzqdm", "右单位", "右");

    /** The fields of a layer: those named that it has, others guessed. */
    public FeatureFields in(Layer layer) {
        return new FeatureFields(field(layer, code, CODES), field(layer, name, NAMES), field(layer, left, LEFTS),
                field(layer, right, RIGHTS));
    }

    /** Names of fields that were asked for and that the layer has not. */
    public Set<String> missingIn(Layer layer) {
        Set<String> missing = new java.util.TreeSet<>();
        for (String wanted : new @Nullable String[] {code, name, left, right}) {
            if (wanted != null && find(layer, wanted).isEmpty()) {
                missing.add(wanted);
            }
        }
        return missing;
    }

    private static @Nullable String field(Layer layer, @Nullable String wanted, List<String> usual) {
        if (wanted != null) {
            return find(layer, wanted).orElse(null);
        }
        return usual.stream().map(each -> find(layer, each)).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static Optional<String> find(Layer layer, String wanted) {
        Optional<String> exact = layer.fields().stream().map(Field::name).filter(wanted::equals).findFirst();
        return exact.isPresent() ? exact
                : layer.fields().stream().map(Field::name).filter(name -> name.toLowerCase(Locale.ROOT)
                        .equals(wanted.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The value of a field, null where there is none or it is blank. */
    static @Nullable String value(Feature feature, @Nullable String field) {
        Object value = field == null ? null : feature.attributes().get(field);
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString(number.longValue())
                : value.toString().strip();
    }
}
