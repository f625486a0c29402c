package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;

/** Random lines get random courses. What is let through keeps a sound coverage, and what is refused would not: JTS says which. */
class RandomEditTest {

    @Test
    void aLineMovesExactlyWhenTheCoverageStaysSound() {
        int moved = 0;
        int refused = 0;
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Network network = RandomPolygons.asGiven(new RandomPolygons(random).coverage()).builder().build().network();
            for (int edit = 0; edit < 25; edit++) {
                Edge edge = network.edges().get(random.nextInt(network.edges().size()));
                double[] course = course(edge, random);
                NetworkChange change = network.withEdge(edge.id(), course);
                if (change instanceof NetworkChange.Applied to) {
                    moved++;
                    assertSound(to, network);
                } else {
                    refused++;
                    assertThat(isSound(network, forced(network, edge, course))).as("seed %d, edit %d, %s", seed, edit, edge).isFalse();
                }
            }
        }
        assertThat(moved).isGreaterThan(50);
        assertThat(refused).isGreaterThan(50);
    }

    /** The inner positions go somewhere near. */
    private static double[] course(Edge edge, Random random) {
        double far = Math.pow(10, -3 + 3 * random.nextDouble()) * 0.2;
        int inner = edge.isRing() ? edge.size() - 2 : 1 + random.nextInt(4);
        double[] course = new double[2 * (inner + 2)];
        for (int i = 0; i < inner + 2; i++) {
            double along = i / (inner + 1.0) * (edge.size() - 1);
            int at = (int) along;
            boolean end = i == 0 || i == inner + 1;
            course[2 * i] = edge.x(at) + (end ? 0 : (edge.x(at + 1) - edge.x(at)) * (along - at) + far * random.nextGaussian());
            course[2 * i + 1] = edge.y(at) + (end ? 0 : (edge.y(at + 1) - edge.y(at)) * (along - at) + far * random.nextGaussian());
        }
        return course;
    }

    private static void assertSound(NetworkChange.Applied moved, Network before) {
        assertThat(isSound(before, moved.network())).isTrue();
        for (String unit : before.faces().areas().keySet()) {
            if (!unit.equals(moved.removed().get(0).left()) && !unit.equals(moved.removed().get(0).right())) {
                assertThat(moved.network().faces().areas().get(unit).equals((Object) before.faces().areas().get(unit))).isTrue();
            }
        }
        if (!moved.removed().get(0).isOuter()) {
            assertThat(total(moved.network())).isCloseTo(total(before), offset(1e-9));
        }
    }

    private static double total(Network network) {
        return network.faces().areas().values().stream().mapToDouble(Geometry::getArea).sum();
    }

    private static Network forced(Network network, Edge edge, double[] course) {
        return new Network(network.edges().stream().map(each -> each.id() == edge.id() ? each.along(course) : each).toList());
    }

    /** Every area is still there, valid, of as many parts and holes in all, and none has invalid edges with another. */
    private static boolean isSound(Network before, Network after) {
        List<Geometry> areas = List.copyOf(after.faces().areas().values());
        return after.faces().findings().isEmpty() && areas.stream().allMatch(area -> area.isValid() && !area.isEmpty())
                && CoverageValidator.isValid(areas.toArray(Geometry[]::new))
                && after.faces().areas().keySet().equals(before.faces().areas().keySet())
                && after.faces().areas().entrySet().stream().allMatch(area -> rings(area.getValue())
                        == rings(Objects.requireNonNull(before.faces().areas().get(area.getKey()))))
                && after.faces().gaps().size() == before.faces().gaps().size();
    }

    private static int rings(Geometry area) {
        return area.getBoundary().getNumGeometries();
    }
}
