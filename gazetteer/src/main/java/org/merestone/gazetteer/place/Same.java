package org.merestone.gazetteer.place;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps one of all that are equal while many rows are read: names, syllables and papers come again thousands of times. */
final class Same<T> {

    private final Map<T, T> known = new HashMap<>();

    /** The first that was equal to this one. */
    T as(T value) {
        T first = known.putIfAbsent(value, value);
        return first == null ? value : first;
    }

    /** The same for what may be missing. */
    @Nullable T asGiven(@Nullable T value) {
        return value == null ? null : as(value);
    }
}
