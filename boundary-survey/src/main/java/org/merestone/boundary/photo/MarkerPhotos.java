package org.merestone.boundary.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Document;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.LonLat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The photographs of markers. Callers hold the lock of the draft and enter the act in the ledger. */
@Repository
public class MarkerPhotos {

    /** Bytes of the largest photograph that is taken. */
    public static final long MOST_BYTES = 60_000_000;
    private static final int MOST_OF_A_MARKER = 30;

    private static final String WITH_FILE = """
            select p.*, d.file_name,
                   (select min(m.code) from marker_photo o join marker m on m.id = o.marker_id
                    where o.sha256 = p.sha256 and o.marker_id <> p.marker_id and o.withdrawn_at is null
                      and m.life_status not in ('WITHDRAWN', 'HISTORIC')) as other_marker
            from marker_photo p join document d on d.sha256 = p.sha256
            where p.withdrawn_at is null and\s""";

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Documents documents;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public MarkerPhotos(JdbcClient jdbc, Geometries geometries, Documents documents, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.documents = documents;
        this.clock = clock;
        this.ids = ids;
    }

    /** The photographs of a marker, the oldest first. */
    public List<MarkerPhoto> of(UUID markerId) {
        return jdbc.sql(WITH_FILE + "p.marker_id = :id order by p.taken_at, p.added_at, p.id").param("id", markerId).query(this::photo).list();
    }

    /** The photographs of all markers of several versions, by marker. */
    public Map<UUID, List<MarkerPhoto>> ofVersions(Collection<UUID> versionIds) {
        return versionIds.isEmpty() ? Map.of()
                : jdbc.sql(WITH_FILE + "p.marker_id in (select id from marker where line_version_id in (:versions)) order by p.taken_at, p.id")
                        .param("versions", versionIds).query(this::photo).list().stream().collect(Collectors.groupingBy(MarkerPhoto::markerId));
    }

    public Optional<MarkerPhoto> find(UUID photoId) {
        return jdbc.sql(WITH_FILE + "p.id = :id").param("id", photoId).query(this::photo).optional();
    }

    /**
     * Keeps a photograph of a marker.
     *
     * @throws Refusal.NotAllowed when it is no picture, when the marker has the same one already, or when it has too many
     */
    public UUID add(Actor actor, UUID markerId, MarkerPhoto.Subject subject, String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Refusal.NotAllowed("photo.tooLarge", content.length / 1_000_000, MOST_BYTES / 1_000_000);
        }
        List<MarkerPhoto> before = of(markerId);
        if (before.size() >= MOST_OF_A_MARKER) {
            throw new Refusal.NotAllowed("photo.tooMany", MOST_OF_A_MARKER);
        }
        String hash = Documents.sha256(content);
        if (before.stream().anyMatch(photo -> photo.sha256().equals(hash))) {
            throw new Refusal.NotAllowed("photo.twice");
        }
        Picture said = Picture.of(content);
        Thumbnail small = Thumbnail.of(content, said.orientation());
        Document whole = documents.store(actor, fileName, small.mediaType(), content);
        Document thumbnail = documents.store(actor, fileName, "image/jpeg", small.jpeg());
        UUID id = ids.get();
        LonLat at = said.at();
        jdbc.sql("""
                insert into marker_photo (id, marker_id, sha256, thumbnail, subject, taken_at, geom, width_px, height_px, added_by, added_at)
                values (:id, :marker, :hash, :thumbnail, :subject, :taken, :geom, :width, :height, :who, :now)""")
                .param("id", id).param("marker", markerId).param("hash", whole.sha256()).param("thumbnail", thumbnail.sha256())
                .param("subject", subject.name()).param("taken", said.takenAt())
                .param("geom", at == null ? null : geometries.bind(Geometries.FACTORY.createPoint(new Coordinate(at.lon(), at.lat()))))
                .param("width", small.widthPx()).param("height", small.heightPx()).param("who", actor.requireAccount())
                .param("now", LegalTime.now(clock)).update();
        return id;
    }

    /** Takes a photograph back; row and file stay. */
    public void withdraw(UUID photoId, String reason) {
        jdbc.sql("update marker_photo set withdrawn_at = :now, withdrawn_why = :why where id = :id and withdrawn_at is null")
                .param("now", LegalTime.now(clock)).param("why", reason).param("id", photoId).update();
    }

    /** Gives a marker that was surveyed anew the photographs that it had under its number. */
    public void carryOver(UUID before, UUID after) {
        for (MarkerPhoto photo : of(before)) {
            jdbc.sql("""
                    insert into marker_photo (id, marker_id, sha256, thumbnail, subject, taken_at, geom, width_px, height_px, added_by, added_at)
                    select :id, :after, sha256, thumbnail, subject, taken_at, geom, width_px, height_px, added_by, added_at
                    from marker_photo where id = :photo""")
                    .param("id", ids.get()).param("after", after).param("photo", photo.id()).update();
        }
    }

    private MarkerPhoto photo(ResultSet row, int number) throws SQLException {
        Geometry at = geometries.read(row, "geom");
        String other = row.getString("other_marker");
        return new MarkerPhoto(row.getObject("id", UUID.class), row.getObject("marker_id", UUID.class), row.getString("sha256"),
                row.getString("thumbnail"), row.getString("file_name"), MarkerPhoto.Subject.valueOf(row.getString("subject")),
                row.getObject("taken_at", LocalDateTime.class), at == null ? null : LonLat.of(at.getCoordinate()), row.getInt("width_px"),
                row.getInt("height_px"), row.getObject("added_at", OffsetDateTime.class), other == null ? "" : other);
    }
}
