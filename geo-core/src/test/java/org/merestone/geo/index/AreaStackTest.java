package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.division.DivisionLevel;

/**
 * Two counties side by side, west and east of 114°. The western one has its two townships, south and north of 30°; the eastern one has
 * one in the south only, whose code comes before those in the west, and no other.
 */
class AreaStackTest {

    private static final LeveledUnit PREFECTURE = new LeveledUnit(DivisionLevel.PREFECTURE, "9901");
    private static final LeveledUnit WEST = new LeveledUnit(DivisionLevel.COUNTY, "990121");
    private static final LeveledUnit EAST = new LeveledUnit(DivisionLevel.COUNTY, "990122");
    private static final Function<String, Optional<LeveledUnit>> PARENTS = code -> switch (code) {
        case "990121101", "990121102" -> Optional.of(WEST);
        case "100000001" -> Optional.of(EAST);
        case "990121", "990122" -> Optional.of(PREFECTURE);
        default -> Optional.empty();
    };

    private final GeometryFactory factory = new GeometryFactory();
    private final Map<String, Geometry> counties = Map.of("990121", box(113, 114, 29, 31), "990122", box(114, 115, 29, 31));
    private final Map<String, Geometry> townships = Map.of("990121101", box(113, 114, 29, 30), "990121102", box(113, 114, 30, 31),
            "100000001", box(114, 115, 29, 30));
    private final AreaStack stack = new AreaStack(Map.of(DivisionLevel.COUNTY, counties, DivisionLevel.TOWNSHIP, townships), PARENTS);

    @Test
    void onePointHasItsDivisionOfEveryLevelLowestFirst() {
        assertThat(stack.chain(113.5, 29.5)).containsExactly(new LeveledUnit(DivisionLevel.TOWNSHIP, "990121101"), WEST, PREFECTURE);
        assertThat(stack.at(DivisionLevel.TOWNSHIP, 113.5, 29.5)).contains("990121101");
        assertThat(stack.at(DivisionLevel.COUNTY, 113.5, 29.5)).contains("990121");
        assertThat(stack.at(DivisionLevel.PREFECTURE, 113.5, 29.5)).as("known as a parent, with no area").contains("9901");
        assertThat(stack.at(DivisionLevel.PROVINCE, 113.5, 29.5)).isEmpty();
    }

    @Test
    void whereNoTownshipIsKnownTheCountyIsTold() {
        assertThat(stack.chain(114.5, 30.5)).containsExactly(EAST, PREFECTURE);
        assertThat(stack.at(DivisionLevel.TOWNSHIP, 114.5, 30.5)).isEmpty();
        assertThat(stack.chain(120, 30)).isEmpty();
    }

    @Test
    void aPointOnACountyBorderIsInTheCountyOfItsTownship() {
        assertThat(stack.chain(114, 29.5)).extracting(LeveledUnit::code).containsExactly("100000001", "990122", "9901");
        assertThat(stack.chain(114, 30.5)).as("only the western township has it").extracting(LeveledUnit::code)
                .containsExactly("990121102", "990121", "9901");
    }

    @Test
    void aDivisionCannotStandAboveItself() {
        assertThatThrownBy(() -> new AreaStack(Map.of(DivisionLevel.COUNTY, counties), code -> Optional.of(WEST)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("cannot stand above");
    }

    @Test
    void anEmptyStackHoldsNothing() {
        AreaStack empty = new AreaStack(Map.of(), PARENTS);
        assertThat(empty.chain(114, 30)).isEmpty();
        assertThat(empty.bytes()).isZero();
        assertThat(stack.bytes()).isPositive();
    }

    private Geometry box(double west, double east, double south, double north) {
        return factory.toGeometry(new Envelope(west, east, south, north));
    }
}
