package org.merestone.boundary.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.geo.crs.LonLat;

class CourseTextTest {

    /** 1470.5761 m at 41.078° by PROJ's geodesic; 966.4 m eastwards along the parallel. */
    @Test
    void aSentenceNamesItsEndsEachDirectionWhatIsFollowedAndTheLandmarksOnTheWay() {
        assertThat(CourseText.of(Courses.COURSE).get(0)).isEqualTo("从001号界桩起，边界线向东北沿大幕山山脊上行约1.47km，经305m鞍部（P7号边界点）到JB001号边界点，"
                + "转向东沿陆水河道中心线顺流下行约970m到002号界桩，全长2436.9m。");
    }

    @Test
    void eachMarkerBeginsASentence() {
        assertThat(CourseText.of(Courses.COURSE)).hasSize(2)
                .last().asString().startsWith("从002号界桩起，边界线向南直行约1.11km到官桥茶庵新店三交点，全长11");
    }

    @ParameterizedTest
    @CsvSource({
        "RIVER, 汀泗河, MAIN_CHANNEL, UPSTREAM, 沿汀泗河主航道中心线逆流上行",
        "RIVER, '', CENTRE_LINE, DOWNSTREAM, 沿河道中心线顺流下行",
        "RIVER, 汀泗河, LEFT_BANK, DOWNSTREAM, 沿汀泗河左岸顺流下行",
        "VALLEY, '', CENTRE_LINE, DOWN, 顺沟下行",
        "VALLEY, 猫耳沟, CENTRE_LINE, UP, 沿猫耳沟上行",
        "RIDGE, '', CENTRE_LINE, DOWN, 沿山脊下行",
        "ROAD, 107国道, RIGHT, ALONG, 沿107国道右侧行",
        "ROAD, 107国道, CENTRE_LINE, ACROSS, 穿过107国道",
        "FIELD_BANK, '', CENTRE_LINE, ALONG, 沿田埂行",
        "RAILWAY, 京广铁路, EDGE, ALONG, 沿京广铁路边缘行",
        "STRAIGHT, '', CENTRE_LINE, ALONG, 直行"})
    void everyFeatureIsFollowedInTheWordsOfTheField(Follows follows, String name, Relation.Place place, Movement movement, String words) {
        Section.Terrain terrain = new Section.Terrain(follows, name, Relation.of(place), movement, false);
        assertThat(text(terrain)).contains("向东北" + words + "约");
    }

    @Test
    void aLineBesideARoadSaysHowFarBeside() {
        assertThat(text(new Section.Terrain(Follows.ROAD, "茶马古道", new Relation(Relation.Place.OFFSET, 2.5), Movement.UP, false)))
                .contains("沿茶马古道旁2.5m处上行");
    }

    /** Two legs of the same length, at right angles: 1.41 times the chord. */
    @Test
    void aWindingSectionIsDescribedRoughly() {
        Section winding = Courses.section(Courses.marker(1, Courses.MARKER_1, null), Courses.marker(2, Courses.MARKER_2, null), List.of(),
                Section.Terrain.STRAIGHT, Courses.MARKER_1, new LonLat(114.3325, 29.8513), new LonLat(114.3425, 29.8413));
        assertThat(winding.isRough()).isTrue();
        assertThat(CourseText.of(List.of(winding)).get(0)).contains("边界线大体向东直行");
    }

    @Test
    void aSectionThatComesBackHasNoDirection() {
        Section ring = Courses.section(Courses.marker(1, Courses.MARKER_1, null), Courses.marker(1, Courses.MARKER_1, null), List.of(),
                Section.Terrain.STRAIGHT, Courses.MARKER_1, Courses.SUMMIT, Courses.MARKER_2, Courses.MARKER_1);
        assertThat(ring.direction()).isEmpty();
        assertThat(CourseText.of(List.of(ring)).get(0)).startsWith("从001号界桩起，边界线直行约");
    }

    @Test
    void nobodyGoesDownstreamOnARidgeOrAcrossNothing() {
        assertThatThrownBy(() -> new Section.Terrain(Follows.RIDGE, "", Relation.of(Relation.Place.CENTRE_LINE), Movement.DOWNSTREAM, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Section.Terrain(Follows.STRAIGHT, "", Relation.of(Relation.Place.CENTRE_LINE), Movement.ACROSS, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Relation(Relation.Place.OFFSET, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Relation(Relation.Place.EDGE, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Section.Terrain terrain) {
        return CourseText.of(List.of(Courses.section(Courses.marker(1, Courses.MARKER_1, null), Courses.marker(2, Courses.SUMMIT, null),
                List.of(), terrain, Courses.MARKER_1, Courses.SUMMIT))).get(0);
    }
}
