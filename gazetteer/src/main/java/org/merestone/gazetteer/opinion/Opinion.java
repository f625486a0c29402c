package org.merestone.gazetteer.opinion;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a department was asked about a name, and says (部门意见).
 *
 * @param dueOn       the last day for the answer
 * @param answer      null while it is awaited
 * @param settledWith what the office did about an objection, or null
 * @param extension   why it got more time, or null
 * @param working     whether its days are working days (工作日); else those of the calendar (日)
 * @param termDays    how many it got; null of what was asked before that was written down
 */
public record Opinion(UUID id, UUID caseId, UUID departmentId, String department, String askedName, LocalDate askedOn, LocalDate dueOn,
                      @Nullable Answer answer, String remark, @Nullable String answeredBy, @Nullable OffsetDateTime answeredAt,
                      @Nullable String settledWith, @Nullable String extension, boolean working,
                      @Nullable Integer termDays) {

    public enum Answer {
        /** 同意. */
        AGREES,
        /** 有异议. */
        OBJECTS,
        /** 逾期未复: the day passed without a word. */
        NO_ANSWER
    }

    /** Whether nothing is open about it. */
    public boolean settled() {
        return answer != null && (answer != Answer.OBJECTS || settledWith != null);
    }
}
