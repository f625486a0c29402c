package org.merestone.boundary.project;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.MovedEnds;
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

    /**
     * Whether an end of the line lies on the edge of the register, on a higher line, or on one between townships of two counties, and the
     * higher line has no node there yet. Where it was refined ({@code boundary.refinement}), what was accepted is on record already.
     */
    boolean needsRefining(UUID lineId) {
        MultiLineString course = lines.standing(lineId).orElseThrow().geometry();
        Envelope box = course.getEnvelopeInternal();
        box.expandBy(HERE);
        List<Outer> outer = jdbc.sql("""
                select v.geom, l.level from boundary_line_version v join boundary_line l on l.id = v.line_id
                left join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null and a.valid_to is null
                left join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null and b.valid_to is null
                where v.geom && :box and v.stage = 'IN_FORCE' and v.valid_to is null and v.superseded_at is null
                  and (l.level <> 'TOWNSHIP' or l.unit_b_id is null or a.parent_id <> b.parent_id)""").param("box", geometries.box(box))
                .query((row, n) -> new Outer((MultiLineString) geometries.require(row, "geom"), !row.getString("level").equals("TOWNSHIP")))
                .list();
        return IntStream.range(0, course.getNumGeometries()).mapToObj(part -> (LineString) course.getGeometryN(part))
                .flatMap(part -> Stream.of(part.getStartPoint(), part.getEndPoint())).anyMatch(end -> isOpen(end, outer));
    }

    private static boolean isOpen(Point end, List<Outer> outer) {
        boolean onHigher = outer.stream().anyMatch(line -> line.course().distance(end) <= HERE);
        boolean refined = outer.stream().anyMatch(line -> line.higher() && MovedEnds.endsAt(line.course(), end.getCoordinate()));
        return onHigher && !refined;
    }

    /** @param higher whether it is a line of a county or above, not of the townships beside one */
    private record Outer(MultiLineString course, boolean higher) {}
}
