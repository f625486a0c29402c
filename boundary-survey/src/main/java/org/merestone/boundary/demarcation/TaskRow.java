package org.merestone.boundary.demarcation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in a list, with the task that is or was its latest.
 *
 * @param taskId    null where the line never had one
 * @param lengthM   of the course that stands, metres
 * @param confirmed how many sides have confirmed the draft as it is, 0 to 2
 */
public record TaskRow(
        UUID lineId,
        String lineCode,
        String lineName,
        UnitName a,
        UnitName b,
        double lengthM,
        String legalStatus,
        @Nullable UUID taskId,
        LineTask.@Nullable State state,
        @Nullable OffsetDateTime openedAt,
        @Nullable String openedByName,
        int confirmed) {}
