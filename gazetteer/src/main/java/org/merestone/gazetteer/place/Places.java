package org.merestone.gazetteer.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters and reads places. Writing methods belong in the transaction that enters the act in the ledger. */
@Repository
public class Places {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Places(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** Enters a place with the divisions it lies in, and answers its id. */
    public UUID add(NewPlace place) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into place (id, place_code, class_code, statutory_kind, geom, label_point, status, secrecy, description,
                                   demonstration, created_at)
                values (:id, :code, :class, :kind, :geom, :label, :status, :secrecy, :description, :demonstration, :now)""")
                .param("id", id).param("code", place.placeCode().isEmpty() ? null : place.placeCode())
                .param("class", place.placeClass().code()).param("kind", place.statutoryKind().name())
                .param("geom", geometries.bind(place.geometry())).param("label", geometries.bind(label(place.geometry())))
                .param("status", place.status().name()).param("secrecy", place.secrecy().name())
                .param("description", place.description()).param("demonstration", place.demonstration()).param("now", now())
                .update();
        for (UUID division : place.divisionIds()) {
            jdbc.sql("insert into place_division (place_id, division_id) values (:place, :division)")
                    .param("place", id).param("division", division).update();
        }
        return id;
    }

    /** Enters a form of a place's name, and answers its id. */
    public UUID addName(UUID placeId, NewName name) {
        UUID id = ids.get();
        jdbc.sql("""
                insert into place_name (id, place_id, kind, name, specific, generic, roman_toned, roman_plain, roman_confirmed,
                                        syllables, meaning, source, approval_document, valid_from, valid_to, language,
                                        recorded_by, recorded_at)
                values (:id, :place, :kind, :name, :specific, :generic, :toned, :plain, :confirmed, :syllables, :meaning, :source,
                        :document, :from, :to, :language, :by, :now)""")
                .param("id", id).param("place", placeId).param("kind", name.kind().name())
                .param("name", name.romanization().parts().whole())
                .param("specific", name.romanization().parts().specific())
                .param("generic", name.romanization().parts().generic())
                .param("toned", name.romanization().toned()).param("plain", name.romanization().plain())
                .param("confirmed", name.confirmed()).param("syllables", String.join(" ", name.romanization().syllables()))
                .param("meaning", name.meaning()).param("source", name.source()).param("document", name.approvalDocument())
                .param("from", name.validFrom()).param("to", name.validTo()).param("language", name.language())
                .param("by", name.recordedBy()).param("now", now()).update();
        return id;
    }

    public Optional<Place> find(UUID id) {
        return jdbc.sql("""
                select p.*, c.name as class_name from place p join place_class c on c.code = p.class_code where p.id = :id""")
                .param("id", id).query((row, n) -> place(row)).optional();
    }

    /** The place, or a refusal that says there is none. */
    public Place require(UUID id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("place.notFound", id));
    }

    private Place place(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String code = row.getString("place_code");
        return new Place(id, code == null ? "" : code, new PlaceClass(row.getString("class_code")), row.getString("class_name"),
                StatutoryKind.valueOf(row.getString("statutory_kind")), geometries.require(row, "geom"),
                (Point) geometries.require(row, "label_point"), PlaceStatus.valueOf(row.getString("status")),
                Secrecy.valueOf(row.getString("secrecy")), Protection.valueOf(row.getString("protection")),
                row.getString("description"), row.getString("origin"), row.getString("evolution"), row.getBoolean("demonstration"),
                row.getLong("row_version"), divisions(id), names(id));
    }

    private List<UUID> divisions(UUID id) {
        return jdbc.sql("select division_id from place_division where place_id = :id").param("id", id).query(UUID.class).list();
    }

    private List<NameOnRecord> names(UUID id) {
        LocalDate today = LegalTime.today(clock);
        return jdbc.sql("select * from place_name where place_id = :id and superseded_at is null").param("id", id)
                .query(Places::name).list().stream()
                .sorted(Comparator.comparing((NameOnRecord name) -> !name.standsOn(today)).thenComparing(NameOnRecord::kind)
                        .thenComparing(NameOnRecord::text))
                .toList();
    }

    static NameOnRecord name(ResultSet row, int number) throws SQLException {
        return new NameOnRecord(row.getObject("id", UUID.class), NameKind.valueOf(row.getString("kind")), row.getString("name"),
                row.getString("specific"), row.getString("generic"), row.getString("roman_toned"), row.getString("roman_plain"),
                row.getBoolean("roman_confirmed"), row.getString("syllables"), row.getString("meaning"), row.getString("source"),
                row.getString("approval_document"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), row.getString("language"));
    }

    /** The middle of a line; else a point inside. */
    public static Point label(Geometry geometry) {
        if (geometry instanceof Lineal) {
            var middle = new LengthIndexedLine(geometry).extractPoint(geometry.getLength() / 2);
            return Geometries.FACTORY.createPoint(middle);
        }
        return geometry instanceof Point point ? point : geometry.getInteriorPoint();
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
