package org.merestone.boundary.demarcation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task of demarcating one line (界线任务).
 *
 * @param draftId the draft that its accepted survey made; null before
 */
public record LineTask(UUID id, UUID lineId, State state, @Nullable UUID draftId, UUID openedBy, OffsetDateTime openedAt, long rowVersion) {

    /** OPEN: no draft yet. DRAFTED: before the two sides and the county. APPROVED, CANCELLED: over. */
    public enum State {
        OPEN, DRAFTED, APPROVED, CANCELLED;

        public boolean isOver() {
            return this == APPROVED || this == CANCELLED;
        }
    }
}
