package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.Collection;
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
 * Tells of clocks before they run out (预警) and after (逾期): the office in the days before, the county once a clock is overdue. Each is
 * told once for each last day, on whichever node it is noticed first.
 */
@Service
public class Escalations {

    private final JdbcClient jdbc;
    private final CaseClocks clocks;
    private final NamingSettings settings;
    private final NameTrial trial;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    public Escalations(JdbcClient jdbc, CaseClocks clocks, NamingSettings settings, NameTrial trial, Ledger ledger,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.settings = settings;
        this.trial = trial;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** To whom a clock has been told. */
    public enum Level {
        /** The office. */
        SOON,
        /** 县级主管: the county. */
        OVERDUE
    }

    /** A clock that was told of. */
    public record Told(UUID caseId, CaseClock.Kind kind, Level level, LocalDate dueOn, LocalDate toldOn) {}

    /** Tells of every clock that came near or ran out since; how many were new. */
    public int tell() {
        LocalDate today = trial.today();
        LocalDate near = today.plusDays(settings.alarmDays());
        int told = 0;
        for (CaseClock clock : clocks.running()) {
            if (clock.pausedOn() == null && !clock.dueOn().isAfter(near)) {
                told += tell(clock, clock.dueOn().isBefore(today) ? Level.OVERDUE : Level.SOON, today) ? 1 : 0;
            }
        }
        return told;
    }

    /** What was told of a case. */
    public List<Told> of(UUID caseId) {
        return jdbc.sql("select * from naming_escalation where case_id = :id order by told_on").param("id", caseId)
                .query((row, n) -> new Told(caseId, CaseClock.Kind.valueOf(row.getString("kind")), Level.valueOf(row.getString("level")),
                        row.getObject("due_on", LocalDate.class), row.getObject("told_on", LocalDate.class))).list();
    }

    /** On which day the county was told that a clock ran out; nothing of clocks that were not. */
    public Map<CaseClock, LocalDate> overdue(Collection<CaseClock> running) {
        Map<String, LocalDate> told = new HashMap<>();
        jdbc.sql("select * from naming_escalation where level = 'OVERDUE'").query(row -> {
            told.put(row.getObject("case_id", UUID.class) + row.getString("kind") + row.getObject("due_on", LocalDate.class),
                    row.getObject("told_on", LocalDate.class));
        });
        Map<CaseClock, LocalDate> known = new HashMap<>();
        for (CaseClock clock : running) {
            LocalDate on = told.get(clock.caseId() + clock.kind().name() + clock.dueOn());
            if (on != null) {
                known.put(clock, on);
            }
        }
        return known;
    }

    private boolean tell(CaseClock clock, Level level, LocalDate today) {
        if (told(clock, level)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            ledger.awaitTurn();
            if (told(clock, level)) {
                return false; // another node was first
            }
            jdbc.sql("insert into naming_escalation (case_id, kind, level, due_on, told_on) values (:case, :kind, :level, :due, :today)")
                    .param("case", clock.caseId()).param("kind", clock.kind().name()).param("level", level.name())
                    .param("due", clock.dueOn()).param("today", today).update();
            ledger.enter(Actor.system("calendar"), Act.of("naming.escalate", "naming-case", clock.caseId())
                    .with(clock.kind() + " " + level + " " + clock.dueOn()));
            return true;
        }));
    }

    private boolean told(CaseClock clock, Level level) {
        return jdbc.sql("""
                select count(*) from naming_escalation where case_id = :case and kind = :kind and level = :level and due_on = :due""")
                .param("case", clock.caseId()).param("kind", clock.kind().name()).param("level", level.name()).param("due", clock.dueOn())
                .query(Integer.class).single() > 0;
    }
}
