package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;

class CourseDrawingTest {

    private static final MultiLineString ONE_PART = line("MULTILINESTRING ((114 30, 114.1 30.02, 114.2 30))");
    private static final MultiLineString TWO_PARTS = line("MULTILINESTRING ((114 30, 114.1 30.02, 114.2 30), (114.5 30, 114.6 30.02, 114.7 30))");

    @Test
    void theCourseRunsFromJunctionToJunctionThroughEveryPoint() {
        CourseDrawing drawing = CourseDrawing.through(ONE_PART, points(114.05, 30.01, 114.15, 30.03), true);
        assertThat(drawing.geometry().toText()).isEqualTo("MULTILINESTRING ((114 30, 114.05 30.01, 114.15 30.03, 114.2 30))");
        assertThat(drawing.turned()).isFalse();
    }

    @Test
    void pointsThatCameTheOtherWayAreTurned() {
        CourseDrawing drawing = CourseDrawing.through(ONE_PART, points(114.15, 30.03, 114.05, 30.01), true);
        assertThat(drawing.turned()).isTrue();
        assertThat(drawing.geometry().toText()).isEqualTo("MULTILINESTRING ((114 30, 114.05 30.01, 114.15 30.03, 114.2 30))");
    }

    @Test
    void pointsInTheLinesOrderStayInIt() {
        CourseDrawing drawing = CourseDrawing.through(ONE_PART, points(114.15, 30.03, 114.05, 30.01), false);
        assertThat(drawing.turned()).isFalse();
    }

    /** 1.8e-7° of longitude at 30° north are 17 mm; 3e-7° are 29 mm. */
    @Test
    void aPointWithinTwoCentimetresOfAJunctionIsTheJunction() {
        CourseDrawing near = CourseDrawing.through(ONE_PART, points(114.00000018, 30, 114.1, 30.03), true);
        assertThat(near.geometry().getNumPoints()).isEqualTo(3);
        assertThat(near.startGapM()).isBetween(0.017, 0.018);
        CourseDrawing apart = CourseDrawing.through(ONE_PART, points(114.0000003, 30, 114.1, 30.03), true);
        assertThat(apart.geometry().getNumPoints()).isEqualTo(4);
        assertThat(apart.geometry().getCoordinates()[0]).isEqualTo(new Coordinate(114, 30));
    }

    @Test
    void ofALineInPartsOnlyTheSurveyedPartChanges() {
        CourseDrawing drawing = CourseDrawing.through(TWO_PARTS, points(114.65, 30.05, 114.55, 30.04), true);
        assertThat(drawing.part()).isEqualTo(1);
        assertThat(drawing.turned()).isTrue();
        assertThat(drawing.geometry().getGeometryN(0).equalsExact(TWO_PARTS.getGeometryN(0))).isTrue();
        assertThat(drawing.geometry().getGeometryN(1).toText()).isEqualTo("LINESTRING (114.5 30, 114.55 30.04, 114.65 30.05, 114.7 30)");
    }

    @Test
    void aSinglePointIsEnough() {
        assertThat(CourseDrawing.through(ONE_PART, points(114.1, 30.05), true).geometry().getNumPoints()).isEqualTo(3);
    }

    @Test
    void aClosedLineHasNoEndsToJoin() {
        MultiLineString ring = line("MULTILINESTRING ((114 30, 114.1 30, 114.1 30.1, 114 30))");
        assertThatThrownBy(() -> CourseDrawing.through(ring, points(114.05, 30.01), true)).isInstanceOf(Refusal.NotAllowed.class)
                .hasMessageContaining("course.closedLine");
    }

    private static List<Coordinate> points(double... ordinates) {
        return java.util.stream.IntStream.range(0, ordinates.length / 2)
                .mapToObj(i -> new Coordinate(ordinates[2 * i], ordinates[2 * i + 1])).toList();
    }

    private static MultiLineString line(String text) {
        try {
            return (MultiLineString) new WKTReader(Geometries.FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
