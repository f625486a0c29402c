package org.merestone.gazetteer.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.check.Lexicon;
import org.merestone.gazetteer.check.NamingPlan;
import org.merestone.gazetteer.check.PlannedName;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bureau's own words for the check, beside those that ship: the lexicon, and the names that approved plans keep. */
@Repository
public class ReferenceWords {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public ReferenceWords(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** The words that ship with those that were imported. */
    public Lexicon lexicon() {
        List<Lexicon.Entry> own = entries();
        return own.isEmpty() ? Lexicon.shipped() : Lexicon.shipped().with(own);
    }

    /** The words that were imported and stand. */
    public List<Lexicon.Entry> entries() {
        return jdbc.sql("select * from lexicon_entry where superseded_at is null order by kind, word").query((row, n) ->
                new Lexicon.Entry(row.getString("word"), Lexicon.Kind.valueOf(row.getString("kind")), row.getString("source"),
                        row.getBoolean("verified"))).list();
    }

    /** The names that plans keep. */
    public NamingPlan plan() {
        List<PlannedName> names = jdbc.sql("select * from planned_name where superseded_at is null").query((row, n) ->
                new PlannedName(row.getString("name"), new PlaceClass(row.getString("class_code")), geometries.require(row, "geom"),
                        row.getString("document"))).list();
        return names.isEmpty() ? NamingPlan.NONE : new NamingPlan(names);
    }

    /** The names that plans keep, as the rows of the file they are imported by; areas as WKT, longitude before latitude, EPSG:4490. */
    public List<List<String>> planned() {
        return jdbc.sql("select * from planned_name where superseded_at is null order by approved_on, name, id").query((row, n) ->
                List.of(row.getString("name"), row.getString("class_code"), row.getString("document"),
                        row.getObject("approved_on", LocalDate.class).toString(), geometries.require(row, "geom").toText())).list();
    }

    /** Puts these words in the place of all that were imported before, in the running transaction. */
    public void replaceLexicon(Collection<Lexicon.Entry> entries, String by) {
        OffsetDateTime now = now();
        jdbc.sql("update lexicon_entry set superseded_at = :now where superseded_at is null").param("now", now).update();
        for (Lexicon.Entry entry : entries) {
            jdbc.sql("""
                    insert into lexicon_entry (id, word, kind, source, verified, imported_by, imported_at)
                    values (:id, :word, :kind, :source, :verified, :by, :now)""")
                    .param("id", ids.get()).param("word", entry.word()).param("kind", entry.kind().name()).param("source", entry.source())
                    .param("verified", entry.verified()).param("by", by).param("now", now).update();
        }
    }

    /** Adds a name that an approved plan keeps, in the running transaction. */
    public void plan(PlannedName name, LocalDate approvedOn, String by) {
        jdbc.sql("""
                insert into planned_name (id, name, class_code, geom, document, approved_on, imported_by, imported_at)
                values (:id, :name, :class, :geom, :document, :approved, :by, :now)""")
                .param("id", ids.get()).param("name", name.name()).param("class", name.placeClass().code())
                .param("geom", geometries.bind(name.area())).param("document", name.document()).param("approved", approvedOn)
                .param("by", by).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
