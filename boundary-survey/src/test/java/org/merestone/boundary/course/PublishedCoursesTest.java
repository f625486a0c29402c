package org.merestone.boundary.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.geometry.Geometries;

/** A course of eleven vertices a hundredth of a degree apart, west to east, with a boundary point at each but the ends. */
class PublishedCoursesTest {

    private static final int LAST = 10;
    private final List<BoundaryPoint> points = new ArrayList<>();
    private final MultiLineString course = course(false);

    private MultiLineString course(boolean backward) {
        points.clear();
        Coordinate[] vertices = new Coordinate[LAST + 1];
        for (int i = 0; i <= LAST; i++) {
            int place = backward ? LAST - i : i;
            vertices[i] = new Coordinate(114 + place * 0.01, 30);
            if (i > 0 && i < LAST) {
                SurveyedPosition at = new SurveyedPosition(Geometries.FACTORY.createPoint(vertices[i]), "", null, null, null, null, null,
                        "AS_ENTERED", null, null, null);
                points.add(new BoundaryPoint(id(place), "B" + place, at, BoundaryPoint.TURN, null));
            }
        }
        return Geometries.FACTORY.createMultiLineString(new LineString[] {Geometries.FACTORY.createLineString(vertices)});
    }

    private static UUID id(int place) {
        return new UUID(0, place);
    }

    private static StoredSection section(Integer end, Follows follows, Relation.Place place, Movement movement) {
        return new StoredSection(0, end == null ? null : id(end), new Section.Terrain(follows, "", Relation.of(place), movement, false));
    }

    private static StoredSection along(Integer end, Follows follows) {
        return section(end, follows, Relation.Place.CENTRE_LINE, Movement.ALONG);
    }

    private List<CourseStretch> stretches(StoredSection... sections) {
        return PublishedCourses.stretches(course, points, List.of(sections));
    }

    private static List<String> told(List<CourseStretch> stretches) {
        return stretches.stream().map(each -> "%s %.2f-%.2f".formatted(each.alongItsMiddle() ? "beside" : "on",
                each.course().getCoordinateN(0).x, each.course().getCoordinateN(each.course().getNumPoints() - 1).x)).toList();
    }

    @Test
    void onlyTheRiverIsFollowedAndTheStretchesAreTheWholeCourse() {
        assertThat(told(stretches(along(3, Follows.RIDGE), along(7, Follows.RIVER), along(null, Follows.FIELD_BANK))))
                .containsExactly("on 114.00-114.03", "beside 114.03-114.07", "on 114.07-114.10");
    }

    @Test
    void neighbouringSectionsThatAreDrawnAlikeAreOneStretch() {
        assertThat(told(stretches(along(2, Follows.RIVER), along(5, Follows.CANAL), along(8, Follows.RIDGE), along(null, Follows.VALLEY))))
                .containsExactly("beside 114.00-114.05", "on 114.05-114.10");
    }

    @ParameterizedTest
    @CsvSource({"RIVER, CENTRE_LINE, ALONG, true", "RIVER, MAIN_CHANNEL, DOWNSTREAM, true", "CANAL, CENTRE_LINE, UPSTREAM, true",
        "ROAD, CENTRE_LINE, ALONG, true", "RAILWAY, CENTRE_LINE, ALONG, true", "RIVER, LEFT_BANK, ALONG, false", "RIVER, RIGHT, ALONG, false",
        "ROAD, EDGE, ALONG, false", "ROAD, CENTRE_LINE, ACROSS, false", "RIDGE, CENTRE_LINE, UP, false", "VALLEY, CENTRE_LINE, DOWN, false",
        "WALL, CENTRE_LINE, ALONG, false", "STRAIGHT, CENTRE_LINE, ALONG, false"})
    void aLineIsBesideWhatItRunsInTheMiddleOf(Follows follows, Relation.Place place, Movement movement, boolean beside) {
        assertThat(stretches(section(null, follows, place, movement))).extracting(CourseStretch::alongItsMiddle).containsExactly(beside);
    }

    @Test
    void aSectionWhoseEndIsNoLongerAPointIsPartOfTheNext() {
        points.removeIf(point -> point.id().equals(id(3)));
        assertThat(told(stretches(along(3, Follows.RIVER), along(7, Follows.RIDGE), along(null, Follows.ROAD))))
                .containsExactly("on 114.00-114.07", "beside 114.07-114.10");
    }

    @Test
    void sectionsCountWithTheMarkersNumbersThoughTheGeometryRunsTheOtherWay() {
        MultiLineString backward = course(true);
        List<CourseStretch> stretches = PublishedCourses.stretches(backward, points,
                List.of(along(4, Follows.RIVER), along(null, Follows.RIDGE)));
        assertThat(told(stretches)).containsExactly("beside 114.00-114.04", "on 114.04-114.10");
    }

    @Test
    void partsOfALineAreNeverJoined() {
        LineString island = Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(115, 30), new Coordinate(115.1, 30)});
        MultiLineString both = Geometries.FACTORY.createMultiLineString(new LineString[] {(LineString) course.getGeometryN(0), island});
        List<CourseStretch> stretches = PublishedCourses.stretches(both, points, List.of(along(null, Follows.RIVER),
                new StoredSection(1, null, along(null, Follows.RIVER).terrain())));
        assertThat(told(stretches)).containsExactly("beside 114.00-114.10", "beside 115.00-115.10");
    }
}
