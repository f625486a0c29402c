package org.merestone.gazetteer.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes reports of errors in, and keeps what the office answers; each answer and closing is entered in the ledger. */
@Service
public class ErrorReports {

    public static final int SHORTEST = 4;
    public static final int LONGEST = 1_000;
    public static final int LONGEST_CONTACT = 100;
    /** Reports that may wait at one place; more are refused, so that nobody buries the others'. */
    static final int MOST_WAITING = 100;

    private static final String FIND = """
            select r.*, (select max(n.name) from place_name n where n.place_id = r.place_id and n.kind = 'STANDARD'
                         and n.superseded_at is null) as place_name
            from place_report r""";
    private static final String WITHIN = """
            exists (select 1 from place_division d join division_version v on v.division_id = d.division_id
                     where d.place_id = r.place_id and v.superseded_at is null and v.valid_to is null and v.code like :within)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    public ErrorReports(JdbcClient jdbc, Clock clock, Supplier<UUID> ids, Ledger ledger, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in a report about a place that the caller knows to be public.
     *
     * @return the id by which who sent it can follow it
     * @throws Refusal.NotAllowed for an empty or long text or contact, the same text twice, or too many that wait
     */
    public UUID hear(UUID place, ErrorReport.Subject about, String typed, String contact) {
        String text = typed.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new Refusal.NotAllowed("report.text", SHORTEST, LONGEST);
        }
        if (contact.strip().length() > LONGEST_CONTACT) {
            throw new Refusal.NotAllowed("report.contact", LONGEST_CONTACT);
        }
        List<String> waiting = jdbc.sql("select report_text from place_report where place_id = :place and state = 'NEW'")
                .param("place", place).query(String.class).list();
        if (waiting.contains(text)) {
            throw new Refusal.NotAllowed("report.saidAlready");
        }
        if (waiting.size() >= MOST_WAITING) {
            throw new Refusal.NotAllowed("report.full");
        }
        UUID id = ids.get();
        jdbc.sql("""
                insert into place_report (id, place_id, about, report_text, contact, received_at, state)
                values (:id, :place, :about, :text, :contact, :now, 'NEW')""")
                .param("id", id).param("place", place).param("about", about.name()).param("text", text)
                .param("contact", contact.strip()).param("now", now()).update();
        return id;
    }

    /** @throws Refusal.NotFound where there is none */
    public ErrorReport require(UUID id) {
        return jdbc.sql(FIND + " where r.id = :id").param("id", id).query(ErrorReports::report).optional()
                .orElseThrow(() -> new Refusal.NotFound("report.notFound"));
    }

    /**
     * The reports of a division, the newest first.
     *
     * @param state  only these; null for all
     * @param within beginning of a division code
     */
    public List<ErrorReport> list(ErrorReport.@Nullable State state, String within, int from, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql(FIND + " where " + (state == null ? "" : "r.state = :state and ") + WITHIN
                + " order by r.received_at desc, r.id offset :from rows fetch next :limit rows only")
                .param("within", within + "%").param("from", from).param("limit", limit);
        return (state == null ? query : query.param("state", state.name())).query(ErrorReports::report).list();
    }

    /**
     * Answers a report, or closes it with or without an answer.
     *
     * @param seen the row version that the office saw
     * @throws Refusal.NotYours   for a place of another division
     * @throws Refusal.NotAllowed without an answer where one is due, for a long one, where somebody was faster, and for one that is closed
     */
    public void settle(Actor actor, UUID id, ErrorReport.State state, String typed, long seen) {
        String answer = typed.strip();
        if (answer.length() > LONGEST || state == ErrorReport.State.ANSWERED && answer.isEmpty() || state == ErrorReport.State.NEW) {
            throw new Refusal.NotAllowed("report.answer", LONGEST);
        }
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            ErrorReport report = require(id);
            boolean own = jdbc.sql("select count(*) from place_report r where r.id = :id and " + WITHIN).param("id", id)
                    .param("within", actor.divisionCode() + "%").query(Integer.class).single() > 0;
            if (!own) {
                throw new Refusal.NotYours("report.outsideDivision", report.placeName());
            }
            int done = jdbc.sql("""
                    update place_report set state = :state, answer = coalesce(:answer, answer), answered_by = :by, answered_at = :now,
                      row_version = row_version + 1 where id = :id and row_version = :seen and state <> 'CLOSED'""")
                    .param("state", state.name()).param("answer", answer.isEmpty() ? null : answer).param("by", actor.username())
                    .param("now", now()).param("id", id).param("seen", seen).update();
            if (done == 0) {
                throw new Refusal.NotAllowed("report.changed");
            }
            ledger.enter(actor, Act.of("report." + (state == ErrorReport.State.ANSWERED ? "answer" : "close"), "place-report", id)
                    .because(answer).with(report.placeName()));
        });
    }

    private static ErrorReport report(ResultSet row, int number) throws SQLException {
        String name = row.getString("place_name");
        return new ErrorReport(row.getObject("id", UUID.class), row.getObject("place_id", UUID.class), name == null ? "" : name,
                ErrorReport.Subject.valueOf(row.getString("about")), row.getString("report_text"), row.getString("contact"),
                row.getObject("received_at", OffsetDateTime.class), ErrorReport.State.valueOf(row.getString("state")),
                row.getString("answer"), row.getObject("answered_at", OffsetDateTime.class), row.getLong("row_version"));
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
