package org.merestone.boundary.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of agreements. */
@Repository
class Agreements {

    private static final String SELECT = "select g.*, a.display_name from agreement g join account a on a.id = g.drafted_by ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Agreements(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    Agreement require(UUID id) {
        return jdbc.sql(SELECT + "where g.id = :id").param("id", id).query(Agreements::agreement).optional()
                .orElseThrow(() -> new Refusal.NotFound("agreement.notFound"));
    }

    /** The agreement, locked until the transaction ends; whoever locks it holds the lock of its task where that still runs. */
    Agreement lock(UUID id) {
        jdbc.sql("select id from agreement where id = :id for update").param("id", id).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal.NotFound("agreement.notFound"));
        return require(id);
    }

    /** The agreement of a task, unless it was given up. */
    Optional<Agreement> ofTask(UUID taskId) {
        return jdbc.sql(SELECT + "where g.task_id = :task and g.state <> 'WITHDRAWN'").param("task", taskId).query(Agreements::agreement)
                .optional();
    }

    UUID add(UUID lineId, UUID taskId, Wording wording, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into agreement (id, line_id, task_id, state, agreement_no, title, overview, questions, effect, copies, drafted_by,
                drafted_at, in_order)
                values (:id, :line, :task, 'DRAFTED', :no, :title, :overview, :questions, :effect, :copies, :account, :now, :ordered)""")
                .param("id", id).param("line", lineId).param("task", taskId).param("no", wording.number()).param("title", wording.title())
                .param("overview", wording.overview()).param("questions", wording.questions()).param("effect", wording.effect())
                .param("copies", wording.copies()).param("ordered", wording.inOrder()).param("account", account).param("now",
                LegalTime.now(clock)).update();
        return id;
    }

    void reword(UUID id, Wording wording) {
        jdbc.sql("""
                update agreement set agreement_no = :no, title = :title, overview = :overview, questions = :questions, effect = :effect,
                       copies = :copies, in_order = :ordered, row_version = row_version + 1 where id = :id""")
                .param("id", id).param("no", wording.number()).param("title", wording.title()).param("overview", wording.overview())
                .param("questions", wording.questions()).param("effect", wording.effect()).param("copies",
                wording.copies()).param("ordered", wording.inOrder()).update();
    }

    void touch(UUID id) {
        jdbc.sql("update agreement set row_version = row_version + 1 where id = :id").param("id", id).update();
    }

    void report(UUID id, String number, LocalDate day) {
        jdbc.sql(
                "update agreement set state = 'REPORTED', report_no = :no, reported_on = :day, row_version = row_version + 1"
                + " where id = :id")
                .param("no", number).param("day", day).param("id", id).update();
    }

    /** Sends it back for signing: what was reported no longer is. */
    void reopen(UUID id) {
        jdbc.sql(
                "update agreement set state = 'DRAFTED', report_no = null, reported_on = null, row_version = row_version + 1"
                + " where id = :id")
                .param("id", id).update();
    }

    void approve(UUID id, String number, LocalDate day, UUID account) {
        jdbc.sql("""
                update agreement set state = 'APPROVED', approval_no = :no, approved_on = :day, approved_by = :account,
                       row_version = row_version + 1 where id = :id""")
                .param("no", number).param("day", day).param("account", account).param("id", id).update();
    }

    void publish(UUID id, String number, LocalDate day) {
        jdbc.sql(
                "update agreement set state = 'PUBLISHED', notice_no = :no, published_on = :day, row_version = row_version + 1"
                + " where id = :id")
                .param("no", number).param("day", day).param("id", id).update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update agreement set state = 'WITHDRAWN', row_version = row_version + 1 where id = :id").param("id", id).update();
    }

    boolean isAuthor(UUID id, UUID account) {
        return jdbc.sql("select count(*) from agreement_author where agreement_id = :id and account_id = :account").param("id", id)
                .param("account", account).query(Integer.class).single() > 0;
    }

    void addAuthor(UUID id, UUID account) {
        if (!isAuthor(id, account)) {
            jdbc.sql("insert into agreement_author (agreement_id, account_id) values (:id, :account)").param("id", id)
                    .param("account", account).update();
        }
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        Wording wording = new Wording(row.getString("agreement_no"), row.getString("title"), row.getString("overview"),
                row.getString("questions"),
                row.getString("effect"), row.getInt("copies"), row.getBoolean("in_order"));
        return new Agreement(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class), row.getObject("task_id", UUID.class),
                Agreement.State.valueOf(row.getString("state")), wording, row.getString("display_name"), row.getString("report_no"),
                row.getObject("reported_on", LocalDate.class), row.getString("approval_no"), row.getObject("approved_on", LocalDate.class),
                row.getString("notice_no"), row.getObject("published_on", LocalDate.class), row.getLong("row_version"));
    }
}
