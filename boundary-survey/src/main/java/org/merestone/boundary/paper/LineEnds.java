package org.merestone.boundary.paper;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a line ends, and what meets there. */
@Repository
class LineEnds {

    /** About two centimetres in degrees. */
    private static final double HERE = 2e-7;

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;

    LineEnds(JdbcClient jdbc, Geometries geometries, Clock clock) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
    }

    /** A unit at a junction. */
    record Unit(String code, String name, String shortName) {}

    /**
     * The end of a line.
     *
     * @param at    EPSG:4490, longitude first
     * @param units that meet there, by code
     * @param lines whose courses in force end there, by name
     */
    record Junction(Coordinate at, List<Unit> units, List<String> lines) {

        /** The short names of the units, and how many there are. */
        String name() {
            String kind = units.size() == 3 ? "三交点" : units.size() == 4 ? "四交点" : "交会点";
            return units.stream().map(Unit::shortName).collect(Collectors.joining()) + kind;
        }
    }

    private record Meeting(String line, Unit a, Unit b) {}

    /** The ends of every part of a course; a ring has none. */
    List<Junction> of(MultiLineString course) {
        List<Junction> ends = new ArrayList<>();
        for (int i = 0; i < course.getNumGeometries(); i++) {
            LineString part = (LineString) course.getGeometryN(i);
            if (!part.isClosed()) {
                ends.add(at(part.getStartPoint().getCoordinate()));
                ends.add(at(part.getEndPoint().getCoordinate()));
            }
        }
        return ends;
    }

    private Junction at(Coordinate place) {
        Envelope box = new Envelope(place);
        box.expandBy(HERE);
        List<Meeting> meeting = jdbc.sql("""
                select l.name, v.geom, a.code as a_code, a.name as a_name, a.short_name as a_short, b.code as b_code, b.name as b_name,
                       b.short_name as b_short
                from boundary_line_version v join boundary_line l on l.id = v.line_id
                join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null and a.valid_from <= :day
                 and (a.valid_to is null or a.valid_to > :day)
                left join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null and b.valid_from <= :day
                 and (b.valid_to is null or b.valid_to > :day)
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null and l.level = 'TOWNSHIP'
                order by l.name""").param("box", geometries.box(box)).param("day", LegalTime.today(clock))
                .query((row, n) -> new Here(geometries.require(row, "geom").distance(Geometries.FACTORY.createPoint(place)) <= HERE,
                        new Meeting(row.getString("name"), new Unit(row.getString("a_code"), row.getString("a_name"),
                                row.getString("a_short")),
                                new Unit(text(row.getString("b_code")), text(row.getString("b_name")), text(row.getString("b_short"))))))
                .list().stream().filter(Here::touches).map(Here::meeting).toList();
        List<Unit> units = meeting.stream().flatMap(each -> Stream.of(each.a(), each.b())).filter(unit -> !unit.code().isEmpty()).distinct()
                .sorted(Comparator.comparing(Unit::code)).toList();
        return new Junction(place, units, meeting.stream().map(Meeting::line).toList());
    }

    private record Here(boolean touches, Meeting meeting) {}

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
