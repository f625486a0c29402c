package org.merestone.gazetteer.paper;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was signed and sealed, beside the paper that was kept (盖章扫描件): one person files it, another says that it shows that paper.
 *
 * @param comparedBy who that was; null while nobody has
 * @param dismissed  why it is not the paper's; null while it may be
 */
public record SealedScan(UUID id, UUID paperId, String sha256, String fileName, long byteSize, UUID filedBy, String filedName,
                         OffsetDateTime filedAt, @Nullable String comparedBy, @Nullable OffsetDateTime comparedAt,
                         @Nullable String dismissed) {

    /** Whether two people stand for it. */
    public boolean stands() {
        return comparedBy != null && dismissed == null;
    }

    public boolean awaits() {
        return comparedBy == null && dismissed == null;
    }
}
