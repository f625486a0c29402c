package org.merestone.boundary.demarcation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.profile.ProfileBook;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the end of a line is called: the short names of the divisions that meet there, by code, and 交会点; and the code that it has. */
@Repository
public class JunctionNames {

    private static final UUID NOBODY = new UUID(0, 0);

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
        return around(Surroundings.round(place), Map.of(), Set.of()).nameAt(place);
    }

    /** The divisions that meet at a place, by code. */
    public List<UUID> unitsAt(Coordinate place) {
        return around(Surroundings.round(place), Map.of(), Set.of()).unitsAt(place);
    }

    /** The codes of several junctions by the units that meet there today; without those that have none, as where four units meet. */
    Map<UUID, String> codes(Collection<UUID> junctions, ProfileBook book) {
        Map<UUID, Coordinate> places = placesOf(junctions);
        Map<UUID, String> codes = new HashMap<>();
        if (!places.isEmpty()) {
            Envelope box = new Envelope();
            places.values().forEach(box::expandToInclude);
            box.expandBy(Surroundings.HERE);
            Surroundings around = around(box, places, Set.of());
            places.forEach((junction, place) -> {
                List<String> units = around.codesAt(place);
                if (!units.isEmpty()) {
                    book.of(units.get(0)).templates().junction(units).ifPresent(code -> codes.put(junction, code));
                }
            });
        }
        return codes;
    }

    /**
     * What lies in a box, read once for all that is asked of it.
     *
     * @param waters names of the rivers and canals that matter
     */
    Surroundings around(Envelope box, Map<UUID, Coordinate> junctions, Set<String> waters) {
        return new Surroundings(jdbc.sql("""
                select l.id, l.name, v.geom, d.geom as drafted,
                       l.unit_a_id, a.code as a_code, a.short_name as a_name, l.unit_b_id, b.code as b_code,
                       b.short_name as b_name
                from boundary_line_version v
                join boundary_line l on l.id = v.line_id
                left join boundary_line_version d on d.line_id = l.id and d.stage = 'DRAFT'
                left join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null and a.valid_from <= :day
                 and (a.valid_to is null or a.valid_to > :day)
                left join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null and b.valid_from <= :day
                 and (b.valid_to is null or b.valid_to > :day)
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null
                  and l.level = 'TOWNSHIP'""")
                .param("box", geometries.box(box)).param("day", LegalTime.today(clock))
                .query((row, n) -> new Surroundings.Standing(row.getObject("id", UUID.class), row.getString("name"),
                        (MultiLineString) geometries.require(row, "geom"), (MultiLineString) geometries.read(row, "drafted"),
                        side(row, "a"), side(row, "b"))).list(), junctions, waters(waters));
    }

    /** Where several junctions stand, by id. */
    Map<UUID, Coordinate> placesOf(Collection<UUID> junctions) {
        Map<UUID, Coordinate> places = new HashMap<>();
        if (!junctions.isEmpty()) {
            jdbc.sql("select id, geom from boundary_node where id in (:ids)").param("ids", junctions).query(row -> {
                places.put(row.getObject("id", UUID.class), geometries.require(row, "geom").getCoordinate());
            });
        }
        return places;
    }

    /** The lines that the base map draws for some waters; a lake or a river drawn as an area has no middle here. */
    private Map<String, Geometry> waters(Set<String> names) {
        Map<String, Geometry> drawn = new HashMap<>();
        if (!names.isEmpty()) {
            jdbc.sql("select name, geom from hydrography where name in (:names) and kind = 'RIVER'").param("names", names).query(row -> {
                Geometry course = geometries.require(row, "geom");
                if (course.getDimension() == 1) {
                    drawn.merge(row.getString("name"), course, Geometry::union);
                }
            });
        }
        return drawn;
    }

    private static Surroundings.Unit side(ResultSet row, String side) throws SQLException {
        String code = row.getString(side + "_code");
        return code == null ? new Surroundings.Unit(NOBODY, "", "")
                : new Surroundings.Unit(row.getObject("unit_" + side + "_id", UUID.class), code, row.getString(side + "_name"));
    }
}
