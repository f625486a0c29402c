package org.merestone.boundary.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The lines of the register and their versions. A version in force is never changed but for its end; a draft may be. Decisions lock the
 * version first, and the caller enters the act in the ledger.
 */
@Repository
public class BoundaryLines {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public BoundaryLines(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** The line, or a refusal that says there is none. */
    public BoundaryLine require(UUID id) {
        return jdbc.sql("select * from boundary_line where id = :id").param("id", id).query(BoundaryLines::line).optional()
                .orElseThrow(() -> new Refusal.NotFound("line.notFound", id));
    }

    /** Several lines, by id; those that there are. */
    public Map<UUID, BoundaryLine> all(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select * from boundary_line where id in (:ids)").param("ids", ids)
                .query(BoundaryLines::line).list().stream().collect(Collectors.toMap(BoundaryLine::id, line -> line));
    }

    /** The line, locked until the transaction ends: what is opened on a line is opened once. */
    public BoundaryLine lock(UUID id) {
        return jdbc.sql("select * from boundary_line where id = :id for update").param("id", id).query(BoundaryLines::line).optional()
                .orElseThrow(() -> new Refusal.NotFound("line.notFound", id));
    }

    /** The line between two divisions, in whichever order they are given. */
    public Optional<BoundaryLine> between(UUID unit, UUID other) {
        return jdbc.sql("""
                select * from boundary_line
                where unit_a_id = :unit and unit_b_id = :other or unit_a_id = :other and unit_b_id = :unit""")
                .param("unit", unit).param("other", other).query(BoundaryLines::line).optional();
    }

    /** The version of a line that stands now, without an end in sight. */
    public Optional<LineVersion> standing(UUID lineId) {
        return jdbc.sql("""
                select * from boundary_line_version
                where line_id = :line and stage = 'IN_FORCE' and valid_to is null and superseded_at is null""")
                .param("line", lineId).query(this::version).optional();
    }

    /** All versions of a line, newest first. */
    public List<LineVersion> versions(UUID lineId) {
        return versions(List.of(lineId)).getOrDefault(lineId, List.of());
    }

    /** All versions of several lines, by line, newest first. */
    public Map<UUID, List<LineVersion>> versions(Collection<UUID> lineIds) {
        return lineIds.isEmpty() ? Map.of()
                : jdbc.sql("select * from boundary_line_version where line_id in (:lines) order by version_no desc")
                .param("lines", lineIds).query(this::version).list().stream().collect(Collectors.groupingBy(LineVersion::lineId));
    }

    /** A version as it is. */
    public LineVersion requireVersion(UUID id) {
        return jdbc.sql("select * from boundary_line_version where id = :id").param("id", id).query(this::version).optional()
                .orElseThrow(() -> new Refusal.NotFound("draft.notFound", id));
    }

    /** Several versions as they are, by id. */
    public Map<UUID, LineVersion> allVersions(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : jdbc.sql("select * from boundary_line_version where id in (:ids)").param("ids", ids)
                .query(this::version).list().stream().collect(Collectors.toMap(LineVersion::id, version -> version));
    }

    /** A draft, locked until the transaction ends. A version that is no draft any more is refused: somebody decided on it. */
    public LineVersion lockDraft(UUID id) {
        LineVersion version = jdbc.sql("select * from boundary_line_version where id = :id for update").param("id", id)
                .query(this::version).optional().orElseThrow(() -> new Refusal.NotFound("draft.notFound", id));
        if (version.stage() != Stage.DRAFT) {
            throw new Refusal.Stale("draft.decided");
        }
        return version;
    }

    /** The other lines of the same level that stand and whose boxes meet this one. */
    public List<Neighbour> standingIn(Envelope box, UUID exceptLine) {
        return jdbc.sql("""
                select l.name, v.geom, d.geom as drafted from boundary_line_version v join boundary_line l on l.id = v.line_id
                left join boundary_line_version d on d.line_id = l.id and d.stage = 'DRAFT'
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null
                  and l.id <> :line and l.level = (select level from boundary_line where id = :line)""")
                .param("box", geometries.box(box)).param("line", exceptLine)
                .query((row, n) -> new Neighbour(row.getString("name"), (MultiLineString) geometries.require(row, "geom"),
                        (MultiLineString) geometries.read(row, "drafted"))).list();
    }

    /** The box of all standing lines of a division: the box of its area. */
    public Envelope boxOf(UUID unitId) {
        Envelope box = new Envelope();
        jdbc.sql("""
                select v.geom from boundary_line_version v join boundary_line l on l.id = v.line_id
                where (l.unit_a_id = :unit or l.unit_b_id = :unit) and v.stage = 'IN_FORCE' and v.valid_to is null
                  and v.superseded_at is null""").param("unit", unitId)
                .query((row, n) -> geometries.require(row, "geom").getEnvelopeInternal()).list().forEach(box::expandToInclude);
        return box;
    }

    /** Another line near by, and the course that a draft would give it; null where there is none. */
    public record Neighbour(String name, MultiLineString geometry, @Nullable MultiLineString drafted) {}

    /** The draft of a line, where somebody is making one. */
    public Optional<LineVersion> drafted(UUID lineId) {
        return jdbc.sql("select * from boundary_line_version where line_id = :line and stage = 'DRAFT'").param("line", lineId)
                .query(this::version).optional();
    }

    /** The junction of three or more divisions that stands at a place, give or take {@code degrees}. */
    public Optional<UUID> junctionAt(Coordinate place, double degrees) {
        Envelope box = new Envelope(place);
        box.expandBy(degrees);
        return jdbc.sql("""
                select id from boundary_node where geom && :box and kind in ('TRIPOINT', 'QUADRIPOINT') and superseded_at is null
                fetch first 1 row only""").param("box", geometries.box(box)).query(UUID.class).optional();
    }

    /** Begins a draft of a line's next version; the caller holds the line's lock. */
    public UUID addDraft(UUID lineId, DraftCourse course, String source, UUID authorId) {
        UUID id = ids.get();
        int last = jdbc.sql("select coalesce(max(version_no), 0) from boundary_line_version where line_id = :line")
                .param("line", lineId).query(Integer.class).single();
        jdbc.sql("""
                insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m,
                                                   accuracy_m, fingerprint, source, author_id, recorded_at)
                values (:id, :line, :number, 'DRAFT', 'UNSETTLED', 'INTERNAL', :geom, :length, :accuracy, :fingerprint, :source,
                        :author, :now)""")
                .param("id", id).param("line", lineId).param("number", last + 1).param("geom", geometries.bind(course.geometry()))
                .param("length", course.lengthM()).param("accuracy", course.accuracyM()).param("fingerprint", course.fingerprint())
                .param("source", source).param("author", authorId).param("now", LegalTime.now(clock)).update();
        return id;
    }

    /** Gives a draft another course. */
    public void redraw(UUID draftId, DraftCourse course) {
        jdbc.sql("""
                update boundary_line_version set geom = :geom, length_m = :length, accuracy_m = :accuracy, fingerprint = :fingerprint,
                       recorded_at = :now, row_version = row_version + 1
                where id = :id and stage = 'DRAFT'""")
                .param("geom", geometries.bind(course.geometry())).param("length", course.lengthM())
                .param("accuracy", course.accuracyM()).param("fingerprint", course.fingerprint())
                .param("now", LegalTime.now(clock)).param("id", draftId).update();
    }

    /** Moves a draft's row version: somebody confirmed it or took a confirmation back. */
    public void touch(UUID draftId) {
        jdbc.sql("update boundary_line_version set row_version = row_version + 1 where id = :id").param("id", draftId).update();
    }

    /** Gives a draft up. */
    public void withdraw(UUID draftId) {
        jdbc.sql("update boundary_line_version set stage = 'WITHDRAWN', row_version = row_version + 1 where id = :id and stage = 'DRAFT'")
                .param("id", draftId).update();
    }

    /** Makes a draft law from the day of its approval. */
    public void enforce(UUID draftId, Enforcement by) {
        jdbc.sql("""
                update boundary_line_version set stage = 'IN_FORCE', legal_status = 'STATUTORY', classification = :classification,
                       approval_document = :document, approved_on = :day, approved_by = :by, valid_from = :day, recorded_at = :now,
                       row_version = row_version + 1
                where id = :id and stage = 'DRAFT'""")
                .param("classification", by.classification().name()).param("document", by.document()).param("day", by.day())
                .param("by", by.approver()).param("now", LegalTime.now(clock)).param("id", draftId).update();
    }

    /** By what and whom a draft becomes law. */
    public record Enforcement(String document, LocalDate day, Classification classification, UUID approver) {}

    /** Ends a version's legal time: on {@code day} it no longer counts. */
    public void end(UUID versionId, LocalDate day) {
        jdbc.sql("update boundary_line_version set valid_to = :day, row_version = row_version + 1 where id = :id and valid_to is null")
                .param("day", day).param("id", versionId).update();
    }

    /** Sets a version aside that another replaces for its whole legal time; it stays as what was once recorded. */
    public void supersede(UUID versionId) {
        OffsetDateTime now = LegalTime.now(clock);
        jdbc.sql("""
                update boundary_line_version set superseded_at = :now, row_version = row_version + 1
                where id = :id and superseded_at is null""").param("now", now).param("id", versionId).update();
    }

    static BoundaryLine line(ResultSet row, int number) throws SQLException {
        return new BoundaryLine(row.getObject("id", UUID.class), DivisionLevel.valueOf(row.getString("level")),
                LineKind.valueOf(row.getString("line_kind")), row.getObject("unit_a_id", UUID.class),
                row.getObject("unit_b_id", UUID.class), row.getString("code"), row.getString("name"), row.getBoolean("demonstration"));
    }

    private LineVersion version(ResultSet row, int number) throws SQLException {
        return new LineVersion(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class), row.getInt("version_no"),
                Stage.valueOf(row.getString("stage")), LegalStatus.valueOf(row.getString("legal_status")),
                Classification.valueOf(row.getString("classification")), (MultiLineString) geometries.require(row, "geom"),
                row.getDouble("length_m"), decimal(row, "accuracy_m"), row.getString("fingerprint"), row.getString("source"),
                row.getObject("author_id", UUID.class), row.getString("approval_document"),
                row.getObject("approved_on", LocalDate.class), row.getObject("approved_by", UUID.class),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class), row.getObject("superseded_at", OffsetDateTime.class),
                row.getLong("row_version"));
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
