package org.merestone.boundary.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.geo.crs.LonLat;

/**
 * How sections are drawn (rules 50 and 51). At 29.8513° N a degree of longitude is 96,631 m: the river section of {@link Courses} is one
 * segment of 966.3 m.
 */
class SectionCheckTest {

    @Test
    void alongWaterASegmentOfMoreThanHalfAKilometreWantsVertices() {
        assertThat(SectionCheck.of("l", Courses.COURSE, Map.of(), Thresholds.PROPOSED)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.VERTICES_FAR_APART);
            assertThat(finding.message(Locale.CHINESE)).contains("966.3 米").contains("002");
        });
    }

    @Test
    void acrossWaterALineRunsAsItLikes() {
        Section across = Courses.section(Courses.RIVER.from(), Courses.RIVER.to(), List.of(), new Section.Terrain(Follows.RIVER, "陆水",
                Relation.of(Relation.Place.CENTRE_LINE), Movement.ACROSS, false), Courses.SUMMIT, Courses.MARKER_2);
        assertThat(SectionCheck.of("l", List.of(across), Map.of("陆水",
                Courses.line(new LonLat(114.0, 29.8), new LonLat(114.1, 29.8))), Thresholds.PROPOSED)).isEmpty();
    }

    @Test
    void verticesNearerThanHalfAMetreAreTold() {
        // 0.000004° of latitude are 0.44 m.
        Section doubled = Courses.section(Courses.RIDGE.from(), Courses.RIDGE.to(), List.of(), Section.Terrain.STRAIGHT, Courses.MARKER_1,
                new LonLat(114.3275, 29.8463), new LonLat(114.3275, 29.846304), Courses.SUMMIT);
        assertThat(SectionCheck.of("l", List.of(doubled), Map.of(), Thresholds.PROPOSED)).singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.VERTICES_CLOSE));
    }

    @Test
    void aCentreLineIsWithinTenMetresOfTheRiverOnTheBaseMap() {
        // The river on the map runs 0.0002° north of the section: 22.2 m; twice half a millimetre at 1:10,000 are 10 m.
        assertThat(offRiver(0.0002)).singleElement().satisfies(finding -> {
            assertThat(finding.kind().rule()).isEqualTo("51");
            assertThat(finding.message(Locale.ENGLISH)).contains("陆水").contains("22.2 m");
        });
        assertThat(offRiver(0.00008)).isEmpty();
    }

    /** 0.0002° are 22.2 m, 0.00008° 8.9 m: twice a millimetre at 1:10,000 is 20 m, twice half a millimetre at 1:5,000 is 5 m. */
    @Test
    void howFarThatIsFollowsTheMapOfTheProvince() {
        assertThat(offRiver(0.0002, Map.of(Threshold.FEATURE_ERROR, 1.2))).isEmpty();
        assertThat(offRiver(0.0002, Map.of(Threshold.FEATURE_ERROR, 1.0))).singleElement().satisfies(finding ->
                assertThat(finding.message(Locale.CHINESE)).contains("22.2 米").contains("1:10000 图上超过 2 毫米"));
        assertThat(offRiver(0.00008, Map.of(Threshold.SHEET_SCALE, 5_000.0))).singleElement().satisfies(finding ->
                assertThat(finding.message(Locale.ENGLISH)).contains("8.9 m").contains("1 mm at 1:5000"));
    }

    private static List<RegisterFinding> offRiver(double degrees) {
        return offRiver(degrees, Map.of());
    }

    private static List<RegisterFinding> offRiver(double degrees, Map<Threshold, Double> limits) {
        double lat = Courses.SUMMIT.lat();
        Section river = Courses.section(Courses.RIVER.from(), Courses.RIVER.to(), List.of(), Courses.RIVER.terrain(), Courses.SUMMIT,
                new LonLat(114.3365, lat), new LonLat(114.3395, lat), Courses.MARKER_2);
        Geometry onMap = Courses.line(new LonLat(114.33, lat + degrees), new LonLat(114.345, lat + degrees));
        return SectionCheck.of("l", List.of(river), Map.of("陆水", onMap), new Thresholds(limits));
    }
}
