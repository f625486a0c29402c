package org.merestone.gazetteer.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.Severity;

/** The rules on a case itself, not on its name: what has to be there at which gate (P01, P02, W01, W02, W04, W05). */
public final class CaseRules {

    /** Days from approval or filing (日, not 工作日), 条例 §13 and §14. */
    public static final int CLOCK_DAYS = 15;
    private static final int FIRST_ALARM = 5;
    private static final int LAST_ALARM = 1;

    private CaseRules() {
    }

    /**
     * What a case brings.
     *
     * @param renames    whether it takes a name from a place that has one
     * @param protectedPlace whether the place is on the list of protected names (保护名录)
     * @param historic   whether its name has weighty historical value
     * @param plan       whether plan and reasons, position, size and nature are stated
     * @param reports    how many of the three reports (综合评估, 专家论证, 征求意见) are there
     * @param exempt     whether it is documented that no reports are needed
     * @param measures   whether protective measures are attached
     */
    public record Papers(boolean renames, boolean protectedPlace, boolean historic, boolean plan, int reports, boolean exempt,
                         boolean measures) {}

    /** Before a case is handed in. */
    public static List<NameFinding> atSubmission(Papers papers) {
        List<NameFinding> findings = new ArrayList<>(0);
        if (!papers.plan()) {
            add(findings, "W01", "incomplete", Severity.ERROR, Map.of());
        }
        if (papers.renames() && papers.protectedPlace() && !papers.measures()) {
            add(findings, "P01", "noMeasures", Severity.ERROR, Map.of());
        }
        if (papers.renames() && papers.historic()) {
            add(findings, "P02", "historic", Severity.WARN, Map.of());
        }
        return findings;
    }

    /** Before it is approved. */
    public static List<NameFinding> atApproval(Papers papers) {
        List<NameFinding> findings = atSubmission(papers);
        if (papers.reports() < 3 && !papers.exempt()) {
            add(findings, "W02", "reports", Severity.ERROR, Map.of("count", Integer.toString(papers.reports())));
        }
        return findings;
    }

    /**
     * The clock of filing or announcement.
     *
     * @param what    {@code filing} or {@code announcement}
     * @param started the day of approval, or of filing where a department approved and the name is to be announced
     * @param done    the day it was done; null while it is not
     */
    public static List<NameFinding> clock(String what, LocalDate started, @Nullable LocalDate done, LocalDate today) {
        List<NameFinding> findings = new ArrayList<>(0);
        LocalDate due = started.plusDays(CLOCK_DAYS);
        long left = ChronoUnit.DAYS.between(done == null ? today : done, due);
        Map<String, String> args = Map.of("due", due.toString(), "days", Long.toString(Math.abs(left)), "what", "@clock." + what);
        if (left < 0) {
            add(findings, "W04", done == null ? "overdue" : "late", Severity.ERROR, args);
        } else if (done == null && left <= FIRST_ALARM) {
            add(findings, "W04", "soon", left <= LAST_ALARM ? Severity.WARN : Severity.INFO, args);
        }
        return findings;
    }

    /** The six things that an announcement says; the blank ones are named. */
    public static List<NameFinding> announcement(Map<String, String> fields) {
        List<NameFinding> findings = new ArrayList<>(0);
        for (String field : List.of("name", "romanization", "division", "position", "approver", "approvedOn")) {
            if (fields.getOrDefault(field, "").isBlank()) {
                add(findings, "W05", "missing", Severity.ERROR, Map.of("field", "@announcement." + field));
            }
        }
        return findings;
    }

    private static void add(List<NameFinding> findings, String rule, String variant, Severity severity, Map<String, String> args) {
        findings.add(new NameFinding(rule, variant, severity, args, null));
    }
}
