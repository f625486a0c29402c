package org.merestone.boundary.marker;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.boundary.profile.CodeTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes of markers and those that they bore before. Whoever changes one holds the line's lock and enters the act in the ledger. */
@Repository
public class MarkerCodes {

    private static final String BEARING = "select m.id, m.line_id, m.serial, m.code, l.code as line_code from marker m"
            + " join boundary_line l on l.id = m.line_id where m.line_id in (:lines)"
            + " and m.life_status not in ('WITHDRAWN', 'HISTORIC') order by m.serial, m.type_code";
    /** What follows the code of the line; one that is coded after its junction has more digits. */
    private static final String OF_ITS_LINE = "[A-Za-z-]*\\d{3}[A-Za-z-]*";

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    MarkerCodes(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** What the codes of a line's markers follow from: the template there, and the code that the line is to bear. */
    public record Due(CodeTemplate template, String lineCode) {
        private String of(Bearing marker) {
            return new MarkerCode(template, lineCode, marker.serial(), marker.typeCode()).text();
        }
    }

    private record Bearing(UUID id, UUID lineId, int serial, String code, String lineCode) {

        /** Whether it bears the code of its line; one at a junction may bear that of the junction (domain reference 2.3). */
        boolean isOfItsLine() {
            return code.startsWith(lineCode) && code.substring(lineCode.length()).matches(OF_ITS_LINE);
        }

        /** The end of its code, as {@link Marker#typeCode()}. */
        String typeCode() {
            return code.substring(code.length() - 1);
        }
    }

    /** How many markers of several lines bear another code than is due, by line; those that are history do not count. */
    public Map<UUID, Integer> otherwise(Map<UUID, Due> due) {
        Map<UUID, Integer> counted = new HashMap<>();
        if (!due.isEmpty()) {
            bearing(List.copyOf(due.keySet())).stream().filter(Bearing::isOfItsLine)
                    .filter(marker -> !due.get(marker.lineId()).of(marker).equals(marker.code()))
                    .forEach(marker -> counted.merge(marker.lineId(), 1, Integer::sum));
        }
        return counted;
    }

    /** Gives the markers of a line that are not history the codes that are due; the former ones stay as aliases. */
    public int recode(UUID lineId, Due due, LocalDate day, String reason) {
        int renewed = 0;
        for (Bearing marker : bearing(List.of(lineId))) {
            String code = due.of(marker);
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

    private List<Bearing> bearing(List<UUID> lines) {
        return jdbc.sql(BEARING).param("lines", lines).query((row, n) -> new Bearing(row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class), row.getInt("serial"), row.getString("code"),
                row.getString("line_code"))).list();
    }
}
