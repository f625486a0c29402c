package org.merestone.boundary.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of lines. Callers hold the line's lock. */
@Repository
class Papers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Papers(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** The papers of a line, oldest first. */
    List<Paper> of(UUID projectLine) {
        return of(List.of(projectLine)).getOrDefault(projectLine, List.of());
    }

    /** The papers of several lines, by line, oldest first. */
    Map<UUID, List<Paper>> of(Collection<UUID> projectLines) {
        Map<UUID, List<Paper>> papers = new HashMap<>();
        if (!projectLines.isEmpty()) {
            jdbc.sql("""
                    select s.*, d.file_name, d.media_type, d.byte_size, a.display_name from stage_document s
                    join document d on d.sha256 = s.sha256 join account a on a.id = s.filed_by
                    where s.project_line_id in (:lines) order by s.filed_at, s.id""").param("lines", projectLines).query(row -> {
                        papers.computeIfAbsent(row.getObject("project_line_id", UUID.class), id -> new ArrayList<>()).add(paper(row));
                    });
        }
        return papers;
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(row.getObject("id", UUID.class), PaperKind.valueOf(row.getString("kind")), row.getObject("unit_id", UUID.class),
                row.getString("title"), row.getString("document_no"), row.getObject("dated", LocalDate.class), row.getString("sha256"),
                row.getString("file_name"), row.getString("media_type"), row.getLong("byte_size"), row.getString("display_name"),
                row.getObject("filed_at", OffsetDateTime.class));
    }

    UUID add(UUID projectLine, NewPaper paper, @Nullable UUID unit, String sha256, UUID account) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into stage_document (id, project_line_id, kind, unit_id, title, document_no, dated, sha256, filed_by, filed_at)
                values (:id, :line, :kind, :unit, :title, :no, :day, :hash, :account, :now)""")
                .param("id", id).param("line", projectLine).param("kind", paper.kind().name()).param("unit", unit)
                .param("title", paper.title()).param("no", paper.documentNo()).param("day", paper.dated()).param("hash", sha256)
                .param("account", account).param("now", LegalTime.now(clock)).update();
        return id;
    }
}
