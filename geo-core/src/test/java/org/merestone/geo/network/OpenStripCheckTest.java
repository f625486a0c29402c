package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two squares of about 10 km near 30°N, drawn with a strip of 1e-5° (0.965 m) between them that no line encloses. */
class OpenStripCheckTest {

    private static final double[] WEST = {114, 30, 114.09999, 30, 114.09999, 30.1, 114, 30.1, 114, 30};
    private static final double[] EAST = {114.1, 30, 114.2, 30, 114.2, 30.1, 114.1, 30.1, 114.1, 30};

    @Test
    void aStripThatIsOpenAtItsEndsIsToldOnceWithItsWidthAndGround() {
        List<Finding> findings = build(WEST, EAST).findings();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.OPEN_SLIVER);
            assertThat(finding.rule()).isEqualTo(44);
            assertThat(finding.units()).containsExactly("A", "B");
            assertThat(finding.width()).isCloseTo(0.965, within(0.01));
            assertThat(finding.size()).isCloseTo(0.965 * 11_085, within(150.0));
            assertThat(finding.place().isValid()).isTrue();
        });
    }

    @Test
    void anOpenStripIsFoundInLinesThatWereReadBackToo() {
        Network network = build(WEST, EAST).network();
        assertThat(network.check(NetworkOptions.USUAL, Progress.UNSEEN)).extracting(Finding::kind).containsExactly(FindingKind.OPEN_SLIVER);
    }

    @Test
    void aStripOpenAtOneEndOnlyIsToldToo() {
        double[] wedge = {114, 30, 114.1, 30, 114.09999, 30.1, 114, 30.1, 114, 30};
        assertThat(build(wedge, EAST).findings()).extracting(Finding::kind).containsExactly(FindingKind.OPEN_SLIVER);
    }

    @Test
    void bordersThatAreOneAreNotAStripNorAreUnitsAHundredMetresApart() {
        assertThat(build(new double[] {114, 30, 114.1, 30, 114.1, 30.1, 114, 30.1, 114, 30}, EAST).findings()).isEmpty();
        assertThat(build(new double[] {114, 30, 114.099, 30, 114.099, 30.1, 114, 30.1, 114, 30}, EAST).findings()).isEmpty();
    }

    @Test
    void anOverlapIsNoStrip() {
        double[] over = {114, 30, 114.10001, 30, 114.10001, 30.1, 114, 30.1, 114, 30};
        assertThat(build(over, EAST).findings()).extracting(Finding::kind).doesNotContain(FindingKind.OPEN_SLIVER).isNotEmpty();
    }

    @Test
    void aStripThatIsEnclosedIsToldAsTheGapThatItIs() {
        double[] bent = {114, 30, 114.1, 30, 114.09999, 30.05, 114.1, 30.1, 114, 30.1, 114, 30};
        assertThat(build(bent, EAST).findings()).extracting(Finding::kind).containsExactly(FindingKind.SLIVER_GAP);
    }

    private static NetworkBuild build(double[] west, double[] east) {
        return new NetworkBuilder(NetworkOptions.USUAL).add("A", new double[][] {west}).add("B", new double[][] {east}).build();
    }
}
