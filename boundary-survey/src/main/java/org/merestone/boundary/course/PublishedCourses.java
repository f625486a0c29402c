package org.merestone.boundary.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.data.geometry.Geometries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the courses of public lines run in the middle of a river or road: what of their sections a public map needs. Nothing is read of a
 * line that is not public, or of a draft.
 */
@Repository
public class PublishedCourses {

    private static final String ALONG_A_MIDDLE = """
            select v.id, v.geom from boundary_line_version v
            where v.stage = 'IN_FORCE' and v.superseded_at is null and v.classification = 'PUBLIC' and exists (
              select 1 from course_section s where s.line_version_id = v.id and s.follows in ('RIVER', 'CANAL', 'ROAD', 'RAILWAY')
               and s.relation in ('CENTRE_LINE', 'MAIN_CHANNEL') and s.movement <> 'ACROSS')
            """;
    private static final Set<Follows> LINEAR = EnumSet.of(Follows.RIVER, Follows.CANAL, Follows.ROAD, Follows.RAILWAY);
    /** As many versions as one question asks for. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final BoundaryPoints points;

    public PublishedCourses(JdbcClient jdbc, Geometries geometries, BoundaryPoints points) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.points = points;
    }

    /** The stretches of each course, by version, for those that run in the middle of something anywhere; together they are the whole course. */
    public Map<UUID, List<CourseStretch>> stretches() {
        Map<UUID, MultiLineString> courses = new HashMap<>();
        jdbc.sql(ALONG_A_MIDDLE).query(row -> {
            courses.put(row.getObject("id", UUID.class), (MultiLineString) geometries.require(row, "geom"));
        });
        Map<UUID, List<CourseStretch>> stretches = new HashMap<>();
        List<UUID> versions = List.copyOf(courses.keySet());
        for (int from = 0; from < versions.size(); from += AT_ONCE) {
            List<UUID> some = versions.subList(from, Math.min(from + AT_ONCE, versions.size()));
            Map<UUID, List<BoundaryPoint>> at = points.of(some);
            sections(some).forEach((version, sections) -> stretches.put(version,
                    stretches(courses.get(version), at.getOrDefault(version, List.of()), sections)));
        }
        return stretches;
    }

    private Map<UUID, List<StoredSection>> sections(List<UUID> versions) {
        Map<UUID, List<StoredSection>> sections = new HashMap<>();
        jdbc.sql("select * from course_section where line_version_id in (:versions) order by line_version_id, seq")
                .param("versions", versions).query(row -> {
                    sections.computeIfAbsent(row.getObject("line_version_id", UUID.class), id -> new ArrayList<>())
                            .add(CourseRecords.section(row, 0));
                });
        return sections;
    }

    /** Neighbouring sections that are drawn alike are one stretch. */
    static List<CourseStretch> stretches(MultiLineString course, List<BoundaryPoint> points, List<StoredSection> sections) {
        List<CourseStretch> stretches = new ArrayList<>();
        int part = -1;
        for (Outline.Drawn drawn : new Outline(points, List.of(), place -> "").of(course, sections)) {
            CourseStretch next = new CourseStretch(drawn.section().course(), isAlongAMiddle(drawn.section().terrain()));
            int last = stretches.size() - 1;
            if (drawn.part() == part && stretches.get(last).alongItsMiddle() == next.alongItsMiddle()) {
                stretches.set(last, joined(stretches.get(last), next));
            } else {
                stretches.add(next);
            }
            part = drawn.part();
        }
        return stretches;
    }

    private static boolean isAlongAMiddle(Section.Terrain terrain) {
        Relation.Place place = terrain.relation().place();
        return LINEAR.contains(terrain.follows()) && terrain.movement() != Movement.ACROSS
                && (place == Relation.Place.CENTRE_LINE || place == Relation.Place.MAIN_CHANNEL);
    }

    private static CourseStretch joined(CourseStretch first, CourseStretch then) {
        List<Coordinate> all = new ArrayList<>(Arrays.asList(first.course().getCoordinates()));
        List<Coordinate> more = Arrays.asList(then.course().getCoordinates());
        all.addAll(more.subList(1, more.size()));
        return new CourseStretch(Geometries.FACTORY.createLineString(all.toArray(Coordinate[]::new)), first.alongItsMiddle());
    }
}
