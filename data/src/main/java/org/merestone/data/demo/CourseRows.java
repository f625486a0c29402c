package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;

/**
 * Writes the boundary points of the lines that are law, and the sections of their courses: what each follows, in the order in which its
 * markers count. Where a course turns from one feature to another and no point was measured, one is taken from the map.
 */
final class CourseRows {

    private final Entry entry;
    private final Rows points = LineRows.points();
    private final Rows sections = new Rows("course_section", "line_version_id", "seq", "part", "ends_at", "follows", "feature_name",
            "relation", "offset_m", "movement", "moves_with_feature");

    CourseRows(Entry entry) {
        this.entry = entry;
    }

    void enter(DemoLine line, UUID version) {
        var runs = joined(line.sections());
        var at = points(line, version, runs);
        if (!line.countsForward()) {
            Collections.reverse(runs);
        }
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var end = line.countsForward() ? last(run) : run.geometry().getCoordinateN(0);
            sections.add(version, i + 1, 0, i + 1 == runs.size() ? null : at.get(end), switch (run.follows()) {
                case RIVER -> "RIVER";
                case RIDGE -> "RIDGE";
                case FIELD -> "FIELD_BANK";
            }, run.feature(), "CENTRE_LINE", 0, "ALONG", false);
        }
    }

    void insert() {
        points.insertInto(entry.jdbc());
        sections.insertInto(entry.jdbc());
    }

    /** Sections that go on along the same feature are one. */
    private static List<DemoSection> joined(List<DemoSection> sections) {
        var joined = new ArrayList<DemoSection>();
        for (var section : sections) {
            var before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && before.follows() == section.follows() && before.feature().equals(section.feature())) {
                var all = new ArrayList<>(List.of(before.geometry().getCoordinates()));
                all.addAll(List.of(section.geometry().getCoordinates()).subList(1, section.geometry().getNumPoints()));
                joined.set(joined.size() - 1, new DemoSection(Frame.CGCS2000.createLineString(all.toArray(Coordinate[]::new)), before.follows(),
                        before.feature()));
            } else {
                joined.add(section);
            }
        }
        return joined;
    }

    /** The points in the direction of the geometry, by where they stand. */
    private Map<Coordinate, UUID> points(DemoLine line, UUID version, List<DemoSection> runs) {
        Map<Coordinate, DemoBoundaryPoint> measured = new HashMap<>();
        line.points().forEach(point -> measured.put(point.position().point().getCoordinate(), point));
        var turnings = runs.stream().limit(runs.size() - 1L).map(CourseRows::last).toList();
        Map<Coordinate, UUID> at = new HashMap<>();
        int taken = 0;
        for (Coordinate vertex : line.geometry().getCoordinates()) {
            var point = measured.get(vertex);
            if (point != null) {
                at.put(vertex, LineRows.add(points, entry, version, at.size() + 1, point));
            } else if (turnings.contains(vertex)) {
                var grid = Grid.of(vertex);
                var id = entry.ids().get();
                points.add(id, version, at.size() + 1, "T%03d".formatted(++taken), entry.geometries().bind(Frame.CGCS2000.createPoint(vertex)),
                        "", Grid.round(grid.xNorth(), 1e4), Grid.round(grid.prefixedEast(), 1e4), DemoPosition.EPSG, null, "CROSSING",
                        "FROM_MAP");
                at.put(vertex, id);
            }
        }
        return at;
    }

    private static Coordinate last(DemoSection section) {
        return section.geometry().getCoordinateN(section.geometry().getNumPoints() - 1);
    }
}
