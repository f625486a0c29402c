package org.merestone.boundary.archive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.merestone.boundary.project.PaperKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been filed to a line by the stages of its projects, for forms, archive and package. */
@Repository
public class FiledPapers {

    private final JdbcClient jdbc;

    FiledPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A paper as it was filed.
     *
     * @param filedFor the name of the side whose paper it is; empty where it is everybody's
     */
    public record Filed(PaperKind kind, String title, String documentNo, LocalDate dated, String sha256, String fileName, long byteSize,
            String filedFor, String filedBy) {}

    /** The papers of a line in whichever project, by stage and day. */
    public List<Filed> of(UUID lineId) {
        return jdbc.sql("""
                select s.kind, s.title, s.document_no, s.dated, s.sha256, d.file_name, d.byte_size, a.display_name,
                       coalesce((select max(u.name) from division_version u where u.division_id = s.unit_id and u.superseded_at is null), '')
                       as unit_name
                from stage_document s join project_line p on p.id = s.project_line_id join document d on d.sha256 = s.sha256
                join account a on a.id = s.filed_by where p.line_id = :line order by s.dated, s.filed_at, s.id""")
                .param("line", lineId).query((row, n) -> new Filed(PaperKind.valueOf(row.getString("kind")), row.getString("title"),
                        row.getString("document_no"), row.getObject("dated", LocalDate.class), row.getString("sha256"),
                        row.getString("file_name"), row.getLong("byte_size"), row.getString("unit_name"), row.getString("display_name")))
                .list().stream().sorted(Comparator.comparing(filed -> filed.kind().stage())).toList();
    }
}
