package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;

class SegmentPairTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "far apart,                     0, 0, 1, 0, 0, 5, 1, 5, 0",
        "boxes meet but lines do not,   0, 0, 4, 4, 3, 0, 4, 1, 0",
        "parallel,                      0, 0, 4, 0, 0, 1, 4, 1, 0",
        "on one line apart,             0, 0, 1, 0, 2, 0, 3, 0, 0",
        "crossing,                      0, 0, 4, 4, 0, 4, 4, 0, 1",
        "end to end,                    0, 0, 1, 0, 1, 0, 2, 0, 0",
        "corner,                        0, 0, 1, 0, 1, 0, 1, 1, 0",
        "sharp corner,                  0, 0, 9, 0, 9, 0, 0, 0.001, 0",
        "a on the other,                2, 0, 2, 5, 0, 0, 4, 0, 2",
        "b on the other,                2, 5, 2, 0, 0, 0, 4, 0, 4",
        "c on the other,                0, 0, 4, 0, 2, 0, 2, 5, 8",
        "d on the other,                0, 0, 4, 0, 2, 5, 2, 0, 16",
        "overlapping along a line,      0, 0, 3, 0, 2, 0, 5, 0, 12",
        "the second inside the first,   0, 0, 9, 0, 2, 0, 5, 0, 24",
        "the first inside the second,   2, 0, 5, 0, 0, 0, 9, 0, 6",
        "folded back from one end,      0, 0, 9, 0, 9, 0, 5, 0, 16",
        "the same,                      0, 0, 9, 1, 0, 0, 9, 1, 32",
        "the same the other way,        0, 0, 9, 1, 9, 1, 0, 0, 32",
    })
    void everyWayInWhichTwoSegmentsMeet(String way, double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy,
            int met) {
        assertThat(SegmentPair.meet(ax, ay, bx, by, cx, cy, dx, dy)).isEqualTo(met);
    }

    @Test
    void turningASegmentRoundOrExchangingTheTwoChangesOnlyTheNamesOfTheEnds() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            int[] v = random.ints(8, 0, 5).toArray();
            if (v[0] == v[2] && v[1] == v[3] || v[4] == v[6] && v[5] == v[7]) {
                continue;
            }
            int met = SegmentPair.meet(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
            assertThat(SegmentPair.meet(v[2], v[3], v[0], v[1], v[4], v[5], v[6], v[7])).isEqualTo(renamed(met, 2, 1, 3, 4));
            assertThat(SegmentPair.meet(v[4], v[5], v[6], v[7], v[0], v[1], v[2], v[3])).isEqualTo(renamed(met, 3, 4, 1, 2));
        }
    }

    @Test
    void theAnswersAreThoseOfJts() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            int[] v = random.ints(8, 0, 6).toArray();
            Coordinate a = new Coordinate(v[0], v[1]);
            Coordinate b = new Coordinate(v[2], v[3]);
            Coordinate c = new Coordinate(v[4], v[5]);
            Coordinate d = new Coordinate(v[6], v[7]);
            if (a.equals(b) || c.equals(d) || a.equals(c) || a.equals(d) || b.equals(c) || b.equals(d)) {
                continue;
            }
            RobustLineIntersector jts = new RobustLineIntersector();
            jts.computeIntersection(a, b, c, d);
            int met = SegmentPair.meet(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y);
            assertThat(met != 0).isEqualTo(jts.hasIntersection());
            assertThat(met == SegmentPair.CROSS).isEqualTo(jts.isProper());
            assertThat(met == 0 || SegmentPair.boxesMeet(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y)).isTrue();
            if (jts.isProper()) {
                assertThat(SegmentPair.crossing(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y).distance(jts.getIntersection(0))).isLessThan(1e-12);
            }
        }
    }

    /** Moves the bit of each end to another end's. */
    private static int renamed(int met, int a, int b, int c, int d) {
        int renamed = met & (SegmentPair.CROSS | SegmentPair.SAME);
        int[] to = {a, b, c, d};
        for (int end = 1; end <= 4; end++) {
            if ((met & 1 << end) != 0) {
                renamed |= 1 << to[end - 1];
            }
        }
        return renamed;
    }
}
