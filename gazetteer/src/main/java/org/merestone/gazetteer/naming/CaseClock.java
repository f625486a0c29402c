package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.check.CaseRules;
import org.merestone.gazetteer.check.NameFinding;

/**
 * A clock on a case (时限).
 *
 * @param dueOn     the last day
 * @param doneOn    the day it was done, or null
 * @param doneWith  who received it or where it was announced, or null
 * @param pausedOn  the day since which it stands still, or null
 * @param extension why it became longer, or null
 * @param working   whether it counts working days (工作日); else those of the calendar (日)
 */
public record CaseClock(UUID caseId, Kind kind, LocalDate startedOn, LocalDate dueOn, @Nullable LocalDate doneOn,
                        @Nullable String doneWith, @Nullable LocalDate pausedOn, @Nullable String extension, boolean working) {

    /** What runs: 备案 (条例 §13) and 公告 (§14) by law, the others by the rules of the place. */
    public enum Kind {
        /** 办理: from acceptance to the decision. */
        HANDLING,
        /** 备案. */
        FILING,
        /** 公告. */
        ANNOUNCEMENT,
        /** 设置标志. */
        SIGNS,
        /** 编制地址. */
        ADDRESSES;

        /** Whether the law itself sets it, so that nobody makes it longer. */
        public boolean ofTheLaw() {
            return this == FILING || this == ANNOUNCEMENT;
        }
    }

    /** What rule W04 says on a day; nothing of clocks that the law does not set. */
    public List<NameFinding> findings(LocalDate today) {
        return kind.ofTheLaw() ? CaseRules.clock(kind.name().toLowerCase(Locale.ROOT), startedOn, doneOn, today) : List.of();
    }
}
