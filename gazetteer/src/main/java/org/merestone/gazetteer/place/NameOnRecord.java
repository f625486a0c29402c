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
 */
public record NameOnRecord(UUID id, NameKind kind, String text, String specific, String generic, String romanToned,
                           String romanPlain, boolean romanConfirmed, String syllables, String meaning, String source,
                           @Nullable String approvalDocument, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    /** Whether it stands on a day; a name whose beginning is not known has always stood. */
    public boolean standsOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }
}
