package org.merestone.boundary.agreement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A side's signature under an agreement (签署), kept for good even where it no longer counts.
 *
 * @param unitId     the side
 * @param scanSha256 of the scan where it was signed on paper; null where the side's officer signed here
 * @param comparedBy the second person, who has compared the scan; null before, or without a scan
 * @param voidedAt   when it ceased to count; null while it stands
 */
public record Signature(UUID id, UUID unitId, String fingerprint, String signerName, String signerPost, LocalDate signedOn, UUID recordedBy,
        String recordedByName, OffsetDateTime recordedAt, @Nullable String scanSha256, @Nullable UUID comparedBy,
        @Nullable String comparedByName, @Nullable OffsetDateTime voidedAt, @Nullable String voidReason) {

    /** Whether it was made for what the agreement now says, compared or not. */
    public boolean isFor(String present) {
        return voidedAt == null && fingerprint.equals(present);
    }

    /** Whether it counts: a scan only when two people stand for it. */
    public boolean counts(String present) {
        return isFor(present) && (scanSha256 == null || comparedBy != null);
    }
}
