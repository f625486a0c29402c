package org.merestone.boundary.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Ellipsoid2000;

/** Sections are cut out of a course by their metres on the ellipsoid. */
class StretchTest {

    @Test
    void aSectionIsAsLongAsItsMeasuresSayAndKeepsTheVerticesBetween() {
        MultiLineString course = course("MULTILINESTRING ((114.3 29.9, 114.302 29.87, 114.298 29.84, 114.3 29.8))");
        MultiLineString cut = Stretch.of(course, 1_000, 5_000);
        assertThat(Ellipsoid2000.length(cut)).isCloseTo(4_000, within(0.01));
        assertThat(cut.getNumPoints()).isEqualTo(3);
        assertThat(cut.getCoordinates()[1]).isEqualTo(course.getCoordinates()[1]);
    }

    @Test
    void aDegreeOfTheMeridianIsCutInHalfWhereTheEllipsoidSaysSo() {
        // meridian arc of GRS 80 (CGCS2000) from 29° to 30°: 110,852 m
        MultiLineString half = Stretch.of(course("MULTILINESTRING ((114 29, 114 30))"), 0, 110_852 / 2.0);
        assertThat(half.getCoordinates()[1].y).isCloseTo(29.5, within(1e-4));
    }

    @Test
    void theWholeCourseIsASectionToo() {
        MultiLineString course = course("MULTILINESTRING ((114 29, 114 29.01, 114.01 29.01))");
        assertThat(Stretch.of(course, 0, Ellipsoid2000.length(course)).getCoordinates()).containsExactly(course.getCoordinates());
    }

    @Test
    void aSectionRunsOnFromOnePartOfALineIntoTheNext() {
        MultiLineString course = course("MULTILINESTRING ((114 29, 114 29.01), (114.1 29, 114.1 29.01))");
        double one = Ellipsoid2000.length(course.getGeometryN(0));
        MultiLineString cut = Stretch.of(course, one - 100, one + 200);
        assertThat(cut.getNumGeometries()).isEqualTo(2);
        assertThat(Ellipsoid2000.length(cut.getGeometryN(0))).isCloseTo(100, within(0.01));
        assertThat(Ellipsoid2000.length(cut.getGeometryN(1))).isCloseTo(200, within(0.01));
    }

    @Test
    void whatDoesNotLieOnTheLineIsNoSection() {
        MultiLineString course = course("MULTILINESTRING ((114 29, 114 29.01))");
        assertThatThrownBy(() -> Stretch.of(course, -1, 10)).hasMessageContaining("claim.sectionOutside");
        assertThatThrownBy(() -> Stretch.of(course, 100, 100.5)).hasMessageContaining("claim.sectionOutside");
        assertThatThrownBy(() -> Stretch.of(course, 100, 2_000)).hasMessageContaining("claim.sectionOutside").hasMessageContaining("1108");
        assertThatThrownBy(() -> Stretch.of(course, Double.NaN, 10)).hasMessageContaining("claim.sectionOutside");
    }

    private static MultiLineString course(String text) {
        try {
            return (MultiLineString) new WKTReader(Geometries.FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
