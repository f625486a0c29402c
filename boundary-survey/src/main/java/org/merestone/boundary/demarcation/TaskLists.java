package org.merestone.boundary.demarcation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of tasks, and of lines on which one may be opened; an actor finds only what lies in their division. */
@Repository
public class TaskLists {

    private static final String FROM = """
            from boundary_line l
            join boundary_line_version s on s.line_id = l.id and s.stage = 'IN_FORCE' and s.valid_to is null and s.superseded_at is null
            join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null
             and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
            join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null
             and b.valid_from <= :today and (b.valid_to is null or b.valid_to > :today)
            %s
            left join boundary_line_version d on d.id = t.draft_id
            left join account p on p.id = t.opened_by
            where l.level = 'TOWNSHIP' and (position(:text in l.name) > 0 or position(:text in l.code) > 0) and %s
            """;
    private static final String ROW = """
            select l.id, l.code, l.name, a.division_id as a_id, a.code as a_code, a.name as a_name, b.division_id as b_id,
                   b.code as b_code, b.name as b_name, s.length_m, s.legal_status, t.id as task_id, t.state, t.opened_at, p.display_name,
                   (select count(*) from line_confirmation c where c.line_version_id = d.id and c.voided_at is null
                    and c.fingerprint = d.fingerprint) as confirmed
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public TaskLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tasks on lines of which at least one side lies in the actor's division. */
    public Page<TaskRow> tasks(Actor actor, TaskQuery query) {
        return page(actor, query, FROM.formatted("join line_task t on t.line_id = l.id and t.state in (:states)",
                "(a.code like :scope or b.code like :scope)"));
    }

    /** Township lines with both sides in the actor's division, with the task that runs on each, if one does. */
    public Page<TaskRow> lines(Actor actor, TaskQuery query) {
        return page(actor, query, FROM.formatted("left join line_task t on t.line_id = l.id and t.state in ('OPEN', 'DRAFTED')",
                "a.code like :scope and b.code like :scope"));
    }

    private Page<TaskRow> page(Actor actor, TaskQuery query, String from) {
        JdbcClient.StatementSpec rows = jdbc.sql(ROW + from + "order by " + order(query)
                + " offset :offset rows fetch next :size rows only").param("offset", (long) query.page() * query.size())
                .param("size", query.size());
        List<TaskRow> found = scoped(rows, actor, query).query(TaskLists::row).list();
        long total = scoped(jdbc.sql("select count(*) " + from), actor, query).query(Long.class).single();
        return new Page<>(found, total, query.page(), query.size());
    }

    private JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec statement, Actor actor, TaskQuery query) {
        Set<LineTask.State> states = query.states().isEmpty() ? EnumSet.allOf(LineTask.State.class) : query.states();
        return statement.param("states", states.stream().map(LineTask.State::name).toList())
                .param("today", LegalTime.today(clock)).param("text", query.text().strip())
                .param("scope", actor.divisionCode() + "%");
    }

    private static String order(TaskQuery query) {
        String column = switch (query.sort()) {
            case LINE_CODE -> "l.code";
            case LINE_NAME -> "l.name";
            case STATE -> "t.state";
            case OPENED_AT -> "t.opened_at";
            case LENGTH -> "s.length_m";
        };
        return column + (query.descending() ? " desc" : "") + ", l.code, t.id";
    }

    private static TaskRow row(ResultSet row, int number) throws SQLException {
        String state = row.getString("state");
        return new TaskRow(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"),
                new UnitName(row.getObject("a_id", UUID.class), row.getString("a_code"), row.getString("a_name")),
                new UnitName(row.getObject("b_id", UUID.class), row.getString("b_code"), row.getString("b_name")),
                row.getDouble("length_m"), row.getString("legal_status"), row.getObject("task_id", UUID.class),
                state == null ? null : LineTask.State.valueOf(state), row.getObject("opened_at", OffsetDateTime.class),
                row.getString("display_name"), row.getInt("confirmed"));
    }
}
