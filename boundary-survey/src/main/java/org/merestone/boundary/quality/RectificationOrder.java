package org.merestone.boundary.quality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to put something right (整改通知).
 *
 * @param answer         what was done about it; null before
 * @param acceptedByName who has seen that it is right now; null before
 */
public record RectificationOrder(UUID id, UUID taskId, String demand, LocalDate dueOn, String orderedByName, @Nullable String answer,
        @Nullable UUID answeredBy, @Nullable String answeredByName, @Nullable String acceptedByName) {

    /** Whether it still has to be seen to. */
    public boolean isOpen() {
        return acceptedByName == null;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
