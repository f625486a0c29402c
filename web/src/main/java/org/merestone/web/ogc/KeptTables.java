package org.merestone.web.ogc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/** The tables made of parts of the register, for as long as somebody holds the part: parts are immutable, and one is one state. */
final class KeptTables<P, T> {

    private static final int MOST = 16;

    private final Cache<P, FeatureTable<T>> tables = Caffeine.newBuilder().weakKeys().maximumSize(MOST).build();

    /** @param make must not keep the part itself in the table */
    FeatureTable<T> of(P part, Function<P, FeatureTable<T>> make) {
        return tables.get(part, make);
    }
}
