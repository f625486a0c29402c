package org.merestone.gazetteer.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions of the bureau's reference tables, and the bringing into force of those that names are taken apart and folded by. */
@Repository
public class ReferenceTables {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public ReferenceTables(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** All imports, the latest first. */
    public List<ReferenceEdition> editions() {
        return jdbc.sql("select * from reference_edition order by imported_at desc, kind, edition_no desc").query((row, n) ->
                new ReferenceEdition(ReferenceKind.valueOf(row.getString("kind")), row.getInt("edition_no"), row.getString("file_name"),
                        row.getInt("entries"), row.getString("imported_by"), row.getObject("imported_at", OffsetDateTime.class),
                        row.getString("sha256"))).list();
    }

    /** The edition of each table that stands. */
    public TableEditions standing() {
        Map<ReferenceKind, Integer> numbers = new EnumMap<>(ReferenceKind.class);
        jdbc.sql("select kind, max(edition_no) as latest from reference_edition group by kind").query(row -> {
            numbers.put(ReferenceKind.valueOf(row.getString("kind")), row.getInt("latest"));
        });
        return new TableEditions(numbers);
    }

    /** The entries that stand. */
    public List<ReferenceEntry> entries(ReferenceKind kind) {
        return jdbc.sql("select * from reference_entry where kind = :kind and superseded_at is null order by subject, scope")
                .param("kind", kind.name()).query(ReferenceTables::entry).list();
    }

    /** The entries of an edition, those that no longer stand too. */
    public List<ReferenceEntry> entries(ReferenceKind kind, int number) {
        return jdbc.sql("""
                select e.* from reference_entry e join reference_edition d on d.id = e.edition_id
                where d.kind = :kind and d.edition_no = :number order by e.subject, e.scope""")
                .param("kind", kind.name()).param("number", number).query(ReferenceTables::entry).list();
    }

    /** Writes an edition in the running transaction. What it replaces is ended: all before it, or the same subject in the same scope. */
    void put(ReferenceKind kind, String fileName, String sha256, int count, List<ReferenceEntry> entries, String by) {
        UUID edition = ids.get();
        OffsetDateTime now = LegalTime.now(clock);
        jdbc.sql("""
                insert into reference_edition (id, kind, edition_no, file_name, entries, imported_by, imported_at, sha256)
                select :id, :kind, coalesce(max(edition_no), 0) + 1, :file, :entries, :by, :now, :sha
                from reference_edition where kind = :kind""")
                .param("id", edition).param("kind", kind.name()).param("file", fileName).param("entries", count).param("by", by)
                .param("now", now).param("sha", sha256).update();
        if (kind.replaces()) {
            jdbc.sql("update reference_entry set superseded_at = :now where kind = :kind and superseded_at is null").param("now", now)
                    .param("kind", kind.name()).update();
        }
        for (ReferenceEntry entry : entries) {
            if (!kind.replaces()) {
                jdbc.sql("""
                        update reference_entry set superseded_at = :now
                        where kind = :kind and subject = :subject and (scope = :scope or kind = 'CLASSES') and superseded_at is null""")
                        .param("now", now).param("kind", kind.name()).param("subject", entry.subject()).param("scope", entry.scope())
                        .update();
            }
            jdbc.sql("""
                    insert into reference_entry (edition_id, kind, subject, stands_for, scope, note, source, verified)
                    values (:edition, :kind, :subject, :for, :scope, :note, :source, :verified)""")
                    .param("edition", edition).param("kind", kind.name()).param("subject", entry.subject())
                    .param("for", entry.standsFor()).param("scope", entry.scope()).param("note", entry.note())
                    .param("source", entry.source()).param("verified", entry.verified()).update();
        }
    }

    /**
     * Lets this process take names apart and fold them by the tables as they stand in the database; costs a statement each where nothing
     * changed. Whoever reads the names of the register anew calls it first.
     */
    public void bringIntoForce() {
        GenericTerms.bringIntoForce(entries(ReferenceKind.GENERICS).stream().map(entry -> new GenericTerms.Own(
                List.of(entry.subject().split(" ")), Arrays.asList(entry.scope().split(";")), Integer.parseInt(entry.standsFor())))
                .toList());
        Map<Integer, Integer> variants = new HashMap<>();
        entries(ReferenceKind.VARIANTS).forEach(entry -> variants.put(entry.subject().codePointAt(0), entry.standsFor().codePointAt(0)));
        NameFold.bringIntoForce(variants);
    }

    private static ReferenceEntry entry(ResultSet row, int number) throws SQLException {
        return new ReferenceEntry(row.getString("subject"), row.getString("stands_for"), row.getString("scope"), row.getString("note"),
                row.getString("source"), row.getBoolean("verified"));
    }
}
