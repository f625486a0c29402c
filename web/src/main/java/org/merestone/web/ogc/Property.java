package org.merestone.web.ogc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of the features of a collection; its title stands in the bundles under {@code ogc.property.<name>}.
 *
 * @param name  as in GeoJSON, a query and a filter
 * @param read  its value, of the Java type that {@code type} names; null where a feature has none
 */
record Property<T>(String name, Type type, Function<T, @Nullable Object> read) {

    /** What values are: {@link String}, {@link Double}, {@link java.time.LocalDate}. */
    enum Type { TEXT, NUMBER, DATE }

    static <T> Property<T> text(String name, Function<T, @Nullable Object> read) {
        return new Property<>(name, Type.TEXT, read);
    }

    static <T> Property<T> number(String name, Function<T, @Nullable Object> read) {
        return new Property<>(name, Type.NUMBER, read);
    }

    static <T> Property<T> date(String name, Function<T, @Nullable Object> read) {
        return new Property<>(name, Type.DATE, read);
    }
}
