package org.merestone.boundary.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on a line (协议书) as it is stored.
 *
 * @param reportNo    of the letter by which it was reported for approval (请示); null before
 * @param approvalNo  of the approval (批复); null before
 * @param publishedOn the day of the notice (通告); null before
 * @param rowVersion  what an act must name as seen
 */
public record Agreement(UUID id, UUID lineId, UUID taskId, State state, Wording wording, String draftedByName, @Nullable String reportNo,
        @Nullable LocalDate reportedOn, @Nullable String approvalNo, @Nullable LocalDate approvedOn, @Nullable String noticeNo,
        @Nullable LocalDate publishedOn, long rowVersion) {

    /** What became of it; how far the signing has come is told by its signatures. */
    public enum State { DRAFTED, REPORTED, APPROVED, PUBLISHED, WITHDRAWN }

    /** Whether words, sheets and signatures may still be changed. */
    public boolean isOpen() {
        return state == State.DRAFTED;
    }
}
