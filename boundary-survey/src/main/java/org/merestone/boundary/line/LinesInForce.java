package org.merestone.boundary.line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines that count on a day: what the published register is built from. Drafts are never among them. */
@Repository
public class LinesInForce {

    private static final String ON_THE_DAY = """
            select l.id, v.id as version_id, l.code, l.name, l.level, l.line_kind, l.demonstration, v.geom, v.legal_status,
                   v.classification, v.length_m, v.approval_document, v.approved_on, v.valid_from, v.fingerprint,
                   a.division_id as a_id, a.code as a_code, a.name as a_name, b.division_id as b_id, b.code as b_code, b.name as b_name
            from boundary_line_version v
            join boundary_line l on l.id = v.line_id
            join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null
             and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
            left join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null
             and b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day)
            where v.stage = 'IN_FORCE' and v.superseded_at is null
              and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
            order by l.code""";

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
        return on(LegalDays.today(clock));
    }

    /** The lines in force on {@code day}, by code. */
    public List<LineInForce> on(LocalDate day) {
        return jdbc.sql(ON_THE_DAY).param("day", day).query(this::line).list();
    }

    private LineInForce line(ResultSet row, int number) throws SQLException {
        return new LineInForce(row.getObject("id", UUID.class), row.getObject("version_id", UUID.class), row.getString("code"),
                row.getString("name"), DivisionLevel.valueOf(row.getString("level")), LineKind.valueOf(row.getString("line_kind")),
                new LineInForce.Side(row.getObject("a_id", UUID.class), row.getString("a_code"), row.getString("a_name")),
                right(row), (MultiLineString) geometries.require(row, "geom"), LegalStatus.valueOf(row.getString("legal_status")),
                Classification.valueOf(row.getString("classification")), row.getDouble("length_m"),
                row.getString("approval_document"), row.getObject("approved_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class), row.getString("fingerprint"), row.getBoolean("demonstration"));
    }

    private static LineInForce.@Nullable Side right(ResultSet row) throws SQLException {
        UUID id = row.getObject("b_id", UUID.class);
        return id == null ? null : new LineInForce.Side(id, row.getString("b_code"), row.getString("b_name"));
    }
}
