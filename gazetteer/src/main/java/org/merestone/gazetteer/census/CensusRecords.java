package org.merestone.gazetteer.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.geo.Severity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of census sheets and of what was found in them. */
@Repository
class CensusRecords {

    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_HEADING = 60;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    CensusRecords(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(UUID id, String sha256, String fileName, String mapping, Actor actor) {
        jdbc.sql("""
                insert into census_import (id, sha256, file_name, mapping, state, row_count, errors, warnings, uploaded_by, division_code,
                                           uploaded_at)
                values (:id, :sha, :name, :mapping, 'UPLOADED', 0, 0, 0, :by, :division, :now)""")
                .param("id", id).param("sha", sha256).param("name", fileName).param("mapping", mapping)
                .param("by", actor.requireAccount()).param("division", actor.divisionCode()).param("now", now()).update();
    }

    Optional<CensusSheet> find(UUID id) {
        return jdbc.sql("select * from census_import where id = :id").param("id", id).query((row, n) -> sheet(row)).optional();
    }

    /** The latest sheets of those who act inside a division. */
    List<CensusSheet> latest(String division, int most) {
        return jdbc.sql("""
                select * from census_import where division_code like :division order by uploaded_at desc, id fetch first :most rows only""")
                .param("division", division + "%").param("most", most).query((row, n) -> sheet(row)).list();
    }

    void remap(UUID id, String mapping) {
        jdbc.sql("update census_import set mapping = :mapping, state = 'UPLOADED' where id = :id").param("mapping", mapping)
                .param("id", id).update();
    }

    void checked(UUID id, int rows, int errors, int warnings, List<CensusFinding> findings) {
        jdbc.sql("update census_import set state = :state, row_count = :rows, errors = :errors, warnings = :warnings where id = :id")
                .param("state", errors > 0 || rows == 0 ? "REFUSED" : "CHECKED").param("rows", rows).param("errors", errors)
                .param("warnings", warnings).param("id", id).update();
        jdbc.sql("delete from census_finding where import_id = :id").param("id", id).update();
        List<Object[]> lines = new ArrayList<>(findings.size());
        for (CensusFinding finding : findings) {
            lines.add(new Object[] {id, lines.size() + 1, finding.row(), cut(finding.heading(), LONGEST_HEADING), finding.severity().name(),
                finding.ruleId(), cut(finding.message(Locale.CHINESE), LONGEST_MESSAGE),
                cut(finding.message(Locale.ENGLISH), LONGEST_MESSAGE)});
        }
        batches.batchUpdate("""
                insert into census_finding (import_id, seq, row_no, heading, severity, rule_id, message_zh, message_en)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", lines);
    }

    /** The findings that are kept, those that stop the import first. */
    List<StoredFinding> findings(UUID id, int from, int most) {
        return jdbc.sql("""
                select * from census_finding where import_id = :id
                order by case severity when 'ERROR' then 0 when 'WARN' then 1 else 2 end, row_no, seq
                offset :from rows fetch next :most rows only""").param("id", id).param("from", from).param("most", most)
                .query((row, n) -> new StoredFinding(row.getInt("row_no"), row.getString("heading"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("rule_id"), row.getString("message_zh"), row.getString("message_en"))).list();
    }

    /** Locks a sheet that is to be imported; empty where it is not checked, or imported already. */
    boolean takeChecked(UUID id) {
        return jdbc.sql("update census_import set state = 'IMPORTED', imported_at = :now where id = :id and state = 'CHECKED'")
                .param("now", now()).param("id", id).update() == 1;
    }

    OffsetDateTime now() {
        return LegalTime.now(clock);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static CensusSheet sheet(ResultSet row) throws SQLException {
        return new CensusSheet(row.getObject("id", UUID.class), row.getString("sha256"), row.getString("file_name"),
                row.getString("mapping"),
                CensusSheet.State.valueOf(row.getString("state")), row.getInt("row_count"), row.getInt("errors"), row.getInt("warnings"),
                row.getObject("uploaded_by", UUID.class), row.getString("division_code"),
                row.getObject("uploaded_at", OffsetDateTime.class));
    }
}
