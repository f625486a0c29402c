package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.merestone.geo.network.Drawing.box;
import static org.merestone.geo.network.Drawing.ring;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.SharedData;

/** County X over the townships 1 and 2, county Y over township 3: squares of 1.0718 km². */
class HigherLevelTest {

    private static final double SQUARE_METRES = 1_108.5 * 966.9;

    private static Drawing counties(double turn) {
        return new Drawing(turn).unit("X", ring(0, 0, 4, 0, 4, 4, 0, 4)).unit("Y", box(4, 0, 6, 4));
    }

    private static Network townships(double turn, double middle) {
        return new Drawing(turn).unit("X1", ring(0, 0, 4, 0, 4, 2, 0, 2)).unit("X2", ring(0, 2, 4, 2, middle, 3, 4, 4, 0, 4))
                .unit("Y3", ring(4, 0, 6, 0, 6, 4, 4, 4, middle, 3, 4, 2)).build().network();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 90})
    void townshipsThatAreTheirCountyPassRule47(double turn) {
        assertThat(new HigherLevel(counties(turn).build().network()).sums(townships(turn, 4), unit -> unit.substring(0, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 90})
    void aTownshipThatGoesBeyondItsCountyBreaksRule47ForBothCounties(double turn) {
        List<Finding> findings = new HigherLevel(counties(turn).build().network()).sums(townships(turn, 4.1), unit -> unit.substring(0, 1));
        assertThat(findings).extracting(Finding::rule).containsOnly(47);
        assertThat(findings).extracting(Finding::kind).containsExactly(FindingKind.SUM_DIFFERS, FindingKind.SUM_SLIVER,
                FindingKind.SUM_DIFFERS, FindingKind.SUM_SLIVER);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.size()).isCloseTo(0.1 * SQUARE_METRES, withPercentage(1)));
    }

    @Test
    void aStripOfAFewMillimetresIsNoSliver() {
        List<Finding> findings = new HigherLevel(counties(0).build().network()).sums(townships(0, 4.000001), unit -> unit.substring(0, 1));
        assertThat(findings).isEmpty();
    }

    @Test
    void aCountyWithoutTownshipsDiffersByAllItHas() {
        Finding missing = new HigherLevel(counties(0).build().network()).sums(townships(0, 4), unit -> "X").stream()
                .filter(finding -> finding.units().contains("Y") && finding.kind() == FindingKind.SUM_DIFFERS).findFirst().orElseThrow();
        assertThat(missing.size()).isCloseTo(8 * SQUARE_METRES, withPercentage(0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 90})
    void aJunctionOnTheCountyLineIsAVertexOfIt(double turn) {
        HigherLevel level = new HigherLevel(counties(turn).build().network());
        List<Finding> findings = level.ends(townships(turn, 4), 5);
        assertThat(findings).as("the junction in the middle of the county line, and its west end").hasSize(2);
        assertThat(findings).extracting(Finding::rule).containsOnly(48);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.size()).isLessThan(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 90, 211})
    void aCountyLineIsRefinedAtEveryTownshipJunctionAndEveryMovementIsTold(double turn) {
        Drawing drawing = counties(turn);
        Network coarse = drawing.build().network();
        Map<String, double[]> lines = new LinkedHashMap<>();
        lines.put("X1-X2", drawing.lay(0.003, 2, 2, 2.2, 3.997, 2));
        lines.put("Y3-Y4", drawing.lay(4.002, 3, 5, 3, 6, 3));
        HigherLevel.Refinement refined = new HigherLevel(coarse).refined(lines, 5);

        assertThat(refined.movements()).hasSize(4).extracting(Finding::kind).containsOnly(FindingKind.SNAPPED);
        assertThat(refined.movements().get(0).size()).isBetween(2.8, 3.4);
        assertThat(refined.townships()).allSatisfy((name, course) -> {
            for (int end : new int[] {0, course.length - 2}) {
                Node node = refined.counties().node(new Position(course[end], course[end + 1]));
                assertThat(Objects.requireNonNull(node, name).degree()).isEqualTo(2);
            }
        });
        assertThat(refined.counties().edgeCount()).isEqualTo(coarse.edgeCount() + 4);
        assertThat(refined.counties().faces().areas().get("X").getArea())
                .isCloseTo(coarse.faces().areas().get("X").getArea(), withPercentage(1e-9));
        assertThat(refined.counties().check(NetworkOptions.USUAL, Progress.UNSEEN)).as("the county lines keep their course").isEmpty();

        LineNetworkBuilder together = new LineNetworkBuilder(NetworkOptions.USUAL, false);
        refined.counties().edges().forEach(edge -> together.add(null, null, edge.ordinates()));
        refined.townships().values().forEach(course -> together.add(null, null, course));
        NetworkBuild built = together.build();
        assertThat(built.findings()).isEmpty();
        assertThat(built.faces().areas()).as("two townships in either county").hasSize(4);
    }

    @Test
    void anEndFarFromEveryCountyLineStaysWhereItIs() {
        Drawing drawing = counties(17);
        double[] inland = drawing.lay(1, 1, 3, 3);
        HigherLevel.Refinement refined = new HigherLevel(drawing.build().network()).refined(Map.of("inland", inland), 5);
        assertThat(refined.movements()).isEmpty();
        assertThat(refined.townships().get("inland")).isEqualTo(inland);
    }

    @Test
    void theRealCountiesOfXianningGetTheJunctionsOfTheirTownships() throws IOException {
        Network counties = Coverage.read("code", "name", List.of(SharedData.at("counties/hubei.geojson"))).builder().build().network();
        Network townships = Coverage.read("code", "name", List.of(SharedData.at("townships/xianning-synthetic.geojson"))).builder().build()
                .network();
        HigherLevel level = new HigherLevel(counties);
        List<Finding> before = level.ends(townships, 0.01);
        assertThat(before).hasSizeGreaterThan(30);
        Map<String, double[]> lines = new LinkedHashMap<>();
        townships.edges().stream().filter(edge -> edge.right() != null && edge.left().substring(0, 6).equals(edge.right().substring(0, 6)))
                .forEach(edge -> lines.put(Integer.toString(edge.id()), edge.ordinates()));
        HigherLevel.Refinement refined = level.refined(lines, 0.01);
        assertThat(refined.counties().check(NetworkOptions.USUAL, Progress.UNSEEN)).filteredOn(finding -> finding.severity().stops())
                .isEmpty();
        assertThat(refined.movements()).hasSizeGreaterThan(30).allMatch(finding -> finding.size() < 0.001);
        lines.keySet().forEach(name -> assertThat(refined.townships().get(name)).hasSameSizeAs(lines.get(name)));
    }
}
