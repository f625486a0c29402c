package org.merestone.data.ledger;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One link of the audit chain: an act, who did it when, and the hash of the entry before. */
public record AuditEntry(
        long seq,
        OffsetDateTime happenedAt,
        @Nullable UUID actorId,
        String actorName,
        String actorRole,
        String divisionCode,
        Act act,
        String previousHash,
        String hash) {

    AuditEntry sealed() {
        return new AuditEntry(seq, happenedAt, actorId, actorName, actorRole, divisionCode, act, previousHash, AuditHash.of(this));
    }
}
