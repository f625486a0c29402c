package org.merestone.geo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTreeTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 11, 12, 13, 144, 145, 1000, 5000})
    void aQueryFindsWhatLookingAtEveryBoxFinds(int count) {
        Random random = new Random(count);
        double[] boxes = boxes(count, random);
        BoxTree tree = new BoxTree(boxes);
        for (int query = 0; query < 50; query++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            double w = random.nextDouble() * random.nextDouble();
            TreeSet<Integer> found = new TreeSet<>();
            tree.query(x, y, x + w, y + w, item -> assertThat(found.add(item)).isTrue());
            TreeSet<Integer> expected = new TreeSet<>();
            for (int i = 0; i < count; i++) {
                if (boxes[4 * i] <= x + w && boxes[4 * i + 1] <= y + w && boxes[4 * i + 2] >= x && boxes[4 * i + 3] >= y) {
                    expected.add(i);
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 13, 1000})
    void theNearestBoxIsTheOneThatLookingAtEveryBoxFinds(int count) {
        Random random = new Random(count);
        double[] boxes = boxes(count, random);
        BoxTree tree = new BoxTree(boxes);
        for (int query = 0; query < 50; query++) {
            double x = random.nextDouble() * 2 - 0.5;
            double y = random.nextDouble() * 2 - 0.5;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                least = Math.min(least, distance(x, y, boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]));
            }
            int nearest = tree.nearest((a, b, c, d) -> distance(x, y, a, b, c, d),
                    i -> distance(x, y, boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]), 10);
            assertThat(distance(x, y, boxes[4 * nearest], boxes[4 * nearest + 1], boxes[4 * nearest + 2], boxes[4 * nearest + 3]))
                    .isEqualTo(least);
        }
    }

    @Test
    void nothingIsNearInAnEmptyTreeOrBeyondTheLimit() {
        assertThat(new BoxTree(new double[0]).nearest((a, b, c, d) -> 0, i -> 0, 10)).isEqualTo(-1);
        assertThat(new BoxTree(new double[] {5, 0, 5, 0}).nearest((a, b, c, d) -> a, i -> 5, 4.9)).isEqualTo(-1);
        assertThat(new BoxTree(new double[] {5, 0, 5, 0}).nearest((a, b, c, d) -> a, i -> 5, 5)).isZero();
    }

    @Test
    void neighboursOnTheHilbertCurveAreNeighboursOnTheGround() {
        long[][] at = new long[64 * 64][];
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 64; y++) {
                at[(int) HilbertOrder.along(x, y)] = new long[] {x, y};
            }
        }
        for (int i = 1; i < at.length; i++) {
            assertThat(Math.abs(at[i][0] - at[i - 1][0]) + Math.abs(at[i][1] - at[i - 1][1])).isOne();
        }
    }

    private static double[] boxes(int count, Random random) {
        double[] boxes = new double[count * 4];
        for (int i = 0; i < count; i++) {
            boxes[4 * i] = random.nextDouble();
            boxes[4 * i + 1] = random.nextDouble();
            boxes[4 * i + 2] = boxes[4 * i] + random.nextDouble() * 0.05;
            boxes[4 * i + 3] = boxes[4 * i + 1] + random.nextDouble() * 0.05;
        }
        return boxes;
    }

    private static double distance(double x, double y, double minX, double minY, double maxX, double maxY) {
        return Math.hypot(Math.max(0, Math.max(minX - x, x - maxX)), Math.max(0, Math.max(minY - y, y - maxY)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 255, 256, 257, 2000})
    void everyPairWhoseBoxesMeetComesOnce(int count) {
        Random random = new Random(count);
        double[] boxes = new double[count * 4];
        for (int i = 0; i < count; i++) {
            boxes[4 * i] = random.nextInt(200);
            boxes[4 * i + 1] = random.nextInt(200);
            boxes[4 * i + 2] = boxes[4 * i] + random.nextInt(12);
            boxes[4 * i + 3] = boxes[4 * i + 1] + random.nextInt(12);
        }
        Set<List<Integer>> expected = new HashSet<>();
        for (int a = 0; a < count; a++) {
            for (int b = a; b < count; b++) {
                if (boxes[4 * a] <= boxes[4 * b + 2] && boxes[4 * b] <= boxes[4 * a + 2] && boxes[4 * a + 1] <= boxes[4 * b + 3]
                        && boxes[4 * b + 1] <= boxes[4 * a + 3]) {
                    expected.add(List.of(a, b));
                }
            }
        }
        BoxTree tree = new BoxTree(boxes);
        List<List<Integer>> found = new ArrayList<>();
        for (int group = 0; group < tree.groups(); group++) {
            tree.pairsOf(group, (one, other) -> found.add(List.of(Math.min(one, other), Math.max(one, other))));
        }
        assertThat(found).doesNotHaveDuplicates().hasSameSizeAs(expected);
        assertThat(new HashSet<>(found)).isEqualTo(expected);
    }
}
