package org.merestone.boundary.marker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.line.Classification;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The markers that stand on a day: what the published register shows of them. A draft's markers are never among them. */
@Repository
public class MarkersInForce {

    private static final String ON_THE_DAY = """
            select m.id, m.line_id, l.name, m.serial, m.code, m.type_code, m.engraved_text, m.shape, m.placement, m.life_status,
                   v.classification, p.geom, p.height_m, p.valid_from, l.demonstration
            from marker m
            join boundary_line l on l.id = m.line_id
            join boundary_line_version v on v.line_id = l.id and v.stage = 'IN_FORCE' and v.superseded_at is null
             and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
            join marker_position p on p.marker_id = m.id and p.superseded_at is null
             and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
            where m.life_status not in ('PLANNED', 'WITHDRAWN')
            order by m.code""";

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;

    public MarkersInForce(JdbcClient jdbc, Geometries geometries, Clock clock) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
    }

    /** The markers that stand today, by code. */
    public List<MarkerInForce> current() {
        return on(LegalTime.today(clock));
    }

    /** The markers that stood on {@code day}, by code. */
    public List<MarkerInForce> on(LocalDate day) {
        return jdbc.sql(ON_THE_DAY).param("day", day).query(this::marker).list();
    }

    private MarkerInForce marker(ResultSet row, int number) throws SQLException {
        double height = row.getDouble("height_m");
        Double heightOrNone = row.wasNull() ? null : height;
        return new MarkerInForce(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class), row.getString("name"),
                row.getInt("serial"), row.getString("code"), row.getString("type_code"), row.getString("engraved_text"), row.getString("shape"),
                MarkerKind.of(row.getString("placement"), row.getString("shape")), row.getString("life_status"),
                Classification.valueOf(row.getString("classification")),
                (Point) geometries.require(row, "geom"), heightOrNone,
                row.getObject("valid_from", LocalDate.class), row.getBoolean("demonstration"));
    }
}
