package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.data.geometry.Geometries;

/** Stretches by hand: a course along a parallel, sections of a course a little beside it. */
class StretchTest {

    private static final MultiLineString COURSE = lines("MULTILINESTRING ((114 30, 114.1 30, 114.2 30))");

    @Test
    void aSectionOfAnOlderCourseIsFoundBetweenThePlacesNearestToItsEnds() {
        LineString found = Stretch.on(COURSE, lines("MULTILINESTRING ((114.05 30.001, 114.1 30.002, 114.15 30.001))"));
        assertThat(found.getCoordinates()).containsExactly(new Coordinate(114.05, 30), new Coordinate(114.1, 30), new Coordinate(114.15, 30));
    }

    @Test
    void itRunsWithTheCourseWhicheverWayTheSectionRan() {
        LineString found = Stretch.on(COURSE, lines("MULTILINESTRING ((114.15 30.001, 114.05 30.001))"));
        assertThat(found.getCoordinateN(0).x).isEqualTo(114.05, within(1e-12));
        assertThat(found.getCoordinateN(found.getNumPoints() - 1).x).isEqualTo(114.15, within(1e-12));
    }

    @Test
    void ofACourseInPartsTheNearestPartHasIt() {
        MultiLineString parts = lines("MULTILINESTRING ((114 30, 114.2 30), (114 31, 114.2 31))");
        assertThat(Stretch.on(parts, lines("MULTILINESTRING ((114.05 30.9, 114.1 30.9))")).getCoordinateN(0).y).isEqualTo(31);
    }

    @Test
    void whatIsLeftIsTheCourseOnBothSidesOfIt() {
        MultiLineString left = Stretch.without(COURSE, List.of(lines("MULTILINESTRING ((114.05 30, 114.15 30))")));
        assertThat(left.getNumGeometries()).isEqualTo(2);
        assertThat(left.getLength()).isEqualTo(0.1, within(1e-6));
        assertThat(left.getCoordinates()[0]).as("in the direction of the course").isEqualTo(new Coordinate(114, 30));
    }

    @Test
    void ofACourseThatIsLeftOutWholeNothingIsLeft() {
        assertThat(Stretch.without(COURSE, List.of(COURSE)).isEmpty()).isTrue();
        assertThat(Stretch.without(COURSE, List.of())).isEqualTo(COURSE);
    }

    private static MultiLineString lines(String text) {
        try {
            return (MultiLineString) new WKTReader(Geometries.FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
