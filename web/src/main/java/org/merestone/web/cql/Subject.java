package org.merestone.web.cql;

import org.jspecify.annotations.Nullable;

/** What a filter is asked of. */
@FunctionalInterface
public interface Subject {

    /** The value of a property of the vocabulary, of the type of its kind; null where there is none. */
    @Nullable Object value(String property);
}
