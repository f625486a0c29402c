package org.merestone.gazetteer.naming;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One step of a case: who took it from which state to which, when, and what they remarked. */
public record CaseEvent(int sequence, OffsetDateTime happenedAt, String actorName, @Nullable CaseState from, CaseState to,
                        String remark) {}
