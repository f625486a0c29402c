package org.merestone.gazetteer.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.MapFeature;
import org.merestone.geo.map.MapText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies around the names of a paper: built-up areas, waters, lines of townships, roads and places; only what is public. */
@Repository
class NoticeGround {

    private static final int MOST = 4_000;

    private final JdbcClient jdbc;
    private final Geometries geometries;

    NoticeGround(JdbcClient jdbc, Geometries geometries) {
        this.jdbc = jdbc;
        this.geometries = geometries;
    }

    /** @param box degrees, EPSG:4490 */
    MapContent around(Envelope box, LocalDate day) {
        List<MapFeature> features = new ArrayList<>();
        jdbc.sql("select geom from built_up_area where geom && :box and valid_from <= :day and (valid_to is null or valid_to > :day)"
                + " order by id").param("box", geometries.box(box)).param("day", day)
                .query((row, n) -> geometries.require(row, "geom")).list().stream().filter(Polygonal.class::isInstance)
                .forEach(shape -> features.add(new MapFeature.BuiltUp(shape)));
        waters(box, features);
        places(box, features);
        jdbc.sql("""
                select v.geom from boundary_line_version v where v.geom && :box and v.stage = 'IN_FORCE' and v.classification = 'PUBLIC'
                  and v.valid_to is null and v.superseded_at is null order by v.id""").param("box", geometries.box(box))
                .query((row, n) -> geometries.require(row, "geom")).list().forEach(course -> features.add(
                        new MapFeature.Boundary(DivisionLevel.TOWNSHIP, MapFeature.LegalStatus.STATUTORY, course)));
        return MapContent.of(features);
    }

    private void waters(Envelope box, List<MapFeature> features) {
        jdbc.sql("select name, geom from hydrography where geom && :box order by kind, name, id").param("box", geometries.box(box))
                .query((row, n) -> water(row.getString("name"), geometries.require(row, "geom"))).list().forEach(features::addAll);
    }

    private static List<MapFeature> water(String name, Geometry shape) {
        return shape instanceof Polygonal ? List.of(new MapFeature.Lake(MapText.of(name), shape))
                : shape instanceof Lineal ? List.of(new MapFeature.River(MapText.of(name), 3, shape)) : List.of();
    }

    private void places(Envelope box, List<MapFeature> features) {
        jdbc.sql("""
                select n.name, p.class_code, p.geom, p.label_point from place p join place_name n on n.place_id = p.id
                where p.label_point && :box and p.secrecy = 'PUBLIC' and p.status = 'PRESENT' and n.kind = 'STANDARD'
                  and n.superseded_at is null and n.valid_to is null order by n.name, p.id fetch first :most rows only""")
                .param("box", geometries.box(box)).param("most", MOST)
                .query((row, n) -> place(MapText.of(row.getString("name")), row.getString("class_code"), geometries.require(row, "geom"),
                        (Point) geometries.require(row, "label_point"))).list().forEach(features::add);
    }

    private static MapFeature place(MapText name, String code, Geometry shape, Point label) {
        if (code.startsWith("235") && shape instanceof Lineal) {
            return new MapFeature.Road(name, 2, shape);
        }
        MapFeature.PlaceKind kind = code.startsWith("12") ? MapFeature.PlaceKind.WATER : code.startsWith("13") ? MapFeature.PlaceKind.RELIEF
                : code.startsWith("235") ? MapFeature.PlaceKind.ROAD : MapFeature.PlaceKind.SETTLEMENT;
        return new MapFeature.Place(name, kind, code.startsWith("2161") ? 4 : 2, label);
    }
}
