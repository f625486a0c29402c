package org.merestone.boundary.line;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines as a network: which of those that stand end at a place, which run beside a unit, and where the junctions stand. */
@Repository
public class JoinedLines {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Clock clock;
    private final Supplier<UUID> ids;

    JoinedLines(JdbcClient jdbc, Geometries geometries, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.clock = clock;
        this.ids = ids;
    }

    /** The lines of any level of which a part that stands ends at exactly this place, by code. */
    public List<BoundaryLine> endingAt(Coordinate place) {
        return jdbc.sql("""
                select l.*, v.geom from boundary_line_version v join boundary_line l on l.id = v.line_id
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null order by l.code""")
                .param("box", geometries.box(MovedEnds.boxOf(place)))
                .query((row, n) -> MovedEnds.endsAt((MultiLineString) geometries.require(row, "geom"), place)
                        ? List.of(BoundaryLines.line(row, n))
                        : List.<BoundaryLine>of()).list().stream().flatMap(List::stream).toList();
    }

    /** The lines of township level that stand beside any of these units. */
    public List<Beside> beside(Collection<UUID> units) {
        return jdbc.sql("""
                select l.id, l.unit_a_id, l.unit_b_id, v.geom from boundary_line_version v join boundary_line l on l.id = v.line_id
                where (l.unit_a_id in (:units) or l.unit_b_id in (:units)) and l.level = 'TOWNSHIP' and v.stage = 'IN_FORCE'
                  and v.valid_to is null and v.superseded_at is null order by l.code""").param("units", units)
                .query((row, n) -> new Beside(row.getObject("id", UUID.class), row.getObject("unit_a_id", UUID.class),
                        row.getObject("unit_b_id", UUID.class), (MultiLineString) geometries.require(row, "geom"))).list();
    }

    /** A line that stands, and what lies on its left and on its right; null for what is outside the register. */
    public record Beside(UUID lineId, UUID left, @Nullable UUID right, MultiLineString geometry) {}

    /** Lets a junction stand elsewhere: what stood at the old place stays as what was recorded, another takes its place. */
    public Optional<UUID> moveJunction(Coordinate from, Coordinate to) {
        Optional<Node> old = jdbc.sql("select id, kind, geom from boundary_node where geom && :box and superseded_at is null")
                .param("box", geometries.box(MovedEnds.boxOf(from)))
                .query((row, n) -> new Node(row.getObject("id", UUID.class), row.getString("kind"))).optional();
        return old.map(node -> {
            UUID id = ids.get();
            jdbc.sql("update boundary_node set superseded_at = :now where id = :id").param("now", LegalTime.now(clock))
                    .param("id", node.id()).update();
            jdbc.sql("insert into boundary_node (id, kind, geom, recorded_at) values (:id, :kind, :geom, :now)").param("id", id)
                    .param("kind", node.kind()).param("geom", geometries.bind(Geometries.FACTORY.createPoint(to)))
                    .param("now", LegalTime.now(clock)).update();
            return id;
        });
    }

    private record Node(UUID id, String kind) {}
}
