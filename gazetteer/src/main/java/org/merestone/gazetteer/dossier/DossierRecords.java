package org.merestone.gazetteer.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.document.Document;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of materials and reports. */
@Repository
class DossierRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    DossierRecords(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    UUID add(UUID caseId, MaterialKind kind, Document stored, String fileName, String by) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into case_material (id, case_id, kind, sha256, file_name, byte_size, added_by, added_at)
                values (:id, :case, :kind, :hash, :name, :size, :by, :now)""")
                .param("id", id).param("case", caseId).param("kind", kind.name()).param("hash", stored.sha256()).param("name", fileName)
                .param("size", stored.byteSize()).param("by", by).param("now", now()).update();
        return id;
    }

    void remove(UUID id) {
        jdbc.sql("update case_material set removed_at = :now where id = :id").param("now", now()).param("id", id).update();
    }

    List<Material> of(UUID caseId) {
        return jdbc.sql("select * from case_material where case_id = :id and removed_at is null order by added_at, id").param("id", caseId)
                .query(DossierRecords::material).list();
    }

    Optional<Material> find(UUID id) {
        return jdbc.sql("select * from case_material where id = :id and removed_at is null").param("id", id).query(DossierRecords::material)
                .optional();
    }

    private static Material material(ResultSet row, int number) throws SQLException {
        return new Material(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                MaterialKind.valueOf(row.getString("kind")),
                row.getString("sha256"), row.getString("file_name"), row.getLong("byte_size"), row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class));
    }

    /** What the table demands of a kind of case. */
    List<MaterialKind> demanded(String caseKind) {
        return jdbc.sql("select material from material_demand where kind in (:kind, '*') order by material").param("kind", caseKind)
                .query(String.class).list().stream().map(MaterialKind::valueOf).toList();
    }

    void write(UUID caseId, ReportKind kind, Map<String, String> texts, String by) {
        jdbc.sql("delete from case_report where case_id = :case and kind = :kind").param("case", caseId).param("kind", kind.name())
                .update();
        texts.forEach((field, text) -> jdbc.sql("""
                insert into case_report (case_id, kind, field, text, written_by, written_at)
                values (:case, :kind, :field, :text, :by, :now)""")
                .param("case", caseId).param("kind", kind.name()).param("field", field).param("text", text).param("by", by)
                .param("now", now()).update());
    }

    Map<ReportKind, Map<String, String>> reports(UUID caseId) {
        Map<ReportKind, Map<String, String>> reports = new EnumMap<>(ReportKind.class);
        jdbc.sql("select kind, field, text from case_report where case_id = :id").param("id", caseId).query(row -> {
            reports.computeIfAbsent(ReportKind.valueOf(row.getString("kind")), kind -> new LinkedHashMap<>())
                    .put(row.getString("field"), row.getString("text"));
        });
        return reports;
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
