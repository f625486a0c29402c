package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.geometry.Geometries;

/** How stones stand beside their line: on it, on both banks, round a junction. The line of these tests runs north along 114° E. */
class PlacementCheckTest {

    private static final MultiLineString NORTHWARD = Geometries.FACTORY.createMultiLineString(new LineString[] {
        Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(114, 29.8), new Coordinate(114, 29.9)})});

    @Test
    void westOfALineThatRunsNorthIsItsLeft() {
        // a degree of longitude at 29.85° N is 96,632 m on CGCS2000
        PlacementCheck.Offset west = PlacementCheck.offset(new Coordinate(113.999, 29.85), NORTHWARD);
        assertThat(west.left()).isTrue();
        assertThat(west.metres()).isCloseTo(96.63, within(0.05));
        assertThat(PlacementCheck.offset(new Coordinate(114.001, 29.85), NORTHWARD).left()).isFalse();
        assertThat(PlacementCheck.offset(new Coordinate(114, 29.85), NORTHWARD).metres()).isZero();
    }

    @Test
    void twoStonesOnBothBanksAreInOrder() {
        assertThat(found(stone(2, "A", 113.9995), stone(2, "B", 114.0005))).isEmpty();
    }

    @Test
    void theStoneOfTheSmallerCodeStandsOnTheLeft() {
        Map<UUID, List<SheetFinding>> found = found(stone(2, "A", 114.0005), stone(2, "B", 113.9995));
        assertThat(found.values()).hasSize(2).allSatisfy(each -> assertThat(each.get(0).kind()).isEqualTo(SheetFinding.Kind.WRONG_SIDE));
    }

    @Test
    void twoStonesOnOneBankMarkNoLineBetweenThem() {
        Map<UUID, List<SheetFinding>> found = found(stone(2, "A", 113.9995), stone(2, "B", 113.9996));
        assertThat(found.values()).hasSize(2).allSatisfy(each -> {
            assertThat(each.get(0).kind()).isEqualTo(SheetFinding.Kind.SAME_SIDE);
            assertThat(each.get(0).message(Locale.CHINESE)).contains("48.32").contains("38.65").contains("分立两侧");
            assertThat(each.get(0).message(Locale.ENGLISH)).contains("both sides");
        });
    }

    @Test
    void aStoneWithoutItsSiblingIsNotWhole() {
        assertThat(kinds(found(stone(2, "A", 113.9995)))).containsExactly(SheetFinding.Kind.SIBLINGS_INCOMPLETE);
        assertThat(kinds(found(stone(2, "C", 113.9995), stone(2, "D", 114.0005)))).containsOnly(SheetFinding.Kind.SIBLINGS_INCOMPLETE);
        assertThat(kinds(found(stone(2, "Q", 114), stone(2, "B", 114.0005)))).containsOnly(SheetFinding.Kind.SIBLINGS_INCOMPLETE);
        assertThat(kinds(found(stone(2, "A", 113.9995), stone(2, "A", 113.9996)))).containsOnly(SheetFinding.Kind.SIBLINGS_INCOMPLETE);
        assertThat(found(stone(2, "C", 113.9995), stone(2, "D", 114.0005), stone(2, "E", 114.0002))).isEmpty();
    }

    @Test
    void aSingleStoneStandsOnTheLineAsWellAsBothWereMeasured() {
        assertThat(found(stone(1, "Q", 114))).isEmpty();
        // 0.1 m beside it: within twice the root of 0.05² + 0.05²
        assertThat(found(stone(1, "Q", 114.000001))).isEmpty();
        assertThat(kinds(found(stone(1, "Q", 114.00001)))).containsExactly(SheetFinding.Kind.OFF_LINE);
        assertThat(PlacementCheck.of(List.of(stone(1, "Q", 114.00001)), NORTHWARD, 1.0)).isEmpty();
    }

    @Test
    void stonesOfDifferentNumbersAreNoSiblings() {
        assertThat(kinds(found(stone(1, "A", 113.9995), stone(2, "B", 114.0005)))).containsOnly(SheetFinding.Kind.SIBLINGS_INCOMPLETE);
    }

    private static Map<UUID, List<SheetFinding>> found(Marker... stones) {
        return PlacementCheck.of(List.of(stones), NORTHWARD, null);
    }

    private static List<SheetFinding.Kind> kinds(Map<UUID, List<SheetFinding>> found) {
        return found.values().stream().flatMap(List::stream).map(SheetFinding::kind).toList();
    }

    private static Marker stone(int serial, String type, double lon) {
        SurveyedPosition at = new SurveyedPosition(Geometries.FACTORY.createPoint(new Coordinate(lon, 29.85)), "", null, null, null, null,
                null,
                Markers.AS_ENTERED, null, null, null);
        return new Marker(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), null, serial,
                new MarkerCode("990121101102", serial, type).text(), "", "TWO_FACED", type.equals("Q") ? "SINGLE" : "DOUBLE", "SURVEYED",
                at);
    }
}
