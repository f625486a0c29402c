package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/** Lines that make no sense together: something is always told, and nothing ever hangs or throws. */
class LineSoupTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 80})
    void linesBetweenRandomNodesWithRandomSidesAreToldApart(int lines) {
        for (int seed = 0; seed < 100; seed++) {
            Network soup = new Network(soup(lines, new Random(seed)));
            Faces faces = soup.faces();

            assertThat(soup.check(NetworkOptions.USUAL, Progress.UNSEEN)).as("seed %d", seed).isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.place().isEmpty()).isFalse());
            assertThat(faces.areas().values()).allMatch(area -> area instanceof org.locationtech.jts.geom.Polygonal);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 80})
    void aSoundNetworkWithOneLineTakenOutNamesItsTwoUnitsAndLeavesTheOthersWhole(int seed) {
        Network sound = RandomPolygons.asGiven(new RandomPolygons(new Random(seed)).coverage()).builder().build().network();
        for (Edge missing : sound.edges()) {
            Faces faces = Faces.of(sound.edges().stream().filter(edge -> edge != missing).toList());
            if (!missing.isRing()) {
                assertThat(faces.findings()).filteredOn(finding -> finding.kind() == FindingKind.BOUNDARY_OPEN).isNotEmpty();
            }
            sound.faces().areas().forEach((unit, area) -> {
                if (!unit.equals(missing.left()) && !unit.equals(missing.right())) {
                    Geometry left = faces.areas().get(unit);
                    assertThat(left != null && left.equalsNorm(area)).as("%s without %s", unit, missing).isTrue();
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 80})
    void aSoundNetworkWithOneLineGivenToAnotherUnitIsFoundOut(int seed) {
        Network sound = RandomPolygons.asGiven(new RandomPolygons(new Random(seed)).coverage()).builder().build().network();
        for (Edge wrong : sound.edges()) {
            if (wrong.isRing()) {
                continue;
            }
            Edge given = Edge.of(wrong.id(), "X", wrong.right(), wrong.ordinates());
            Faces faces = Faces.of(sound.edges().stream().map(edge -> edge == wrong ? given : edge).toList());
            assertThat(faces.findings()).extracting(Finding::kind).contains(FindingKind.SIDES_DISAGREE);
            assertThat(faces.findings()).anySatisfy(finding -> assertThat(finding.units()).contains("X"));
        }
    }

    private static List<Edge> soup(int lines, Random random) {
        List<Edge> soup = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            String left = "U" + random.nextInt(4);
            @Nullable String right = random.nextInt(3) == 0 ? null : "V" + random.nextInt(4);
            double[] xy = new double[2 * (2 + random.nextInt(3))];
            for (int j = 0; j < xy.length; j++) {
                xy[j] = (j % 2 == 0 ? 114 : 29) + random.nextInt(6) * 0.01 + (j < 2 || j >= xy.length - 2 ? 0 : random.nextDouble() * 0.01);
            }
            soup.add(Edge.of(i, left, right, xy));
        }
        return soup;
    }
}
