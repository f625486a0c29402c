package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.merestone.gazetteer.check.CaseRules;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of clocks, each of which says what it counts. Those of the law count days of the calendar in China: it says 日, not 工作日.
 */
@Repository
public class CaseClocks {

    private final JdbcClient jdbc;
    private final Notices calendar;

    public CaseClocks(JdbcClient jdbc, Notices calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** A clock of the law: fifteen days. */
    void start(UUID caseId, CaseClock.Kind kind, LocalDate day) {
        start(caseId, kind, day, Term.days(CaseRules.CLOCK_DAYS));
    }

    void start(UUID caseId, CaseClock.Kind kind, LocalDate day, Term term) {
        jdbc.sql("""
                insert into naming_clock (case_id, kind, started_on, due_on, working, term_days)
                values (:case, :kind, :start, :due, :working, :days)""")
                .param("case", caseId).param("kind", kind.name()).param("start", day)
                .param("due", term.from(day, calendar.workingDays())).param("working", term.working()).param("days", term.days()).update();
    }

    boolean stop(UUID caseId, CaseClock.Kind kind, LocalDate day, String with, String by) {
        return jdbc.sql("""
                update naming_clock set done_on = :day, done_with = :with, done_by = :by, paused_on = null
                where case_id = :case and kind = :kind and done_on is null""")
                .param("day", day).param("with", with).param("by", by).param("case", caseId).param("kind", kind.name()).update() == 1;
    }

    /** Lets the clock of handling stand still from a day on. */
    void pause(UUID caseId, LocalDate day) {
        jdbc.sql("""
                update naming_clock set paused_on = :day
                where case_id = :case and kind = 'HANDLING' and done_on is null and paused_on is null""")
                .param("day", day).param("case", caseId).update();
    }

    /**
     * Reckons the last day of what counts working days again after the calendar changed; one that was moved by a person stays.
     *
     * @param before the calendar until now
     */
    public int reckonAgain(WorkingDays before) {
        WorkingDays now = calendar.workingDays();
        int moved = 0;
        for (CaseClock clock : running()) {
            Integer days = jdbc.sql("select term_days from naming_clock where case_id = :case and kind = :kind and working")
                    .param("case", clock.caseId()).param("kind", clock.kind().name()).query(Integer.class).optional().orElse(null);
            LocalDate due = days == null || !before.after(clock.startedOn(), days).equals(clock.dueOn()) ? clock.dueOn()
                    : now.after(clock.startedOn(), days);
            if (!due.equals(clock.dueOn())) {
                moved += jdbc.sql("update naming_clock set due_on = :due where case_id = :case and kind = :kind").param("due", due)
                        .param("case", clock.caseId()).param("kind", clock.kind().name()).update();
            }
        }
        return moved;
    }

    /** Lets it go on: its last day moves by as many days as it stood still, of those that it counts. */
    void goOn(UUID caseId, LocalDate day) {
        WorkingDays working = calendar.workingDays();
        of(caseId).stream().filter(clock -> clock.pausedOn() != null).forEach(clock ->
                jdbc.sql("update naming_clock set due_on = :due, paused_on = null where case_id = :case and kind = :kind")
                        .param("due", clock.working() ? working.after(clock.dueOn(), working.between(clock.pausedOn(), day))
                                : clock.dueOn().plusDays(clock.pausedOn().until(day, ChronoUnit.DAYS)))
                        .param("case", caseId).param("kind", clock.kind().name()).update());
    }

    void extend(UUID caseId, CaseClock.Kind kind, LocalDate to, String reason) {
        jdbc.sql("update naming_clock set due_on = :to, extension = :reason where case_id = :case and kind = :kind")
                .param("to", to).param("reason", reason).param("case", caseId).param("kind", kind.name()).update();
    }

    /** The clocks of a case in the order of their work. */
    public List<CaseClock> of(UUID caseId) {
        return query(jdbc.sql("select * from naming_clock where case_id = :id order by started_on, due_on, kind desc").param("id", caseId));
    }

    /** The clocks that run, the first due first. */
    public List<CaseClock> running() {
        return query(jdbc.sql("select * from naming_clock where done_on is null order by due_on, case_id"));
    }

    private static List<CaseClock> query(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> new CaseClock(row.getObject("case_id", UUID.class),
                CaseClock.Kind.valueOf(row.getString("kind")),
                row.getObject("started_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class), row.getString("done_with"),
                row.getObject("paused_on", LocalDate.class), row.getString("extension"), row.getBoolean("working"))).list();
    }
}
