package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.Thresholds;

/**
 * Rule 35. A degree of the meridian is 110,850 m at 29.85° on CGCS2000 (M = a(1−e²)/(1−e² sin²φ)^1.5), reckoned by hand: 0.03° are
 * 3,325.5 m, 0.025° are 2,771.2 m.
 */
class SpacingCheckTest {

    private static final MultiLineString NORTHWARD = Stones.line(114, 29.8, 114, 29.9);

    @Test
    void twoMarkersMoreThanThreeKilometresApartAlongTheLineAreTold() {
        List<Marker> markers = List.of(Stones.marker(1, 114, 29.895), Stones.marker(2, 114, 29.865), Stones.marker(3, 114, 29.84));
        assertThat(SpacingCheck.of(markers, List.of(), NORTHWARD, Thresholds.PROPOSED)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.MARKERS_FAR_APART);
            assertThat(finding.kind().rule()).isEqualTo("35");
            assertThat(finding.message(Locale.CHINESE)).contains("3.33 公里").contains("001").contains("002");
        });
    }

    @Test
    void theDistanceIsAlongTheLineNotThroughTheAir() {
        // Two legs of 0.02° each, there and back beside each other: 4.4 km along, some 100 m through the air.
        MultiLineString bend = Stones.line(114, 29.8, 114, 29.82, 114.001, 29.8);
        List<Marker> markers = List.of(Stones.marker(1, 114, 29.8), Stones.marker(2, 114.001, 29.8));
        assertThat(SpacingCheck.of(markers, List.of(), bend, Thresholds.PROPOSED)).extracting(RegisterFinding::kind)
                .containsExactly(Kind.MARKERS_FAR_APART, Kind.TURN_WITHOUT_POINT);
    }

    @Test
    void aLineWithoutMarkersOfItsOwnHasNoSpacing() {
        assertThat(SpacingCheck.of(List.of(), List.of(), NORTHWARD, Thresholds.PROPOSED)).isEmpty();
        assertThat(SpacingCheck.of(List.of(Stones.marker(1, 114, 29.85)), List.of(), NORTHWARD, Thresholds.PROPOSED)).isEmpty();
    }

    @Test
    void threeStonesOfOneNumberAreOneMarker() {
        List<Marker> markers = List.of(Stones.marker(1, 113.999, 29.82), Stones.marker(1, 114.001, 29.82), Stones.marker(2, 114, 29.84));
        assertThat(SpacingCheck.of(markers, List.of(), NORTHWARD, Thresholds.PROPOSED)).isEmpty();
    }

    @Test
    void aSharpTurnWantsAPointAndAGentleOneDoesNot() {
        MultiLineString corner = Stones.line(114, 29.8, 114.01, 29.8, 114.01, 29.81);
        assertThat(SpacingCheck.of(List.of(), List.of(), corner, Thresholds.PROPOSED)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.TURN_WITHOUT_POINT);
            assertThat(finding.arguments()).containsExactly(1, "60");
            assertThat(finding.place().getCoordinate().x).isEqualTo(114.01);
        });
        assertThat(SpacingCheck.of(List.of(), List.of(Stones.point("JB001",
                Stones.at(114.01, 29.8, null, null, null, null))), corner, Thresholds.PROPOSED)).isEmpty();
        // A leg of 966 m east, then 966 m east and 1,109 m north: a turn of 48.9°.
        assertThat(SpacingCheck.of(List.of(), List.of(), Stones.line(114, 29.8, 114.01, 29.8, 114.02, 29.81), Thresholds.PROPOSED))
                .isEmpty();
    }

    @Test
    void manyTurnsOfAFreelyDrawnLineAreOneFinding() {
        MultiLineString zigzag = Stones.line(114, 29.8, 114.001, 29.801, 114.002, 29.8, 114.003, 29.801, 114.004, 29.8);
        assertThat(SpacingCheck.of(List.of(), List.of(), zigzag, Thresholds.PROPOSED)).singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly(3, "60"));
    }
}
