package org.merestone.boundary.strip;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerKind;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.MapFeature;
import org.merestone.geo.map.MapText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the sheets of a line show: its course and markers, lines that meet it, waters, roads, built-up areas, names. No secret places. */
@Repository
public class StripGround {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Markers markers;
    private final StripCourse course;
    private final Clock clock;

    StripGround(JdbcClient jdbc, Geometries geometries, Markers markers, StripCourse course, Clock clock) {
        this.course = course;
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.markers = markers;
        this.clock = clock;
    }

    /** @param box that all sheets together cover, EPSG:4490 */
    MapContent around(LineProgress.Work work, Envelope box) {
        List<MapFeature> features = beneath(work.line().id(), box, LegalTime.today(clock), work.version().classification());
        course.pieces(work, features);
        for (Marker marker : markers.of(work.version().id())) {
            features.add(new MapFeature.Marker(marker.number(),
                    MapFeature.MarkerKind.valueOf(MarkerKind.of(marker.placement(), marker.shape()).name()), marker.position().point()));
        }
        return MapContent.of(features);
    }

    /**
     * What lies under a line: built-up areas and other lines of a day, waters and names as they are today: the register keeps no others.
     *
     * @param line that is not among the lines
     * @param most how secret the map is; lines that are more secret are left out, those that are internal are on any
     */
    public List<MapFeature> beneath(UUID line, Envelope box, LocalDate day, Classification most) {
        List<MapFeature> features = new ArrayList<>();
        builtUp(box, day, features);
        waters(box, features);
        places(box, features);
        List<String> known = Arrays.stream(Classification.values())
                .filter(each -> each == Classification.INTERNAL || each.compareTo(most) <= 0).map(Enum::name).toList();
        adjoining(line, box, day, known, features);
        return features;
    }

    private void builtUp(Envelope box, LocalDate day, List<MapFeature> features) {
        jdbc.sql("select geom from built_up_area where geom && :box and valid_from <= :day and (valid_to is null or valid_to > :day)"
                + " order by id").param("box", geometries.box(box)).param("day", day)
                .query((row, n) -> geometries.require(row, "geom")).list().stream().filter(Polygonal.class::isInstance)
                .forEach(shape -> features.add(new MapFeature.BuiltUp(shape)));
    }

    private void waters(Envelope box, List<MapFeature> features) {
        jdbc.sql("select name, geom from hydrography where geom && :box order by kind, name, id").param("box", geometries.box(box))
                .query((row, n) -> new Named(row.getString("name"), geometries.require(row, "geom"))).list().forEach(water -> {
                    if (water.shape() instanceof Polygonal) {
                        features.add(new MapFeature.Lake(MapText.of(water.name()), water.shape()));
                    } else if (water.shape() instanceof Lineal) {
                        features.add(new MapFeature.River(MapText.of(water.name()), 3, water.shape()));
                    }
                });
    }

    private void places(Envelope box, List<MapFeature> features) {
        jdbc.sql("""
                select n.name, p.class_code, p.geom, p.label_point from place p join place_name n on n.place_id = p.id
                where p.label_point && :box and p.secrecy in ('PUBLIC', 'INTERNAL') and p.status = 'PRESENT' and n.kind = 'STANDARD'
                  and n.superseded_at is null and n.valid_to is null order by n.name, p.id""").param("box", geometries.box(box))
                .query((row, n) -> {
                    Geometry shape = geometries.require(row, "geom");
                    String code = row.getString("class_code");
                    MapText name = MapText.of(row.getString("name"));
                    return code.startsWith("235") && shape instanceof Lineal ? new MapFeature.Road(name, 2, shape)
                            : (MapFeature) new MapFeature.Place(name, kind(code),
                                    code.startsWith("2161") ? 4 : code.startsWith("1") ? 3 : 2,
                                    (Point) geometries.require(row, "label_point"));
                }).list().forEach(features::add);
    }

    private static MapFeature.PlaceKind kind(String code) {
        return code.startsWith("12") ? MapFeature.PlaceKind.WATER : code.startsWith("13") ? MapFeature.PlaceKind.RELIEF
                : code.startsWith("235") ? MapFeature.PlaceKind.ROAD : MapFeature.PlaceKind.SETTLEMENT;
    }

    private void adjoining(UUID line, Envelope box, LocalDate day, List<String> classifications, List<MapFeature> features) {
        jdbc.sql("""
                select v.geom from boundary_line_version v where v.geom && :box and v.line_id <> :line and v.stage = 'IN_FORCE'
                  and v.superseded_at is null and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                  and v.classification in (:known) order by v.id""")
                .param("box", geometries.box(box)).param("line", line).param("day", day).param("known", classifications)
                .query((row, n) -> geometries.require(row, "geom")).list()
                .forEach(course -> features.add(new MapFeature.Boundary(DivisionLevel.VILLAGE, MapFeature.LegalStatus.STATUTORY, course)));
    }

    private record Named(String name, Geometry shape) {}
}
