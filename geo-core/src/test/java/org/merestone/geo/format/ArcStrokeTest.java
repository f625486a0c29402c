package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Bulges: the tangent of a quarter of the angle, to the left of the chord where positive; worked out by hand. */
class ArcStrokeTest {

    /** A quarter circle of radius 10 about the origin, from east to north, is counter-clockwise: bulge tan(90°/4). */
    @ParameterizedTest
    @CsvSource({"10, 0, 0, 10, 0.41421356237309503, 0, 0, 10", "0, 10, 10, 0, -0.41421356237309503, 0, 0, 10",
        "-10, 0, 10, 0, 1, 0, 0, 10", "-10, 0, 10, 0, -1, 0, 0, 10", "10, 0, 0, 10, -2.414213562373095, 0, 0, 10",
        "500000, 3300000, 500020, 3300000, 0.2, 500010, 3300024, 26"})
    void everyVertexLiesOnTheCircleAndEveryChordNearIt(double x1, double y1, double x2, double y2, double bulge,
            double centreX, double centreY, double radius) throws GeometryFault {
        List<Coordinate> arc = stroke(x1, y1, x2, y2, bulge, 0.001);
        Coordinate centre = new Coordinate(centreX, centreY);

        assertThat(arc).hasSizeGreaterThan(2);
        for (int i = 0; i < arc.size(); i++) {
            assertThat(Math.abs(arc.get(i).distance(centre) - radius)).isLessThan(1e-6);
            if (i > 0) {
                Coordinate middle = new Coordinate((arc.get(i).x + arc.get(i - 1).x) / 2, (arc.get(i).y + arc.get(i - 1).y) / 2);
                assertThat(radius - middle.distance(centre)).isLessThan(0.001);
            }
        }
    }

    @Test
    void aPositiveBulgeRunsToTheRightOfTheChordSoThatTheArcIsCounterClockwise() throws GeometryFault {
        List<Coordinate> arc = stroke(-10, 0, 10, 0, 1, 0.1);

        assertThat(arc.subList(1, arc.size() - 1)).isNotEmpty().allMatch(each -> each.y < 0);
    }

    @Test
    void aFinerErrorNeedsMoreChordsByTheRootOfIt() throws GeometryFault {
        int coarse = stroke(-10, 0, 10, 0, 1, 0.01).size() - 1;
        int fine = stroke(-10, 0, 10, 0, 1, 0.0001).size() - 1;

        assertThat(fine).isBetween(9 * coarse, 11 * coarse);
    }

    @Test
    void anArcOfNoChordIsItsEnds() throws GeometryFault {
        assertThat(stroke(5, 5, 5, 5, 1, 0.001)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300, 1e-300})
    void aBulgeOfNonsenseIsAFaultOrAChordButNeverEndless(double bulge) {
        try {
            assertThat(stroke(0, 0, 1e9, 0, bulge, 1e-9)).hasSizeLessThan(200_000);
        } catch (GeometryFault fault) {
            assertThat(fault.fault()).isEqualTo(VectorFault.GEOMETRY_DAMAGED);
        }
    }

    @Test
    void chordsCountAsPositions() {
        VectorBounds few = new VectorBounds(1 << 20, 10, 50, 10, 1, 1, 8);
        ArcStroke stroke = new ArcStroke(new Intake(VectorOptions.USUAL.within(few)), "test");

        assertThatThrownBy(() -> stroke.between(-10, 0, 10, 0, 1, (x, y) -> { })).isInstanceOfSatisfying(FormatRefused.class,
                refused -> assertThat(refused.finding().fault()).isEqualTo(VectorFault.TOO_MANY_POSITIONS));
    }

    private static List<Coordinate> stroke(double x1, double y1, double x2, double y2, double bulge, double error) throws GeometryFault {
        VectorOptions options = new VectorOptions(Set.of(), null, error, VectorBounds.USUAL, false);
        List<Coordinate> arc = new ArrayList<>(List.of(new Coordinate(x1, y1)));
        new ArcStroke(new Intake(options), "test").between(x1, y1, x2, y2, bulge, (x, y) -> arc.add(new Coordinate(x, y)));
        arc.add(new Coordinate(x2, y2));
        return arc;
    }
}
