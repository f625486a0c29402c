package org.merestone.boundary.demarcation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.line.LegalDays;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the end of a line is called: the short names of the divisions that meet there, by code, and 交会点. */
@Repository
public class JunctionNames {

    /** About two centimetres in degrees. */
    private static final double HERE = 2e-7;

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;

    JunctionNames(JdbcClient jdbc, Geometries geometries, Clock clock) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
    }

    /** What the end of a line at a place is called. */
    public String at(Coordinate place) {
        List<Unit> units = meetingAt(place);
        String kind = units.size() == 3 ? "三交点" : units.size() == 4 ? "四交点" : "交会点";
        return units.stream().map(Unit::name).collect(Collectors.joining()) + kind;
    }

    /** The divisions that meet at a place, by code. */
    public List<UUID> unitsAt(Coordinate place) {
        return meetingAt(place).stream().map(Unit::id).toList();
    }

    private List<Unit> meetingAt(Coordinate place) {
        Envelope box = new Envelope(place);
        box.expandBy(HERE);
        List<Meeting> lines = jdbc.sql("""
                select v.geom, l.unit_a_id, a.code as a_code, a.short_name as a_name, l.unit_b_id, b.code as b_code, b.short_name as b_name
                from boundary_line_version v
                join boundary_line l on l.id = v.line_id
                join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null and a.valid_from <= :day
                 and (a.valid_to is null or a.valid_to > :day)
                left join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null and b.valid_from <= :day
                 and (b.valid_to is null or b.valid_to > :day)
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null and l.level = 'TOWNSHIP'""")
                .param("box", geometries.box(box)).param("day", LegalDays.today(clock))
                .query((row, n) -> new Meeting(geometries.require(row, "geom").distance(Geometries.FACTORY.createPoint(place)) <= HERE,
                        Unit.of(row, "a"), Unit.of(row, "b"))).list();
        return lines.stream().filter(Meeting::here).flatMap(meeting -> Stream.of(meeting.a(), meeting.b()))
                .filter(unit -> !unit.code().isEmpty()).distinct().sorted(Comparator.comparing(Unit::code)).toList();
    }

    private record Meeting(boolean here, Unit a, Unit b) {}

    private record Unit(UUID id, String code, String name) {

        private static final UUID NOBODY = new UUID(0, 0);

        /** One side of a line; without a code where that side lies outside the register. */
        static Unit of(ResultSet row, String side) throws SQLException {
            String code = row.getString(side + "_code");
            return code == null ? new Unit(NOBODY, "", "")
                    : new Unit(row.getObject("unit_" + side + "_id", UUID.class), code, row.getString(side + "_name"));
        }
    }
}
