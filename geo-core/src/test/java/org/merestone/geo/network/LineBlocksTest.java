package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBlocksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 16, 17, 100})
    void everySegmentIsInOneBlock(int segments) {
        List<Edge> edges = List.of(wandering(0, segments, new Random(segments)), wandering(1, segments + 3, new Random(-segments)));
        LineBlocks blocks = new LineBlocks(edges);
        TreeSet<String> found = new TreeSet<>();
        for (int block = 0; block < blocks.size(); block++) {
            assertThat(blocks.last(block)).isGreaterThan(blocks.first(block));
            for (int i = blocks.first(block); i < blocks.last(block); i++) {
                assertThat(found.add(blocks.edge(block).id() + ":" + i)).isTrue();
            }
        }
        assertThat(found).hasSize(2 * segments + 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200})
    void everySegmentNearAPlaceIsInABlockNearIt(int lines) {
        Random random = new Random(lines);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            edges.add(wandering(i, 1 + random.nextInt(60), random));
        }
        LineBlocks blocks = new LineBlocks(edges);
        for (int query = 0; query < 100; query++) {
            double x = 114 + random.nextDouble();
            double y = 29 + random.nextDouble();
            double w = 0.05;
            TreeSet<String> near = new TreeSet<>();
            blocks.near(x, y, x + w, y + w, block -> {
                for (int i = blocks.first(block); i < blocks.last(block); i++) {
                    near.add(blocks.edge(block).id() + ":" + i);
                }
            });
            for (Edge edge : edges) {
                for (int i = 0; i + 1 < edge.size(); i++) {
                    if (SegmentPair.boxesMeet(edge.x(i), edge.y(i), edge.x(i + 1), edge.y(i + 1), x, y, x + w, y + w)) {
                        assertThat(near).contains(edge.id() + ":" + i);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200})
    void everyPairOfBlocksThatMeetIsSeenOnce(int lines) {
        Random random = new Random(lines);
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            edges.add(wandering(i, 1 + random.nextInt(60), random));
        }
        LineBlocks blocks = new LineBlocks(edges);
        TreeSet<String> pairs = new TreeSet<>();
        for (int block = 0; block < blocks.size(); block++) {
            int one = block;
            TreeSet<Integer> self = new TreeSet<>();
            blocks.withThoseAfter(one, other -> {
                assertThat(other).isGreaterThanOrEqualTo(one);
                assertThat(pairs.add(one + "-" + other)).isTrue();
                self.add(other);
            });
            assertThat(self).contains(one);
        }
    }

    private static Edge wandering(int id, int segments, Random random) {
        double[] xy = new double[2 * (segments + 1)];
        xy[0] = 114 + random.nextDouble();
        xy[1] = 29 + random.nextDouble();
        for (int i = 2; i < xy.length; i++) {
            xy[i] = xy[i - 2] + random.nextGaussian() * 0.01;
        }
        return Edge.of(id, "A", null, xy);
    }
}
