package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.Thresholds;

/** Points as they stand (rules 17, 19 to 21 and 39). X and Y are PROJ's, EPSG:4526, for 114.3001° E, 29.8985° N. */
class PointCheckTest {

    private static final double LON = 114.3001;
    private static final double LAT = 29.8985;
    private static final double NORTH = 3308899.7993;
    private static final double EAST = 38528985.0207;

    @Test
    void numbersAsEnteredAreThePlaceThatIsStored() {
        assertThat(of(Stones.point("JZ001", Stones.at(LON, LAT, NORTH, EAST, 212.41, 0.02)))).isEmpty();
        assertThat(of(Stones.point("JZ001", Stones.at(LON, LAT, NORTH, EAST - 38_000_000, 212.41, 0.02)))).isEmpty();
        assertThat(of(Stones.point("JZ001", Stones.at(LON, LAT, NORTH + 0.009, EAST, null, null)))).isEmpty();
        assertThat(of(Stones.point("JZ001", Stones.at(LON, LAT, NORTH + 0.03, EAST + 0.04, null, null)))).singleElement()
                .satisfies(finding -> {
            assertThat(finding.kind().rule()).isEqualTo("17");
            assertThat(finding.arguments()).containsExactly("JZ001", "0.05");
        });
    }

    @Test
    void aPointTypedInDegreesHasNoNumbersToCompare() {
        assertThat(of(Stones.point("JB009", Stones.at(LON, LAT, null, null, null, null)))).isEmpty();
    }

    @Test
    void oneNameIsOnePlace() {
        // 0.0001° of latitude are 11.09 m.
        assertThat(of(Stones.point("JB001", Stones.at(LON, LAT, null, null, null, null)),
                Stones.point("JB001", Stones.at(LON, LAT + 0.0001, null, null, null, null)))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ONE_NAME_TWO_PLACES);
            assertThat(finding.message(Locale.ENGLISH)).contains("11.09 m apart").contains("JB001");
        });
    }

    @Test
    void onePlaceHasOneName() {
        // 0.0000001° of latitude are 1.1 cm, 0.0000003° are 3.3 cm.
        assertThat(of(Stones.point("JB001", Stones.at(LON, LAT, null, null, null, null)),
                Stones.point("JB002", Stones.at(LON, LAT + 1e-7, null, null, null, null)),
                Stones.point("JB003", Stones.at(LON, LAT + 4e-7, null, null, null, null)))).singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("JB001", "JB002"));
    }

    @Test
    void heightsAndAccuraciesHaveTheirLimits() {
        assertThat(of(Stones.point("a", Stones.at(LON, LAT, null, null, -200.0, 1.0)))).isEmpty();
        assertThat(of(Stones.point("a", Stones.at(LON, LAT, null, null, -200.5, null)))).extracting(RegisterFinding::kind)
                .containsExactly(Kind.HEIGHT_IMPOSSIBLE);
        assertThat(of(Stones.point("a", Stones.at(LON, LAT, null, null, 6000.5, null)))).extracting(RegisterFinding::kind)
                .containsExactly(Kind.HEIGHT_IMPOSSIBLE);
        assertThat(of(Stones.point("a", Stones.at(LON, LAT, null, null, 100.0, 1.2)))).singleElement()
                .satisfies(finding -> assertThat(finding.kind().rule()).isEqualTo("39"));
    }

    @Test
    void markersAreLookedAtLikePoints() {
        Marker marker = Stones.coded(1, Stones.LINE + "001Q", Stones.at(LON, LAT, NORTH + 1, EAST, null, null));
        assertThat(PointCheck.of(List.of(), List.of(marker), Thresholds.PROPOSED)).singleElement()
                .satisfies(finding -> assertThat(finding.about()).isEqualTo(Stones.LINE + "001Q"));
    }

    private static List<RegisterFinding> of(BoundaryPoint... points) {
        return PointCheck.of(List.of(points), List.of(), Thresholds.PROPOSED);
    }
}
