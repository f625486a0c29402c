package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.Boundary;
import org.merestone.geo.map.MapFeature.LegalStatus;

class CoursesTest {

    private static final LineString WEST = SmallCounty.line(110, 30, 110.1, 30.1);
    private static final LineString EAST = SmallCounty.line(112, 30, 112.1, 30.1);

    private static List<Integer> near(Courses courses, double lon, double lat) {
        List<Integer> found = new ArrayList<>();
        Envelope box = new Envelope(Mercator.x(lon), Mercator.x(lon), Mercator.y(lat), Mercator.y(lat));
        box.expandBy(1e-6);
        courses.near(box, found::add);
        return found;
    }

    private static double west(Courses courses, int line) {
        return Mercator.lon(courses.strands().outline(line).x(0));
    }

    @ParameterizedTest
    @EnumSource(DivisionLevel.class)
    void aLineThatIsLawIsDrawnAsItsLevelSays(DivisionLevel level) {
        MapContent content = MapContent.of(List.of(new Boundary(level, LegalStatus.STATUTORY, WEST)));
        assertThat(content.courses(Courses.symbol(level))).get().satisfies(courses -> assertThat(courses.strands().size()).isEqualTo(1));
        assertThat(content.courses("boundary.unsettled")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = LegalStatus.class, names = "STATUTORY", mode = EnumSource.Mode.EXCLUDE)
    void aLineThatIsNotLawIsDrawnAsUnsettledWhateverItsLevel(LegalStatus status) {
        MapContent content = MapContent.of(List.of(new Boundary(DivisionLevel.COUNTY, status, WEST),
                new Boundary(DivisionLevel.TOWNSHIP, status, EAST)));
        assertThat(content.courses("boundary.unsettled").orElseThrow().strands().size()).isEqualTo(2);
        assertThat(content.courses("boundary.county")).isEmpty();
        assertThat(content.courses("boundary.township")).isEmpty();
    }

    @Test
    void riversAndRoadsAreDrawnByTheirSize() {
        MapContent content = MapContent.of(List.of(new MapFeature.River(MapText.NONE, 2, WEST), new MapFeature.River(MapText.NONE, 5, EAST),
                new MapFeature.Road(MapText.NONE, 2, EAST), new MapFeature.Ridge(MapText.NONE, WEST)));
        assertThat(west(content.courses("river.2").orElseThrow(), 0)).isEqualTo(110);
        assertThat(west(content.courses("river.5").orElseThrow(), 0)).isEqualTo(112);
        assertThat(west(content.courses("road.2").orElseThrow(), 0)).isEqualTo(112);
        assertThat(content.courses("ridge")).isPresent();
        assertThat(content.courses("river.3")).isEmpty();
        assertThat(content.courses("lake-edge")).isEmpty();
    }

    @Test
    void linesAreFoundWhereTheyAre() {
        Courses courses = MapContent.of(List.of(new Boundary(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, WEST),
                new Boundary(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, EAST))).courses("boundary.township").orElseThrow();
        assertThat(near(courses, 110.05, 30.05)).singleElement().satisfies(line -> assertThat(west(courses, line)).isEqualTo(110));
        assertThat(near(courses, 112.05, 30.05)).singleElement().satisfies(line -> assertThat(west(courses, line)).isEqualTo(112));
        assertThat(near(courses, 111, 30.05)).isEmpty();
    }

    @Test
    void aLineThatFollowsARiverIsKnownAmongThoseThatDoNot() {
        Courses courses = MapContent.of(List.of(new Boundary(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, false, WEST),
                new Boundary(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, true, EAST))).courses("boundary.township").orElseThrow();
        assertThat(courses.anyFollows()).isTrue();
        assertThat(courses.follows(near(courses, 112.05, 30.05).get(0))).isTrue();
        assertThat(courses.follows(near(courses, 110.05, 30.05).get(0))).isFalse();
        Courses plain = MapContent.of(List.of(new Boundary(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, WEST)))
                .courses("boundary.township").orElseThrow();
        assertThat(plain.anyFollows()).isFalse();
    }
}
