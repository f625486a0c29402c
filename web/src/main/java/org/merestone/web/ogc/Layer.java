package org.merestone.web.ogc;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.web.register.PublishedRegister;

/**
 * A collection of features of the published register.
 *
 * @param <T> what the register holds of one feature
 */
interface Layer<T> {

    /** A version that no longer stands bears the id of its thing and its first day. */
    Pattern FORMER_VERSION = Pattern.compile(".+\\.\\d{4}-\\d{2}-\\d{2}");

    /** The collection's id in addresses; titles stand in the bundles under {@code ogc.collection.<id>}. */
    String id();

    FeatureKind<T> kind();

    /** What stands, or stood, on a day. */
    FeatureTable<T> on(PublishedRegister register, LocalDate day);

    /** Every version that stands or stood. */
    FeatureTable<T> ever(PublishedRegister register);

    /** The earliest day that anything is known of; null where no feature has one. */
    default @Nullable LocalDate earliest(PublishedRegister register) {
        return null;
    }

    default FeatureTable<T> now(PublishedRegister register) {
        return on(register, register.day());
    }

    /** The table that a time is answered from; its rows may hold at other times too. */
    default FeatureTable<T> during(PublishedRegister register, @Nullable Span span) {
        return span == null ? now(register) : span.isDay() && span.from() != null ? on(register, span.from()) : ever(register);
    }

    /** Where a feature is found by its id: among what stands, or among the versions that stood. */
    default Optional<Found<T>> find(PublishedRegister register, String id) {
        FeatureTable<T> table = FORMER_VERSION.matcher(id).matches() ? ever(register) : now(register);
        return table.find(id).map(row -> new Found<>(table, row));
    }

    /** A feature and the table that knows it. */
    record Found<T>(FeatureTable<T> table, T row) {}
}
