package org.merestone.boundary.handover;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.Classification;

/**
 * A package that was made to be handed up (成果汇交包).
 *
 * @param fileCount   the manifest not counted
 * @param percent     how complete the archive was
 * @param fingerprint of the course that it holds
 * @param receiver    the office that checked it; null before
 * @param receiptNo   of the receipt (汇交凭证); null before, or where it was refused
 * @param reasons     why it was refused; none otherwise
 */
public record ResultPackage(UUID id, UUID lineId, String sha256, String fileName, long byteSize, int fileCount, int percent,
        String fingerprint,
        Classification classification, UUID madeBy, String madeByName, OffsetDateTime madeAt, State state, @Nullable String receiver,
        @Nullable String receiptNo, @Nullable String checkedByName, @Nullable OffsetDateTime checkedAt, List<String> reasons,
                long rowVersion) {

    /** What became of it. */
    public enum State { MADE, RECEIVED, REFUSED }

    public ResultPackage {
        reasons = List.copyOf(reasons);
    }
}
