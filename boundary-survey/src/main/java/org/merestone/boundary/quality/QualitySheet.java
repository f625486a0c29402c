package org.merestone.boundary.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.waiver.Waiver;
import org.merestone.data.rule.Rule;

/**
 * The quality of the work on a line, as its page shows it.
 *
 * @param findings as the rules find them now, gravest first
 * @param rules    of the findings, by their ids, for their sources and how sure those are
 * @param actions  what the reader may do now, as far as role and side tell
 */
public record QualitySheet(LineProgress.Work work, List<LineFinding> findings, Map<String, Rule> rules, List<Waiver> waivers,
        List<RectificationOrder> orders, List<QualityRun> runs, Set<Action> actions, LocalDate today) {

    /** What somebody may do on the page. */
    public enum Action { RUN, PROPOSE, DECIDE, ORDER, ANSWER, ACCEPT }
}
