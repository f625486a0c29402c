package org.merestone.boundary.demarcation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side's word for a draft (确认), kept for good even where it no longer counts.
 *
 * @param unitId      the side
 * @param fingerprint what was confirmed
 * @param confirmedBy account
 * @param byName      its holder's name
 * @param voidedAt    when it ceased to count; null while it stands
 * @param voidReason  why: in the words of whoever withdrew or edited, else the act that voided it, such as {@code draft.move}
 */
public record Confirmation(
        UUID id,
        UUID unitId,
        String fingerprint,
        UUID confirmedBy,
        String byName,
        OffsetDateTime confirmedAt,
        @Nullable OffsetDateTime voidedAt,
        @Nullable String voidReason) {

    /** Whether it counts for a draft with this fingerprint. */
    public boolean standsFor(String present) {
        return voidedAt == null && fingerprint.equals(present);
    }
}
