package org.merestone.boundary.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines that count on a day: what the published register is built from. Drafts are never among them. */
@Repository
public class LinesInForce {

    private static final String IN_FORCE = """
            select l.id, v.id as version_id, l.code, l.name, l.level, l.line_kind, l.demonstration, l.unit_a_id, l.unit_b_id, v.geom,
                   v.legal_status, v.classification, v.length_m, v.approval_document, v.approved_on, v.valid_from, v.valid_to, v.fingerprint
            from boundary_line_version v
            join boundary_line l on l.id = v.line_id
            where v.stage = 'IN_FORCE' and v.superseded_at is null
            """;

    /** What an agreement leaves out stays so until a later one makes another course law, whatever was decided of it meanwhile. */
    private static final String LEFT_OUT = """
            select t.draft_id, s.geom from agreement_exclusion x
            join agreement a on a.id = x.agreement_id and a.state in ('APPROVED', 'PUBLISHED')
            join line_task t on t.id = a.task_id
            join open_section s on s.id = x.section_id order by s.seq""";

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;

    public LinesInForce(JdbcClient jdbc, Geometries geometries, Clock clock) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
    }

    /** The lines in force today, by code. */
    public List<LineInForce> current() {
        return on(LegalTime.today(clock));
    }

    /** The lines in force on {@code day}, by code. */
    public List<LineInForce> on(LocalDate day) {
        Map<UUID, LineInForce.Side> sides = sides(day);
        return withLeftOut(jdbc.sql(IN_FORCE + "and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) order by l.code")
                .param("day", day).query((row, number) -> line(row, sides)).list());
    }

    /** Every course that counts or once counted, by code and first day; the sides bear the code and name that they bore last. */
    public List<LineInForce> ever() {
        Map<UUID, LineInForce.Side> sides = sides(LocalDate.of(9999, 12, 31));
        return withLeftOut(jdbc.sql(IN_FORCE + "order by l.code, v.valid_from").query((row, number) -> line(row, sides)).list());
    }

    private List<LineInForce> withLeftOut(List<LineInForce> lines) {
        Map<UUID, List<MultiLineString>> leftOut = new HashMap<>();
        jdbc.sql(LEFT_OUT).query(row -> {
            leftOut.computeIfAbsent(row.getObject("draft_id", UUID.class), version -> new ArrayList<>())
                    .add((MultiLineString) geometries.require(row, "geom"));
        });
        return leftOut.isEmpty() ? lines : lines.stream().map(line -> {
            List<MultiLineString> sections = leftOut.get(line.versionId());
            return sections == null ? line : line.leftOut(Geometries.FACTORY.createMultiLineString(sections.stream()
                    .map(section -> Stretch.on(line.geometry(), section)).toArray(LineString[]::new)));
        }).toList();
    }

    /** The last code and name of each division until a day. */
    private Map<UUID, LineInForce.Side> sides(LocalDate day) {
        Map<UUID, LineInForce.Side> sides = new HashMap<>();
        jdbc.sql("""
                select division_id, code, name from division_version
                where superseded_at is null and valid_from <= :day order by valid_from""")
                .param("day", day).query(row -> {
                    UUID id = row.getObject("division_id", UUID.class);
                    sides.put(id, new LineInForce.Side(id, row.getString("code"), row.getString("name")));
                });
        return sides;
    }

    private LineInForce line(ResultSet row, Map<UUID, LineInForce.Side> sides) throws SQLException {
        UUID right = row.getObject("unit_b_id", UUID.class);
        return new LineInForce(row.getObject("id", UUID.class), row.getObject("version_id", UUID.class), row.getString("code"),
                row.getString("name"), DivisionLevel.valueOf(row.getString("level")), LineKind.valueOf(row.getString("line_kind")),
                Objects.requireNonNull(sides.get(row.getObject("unit_a_id", UUID.class))), right == null ? null : sides.get(right),
                (MultiLineString) geometries.require(row, "geom"), LegalStatus.valueOf(row.getString("legal_status")),
                Classification.valueOf(row.getString("classification")), row.getDouble("length_m"),
                row.getString("approval_document"), row.getObject("approved_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                row.getString("fingerprint"), row.getBoolean("demonstration"));
    }
}
