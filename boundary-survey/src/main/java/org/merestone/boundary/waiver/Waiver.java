package org.merestone.boundary.waiver;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is to be let pass (豁免), or was.
 *
 * @param findingKey which finding, by what it says
 * @param told       what it said when the waiver was proposed, in Chinese
 * @param granted    null until somebody else has decided
 */
public record Waiver(UUID id, UUID taskId, String findingKey, String ruleId, String told, String reason, UUID proposedBy,
        String proposedByName,
        OffsetDateTime proposedAt, @Nullable String decidedByName, @Nullable Boolean granted) {}
