package org.merestone.boundary.junction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.demarcation.JunctionNames;
import org.merestone.boundary.demarcation.Page;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.profile.Profiles;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads junctions with their units, lines and marker. A reader finds those at which at least one unit lies in their division. */
@Repository
public class Junctions {

    /** About two centimetres in degrees. */
    private static final double HERE = 2e-7;
    private static final String STONE = """
            select m.* from marker m join boundary_line_version v on v.id = m.line_version_id
            where m.node_id = :node and m.life_status not in ('WITHDRAWN', 'HISTORIC')
            order by case when v.stage = 'DRAFT' then 1 else 0 end, m.code fetch first 1 row only""";
    private static final String STANDING = " v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null ";

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final JunctionNames names;
    private final Divisions divisions;
    private final Profiles profiles;

    Junctions(JdbcClient jdbc, Geometries geometries, JunctionNames names, Divisions divisions, Profiles profiles) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.names = names;
        this.divisions = divisions;
        this.profiles = profiles;
    }

    /** A junction, for whoever is responsible for one of its units. */
    public Junction read(Actor actor, UUID id) {
        Junction junction = require(id);
        if (junction.units().stream().map(UnitName::code).noneMatch(actor::actsIn)) {
            throw new Refusal.NotFound("junction.notFound");
        }
        return junction;
    }

    Junction lock(Actor actor, UUID id) {
        jdbc.sql("select id from boundary_node where id = :id for update").param("id", id).query(UUID.class).optional()
                .orElseThrow(() -> new Refusal.NotFound("junction.notFound"));
        return read(actor, id);
    }

    private Junction require(UUID id) {
        return jdbc.sql("select * from boundary_node where id = :id and superseded_at is null").param("id", id).query((row, n) -> {
            Point at = (Point) geometries.require(row, "geom");
            List<UnitName> units = names.unitsAt(at.getCoordinate()).stream().map(divisions::require)
                    .map(unit -> new UnitName(unit.id(), unit.code(), unit.name())).toList();
            return new Junction(id, Junction.Kind.valueOf(row.getString("kind")), code(units), names.at(at.getCoordinate()),
                    at, units, endings(at), stone(id));
        }).optional().orElseThrow(() -> new Refusal.NotFound("junction.notFound"));
    }

    private @Nullable String code(List<UnitName> units) {
        return units.isEmpty() ? null : profiles.ofUnit(units.get(0).id()).templates()
                .junction(units.stream().map(UnitName::code).toList()).orElse(null);
    }

    private List<Junction.Ending> endings(Point at) {
        Envelope box = new Envelope(at.getCoordinate());
        box.expandBy(HERE * 50);
        List<Junction.Ending> endings = new ArrayList<>();
        jdbc.sql(
                "select l.id, l.code, l.name, v.geom from boundary_line_version v join boundary_line l on l.id = v.line_id"
                + " where v.geom && :box and"
                + STANDING + "order by l.code").param("box", geometries.box(box)).query(row -> {
                    double apart = nearestEnd(geometries.require(row, "geom"), at.getCoordinate());
                    if (apart < 1) {
                        endings.add(new Junction.Ending(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"),
                                apart));
                    }
                });
        return endings;
    }

    private static double nearestEnd(Geometry course, Coordinate at) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < course.getNumGeometries(); i++) {
            Coordinate[] vertices = course.getGeometryN(i).getCoordinates();
            for (Coordinate end : List.of(vertices[0], vertices[vertices.length - 1])) {
                least = Math.min(least, end.equals2D(at) ? 0 : Ellipsoid2000.distance(LonLat.of(end), LonLat.of(at)));
            }
        }
        return least;
    }

    private Junction.@Nullable Stone stone(UUID node) {
        return jdbc.sql(STONE).param("node", node).query((row, n) -> new Junction.Stone(row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class), row.getString("code"), row.getString("shape"), row.getString("life_status")))
                .optional().orElse(null);
    }

    /** A page of junctions in a reader's division, from west to east. */
    public Page<JunctionRow> list(Actor actor, JunctionQuery query) {
        List<Node> within = nodes(actor);
        Map<UUID, String> markers = new HashMap<>();
        jdbc.sql(
                "select node_id, min(code) as code from marker where node_id is not null"
                + " and life_status not in ('WITHDRAWN', 'HISTORIC') group by node_id")
                .query(row -> {
                    markers.put(row.getObject("node_id", UUID.class), row.getString("code"));
                });
        Map<UUID, JunctionAgreement.State> agreements = new HashMap<>();
        jdbc.sql("select node_id, state from junction_agreement where state <> 'WITHDRAWN'").query(row -> {
            agreements.put(row.getObject("node_id", UUID.class), JunctionAgreement.State.valueOf(row.getString("state")));
        });
        List<JunctionRow> rows = within.stream().map(node -> new JunctionRow(node.id(), node.kind(), String.join("、", node.lines()),
                        markers.get(node.id()), agreements.get(node.id()), node.at().x, node.at().y))
                .filter(row -> query.kind() == null || row.kind() == query.kind())
                .filter(row -> query.marked() == null || query.marked() == (row.marker() != null))
                .filter(row -> query.signed() == null || query.signed() == (row.agreement() == JunctionAgreement.State.APPROVED))
                .filter(row -> row.lines().contains(query.text().strip())).toList();
        int from = Math.min(rows.size(), query.page() * query.size());
        return new Page<>(rows.subList(from, Math.min(rows.size(), from + query.size())), rows.size(), query.page(), query.size());
    }

    /** The nodes at which a standing line of the reader's division ends, from west to east. */
    private List<Node> nodes(Actor actor) {
        Map<Coordinate, List<String>> ends = new HashMap<>();
        jdbc.sql("select distinct l.name, v.geom from boundary_line_version v join boundary_line l on l.id = v.line_id"
                + " join division_version d on d.division_id in (l.unit_a_id, l.unit_b_id) and d.superseded_at is null"
                + " and d.valid_to is null where"
                + STANDING + "and d.code like :scope").param("scope", actor.divisionCode() + "%").query(row -> {
                    Geometry course = geometries.require(row, "geom");
                    for (int i = 0; i < course.getNumGeometries(); i++) {
                        Coordinate[] vertices = course.getGeometryN(i).getCoordinates();
                        named(ends, vertices[0], row);
                        named(ends, vertices[vertices.length - 1], row);
                    }
                });
        List<Node> nodes = new ArrayList<>();
        jdbc.sql("select * from boundary_node where superseded_at is null").query(row -> {
            Coordinate at = geometries.require(row, "geom").getCoordinate();
            List<String> lines = ends.get(new Coordinate(at.x, at.y));
            if (lines != null) {
                nodes.add(new Node(row.getObject("id", UUID.class), Junction.Kind.valueOf(row.getString("kind")), at,
                        lines.stream().sorted().toList()));
            }
        });
        nodes.sort(Comparator.comparingDouble((Node node) -> node.at().x).thenComparing(node -> node.at().y).thenComparing(Node::id));
        return nodes;
    }

    private static void named(Map<Coordinate, List<String>> ends, Coordinate end, ResultSet row) throws SQLException {
        List<String> lines = ends.computeIfAbsent(new Coordinate(end.x, end.y), at -> new ArrayList<>());
        if (!lines.contains(row.getString("name"))) {
            lines.add(row.getString("name"));
        }
    }

    private record Node(UUID id, Junction.Kind kind, Coordinate at, List<String> lines) {}
}
