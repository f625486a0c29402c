package org.merestone.gazetteer.naming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of what has a last day before it runs out (预警) and after (逾期): clocks, opinions of departments, public notices. The office is
 * told in the days before, the county once it is overdue; once for each last day, on whichever node it is noticed first.
 */
@Service
public class Escalations {

    private final JdbcClient jdbc;
    private final CaseClocks clocks;
    private final List<Deadlines> others;
    private final NamingSettings settings;
    private final NameTrial trial;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    public Escalations(JdbcClient jdbc, CaseClocks clocks, List<Deadlines> others, NamingSettings settings, NameTrial trial,
            Ledger ledger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.others = List.copyOf(others);
        this.settings = settings;
        this.trial = trial;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** To whom it has been told. */
    public enum Level {
        /** The office. */
        SOON,
        /** 县级主管: the county. */
        OVERDUE
    }

    /** What was told of, to whom and when. */
    public record Told(Due due, Level level, LocalDate toldOn) {}

    /** Tells of everything that came near or ran out since; how many were new. */
    public int tell() {
        LocalDate today = trial.today();
        LocalDate near = today.plusDays(settings.alarmDays());
        int told = 0;
        for (Due due : running()) {
            if (!due.on().isAfter(near)) {
                told += tell(due, due.on().isBefore(today) ? Level.OVERDUE : Level.SOON, today) ? 1 : 0;
            }
        }
        return told;
    }

    private List<Due> running() {
        List<Due> running = new ArrayList<>(clocks.running().stream().filter(clock -> clock.pausedOn() == null).map(Due::of).toList());
        others.forEach(each -> running.addAll(each.running()));
        return running;
    }

    /** What was told of a case. */
    public List<Told> of(UUID caseId) {
        return jdbc.sql("select * from naming_escalation where case_id = :id order by told_on").param("id", caseId)
                .query((row, n) -> new Told(due(row), Level.valueOf(row.getString("level")), row.getObject("told_on", LocalDate.class)))
                .list();
    }

    /** On which day the county was told of what ran out. */
    public Map<Due, LocalDate> overdue() {
        Map<Due, LocalDate> told = new HashMap<>();
        jdbc.sql("select * from naming_escalation where level = 'OVERDUE'").query(row -> {
            told.put(due(row), row.getObject("told_on", LocalDate.class));
        });
        return told;
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getObject("case_id", UUID.class), row.getString("kind"), row.getObject("due_on", LocalDate.class));
    }

    private boolean tell(Due due, Level level, LocalDate today) {
        if (told(due, level)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            ledger.awaitTurn();
            if (told(due, level)) {
                return false; // another node was first
            }
            jdbc.sql("insert into naming_escalation (case_id, kind, level, due_on, told_on) values (:case, :kind, :level, :due, :today)")
                    .param("case", due.caseId()).param("kind", due.what()).param("level", level.name())
                    .param("due", due.on()).param("today", today).update();
            ledger.enter(Actor.system("calendar"), Act.of("naming.escalate", "naming-case", due.caseId())
                    .with(due.what() + " " + level + " " + due.on()));
            return true;
        }));
    }

    private boolean told(Due due, Level level) {
        return jdbc.sql("""
                select count(*) from naming_escalation where case_id = :case and kind = :kind and level = :level and due_on = :due""")
                .param("case", due.caseId()).param("kind", due.what()).param("level", level.name()).param("due", due.on())
                .query(Integer.class).single() > 0;
    }
}
