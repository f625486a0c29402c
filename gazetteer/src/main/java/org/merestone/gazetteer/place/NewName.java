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
 * @param language         what it is written in, BCP 47
 * @param recordedBy       who entered it; empty for the register itself
 */
public record NewName(NameKind kind, Romanization romanization, boolean confirmed, String meaning, String source,
                      @Nullable String approvalDocument, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
                      String language, String recordedBy) {

    static final String CHINESE = "zh";

    /** A name in Chinese, entered by the register itself. */
    public NewName(NameKind kind, Romanization romanization, boolean confirmed, String meaning, String source,
            @Nullable String approvalDocument, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        this(kind, romanization, confirmed, meaning, source, approvalDocument, validFrom, validTo, CHINESE, "");
    }

    public NewName {
        if (validFrom != null && validTo != null && !validTo.isAfter(validFrom)) {
            throw new IllegalArgumentException("a name ends after it begins: " + validFrom + " to " + validTo);
        }
    }
}
