package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A marker is measured twice; two centimetres and three are allowed. */
class SessionComparisonTest {

    private static final String FIRST = "点名,编码,X,Y,H(85)\nJZ001,JZ,3302564.973,38531166.300,41.500\nJB001,JB,3302664.973,38531166.300,40.000\n";

    @ParameterizedTest
    @CsvSource({"0.019, 0.019, 0.029, true", "0.021, 0, 0, false", "0, -0.021, 0, false", "0, 0, 0.031, false", "0, 0, -0.031, false"})
    void theLimitsHoldForEachComponent(double north, double east, double height, boolean acceptable) {
        SessionComparison comparison = compare(FIRST, String.format(Locale.ROOT,
                "点名,编码,X,Y,H(85)\nJB001,JB,3302664.973,38531166.300,40.000\nJZ001,JZ,%.3f,%.3f,%.3f\n", 3302564.973 + north,
                38531166.300 + east, 41.5 + height));
        assertThat(comparison.acceptable()).isEqualTo(acceptable);
        SessionComparison.Difference marker = comparison.differences().get(0);
        assertThat(marker.name()).isEqualTo("JZ001");
        // grid north is 0.16° beside true north here: a ten-thousandth of two centimetres and less
        assertThat(marker.north()).isCloseTo(north, within(1e-4));
        assertThat(marker.east()).isCloseTo(east, within(1e-4));
        assertThat(marker.height()).isCloseTo(height, within(1e-9));
        if (!acceptable) {
            assertThat(comparison.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(FindingKind.SESSIONS_DIFFER);
                assertThat(finding.ruleId()).isEqualTo("22");
                assertThat(finding.row()).isEqualTo(2);
                assertThat(finding.message(Locale.CHINESE)).contains("JZ001", "0.020", "0.030");
            });
        }
    }

    @Test
    void aMarkerOfOneSessionOnlyIsNamedFromBothSides() {
        String other = "点名,编码,X,Y,H(85)\nJZ002,JZ,3302764.973,38531166.300,41.500\n";
        assertThat(compare(FIRST, other).findings()).extracting(finding -> finding.arguments().get("name"))
                .containsExactlyInAnyOrder("JZ001", "JZ002");
        assertThat(compare(FIRST, other).findings()).extracting(RowFinding::kind).containsOnly(FindingKind.SESSION_MISSING);
    }

    @Test
    void heightsOfTwoDatumsAreNotCompared() {
        SessionComparison comparison = compare(FIRST, FIRST.replace("H(85)", "H(56)").replace("41.500", "41.900"));
        assertThat(comparison.acceptable()).isTrue();
        assertThat(comparison.differences().get(0).height()).isNaN();
    }

    @Test
    void theMiddleOfBothIsWhatIsRegistered() {
        SessionComparison comparison = compare(FIRST, FIRST.replace("3302564.973", "3302564.983"));
        SurveyReading first = read(FIRST);
        assertThat((comparison.differences().get(0).mean().lat() - first.points().get(0).position().lat()) * 110_900)
                .isCloseTo(0.005, within(1e-4));
    }

    @Test
    void limitsArePositive() {
        assertThatThrownBy(() -> new SessionComparison.Limits(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(SessionComparison.of(read(FIRST), read(FIRST), SessionComparison.USUAL).findings()).isEqualTo(List.of());
    }

    private static SessionComparison compare(String first, String second) {
        return SessionComparison.of(read(first), read(second), SessionComparison.USUAL);
    }

    private static SurveyReading read(String text) {
        return Fixture.read(text, SurveyContext.unknown());
    }
}
