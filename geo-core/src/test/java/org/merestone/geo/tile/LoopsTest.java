package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoopsTest {

    private static List<Loop> loops(int... xy) {
        IntList ring = new IntList();
        for (int ordinate : xy) {
            ring.add(ordinate);
        }
        return Loops.of(ring);
    }

    @Test
    void aRingThatPassesNoPositionTwiceStaysWhole() {
        List<Loop> loops = loops(0, 0, 4, 0, 4, 3, 0, 3);
        assertThat(loops).hasSize(1);
        assertThat(loops.get(0).twiceArea()).isEqualTo(24);
        assertThat(loops.get(0).isShell()).isTrue();
    }

    @Test
    void aRingThatMeetsItselfInAPointBecomesTwo() {
        List<Loop> loops = loops(0, 0, 4, 0, 4, 4, 8, 4, 8, 8, 4, 8, 4, 4, 0, 4);
        assertThat(loops).extracting(Loop::twiceArea).containsExactlyInAnyOrder(32L, 32L);
    }

    @Test
    void aSpikeFallsAway() {
        List<Loop> loops = loops(0, 0, 4, 0, 9, 0, 4, 0, 4, 4, 0, 4);
        assertThat(loops).hasSize(1);
        assertThat(loops.get(0).twiceArea()).isEqualTo(32);
        assertThat(loops.get(0).xy()).doesNotContain(9);
    }

    @Test
    void whatARingClosesAroundFromOutsideIsAHole() {
        List<Loop> loops = loops(0, 0, 9, 0, 9, 9, 0, 9, 0, 5, 3, 7, 6, 5, 3, 3, 0, 5);
        assertThat(loops).extracting(Loop::isShell).containsExactlyInAnyOrder(true, false);
        assertThat(loops.stream().mapToLong(Loop::twiceArea).sum()).isEqualTo(162 - 24);
    }

    @Test
    void aLineThereAndBackHasNoLoop() {
        assertThat(loops(0, 0, 5, 1, 9, 3, 5, 1)).isEmpty();
    }

    /** Closing a ring costs nothing, so it is closed by the edge that would take the most bytes. */
    @Test
    void aRingBeginsAfterItsCostliestEdge() {
        assertThat(Loop.of(new int[] {0, 0, 4000, 3000, 4000, 0}).xy()).containsExactly(4000, 3000, 4000, 0, 0, 0);
    }

    @Test
    void aLoopHoldsAnotherThatTouchesItFromInside() {
        Loop shell = Loop.of(new int[] {0, 0, 9, 0, 9, 9, 0, 9});
        assertThat(shell.holds(Loop.of(new int[] {0, 5, 3, 7, 6, 5, 3, 3}))).isTrue();
        assertThat(shell.holds(Loop.of(new int[] {9, 5, 12, 3, 15, 5, 12, 7}))).isFalse();
    }
}
