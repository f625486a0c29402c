package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Loops with y downwards: a shell turns clockwise as seen, a hole the other way; twice the area is that of the shoelace by hand. */
class SharedEdgesTest {

    private static Loop loop(int... xy) {
        return Loop.of(xy);
    }

    private static Loop square(int x, int y, int side) {
        return loop(x, y, x + side, y, x + side, y + side, x, y + side);
    }

    private static Loop hole(int x, int y, int side) {
        return loop(x, y, x, y + side, x + side, y + side, x + side, y);
    }

    @Test
    void loopsThatShareNoEdgeStayAsTheyAre() {
        List<Loop> apart = List.of(square(0, 0, 10), hole(2, 2, 3), square(20, 0, 4));
        assertThat(SharedEdges.joined(apart)).isSameAs(apart);
        List<Loop> touching = List.of(square(0, 0, 4), square(4, 4, 4));
        assertThat(SharedEdges.joined(touching)).as("a point is no edge").isSameAs(touching);
        List<Loop> one = List.of(square(0, 0, 4));
        assertThat(SharedEdges.joined(one)).isSameAs(one);
    }

    @Test
    void aHoleAgainstItsShellBecomesANotch() {
        Loop shell = loop(0, 0, 4, 0, 6, 0, 10, 0, 10, 10, 0, 10);
        Loop against = loop(4, 0, 4, 2, 6, 2, 6, 0);
        List<Loop> joined = SharedEdges.joined(List.of(shell, against));
        assertThat(joined).hasSize(1);
        assertThat(joined.get(0).isShell()).isTrue();
        assertThat(joined.get(0).twiceArea()).isEqualTo(2 * (100 - 4));
        assertThat(joined.get(0).size()).isEqualTo(8);
    }

    @Test
    void anIslandAgainstTheMainlandIsPartOfIt() {
        List<Loop> joined = SharedEdges.joined(List.of(loop(0, 0, 4, 0, 4, 1, 4, 2, 4, 4, 0, 4), loop(4, 1, 6, 1, 6, 2, 4, 2)));
        assertThat(joined).hasSize(1);
        assertThat(joined.get(0).twiceArea()).isEqualTo(2 * (16 + 2));
    }

    @Test
    void twoHolesAgainstEachOtherAreOne() {
        List<Loop> joined = SharedEdges.joined(List.of(square(0, 0, 20), hole(4, 4, 3), hole(7, 4, 3)));
        assertThat(joined).hasSize(2);
        assertThat(joined.get(0).twiceArea()).isEqualTo(2 * 400);
        assertThat(joined.get(1).isShell()).isFalse();
        assertThat(joined.get(1).twiceArea()).isEqualTo(-2 * 18);
    }

    /** The hole reaches from one side to the other: what is left of the shell is two pieces. */
    @Test
    void aHoleAcrossTheWholeShellPartsIt() {
        Loop shell = loop(0, 0, 4, 0, 6, 0, 10, 0, 10, 10, 6, 10, 4, 10, 0, 10);
        Loop across = loop(4, 0, 4, 10, 6, 10, 6, 0);
        List<Loop> joined = SharedEdges.joined(List.of(shell, across));
        assertThat(joined).hasSize(2).allMatch(Loop::isShell);
        assertThat(joined).extracting(Loop::twiceArea).containsOnly(2L * 40);
    }

    /** Shell and hole meet along one edge and at one more point: the piece between is a hole of its own touching at that point. */
    @Test
    void whereTheyMeetAtAPointTooNoLoopPassesItTwice() {
        Loop shell = loop(0, 0, 2, 0, 4, 0, 8, 0, 10, 0, 10, 10, 0, 10);
        Loop pinched = loop(2, 0, 2, 4, 8, 4, 8, 0, 6, 2, 4, 0);
        List<Loop> joined = SharedEdges.joined(List.of(shell, pinched));
        long area = joined.stream().mapToLong(Loop::twiceArea).sum();
        assertThat(area).isEqualTo(shell.twiceArea() + pinched.twiceArea());
        assertThat(joined).allSatisfy(each -> {
            long different = IntStream.range(0, each.size()).mapToObj(i -> each.xy()[2 * i] + " " + each.xy()[2 * i + 1])
                    .distinct().count();
            assertThat(different).isEqualTo(each.size());
        });
    }

    @Test
    void aLoopThatIsGoneAlongTwiceTheSameWayIsLeftAlone() {
        List<Loop> twice = List.of(square(0, 0, 4), square(0, 0, 4), hole(0, 0, 4));
        assertThat(SharedEdges.joined(twice)).isSameAs(twice);
    }
}
