package org.merestone.boundary.demarcation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.ledger.AuditEntry;

/**
 * A task with all that its page shows.
 *
 * @param standing the course that stands; null where none does
 * @param batches  the files uploaded, newest first
 * @param draft    null before a batch was accepted
 * @param history  what was done to the line, oldest first
 * @param actions  what the reader may do now, as far as role, side and state tell
 */
public record TaskDetail(
        UUID id,
        LineTask.State state,
        long rowVersion,
        UUID lineId,
        String lineCode,
        String lineName,
        UnitName a,
        UnitName b,
        @Nullable CourseView standing,
        List<SurveyBatch> batches,
        @Nullable DraftView draft,
        List<Act> history,
        Set<Action> actions) {

    /** What somebody may do on the page of a task. */
    public enum Action { UPLOAD, ACCEPT, EDIT, CANCEL, CONFIRM, WITHDRAW, APPROVE }

    /** Something that was done; {@code action} is a word such as {@code line.confirm}. */
    public record Act(OffsetDateTime at, String actorName, String actorRole, String action, String reason, String detail) {

        static Act of(AuditEntry entry) {
            return new Act(entry.happenedAt(), entry.actorName(), entry.actorRole(), entry.act().action(), entry.act().reason(),
                    entry.act().detail());
        }
    }
}
