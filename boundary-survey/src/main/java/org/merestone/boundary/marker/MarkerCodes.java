package org.merestone.boundary.marker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes of markers and those that they bore before. Whoever changes one holds the line's lock and enters the act in the ledger. */
@Repository
public class MarkerCodes {

    private static final String BEARING = "select id, line_id, node_id, serial, code from marker where line_id in (:lines)"
            + " and life_status not in ('WITHDRAWN', 'HISTORIC') order by serial, type_code";

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    MarkerCodes(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    private record Bearing(UUID id, UUID lineId, @Nullable UUID nodeId, int serial, String code) {

        String due(DueCodes codes) {
            return codes.of(nodeId, serial, code);
        }
    }

    /** The junctions at which markers of several lines stand; those that are history do not count. */
    public Set<UUID> junctions(Collection<UUID> lines) {
        return lines.isEmpty() ? Set.of() : bearing(lines).stream().map(Bearing::nodeId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** How many markers of several lines bear another code than is due, by line; those that are history do not count. */
    public Map<UUID, Integer> otherwise(Map<UUID, DueCodes> due) {
        Map<UUID, Integer> counted = new HashMap<>();
        if (!due.isEmpty()) {
            bearing(due.keySet()).stream().filter(marker -> !marker.due(due.get(marker.lineId())).equals(marker.code()))
                    .forEach(marker -> counted.merge(marker.lineId(), 1, Integer::sum));
        }
        return counted;
    }

    /** Gives the markers of a line that are not history the codes that are due; the former ones stay as aliases. */
    public int recode(UUID lineId, DueCodes due, LocalDate day, String reason) {
        int renewed = 0;
        for (Bearing marker : bearing(List.of(lineId))) {
            String code = marker.due(due);
            if (!code.equals(marker.code())) {
                jdbc.sql("update marker set code = :code, row_version = row_version + 1 where id = :id").param("code", code)
                        .param("id", marker.id()).update();
                jdbc.sql("""
                        insert into code_alias (id, object_kind, object_id, old_code, new_code, effective_on, reason)
                        values (:id, 'MARKER', :marker, :old, :new, :day, :reason)""").param("id", ids.get()).param("marker", marker.id())
                        .param("old", marker.code()).param("new", code).param("day", day).param("reason", reason).update();
                renewed++;
            }
        }
        return renewed;
    }

    /** The markers that once bore a code. */
    public List<UUID> formerlyCoded(String code) {
        return jdbc.sql("select object_id from code_alias where object_kind = 'MARKER' and old_code = :code").param("code", code)
                .query(UUID.class).list();
    }

    private List<Bearing> bearing(Collection<UUID> lines) {
        return jdbc.sql(BEARING).param("lines", lines).query((row, n) -> new Bearing(row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class), row.getObject("node_id", UUID.class), row.getInt("serial"),
                row.getString("code"))).list();
    }
}
