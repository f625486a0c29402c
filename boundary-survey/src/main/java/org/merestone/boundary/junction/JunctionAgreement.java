package org.merestone.boundary.junction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the units of a junction agree on it (交会点协议书), as it is stored.
 *
 * @param approvalNo of the approval (批复); null before
 * @param rowVersion what an act must name as seen
 */
public record JunctionAgreement(UUID id, UUID nodeId, State state, JunctionWording wording, String draftedByName,
        @Nullable String approvalNo,
        @Nullable LocalDate approvedOn, long rowVersion) {

    /** What became of it; how far the signing has come is told by its signatures. */
    public enum State { DRAFTED, APPROVED, WITHDRAWN }
}
