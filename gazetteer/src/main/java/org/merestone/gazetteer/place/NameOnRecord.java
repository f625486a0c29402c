package org.merestone.gazetteer.place;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;

/**
 * One form of a place's name as recorded.
 *
 * @param syllables        toned syllables, lower case, parted by spaces
 * @param approvalDocument document that gave it, or null
 * @param validFrom        first day of legal effect; null where it is not known
 * @param validTo          the day it ended; null while it stands
 * @param language         what it is written in, BCP 47: {@code zh}, {@code ug-Arab}
 */
public record NameOnRecord(UUID id, NameKind kind, String text, String specific, String generic, String romanToned,
                           String romanPlain, boolean romanConfirmed, String syllables, String meaning, String source,
                           @Nullable String approvalDocument, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
                           String language) {

    /** Whether it stands on a day; a name whose beginning is not known has always stood. */
    public boolean standsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }

    /** Where it stands on a day. */
    public Standing on(LocalDate day) {
        if (kind == NameKind.PROPOSED) {
            return Standing.PROPOSED;
        }
        boolean ended = validTo != null && !validTo.isAfter(day);
        return standsOn(day) ? Standing.CURRENT : ended ? Standing.PAST : Standing.FUTURE;
    }

    /** The state of a name on a day (使用时间: 现今地名、历史地名). */
    public enum Standing { CURRENT, PAST, FUTURE, PROPOSED }
}
