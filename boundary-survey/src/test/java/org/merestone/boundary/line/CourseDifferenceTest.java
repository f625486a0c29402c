package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.data.geometry.Geometries;

/** Two courses beside each other. A line that runs north has unit A in the west. */
class CourseDifferenceTest {

    /** A degree of latitude at 29.8° N is 110,860 m and one of longitude 96,690 m (GRS 80, hand arithmetic), so 0.01° × 0.01° is 1.0719 km². */
    private static final double SQUARE_KM2 = 1.0719;

    @Test
    void theSameCourseMovesNothing() {
        CourseDifference none = compare("((114.3 29.7, 114.3 29.9))", "((114.3 29.7, 114.3 29.9))");
        assertThat(none.patches()).isEmpty();
        assertThat(none.left()).isZero();
        assertThat(none.kept()).isCloseTo(22_172, Offset.offset(10.0));
    }

    @Test
    void aBulgeToTheEastGivesGroundToTheWesternUnit() {
        CourseDifference moved = compare("((114.3 29.7, 114.3 29.8, 114.3 29.81, 114.3 29.9))",
                "((114.3 29.7, 114.3 29.8, 114.31 29.8, 114.31 29.81, 114.3 29.81, 114.3 29.9))");
        assertThat(moved.patches()).singleElement().satisfies(patch -> assertThat(patch.toA()).isTrue());
        assertThat(moved.wonByA() / 1e6).isCloseTo(SQUARE_KM2, Percentage.withPercentage(0.1));
        assertThat(moved.wonByB()).isZero();
        assertThat(moved.left()).isCloseTo(1_108.6, Offset.offset(1.0));
        assertThat(moved.fresh()).isCloseTo(1_108.6 + 2 * 966.9, Offset.offset(2.0));
    }

    @Test
    void aBulgeToTheWestGivesGroundToTheEasternUnit() {
        CourseDifference moved = compare("((114.3 29.7, 114.3 29.9))", "((114.3 29.7, 114.29 29.75, 114.3 29.8, 114.3 29.9))");
        assertThat(moved.wonByA()).isZero();
        assertThat(moved.wonByB() / 1e6).isCloseTo(5 * SQUARE_KM2, Percentage.withPercentage(0.3));
    }

    @Test
    void coursesThatCrossGiveGroundBothWays() {
        CourseDifference moved = compare("((114.3 29.7, 114.3 29.9))", "((114.3 29.7, 114.31 29.75, 114.29 29.85, 114.3 29.9))");
        assertThat(moved.patches()).hasSize(2);
        assertThat(moved.patches()).extracting(CourseDifference.Patch::toA).containsExactlyInAnyOrder(true, false);
        assertThat(moved.wonByA()).isCloseTo(moved.wonByB(), Percentage.withPercentage(0.5));
    }

    @Test
    void backAgainIsTheSameGroundTheOtherWay() {
        String west = "((114.3 29.7, 114.29 29.75, 114.3 29.8, 114.3 29.9))";
        String straight = "((114.3 29.7, 114.3 29.9))";
        assertThat(compare(west, straight).wonByA()).isCloseTo(compare(straight, west).wonByB(), Offset.offset(0.001));
    }

    @Test
    void aMovedEndIsToldAndTheGroundBesideItCounted() {
        CourseDifference moved = compare("((114.3 29.8, 114.3 29.81))", "((114.31 29.8, 114.31 29.81))");
        assertThat(moved.endsM()).isCloseTo(2 * 966.9, Offset.offset(1.0));
        assertThat(moved.wonByA() / 1e6).isCloseTo(SQUARE_KM2, Percentage.withPercentage(0.1));
        assertThat(moved.kept()).isZero();
    }

    /** The line round an exclave is closed: its unit A lies inside where it runs counter-clockwise. */
    @Test
    void aClosedLineThatGrowsGivesItsInsideMoreGround() {
        CourseDifference moved = compare("((114.3 29.8, 114.31 29.8, 114.31 29.81, 114.3 29.81, 114.3 29.8))",
                "((114.3 29.8, 114.32 29.8, 114.32 29.81, 114.3 29.81, 114.3 29.8))");
        assertThat(moved.wonByA() / 1e6).isCloseTo(SQUARE_KM2, Percentage.withPercentage(0.1));
        assertThat(moved.wonByB()).isZero();
    }

    @Test
    void aClosedLineThatGrowsAllRoundKeepsItsInside() {
        CourseDifference moved = compare("((114.31 29.81, 114.32 29.81, 114.32 29.82, 114.31 29.82, 114.31 29.81))",
                "((114.3 29.8, 114.33 29.8, 114.33 29.83, 114.3 29.83, 114.3 29.8))");
        assertThat(moved.wonByA() / 1e6).isCloseTo(8 * SQUARE_KM2, Percentage.withPercentage(0.1));
        assertThat(moved.wonByB()).isZero();
    }

    private static CourseDifference compare(String older, String newer) {
        return CourseDifference.of(line(older), line(newer));
    }

    private static MultiLineString line(String parts) {
        try {
            return (MultiLineString) new WKTReader(Geometries.FACTORY).read("MULTILINESTRING " + parts);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
