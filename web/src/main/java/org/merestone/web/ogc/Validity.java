package org.merestone.web.ogc;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a feature holds.
 *
 * @param from the first day; null where it is not known, which is taken as always
 * @param to   the day it ended, no longer counted; null while it stands
 */
record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    static final Validity ALWAYS = new Validity(null, null);

    boolean meets(Span span) {
        return (from == null || span.to() == null || !from.isAfter(span.to()))
                && (to == null || span.from() == null || to.isAfter(span.from()));
    }
}
