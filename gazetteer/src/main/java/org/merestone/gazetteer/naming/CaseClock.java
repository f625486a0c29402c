package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.check.CaseRules;
import org.merestone.gazetteer.check.NameFinding;

/**
 * A clock of the law on a case that was approved.
 *
 * @param dueOn    the last day, calendar days counted
 * @param doneOn   the day it was done, or null
 * @param doneWith who received it or where it was announced, or null
 */
public record CaseClock(UUID caseId, Kind kind, LocalDate startedOn, LocalDate dueOn, @Nullable LocalDate doneOn,
                        @Nullable String doneWith) {

    /** 备案 (条例 §13) and 公告 (§14). */
    public enum Kind { FILING, ANNOUNCEMENT }

    /** What rule W04 says on a day. */
    public List<NameFinding> findings(LocalDate today) {
        return CaseRules.clock(kind.name().toLowerCase(Locale.ROOT), startedOn, doneOn, today);
    }
}
