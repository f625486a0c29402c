package org.merestone.gazetteer.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.romanization.Romanization;

/**
 * A name form to be entered.
 *
 * @param romanization     spelling and parts
 * @param confirmed        whether a person stands for the spelling
 * @param approvalDocument document that gave the name, or null
 * @param validFrom        first day of legal effect; null where it is not known
 */
public record NewName(NameKind kind, Romanization romanization, boolean confirmed, String meaning, String source,
                      @Nullable String approvalDocument, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    public NewName {
        if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
            throw new IllegalArgumentException("a name ends after it begins: " + validFrom + " to " + validTo);
        }
    }
}
