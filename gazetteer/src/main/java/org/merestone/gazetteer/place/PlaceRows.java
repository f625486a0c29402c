package org.merestone.gazetteer.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes the rows of a place so that what they said before stays on record. */
@Repository
public class PlaceRows {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public PlaceRows(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** Locks a place until the transaction ends, and answers its row version. */
    public long lock(UUID placeId) {
        return jdbc.sql("select row_version from place where id = :id for update").param("id", placeId).query(Long.class).optional()
                .orElseThrow(() -> new Refusal.NotFound("place.notFound", placeId));
    }

    public void touch(UUID placeId) {
        jdbc.sql("update place set row_version = row_version + 1 where id = :id").param("id", placeId).update();
    }

    /** Writes down what the place is before it changes. */
    void keepPast(Place place, PlaceChange change, String by) {
        jdbc.sql("""
                insert into place_version (id, place_id, version_no, place_code, class_code, statutory_kind, geom, status, secrecy,
                                           protection, description, valid_to, reason, document, changed_by, recorded_at)
                select :id, p.id, (select count(*) + 1 from place_version v where v.place_id = p.id), p.place_code, p.class_code,
                       p.statutory_kind, p.geom, p.status, p.secrecy, p.protection, p.description, :to, :reason, :document, :by, :now
                from place p where p.id = :place""")
                .param("id", ids.get()).param("place", place.id()).param("to", change.since()).param("reason", change.reason())
                .param("document", change.document()).param("by", by).param("now", now()).update();
    }

    /** The place is no more: its standing names end, and it is kept as what it was. */
    public void cancel(Place place, LocalDate day, String reason, String document, String by) {
        keepPast(place, as(place, PlaceStatus.CANCELLED, day, reason, document), by);
        place.names().stream().filter(name -> name.validTo() == null && name.kind() != NameKind.PROPOSED)
                .filter(name -> name.validFrom() == null || name.validFrom().isBefore(day)).forEach(name -> endName(name.id(), day, by));
        jdbc.sql("update place set status = 'CANCELLED', row_version = row_version + 1 where id = :id").param("id", place.id()).update();
    }

    void endCode(Place place, LocalDate end, String reason) {
        if (!place.placeCode().isEmpty()) {
            jdbc.sql("""
                    insert into place_code_past (place_code, place_id, ended_on, reason, recorded_at)
                    values (:code, :place, :end, :reason, :now)""")
                    .param("code", place.placeCode()).param("place", place.id()).param("end", end).param("reason", reason)
                    .param("now", now()).update();
        }
    }

    void change(UUID placeId, PlaceChange change, String code) {
        jdbc.sql("""
                update place set class_code = :class, statutory_kind = :kind, status = :status, secrecy = :secrecy,
                  protection = :protection, description = :description, origin = :origin, evolution = :evolution, place_code = :code,
                  row_version = row_version + 1
                where id = :id""")
                .param("id", placeId).param("class", change.placeClass().code()).param("kind", change.statutoryKind().name())
                .param("status", change.status().name()).param("secrecy", change.secrecy().name())
                .param("protection", change.protection().name()).param("description", change.description())
                .param("origin", change.origin()).param("evolution", change.evolution())
                .param("code", code.isEmpty() ? null : code).update();
    }

    /** Gives a place another shape from a day on; what it was stays on record. */
    public void reshape(Place place, Geometry geometry, LocalDate day, String reason, String document, String by) {
        keepPast(place, as(place, place.status(), day, reason, document), by);
        jdbc.sql("update place set geom = :geom, label_point = :label, row_version = row_version + 1 where id = :id")
                .param("geom", geometries.bind(geometry)).param("label", geometries.bind(Places.label(geometry)))
                .param("id", place.id()).update();
    }

    /** A place that was no more is there again. */
    public void restore(Place place, LocalDate day, String reason, String document, String by) {
        keepPast(place, as(place, PlaceStatus.PRESENT, day, reason, document), by);
        jdbc.sql("update place set status = 'PRESENT', row_version = row_version + 1 where id = :id").param("id", place.id()).update();
    }

    private static PlaceChange as(Place place, PlaceStatus status, LocalDate day, String reason, String document) {
        return new PlaceChange(place.placeClass(), place.statutoryKind(), status, place.secrecy(), place.protection(), "", "", "", day,
                reason, document);
    }

    /** The row as known until now is superseded, and written again with its end. */
    public void endName(UUID nameId, LocalDate end, String by) {
        OffsetDateTime now = now();
        jdbc.sql("update place_name set superseded_at = :now where id = :id").param("now", now).param("id", nameId).update();
        jdbc.sql("""
                insert into place_name (id, place_id, kind, name, specific, generic, roman_toned, roman_plain, roman_confirmed, syllables,
                                        meaning, source, approval_document, valid_from, valid_to, language, recorded_by, recorded_at)
                select :new, place_id, kind, name, specific, generic, roman_toned, roman_plain, roman_confirmed, syllables, meaning,
                       source, approval_document, valid_from, :end, language, :by, :now
                from place_name where id = :id""")
                .param("new", ids.get()).param("id", nameId).param("end", end).param("by", by).param("now", now).update();
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
