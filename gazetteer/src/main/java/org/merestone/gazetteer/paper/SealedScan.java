package org.merestone.gazetteer.paper;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was signed and sealed, beside the paper that was kept (盖章扫描件): one person files it, another says that it shows that paper. What
 * two people stand for, two set aside.
 *
 * @param comparedBy who that was; null while nobody has
 * @param doubt      that it is the paper's after all; null where nobody has any
 * @param dismissed  why it is not the paper's; null while it may be
 */
public record SealedScan(UUID id, UUID paperId, String sha256, String fileName, long byteSize, UUID filedBy, String filedName,
                         OffsetDateTime filedAt, @Nullable String comparedBy, @Nullable OffsetDateTime comparedAt,
                         @Nullable Doubt doubt, @Nullable String dismissed) {

    /** What the first of two says who set a compared scan aside: who, when and why. */
    public record Doubt(UUID by, String byName, OffsetDateTime at, String reason) {}

    /** Whether two people stand for it; a doubt alone takes nothing away. */
    public boolean stands() {
        return comparedBy != null && dismissed == null;
    }

    /** Whether it waits for the second of two who set it aside, or for somebody who stands by it. */
    public boolean isDoubted() {
        return stands() && doubt != null;
    }

    public boolean awaits() {
        return comparedBy == null && dismissed == null;
    }
}
