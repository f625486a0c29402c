package org.merestone.boundary.review;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.Severity;

/**
 * What a review found.
 *
 * @param lineId   null where it is about the network of several lines
 * @param lineName empty there
 * @param taskId   whose page of quality has the finding; null where the line has no task
 * @param about    a marker, a sentence, a row of a file; empty for the line as a whole
 * @param lonLat   where it is; null where there is no place
 */
public record ReviewFinding(@Nullable UUID lineId, String lineName, @Nullable UUID taskId, String ruleId, Severity severity, boolean waived,
        String about, String messageZh, String messageEn, double @Nullable [] lonLat) {

    /** What is wrong and what to do. */
    public String message(Locale locale) {
        return locale.getLanguage().equals("en") ? messageEn : messageZh;
    }
}
