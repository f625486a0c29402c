package org.merestone.boundary.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.Page;
import org.merestone.boundary.line.Classification;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters what is handed out, in the transaction that hands it out: a file that is not entered is not given. */
@Repository
public class ExportLedger {

    private static final String GENESIS = "0".repeat(64);
    private static final int PAGE = 1_000;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    ExportLedger(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A file that is handed out, and what it is about: a line by its id, a project by its own. */
    public record Export(String subjectKind, String subjectId, String fileName, Classification classification, long byteSize,
            String sha256) {

        public Export(String subjectKind, String subjectId, String fileName, Classification classification, byte[] content) {
            this(subjectKind, subjectId, fileName, classification, content.length, Documents.sha256(content));
        }
    }

    /**
     * Enters a file. It takes the turn of the audit trail's writers and keeps it until the transaction ends, so entries stand in the order
     * of commits.
     */
    public ExportEntry enter(Actor actor, Export export) {
        ledger.awaitTurn();
        Head head = jdbc.sql("select seq, hash from export_head where id = 1").query((row, n) -> new Head(row.getLong(1), row.getString(2)))
                .single();
        String name = export.fileName().length() > LONGEST_NAME ? export.fileName().substring(0, LONGEST_NAME) : export.fileName();
        ExportEntry entry = new ExportEntry(head.seq + 1, LegalTime.now(clock)
                .truncatedTo(ChronoUnit.MILLIS), actor.requireAccount(), actor.username(), actor.role(), sides(export),
                        export.subjectKind(),
                export.subjectId(), name, export.classification(), export.byteSize(), export.sha256(), head.hash, "")
                .sealed();
        jdbc.sql("""
                insert into export_entry (seq, happened_at, actor_id, actor_name, actor_role, sides, subject_kind, subject_id, file_name,
                                          classification, byte_size, sha256, previous_hash, hash)
                values (:seq, :at, :actor, :name, :role, :sides, :kind, :subject, :file, :class, :size, :sha, :previous, :hash)""")
                .param("seq", entry.seq()).param("at", entry.happenedAt()).param("actor", entry.actorId()).param("name", entry.actorName())
                .param("role", entry.actorRole()).param("sides", entry.sides()).param("kind", entry.subjectKind())
                .param("subject", entry.subjectId()).param("file", entry.fileName()).param("class", entry.classification().name())
                .param("size", entry.byteSize()).param("sha", entry.sha256()).param("previous", entry.previousHash())
                .param("hash", entry.hash()).update();
        jdbc.sql("update export_head set seq = :seq, hash = :hash where id = 1").param("seq", entry.seq()).param("hash",
                entry.hash()).update();
        return entry;
    }

    private record Head(long seq, String hash) {}

    /**
     * What was handed out of lines of which a side lies in the reader's division, newest first.
     *
     * @param text part of a file's or a person's name; empty means all
     */
    public Page<ExportEntry> entries(Actor reader, String text, int page, int size) {
        String seen = " from export_entry where (sides like :scope or sides like :second) and (file_name like :text or actor_name like :text)";
        List<ExportEntry> rows = asked("select *" + seen + " order by seq desc offset :offset rows fetch next :size rows only", reader,
                text)
                .param("offset", (long) page * size).param("size", size).query(ExportLedger::entry).list();
        long total = asked("select count(*)" + seen, reader, text).query(Long.class).single();
        return new Page<>(rows, total, page, size);
    }

    private JdbcClient.StatementSpec asked(String sql, Actor reader, String text) {
        return jdbc.sql(sql).param("scope", reader.divisionCode() + "%").param("second", "% " + reader.divisionCode() + "%")
                .param("text", "%" + text.strip().replace("%", "").replace("_", "") + "%");
    }

    /** The outcome of walking the chain; {@code brokenAt} is the first entry that is missing or does not match. */
    public record Verdict(long verified, @Nullable Long brokenAt) {
        public boolean holds() {
            return brokenAt == null;
        }
    }

    /** Walks the whole chain, reckons every hash again, and compares its end with the head. */
    public Verdict verify() {
        String previous = GENESIS;
        long seq = 0;
        while (true) {
            List<ExportEntry> page = jdbc.sql("select * from export_entry where seq > :seq order by seq fetch first :size rows only")
                    .param("seq", seq).param("size", PAGE).query(ExportLedger::entry).list();
            for (ExportEntry entry : page) {
                boolean next = entry.seq() == seq + 1 && entry.previousHash().equals(previous) && entry.sealed().hash()
                        .equals(entry.hash());
                if (!next) {
                    return new Verdict(seq, seq + 1);
                }
                seq = entry.seq();
                previous = entry.hash();
            }
            if (page.size() < PAGE) {
                boolean ends = jdbc.sql("select count(*) from export_head where seq = :seq and hash = :hash").param("seq", seq)
                        .param("hash", previous).query(Integer.class).single() == 1;
                return new Verdict(seq, ends ? null : seq + 1);
            }
        }
    }

    /** Codes of the sides of the line that it is about, or of the county of the project. */
    private String sides(Export export) {
        String sql = export.subjectKind().equals("line") ? """
                select v.code from boundary_line l join division_version v on v.division_id in (l.unit_a_id, l.unit_b_id)
                where l.id = :id and v.superseded_at is null and v.valid_to is null order by v.code""" : """
                select v.code from demarcation_project p join division_version v on v.division_id = p.county_id
                where p.id = :id and v.superseded_at is null and v.valid_to is null order by v.code""";
        return String.join(" ", jdbc.sql(sql).param("id", UUID.fromString(export.subjectId())).query(String.class).list());
    }

    private static ExportEntry entry(ResultSet row, int number) throws SQLException {
        return new ExportEntry(row.getLong("seq"), row.getObject("happened_at", OffsetDateTime.class), row.getObject("actor_id",
                UUID.class),
                row.getString("actor_name"), row.getString("actor_role"), row.getString("sides"), row.getString("subject_kind"),
                row.getString("subject_id"), row.getString("file_name"), Classification.valueOf(row.getString("classification")),
                row.getLong("byte_size"), row.getString("sha256"), row.getString("previous_hash"), row.getString("hash"));
    }
}
