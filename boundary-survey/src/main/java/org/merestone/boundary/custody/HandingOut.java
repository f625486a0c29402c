package org.merestone.boundary.custody;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.merestone.boundary.line.Classification;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what a page or a program is shown of lines: courses, points, pictures, field sheets (rule 97). The same content shown to the same
 * person again on the same day (UTC) is one entry.
 */
@Service
public class HandingOut {

    private final JdbcClient jdbc;
    private final ExportLedger exports;
    private final Clock clock;

    HandingOut(JdbcClient jdbc, ExportLedger exports, Clock clock) {
        this.jdbc = jdbc;
        this.exports = exports;
        this.clock = clock;
    }

    /** Enters content for each of the lines that it is about, as secret as the most secret version of the line. */
    @Transactional
    public void enter(Actor actor, List<UUID> lines, String fileName, byte[] content) {
        String sha256 = Documents.sha256(content);
        OffsetDateTime day = LegalTime.startOf(LegalTime.today(clock));
        for (UUID line : lines) {
            boolean given = jdbc.sql("""
                    select count(*) from export_entry where actor_id = :actor and sha256 = :hash and subject_id = :line
                      and file_name = :name and happened_at >= :day""").param("actor", actor.requireAccount()).param("hash", sha256)
                    .param("line", line.toString()).param("name", fileName).param("day", day).query(Integer.class).single() > 0;
            if (!given) {
                exports.enter(actor, new ExportLedger.Export("line", line.toString(), fileName, classification(line), content.length,
                        sha256));
            }
        }
    }

    /** The line of a task; empty where there is no such task. */
    public Optional<UUID> lineOfTask(UUID task) {
        return jdbc.sql("select line_id from line_task where id = :id").param("id", task).query(UUID.class).optional();
    }

    /** The line of a draft or of another version. */
    public Optional<UUID> lineOfVersion(UUID version) {
        return jdbc.sql("select line_id from boundary_line_version where id = :id").param("id", version).query(UUID.class).optional();
    }

    /** The highest of what the line's versions are marked with; drafts are internal at least. */
    private Classification classification(UUID line) {
        return jdbc.sql("select distinct classification from boundary_line_version where line_id = :line"
                + " and stage in ('DRAFT', 'IN_FORCE')")
                .param("line", line).query(String.class).list().stream().map(Classification::valueOf).max(Enum::compareTo)
                .orElse(Classification.INTERNAL);
    }
}
