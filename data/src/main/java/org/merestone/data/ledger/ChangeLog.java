package org.merestone.data.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the change log: which version the register stands at, and what changed since one. */
@Repository
public class ChangeLog {

    private final JdbcClient jdbc;

    public ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of the last committed change; 0 for an empty register. */
    public long version() {
        return jdbc.sql("select change_version from ledger_head where id = 1").query(Long.class).single();
    }

    /** The changes after {@code version}, oldest first, at most {@code limit} of them. */
    public List<Entry> since(long version, int limit) {
        return jdbc.sql("""
                select version, changed_at, part, entity, entity_id, operation from change_log
                where version > :version order by version fetch first :limit rows only""")
                .param("version", version).param("limit", limit)
                .query((row, n) -> new Entry(row.getLong("version"), row.getObject("changed_at", OffsetDateTime.class),
                        new Change(Change.Part.valueOf(row.getString("part")), row.getString("entity"),
                                row.getString("entity_id"), Change.Operation.valueOf(row.getString("operation")))))
                .list();
    }

    /** One numbered change. */
    public record Entry(long version, OffsetDateTime changedAt, Change change) {}
}
