package org.merestone.boundary.project;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where township lines end on higher lines: there the higher line is refined (县级以上界线细化). */
@Repository
class OuterJunctions {

    /** About two centimetres in degrees. */
    private static final double HERE = 2e-7;

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final BoundaryLines lines;

    OuterJunctions(JdbcClient jdbc, Geometries geometries, BoundaryLines lines) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.lines = lines;
    }

    /** Whether an end of the line lies on the edge of the register, on a higher line, or on one between townships of two counties. */
    boolean endsOnHigherLine(UUID lineId) {
        MultiLineString course = lines.standing(lineId).orElseThrow().geometry();
        Envelope box = course.getEnvelopeInternal();
        box.expandBy(HERE);
        List<Geometry> higher = jdbc.sql("""
                select v.geom from boundary_line_version v join boundary_line l on l.id = v.line_id
                left join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null and a.valid_to is null
                left join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null and b.valid_to is null
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null
                  and (l.level <> 'TOWNSHIP' or l.unit_b_id is null or a.parent_id <> b.parent_id)""").param("box", geometries.box(box))
                .query((row, n) -> geometries.require(row, "geom")).list();
        return IntStream.range(0, course.getNumGeometries()).mapToObj(part -> (LineString) course.getGeometryN(part))
                .flatMap(part -> Stream.of(part.getStartPoint(), part.getEndPoint()))
                .anyMatch(end -> higher.stream().anyMatch(line -> line.distance(end) <= HERE));
    }
}
