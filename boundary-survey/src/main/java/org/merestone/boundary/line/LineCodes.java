package org.merestone.boundary.line;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes of lines and those that they bore before. Whoever changes one holds the line's lock and enters the act in the ledger. */
@Repository
public class LineCodes {

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    LineCodes(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Those of several codes that more than one line bears. */
    public Set<String> twice(Collection<String> codes) {
        return codes.isEmpty() ? Set.of()
                : Set.copyOf(jdbc.sql("select code from boundary_line where code in (:codes) group by code having count(*) > 1")
                .param("codes", codes).query(String.class).list());
    }

    /** Gives a line another code from a day on; the former one stays as an alias. */
    public void recode(BoundaryLine line, String code, LocalDate day, String reason) {
        jdbc.sql("update boundary_line set code = :code where id = :id").param("code", code).param("id", line.id()).update();
        jdbc.sql("""
                insert into code_alias (id, object_kind, object_id, old_code, new_code, effective_on, reason)
                values (:id, 'LINE', :line, :old, :new, :day, :reason)""").param("id", ids.get()).param("line", line.id())
                .param("old", line.code()).param("new", code).param("day", day).param("reason", reason).update();
    }
}
