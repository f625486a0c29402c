package org.merestone.gazetteer.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The area of one township, built from the lines in force around it, to see whether a place lies in it. An enclave of another
 * township counts as inside: the check would rather say nothing than refuse a name wrongly.
 */
@Repository
public class TownshipAreas {

    private final JdbcClient jdbc;
    private final Geometries geometries;

    public TownshipAreas(JdbcClient jdbc, Geometries geometries) {
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    /** Longitude/latitude, EPSG:4490; empty where the lines do not close on the day. */
    public Optional<Geometry> of(UUID divisionId, LocalDate day) {
        Polygonizer polygonizer = new Polygonizer();
        List<Geometry> lines = jdbc.sql("""
                select v.geom from boundary_line l join boundary_line_version v on v.line_id = l.id
                where (l.unit_a_id = :id or l.unit_b_id = :id) and v.stage = 'IN_FORCE' and v.superseded_at is null
                  and (v.valid_from is null or v.valid_from <= :day) and (v.valid_to is null or v.valid_to > :day)""")
                .param("id", divisionId).param("day", day).query((row, n) -> geometries.require(row, "geom")).list();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        polygonizer.add(lines);
        List<Geometry> shells = new ArrayList<>();
        @SuppressWarnings("unchecked")
        Collection<Polygon> polygons = polygonizer.getPolygons();
        polygons.forEach(polygon -> shells.add(Geometries.FACTORY.createPolygon(polygon.getExteriorRing().getCoordinateSequence())));
        boolean closed = polygonizer.getDangles().isEmpty() && polygonizer.getCutEdges().isEmpty();
        return closed && !shells.isEmpty() ? Optional.of(UnaryUnionOp.union(shells)) : Optional.empty();
    }
}
