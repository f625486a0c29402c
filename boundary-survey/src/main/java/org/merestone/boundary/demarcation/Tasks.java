package org.merestone.boundary.demarcation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of tasks, and their locks. */
@Repository
public class Tasks {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Tasks(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    public LineTask require(UUID id) {
        return jdbc.sql("select * from line_task where id = :id").param("id", id).query(Tasks::task).optional()
                .orElseThrow(() -> new Refusal.NotFound("task.notFound", id));
    }

    /** The task, locked until the transaction ends. One that is over is refused. */
    LineTask lockRunning(UUID id) {
        LineTask task = jdbc.sql("select * from line_task where id = :id for update").param("id", id).query(Tasks::task).optional()
                .orElseThrow(() -> new Refusal.NotFound("task.notFound", id));
        if (task.state().isOver()) {
            throw new Refusal.Stale("task.over");
        }
        return task;
    }

    /** The task of a draft. */
    public LineTask ofDraft(UUID draftId) {
        return jdbc.sql("select * from line_task where draft_id = :draft").param("draft", draftId).query(Tasks::task).optional()
                .orElseThrow(() -> new Refusal.NotFound("draft.notFound", draftId));
    }

    /** The task of a draft, locked until the transaction ends: whatever is done to a draft is done by one after the other. */
    public LineTask lockOfDraft(UUID draftId) {
        UUID id = jdbc.sql("select id from line_task where draft_id = :draft").param("draft", draftId).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal.NotFound("draft.notFound", draftId));
        return lockRunning(id);
    }

    /** Moves a task's row version: something was done to its draft. */
    void touch(UUID id) {
        jdbc.sql("update line_task set row_version = row_version + 1 where id = :id").param("id", id).update();
    }

    /** The task that runs on a line. */
    public Optional<LineTask> running(UUID lineId) {
        return jdbc.sql("select * from line_task where line_id = :line and state in ('OPEN', 'DRAFTED')").param("line", lineId)
                .query(Tasks::task).optional();
    }

    /** The task that runs on a line or, where none does, the one approved last. */
    Optional<LineTask> latest(UUID lineId) {
        return Optional.ofNullable(latest(List.of(lineId)).get(lineId));
    }

    /** The same of several lines, by line. */
    Map<UUID, LineTask> latest(Collection<UUID> lineIds) {
        return lineIds.isEmpty() ? Map.of() : jdbc.sql("""
                select * from line_task where line_id in (:lines) and state <> 'CANCELLED'
                order by case when state = 'APPROVED' then 1 else 0 end, opened_at desc, id""")
                .param("lines", lineIds).query(Tasks::task).list().stream()
                .collect(Collectors.toMap(LineTask::lineId, task -> task, (first, later) -> first));
    }

    /** Whether the walk along a line has left a section open that nobody has settled: one that was set aside needs an agreement too. */
    boolean hasUnsettledSection(UUID lineId) {
        return jdbc.sql("select count(*) from open_section where line_id = :line and state in ('OPEN', 'SET_ASIDE')").param("line", lineId)
                .query(Long.class).single() > 0;
    }

    /** Whether a line becomes law by its agreement: it is in a running project, or an agreement on it is under way. */
    boolean needsAgreement(LineTask task) {
        return jdbc.sql("""
                select (select count(*) from agreement where task_id = :task and state <> 'WITHDRAWN')
                     + (select count(*) from project_line p join demarcation_project d on d.id = p.project_id
                        where p.line_id = :line and d.closed_at is null)""")
                .param("task", task.id()).param("line", task.lineId()).query(Long.class).single() > 0;
    }

    /** The caller holds the line's lock. */
    UUID open(UUID lineId, UUID account) {
        UUID id = ids.get();
        jdbc.sql("insert into line_task (id, line_id, state, opened_by, opened_at) values (:id, :line, 'OPEN', :account, :now)")
                .param("id", id).param("line", lineId).param("account", account).param("now", LegalTime.now(clock)).update();
        return id;
    }

    void drafted(UUID id, UUID draftId) {
        jdbc.sql("update line_task set state = 'DRAFTED', draft_id = :draft, row_version = row_version + 1 where id = :id")
                .param("draft", draftId).param("id", id).update();
    }

    void approved(UUID id) {
        jdbc.sql("update line_task set state = 'APPROVED', row_version = row_version + 1 where id = :id").param("id", id).update();
    }

    void cancelled(UUID id) {
        jdbc.sql("update line_task set state = 'CANCELLED', row_version = row_version + 1 where id = :id").param("id", id).update();
    }

    static LineTask task(ResultSet row, int number) throws SQLException {
        return new LineTask(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class),
                LineTask.State.valueOf(row.getString("state")), row.getObject("draft_id", UUID.class),
                row.getObject("opened_by", UUID.class), row.getObject("opened_at", OffsetDateTime.class), row.getLong("row_version"));
    }
}
