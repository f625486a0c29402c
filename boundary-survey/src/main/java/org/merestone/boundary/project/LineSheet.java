package org.merestone.boundary.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.ledger.AuditEntry;

/**
 * One line of a project with all that its page shows.
 *
 * @param taskId    of the demarcation task; null before one was opened
 * @param fileable  what the reader may file now
 * @param actions   what else the reader may do now, as far as role, side and stage tell
 * @param history   what was done to the line, oldest first
 */
public record LineSheet(DemarcationProject project, BoardRow row, List<Paper> papers, @Nullable UUID taskId, List<PaperKind> fileable,
        Set<Action> actions, List<AuditEntry> history, LocalDate today) {

    /** What somebody may do on the page of a line. */
    public enum Action { PLAN, FINISH, SEND_BACK, DROP }
}
