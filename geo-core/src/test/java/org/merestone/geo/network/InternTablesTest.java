package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternTablesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 1000, 100_000})
    void aPositionHasOneNumberHoweverLargeTheTableWasThoughtToBecome(int expected) {
        Random random = new Random(expected);
        CoordinateTable table = new CoordinateTable(expected);
        Map<List<Double>, Integer> known = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            double x = 114 + random.nextInt(200) * 1e-5;
            double y = 29 + random.nextInt(200) * 1e-5;
            int number = known.computeIfAbsent(List.of(x, y), key -> known.size());
            assertThat(table.intern(x, y)).isEqualTo(number);
        }
        assertThat(table.size()).isEqualTo(known.size());
        known.forEach((position, number) -> {
            assertThat(table.find(position.get(0), position.get(1))).isEqualTo(number);
            assertThat(table.x(number)).isEqualTo(position.get(0));
            assertThat(table.y(number)).isEqualTo(position.get(1));
        });
        assertThat(table.find(7, 7)).isEqualTo(-1);
    }

    @Test
    void theLastDigitTellsPositionsApartButTheSignOfZeroDoesNot() {
        CoordinateTable table = new CoordinateTable(4);
        int zero = table.intern(0.0, -0.0);
        assertThat(table.intern(-0.0, 0.0)).isEqualTo(zero);
        assertThat(table.intern(Math.nextUp(0.0), 0)).isNotEqualTo(zero);
        assertThat(table.intern(114.1, 29)).isNotEqualTo(table.intern(Math.nextUp(114.1), 29));
    }

    @Test
    void theAreaOfARingOfPositionsIsTheShoelaces() {
        CoordinateTable table = new CoordinateTable(4);
        int[] square = {table.intern(114, 29), table.intern(116, 29), table.intern(116, 32), table.intern(114, 32)};
        int[] turned = {square[0], square[3], square[2], square[1]};
        assertThat(table.doubleArea(square)).isEqualTo(12);
        assertThat(table.doubleArea(turned)).isEqualTo(-12);
    }

    @Test
    void bothSidesOfASegmentAreClaimedOnceEach() {
        SegmentTable table = new SegmentTable(4);
        int segment = table.claimLeft(3, 8, 1);
        assertThat(table.claimLeft(8, 3, 2)).isEqualTo(segment);
        assertThat(table.claimLeft(3, 8, 5)).as("the side is taken").isEqualTo(~segment);
        assertThat(table.claimLeft(8, 3, 2)).as("even by the same unit").isEqualTo(~segment);
        assertThat(table.leftFrom(segment, 3)).isEqualTo(1);
        assertThat(table.rightFrom(segment, 3)).isEqualTo(2);
        assertThat(table.leftFrom(segment, 8)).isEqualTo(2);
        assertThat(table.rightFrom(segment, 8)).isEqualTo(1);
        assertThat(table.other(segment, 3)).isEqualTo(8);
        assertThat(table.other(segment, 8)).isEqualTo(3);
        assertThat(table.isInner(segment)).isFalse();
    }

    @Test
    void aSegmentWithOneUnitOnBothSidesIsInner() {
        SegmentTable table = new SegmentTable(4);
        table.claimLeft(1, 2, 7);
        assertThat(table.isInner(0)).isFalse();
        assertThat(table.rightFrom(0, 1)).isEqualTo(SegmentTable.NONE);
        table.claimLeft(2, 1, 7);
        assertThat(table.isInner(0)).isTrue();
    }

    @Test
    void aTableThatGrowsForgetsNothing() {
        SegmentTable table = new SegmentTable(0);
        Random random = new Random(1);
        Map<List<Integer>, Integer> left = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            int from = random.nextInt(300);
            int to = random.nextInt(300);
            if (from != to) {
                boolean free = left.putIfAbsent(List.of(from, to), i) == null;
                assertThat(table.claimLeft(from, to, i) >= 0).isEqualTo(free);
            }
        }
        int claims = 0;
        for (int segment = 0; segment < table.size(); segment++) {
            int low = table.low(segment);
            int high = table.high(segment);
            assertThat(low).isLessThan(high);
            assertThat(table.leftFrom(segment, low)).isEqualTo(left.getOrDefault(List.of(low, high), SegmentTable.NONE));
            assertThat(table.leftFrom(segment, high)).isEqualTo(left.getOrDefault(List.of(high, low), SegmentTable.NONE));
            claims += (left.containsKey(List.of(low, high)) ? 1 : 0) + (left.containsKey(List.of(high, low)) ? 1 : 0);
        }
        assertThat(claims).isEqualTo(left.size());
    }
}
