package org.merestone.gazetteer.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice or an announcement of a case.
 *
 * @param fromDay the first day on which the public may speak
 * @param toDay   the last one
 * @param askedName the name that it asks about; empty for a batch
 * @param batchId  the batch that it is of, or null
 * @param closedAt when the office closed it, or null
 */
public record PublicNotice(UUID id, UUID caseId, Kind kind, String title, String body, String channels, LocalDate fromDay,
                           LocalDate toDay, @Nullable OffsetDateTime closedAt, @Nullable String extensionReason, long rowVersion,
                           String askedName, @Nullable UUID batchId) {

    /** 公示 asks, 公告 tells. */
    public enum Kind { NOTICE, ANNOUNCEMENT }

    /** Whether the public may speak on a day. */
    public boolean hears(LocalDate day) {
        return kind == Kind.NOTICE && closedAt == null && !day.isBefore(fromDay) && !day.isAfter(toDay);
    }
}
