package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something about a case that has a last day (到期事项).
 *
 * @param what a kind of clock, {@code OPINION} or {@code NOTICE}
 * @param on   its last day
 */
public record Due(UUID caseId, String what, LocalDate on) {

    public static final String OPINION = "OPINION";
    public static final String NOTICE = "NOTICE";

    public static Due of(CaseClock clock) {
        return new Due(clock.caseId(), clock.kind().name(), clock.dueOn());
    }
}
