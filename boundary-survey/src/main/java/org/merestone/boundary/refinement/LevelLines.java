package org.merestone.boundary.refinement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.Fingerprint;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.Ellipsoid2000;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of two levels as they stand, and the versions that a refinement gives them. */
@Repository
class LevelLines {

    private static final String STANDING = """
            select l.id, l.name, l.level, l.unit_a_id, l.unit_b_id, v.id as version_id, v.geom, v.legal_status, v.valid_from, v.fingerprint
            from boundary_line_version v join boundary_line l on l.id = v.line_id
            where v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null and\s""";

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    LevelLines(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** A line that stands. */
    record Standing(UUID id, String name, UUID left, @Nullable UUID right, UUID version, MultiLineString course, boolean isLaw,
            LocalDate since,
            String fingerprint) {}

    /** Lines of counties and above. */
    List<Standing> higher() {
        return jdbc.sql(STANDING + "l.level in ('PROVINCE', 'PREFECTURE', 'COUNTY') order by l.code").query(this::standing).list();
    }

    /** Township lines. */
    List<Standing> townships() {
        return jdbc.sql(STANDING + "l.level = 'TOWNSHIP' order by l.code").query(this::standing).list();
    }

    /** Lets a version with another course stand from a day on; the old one ends, or is set aside where it began on that very day. */
    UUID replace(Standing old, MultiLineString course, LocalDate day, String document, Actor officer) {
        UUID id = ids.get();
        String end = old.since().isBefore(day) ? "valid_to = :day" : "superseded_at = :now";
        JdbcClient.StatementSpec ending = jdbc.sql("update boundary_line_version set " + end
                + ", row_version = row_version + 1 where id = :id")
                .param("id", old.version());
        (old.since().isBefore(day) ? ending.param("day", day) : ending.param("now", LegalTime.now(clock))).update();
        jdbc.sql("""
                insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m, accuracy_m,
                  fingerprint, source, author_id, approval_document, approved_on, approved_by, valid_from, recorded_at)
                select :id, line_id, (select max(version_no) + 1 from boundary_line_version where line_id = :line), 'IN_FORCE',
                  legal_status,
                  classification, :geom, :length, accuracy_m, :fingerprint, :source, author_id, :document, :approved, :officer, :from, :now
                from boundary_line_version where id = :old""")
                .param("id", id).param("line", old.id()).param("geom", geometries.bind(course)).param("length",
                        Ellipsoid2000.length(course))
                .param("fingerprint", Fingerprint.of(course)).param("source", "县级以上界线细化 " + document).param("document", document)
                .param("approved", day).param("officer", officer.requireAccount()).param("from", old.since().isBefore(day) ? day
                        : old.since())
                .param("now", LegalTime.now(clock)).param("old", old.version()).update();
        return id;
    }

    /** Writes down who accepted a refinement and what it came to. */
    void record(RefinementPlan plan, UUID version, String document, LocalDate day, Actor officer) {
        jdbc.sql("""
                insert into line_refinement (id, line_id, version_id, document_no, accepted_on, accepted_by, accepted_at, node_count,
                                             moved_count, farthest_m)
                values (:id, :line, :version, :document, :day, :officer, :now, :nodes, :moved, :farthest)""").param("id", ids.get())
                .param("line", plan.line().id()).param("version", version).param("document", document).param("day", day)
                .param("officer", officer.requireAccount()).param("now", LegalTime.now(clock)).param("nodes", plan.added())
                .param("moved", plan.ends().stream().filter(end -> !end.isThere()).count())
                .param("farthest", plan.ends().stream().mapToDouble(RefinementPlan.End::metres).max().orElse(0)).update();
    }

    /** What was accepted of a line, the latest first. */
    List<Refinements.Accepted> accepted(UUID line) {
        return jdbc.sql("select r.*, a.display_name from line_refinement r join account a on a.id = r.accepted_by where r.line_id = :line"
                + " order by r.accepted_at desc, r.id").param("line", line).query((row, n) ->
                        new Refinements.Accepted(row.getString("document_no"),
                        row.getObject("accepted_on", LocalDate.class), row.getString("display_name"), row.getInt("node_count"),
                        row.getInt("moved_count"), row.getDouble("farthest_m"))).list();
    }

    private Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(row.getObject("id", UUID.class), row.getString("name"), row.getObject("unit_a_id", UUID.class),
                row.getObject("unit_b_id", UUID.class), row.getObject("version_id", UUID.class),
                (MultiLineString) geometries.require(row, "geom"), row.getString("legal_status").equals("STATUTORY"),
                row.getObject("valid_from", LocalDate.class), row.getString("fingerprint"));
    }
}
