package org.merestone.gazetteer.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a place was and was called: by legal time, and by what the register knew at a moment. For staff; of every secrecy. */
@Repository
public class PlaceHistory {

    private static final Comparator<NameOnRecord> OLDEST_FIRST = Comparator
            .comparing(NameOnRecord::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(NameOnRecord::kind).thenComparing(NameOnRecord::text);

    private final JdbcClient jdbc;
    private final Geometries geometries;

    public PlaceHistory(JdbcClient jdbc, Geometries geometries) {
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    /**
     * The forms of a place's name, the oldest first.
     *
     * @param at    only those that stood then; null for all
     * @param known as the register knew them at that moment; null for now
     */
    public List<NameOnRecord> names(UUID placeId, @Nullable AsOf at, @Nullable OffsetDateTime known) {
        String recorded = known == null ? "superseded_at is null"
                : "recorded_at <= :known and (superseded_at is null or superseded_at > :known)";
        JdbcClient.StatementSpec query = jdbc.sql("select * from place_name where place_id = :id and " + recorded).param("id", placeId);
        return (known == null ? query : query.param("known", known)).query(Places::name).list().stream()
                .filter(name -> at == null || name.kind() != NameKind.PROPOSED && at.meets(name.validFrom(), name.validTo()))
                .sorted(OLDEST_FIRST).toList();
    }

    /** What the place was before each change, the oldest first. */
    public List<PastPlace> past(UUID placeId) {
        return jdbc.sql("select * from place_version where place_id = :id order by version_no").param("id", placeId)
                .query((row, n) -> past(row)).list();
    }

    /** The codes that it no longer bears, the latest first. */
    public List<PastCode> codes(UUID placeId) {
        return jdbc.sql("select * from place_code_past where place_id = :id order by recorded_at desc").param("id", placeId)
                .query((row, n) -> new PastCode(row.getString("place_code"), row.getObject("ended_on", LocalDate.class),
                        row.getString("reason"))).list();
    }

    /** A code that a place bore until a day. */
    public record PastCode(String code, LocalDate endedOn, String reason) {}

    private PastPlace past(ResultSet row) throws SQLException {
        String code = row.getString("place_code");
        return new PastPlace(row.getInt("version_no"), code == null ? "" : code, new PlaceClass(row.getString("class_code")),
                StatutoryKind.valueOf(row.getString("statutory_kind")), geometries.require(row, "geom"),
                PlaceStatus.valueOf(row.getString("status")), Secrecy.valueOf(row.getString("secrecy")),
                Protection.valueOf(row.getString("protection")), row.getString("description"),
                row.getObject("valid_to", LocalDate.class), row.getString("reason"), row.getString("document"),
                row.getString("changed_by"), row.getObject("recorded_at", OffsetDateTime.class));
    }
}
