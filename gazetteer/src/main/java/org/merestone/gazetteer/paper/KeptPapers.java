package org.merestone.gazetteer.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.outgoing.PaperWentOut;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.PaperFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of papers that went out and of what was sealed; rows of the first are added and never changed. */
@Repository
class KeptPapers {

    private static final String SCAN = "select * from sealed_scan where ";

    private final JdbcClient jdbc;

    KeptPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The editions of all papers of a case, batch or meeting, paper after paper, the first edition first. */
    List<KeptPaper> of(UUID subject) {
        Map<UUID, List<KeptPaper.File>> files = new HashMap<>();
        jdbc.sql("""
                select f.* from kept_file f join kept_paper p on p.id = f.paper_id where p.subject_id = :id order by f.file_format""")
                .param("id", subject).query(row -> {
                    files.computeIfAbsent(row.getObject("paper_id", UUID.class), id -> new ArrayList<>())
                            .add(new KeptPaper.File(PaperFormat.valueOf(row.getString("file_format")), row.getString("sha256"),
                                    row.getLong("byte_size"), row.getString("file_name")));
                });
        return jdbc.sql("select * from kept_paper where subject_id = :id order by paper, edition_no").param("id", subject)
                .query((row, n) -> paper(row, files.getOrDefault(row.getObject("id", UUID.class), List.of()))).list();
    }

    /** The edition that holds. */
    Optional<KeptPaper> latest(UUID subject, CasePaper paper) {
        return of(subject).stream().filter(each -> each.paper() == paper).reduce((earlier, later) -> later);
    }

    void add(KeptPaper paper, PaperWentOut.Of of) {
        jdbc.sql("""
                insert into kept_paper (id, subject_kind, subject_id, paper, edition_no, document_no, title, grade, notice_id, reason,
                                        made_by, made_at)
                values (:id, :kind, :subject, :paper, :edition, :number, :title, :grade, :notice, :reason, :by, :at)""")
                .param("id", paper.id()).param("kind", of.name()).param("subject", paper.subject()).param("paper", paper.paper().name())
                .param("edition", paper.edition()).param("number", paper.number()).param("title", paper.title())
                .param("grade", paper.grade().name()).param("notice", paper.noticeId()).param("reason", paper.reason())
                .param("by", paper.madeBy()).param("at", paper.madeAt()).update();
        for (KeptPaper.File file : paper.files()) {
            jdbc.sql("""
                    insert into kept_file (paper_id, file_format, sha256, byte_size, file_name)
                    values (:paper, :format, :sha, :size, :name)""").param("paper", paper.id()).param("format", file.format().name())
                    .param("sha", file.sha256()).param("size", file.byteSize()).param("name", file.fileName()).update();
        }
    }

    private static KeptPaper paper(ResultSet row, List<KeptPaper.File> files) throws SQLException {
        return new KeptPaper(row.getObject("id", UUID.class), row.getObject("subject_id", UUID.class),
                CasePaper.valueOf(row.getString("paper")), row.getInt("edition_no"), row.getString("document_no"), row.getString("title"),
                Grade.valueOf(row.getString("grade")), row.getObject("notice_id", UUID.class), row.getString("reason"),
                row.getString("made_by"), row.getObject("made_at", OffsetDateTime.class), files);
    }

    /** The scans of a paper, the first filed first. */
    List<SealedScan> scans(UUID paperId) {
        return jdbc.sql(SCAN + "paper_id = :id order by filed_at, id").param("id", paperId).query(KeptPapers::scan).list();
    }

    Optional<SealedScan> scan(UUID id) {
        return jdbc.sql(SCAN + "id = :id").param("id", id).query(KeptPapers::scan).optional();
    }

    void add(SealedScan scan) {
        jdbc.sql("""
                insert into sealed_scan (id, paper_id, sha256, file_name, byte_size, filed_by, filed_name, filed_at)
                values (:id, :paper, :sha, :name, :size, :by, :byName, :at)""")
                .param("id", scan.id()).param("paper", scan.paperId()).param("sha", scan.sha256()).param("name", scan.fileName())
                .param("size", scan.byteSize()).param("by", scan.filedBy()).param("byName", scan.filedName())
                .param("at", scan.filedAt()).update();
    }

    /** False where somebody was first. */
    boolean compared(UUID scanId, UUID by, String name, OffsetDateTime at) {
        return jdbc.sql("""
                update sealed_scan set compared_by = :by, compared_name = :name, compared_at = :at
                where id = :id and compared_by is null and dismissed is null""")
                .param("by", by).param("name", name).param("at", at).param("id", scanId).update() == 1;
    }

    /** False where nobody has compared it, or somebody else was first. */
    boolean doubted(UUID scanId, SealedScan.Doubt doubt) {
        return jdbc.sql("""
                update sealed_scan set doubted_by = :by, doubted_name = :name, doubted_at = :at, doubt = :reason
                where id = :id and compared_by is not null and dismissed is null and doubted_by is null""").param("by", doubt.by())
                .param("name", doubt.byName()).param("at", doubt.at()).param("reason", doubt.reason()).param("id", scanId).update() == 1;
    }

    /** Takes the doubt away; false where there is none. */
    boolean upheld(UUID scanId) {
        return jdbc.sql("""
                update sealed_scan set doubted_by = null, doubted_name = null, doubted_at = null, doubt = null
                where id = :id and dismissed is null and doubted_by is not null""").param("id", scanId).update() == 1;
    }

    boolean dismissed(UUID scanId, String reason) {
        return jdbc.sql("update sealed_scan set dismissed = :reason where id = :id and dismissed is null").param("reason", reason)
                .param("id", scanId).update() == 1;
    }

    private static SealedScan scan(ResultSet row, int number) throws SQLException {
        return new SealedScan(row.getObject("id", UUID.class), row.getObject("paper_id", UUID.class), row.getString("sha256"),
                row.getString("file_name"), row.getLong("byte_size"), row.getObject("filed_by", UUID.class), row.getString("filed_name"),
                row.getObject("filed_at", OffsetDateTime.class), row.getString("compared_name"),
                row.getObject("compared_at", OffsetDateTime.class), doubt(row), row.getString("dismissed"));
    }

    private static SealedScan.@Nullable Doubt doubt(ResultSet row) throws SQLException {
        UUID by = row.getObject("doubted_by", UUID.class);
        return by == null ? null : new SealedScan.Doubt(by, row.getString("doubted_name"),
                row.getObject("doubted_at", OffsetDateTime.class), row.getString("doubt"));
    }
}
