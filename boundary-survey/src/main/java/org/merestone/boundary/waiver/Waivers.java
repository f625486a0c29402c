package org.merestone.boundary.waiver;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The waivers of tasks. Callers hold the task's lock and enter the act in the ledger. */
@Repository
public class Waivers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Waivers(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** All waivers of a task, oldest first. */
    public List<Waiver> of(UUID taskId) {
        return jdbc.sql("""
                select w.*, p.display_name as proposer, d.display_name as decider from finding_waiver w
                join account p on p.id = w.proposed_by left join account d on d.id = w.decided_by
                where w.task_id = :task order by w.proposed_at, w.id""").param("task", taskId)
                .query((row, n) -> new Waiver(row.getObject("id", UUID.class), row.getObject("task_id", UUID.class),
                row.getString("finding_key"),
                        row.getString("rule_id"), row.getString("told"), row.getString("reason"), row.getObject("proposed_by", UUID.class),
                        row.getString("proposer"), row.getObject("proposed_at", OffsetDateTime.class), row.getString("decider"),
                        row.getObject("granted", Boolean.class))).list();
    }

    /** The keys of the findings that may pass, by task. */
    public Map<UUID, Set<String>> granted(Collection<UUID> taskIds) {
        Map<UUID, Set<String>> keys = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("select task_id, finding_key from finding_waiver where granted and task_id in (:tasks)").param("tasks", taskIds)
                    .query(row -> {
                        keys.computeIfAbsent(row.getObject("task_id", UUID.class), id -> new HashSet<>()).add(row.getString("finding_key"));
                    });
        }
        return keys;
    }

    public UUID propose(UUID taskId, String key, String rule, String told, String reason, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into finding_waiver (id, task_id, finding_key, rule_id, told, reason, proposed_by, proposed_at)
                values (:id, :task, :key, :rule, :told, :reason, :account, :now)""")
                .param("id", id).param("task", taskId).param("key", key).param("rule", rule).param("told", told).param("reason", reason)
                .param("account", account).param("now", LegalTime.now(clock)).update();
        return id;
    }

    public void decide(UUID id, boolean granted, UUID account) {
        jdbc.sql(
                "update finding_waiver set decided_by = :account, decided_at = :now, granted = :granted"
                + " where id = :id and decided_by is null")
                .param("account", account).param("now", LegalTime.now(clock)).param("granted", granted).param("id", id).update();
    }
}
