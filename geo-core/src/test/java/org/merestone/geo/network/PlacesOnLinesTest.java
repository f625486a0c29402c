package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.index.LocalScale;

/** Positions, the nearest place on a segment, and vertices put into courses: hand arithmetic on the equator, where a degree is known. */
class PlacesOnLinesTest {

    /** A degree of longitude on the equator: 2πa/360 with a = 6 378 137 m. */
    private static final double DEGREE = 6_378_137 * Math.PI / 180;

    @Test
    void zeroHasNoSign() {
        assertThat(at(-0.0, 0.0)).isEqualTo(at(0.0, -0.0)).hasSameHashCodeAs(at(0, 0));
        assertThat(at(-0.0, 0)).isEqualByComparingTo(at(0.0, 0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNoPlace(double ordinate) {
        assertThatThrownBy(() -> at(ordinate, 30)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(114, ordinate)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesAreInOrderFromWestToEastThenFromSouthToNorth() {
        List<Position> places = new ArrayList<>(List.of(at(115, 29), at(114, 31), at(114, 30), at(Math.nextUp(114.0), 0)));
        places.sort(null);

        assertThat(places).containsExactly(at(114, 30), at(114, 31), at(Math.nextUp(114.0), 0), at(115, 29));
    }

    @Test
    void theFootOfAPerpendicularIsTheNearestPlace() {
        LocalScale scale = LocalScale.at(0);
        Position foot = SegmentFoot.of(at(0.003, 0.005), at(0, 0), at(0.01, 0), scale);

        assertThat(foot.x()).isCloseTo(0.003, within(1e-15));
        assertThat(foot.y()).isZero();
        assertThat(SegmentFoot.metres(at(0.003, 0), at(0.004, -1), at(0.004, 1))).isCloseTo(0.001 * DEGREE, within(0.001));
    }

    @Test
    void beyondAnEndTheEndIsTheNearestPlaceToTheLastDigit() {
        Position a = at(114.123456789012, 30.1);
        Position b = at(114.2, 30.123456789012);
        LocalScale scale = LocalScale.at(30);

        assertThat(SegmentFoot.of(at(114, 30), a, b, scale)).isSameAs(a);
        assertThat(SegmentFoot.of(at(115, 31), a, b, scale)).isSameAs(b);
        assertThat(SegmentFoot.of(b, a, b, scale)).isSameAs(b);
        assertThat(SegmentFoot.metres(a, a, b)).isZero();
    }

    @Test
    void aSegmentWithoutLengthIsItsPlace() {
        assertThat(SegmentFoot.of(at(1, 1), at(0, 0), at(0, 0), LocalScale.at(0))).isEqualTo(at(0, 0));
        assertThat(SegmentFoot.metres(at(0.001, 0), at(0, 0), at(0, 0))).isCloseTo(0.001 * DEGREE, within(0.001));
    }

    /** At 60° a degree of longitude is half as long as on the equator, so a diagonal on the map is none on the ground. */
    @Test
    void nearIsMeantOnTheGroundAndNotInDegrees() {
        Position foot = SegmentFoot.of(at(1, 60), at(0, 60), at(1, 61), LocalScale.at(60));

        assertThat(foot.x()).isBetween(0.19, 0.21);
        assertThat(foot.y() - 60).isEqualTo(foot.x(), within(1e-12));
    }

    @Test
    void verticesAreInsertedInTheirOrderAlongTheSegment() {
        VertexInserts inserts = new VertexInserts();
        inserts.add(1, 0, at(7, 0));
        inserts.add(1, 0, at(3, 0));
        inserts.add(1, 1, at(10, 5));
        List<List<Position>> courses = courses();

        assertThat(inserts.into(courses)).isTrue();
        assertThat(courses.get(0)).as("untouched").containsExactly(at(0, 1), at(1, 1));
        assertThat(courses.get(1)).containsExactly(at(0, 0), at(3, 0), at(7, 0), at(10, 0), at(10, 5), at(10, 9));
    }

    @Test
    void aVertexThatIsThereAlreadyIsNotInsertedAgain() {
        VertexInserts inserts = new VertexInserts();
        inserts.add(1, 0, at(0, 0));
        inserts.add(1, 0, at(10, 0));
        inserts.add(1, 1, at(10, 0));
        List<List<Position>> courses = courses();

        assertThat(inserts.into(courses)).isFalse();
        assertThat(courses).isEqualTo(courses());

        inserts.add(1, 0, at(4, 0));
        inserts.add(1, 0, at(4, 0));
        assertThat(inserts.into(courses)).isTrue();
        assertThat(courses.get(1)).hasSize(4);
    }

    @Test
    void aPairOfUnitsIsOneWhicheverIsNamedFirstAndNoUnitIsItsOwnNeighbour() {
        UnitPairs pairs = new UnitPairs();
        pairs.add("420802", "420801");
        pairs.add("420801", "420802");
        pairs.add("420801", "420801");
        pairs.addAll(List.of("420801", "420803"), List.of("420802", "420803"));

        assertThat(pairs.all()).extracting(pair -> pair.smaller() + " " + pair.larger())
                .containsExactly("420801 420802", "420801 420803", "420802 420803");
        assertThat(pairs.contains(new UnitPairs.Pair("420802", "420803"))).isTrue();
        assertThat(pairs.contains(new UnitPairs.Pair("420803", "420802"))).isFalse();
    }

    private static List<List<Position>> courses() {
        return new ArrayList<>(List.of(new ArrayList<>(List.of(at(0, 1), at(1, 1))),
                new ArrayList<>(List.of(at(0, 0), at(10, 0), at(10, 9)))));
    }

    private static Position at(double x, double y) {
        return new Position(x, y);
    }
}
