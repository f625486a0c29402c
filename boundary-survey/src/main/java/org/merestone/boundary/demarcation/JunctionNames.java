package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.line.LegalDays;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the end of a line is called: the short names of the divisions that meet there, by code, and 交会点. */
@Repository
class JunctionNames {

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

    String at(Coordinate place) {
        Envelope box = new Envelope(place);
        box.expandBy(HERE);
        List<Meeting> lines = jdbc.sql("""
                select v.geom, a.code as a_code, a.short_name as a_name, b.code as b_code, b.short_name as b_name
                from boundary_line_version v
                join boundary_line l on l.id = v.line_id
                join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null and a.valid_from <= :day
                 and (a.valid_to is null or a.valid_to > :day)
                left join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null and b.valid_from <= :day
                 and (b.valid_to is null or b.valid_to > :day)
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null and l.level = 'TOWNSHIP'""")
                .param("box", geometries.box(box)).param("day", LegalDays.today(clock))
                .query((row, n) -> new Meeting(geometries.require(row, "geom").distance(Geometries.FACTORY.createPoint(place)) <= HERE,
                        Unit.of(row.getString("a_code"), row.getString("a_name")),
                        Unit.of(row.getString("b_code"), row.getString("b_name")))).list();
        List<Unit> units = lines.stream().filter(Meeting::here).flatMap(meeting -> Stream.of(meeting.a(), meeting.b()))
                .filter(unit -> !unit.code().isEmpty()).distinct().sorted(Comparator.comparing(Unit::code)).toList();
        String kind = units.size() == 3 ? "三交点" : units.size() == 4 ? "四交点" : "交会点";
        return units.stream().map(Unit::name).collect(Collectors.joining()) + kind;
    }

    private record Meeting(boolean here, Unit a, Unit b) {}

    private record Unit(String code, String name) {
        static Unit of(@Nullable String code, @Nullable String name) {
            return code == null || name == null ? new Unit("", "") : new Unit(code, name);
        }
    }
}
