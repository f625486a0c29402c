package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.merestone.gazetteer.check.CaseRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of clocks. */
@Repository
public class CaseClocks {

    private final JdbcClient jdbc;

    public CaseClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(UUID caseId, CaseClock.Kind kind, LocalDate day) {
        jdbc.sql("insert into case_clock (case_id, kind, started_on, due_on) values (:case, :kind, :start, :due)")
                .param("case", caseId).param("kind", kind.name()).param("start", day)
                .param("due", day.plusDays(CaseRules.CLOCK_DAYS)).update();
    }

    boolean stop(UUID caseId, CaseClock.Kind kind, LocalDate day, String with, String by) {
        return jdbc.sql("""
                update case_clock set done_on = :day, done_with = :with, done_by = :by
                where case_id = :case and kind = :kind and done_on is null""")
                .param("day", day).param("with", with).param("by", by).param("case", caseId).param("kind", kind.name()).update() == 1;
    }

    /** The clocks of a case. */
    public List<CaseClock> of(UUID caseId) {
        return query(jdbc.sql("select * from case_clock where case_id = :id order by kind desc").param("id", caseId));
    }

    /** The clocks that run, the first due first. */
    public List<CaseClock> running() {
        return query(jdbc.sql("select * from case_clock where done_on is null order by due_on, case_id"));
    }

    private static List<CaseClock> query(JdbcClient.StatementSpec statement) {
        return statement.query((row, n) -> new CaseClock(row.getObject("case_id", UUID.class),
                CaseClock.Kind.valueOf(row.getString("kind")),
                row.getObject("started_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class), row.getString("done_with"))).list();
    }
}
