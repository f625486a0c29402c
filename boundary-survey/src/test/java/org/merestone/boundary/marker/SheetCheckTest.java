package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.TrueAzimuth;

class SheetCheckTest {

    private static final Set<UUID> BOTH = Set.of(SheetsMade.WEST, SheetsMade.EAST);
    private static final ReferenceObject[] SPREAD = {SheetsMade.object("水井", 15, 20.5), SheetsMade.object("水塔", 130, 64.2),
        SheetsMade.object("石桥", 255, 88.8)};

    @Test
    void aFullSheetHasNoFault() {
        assertThat(check(SheetsMade.sheet(SPREAD))).isEmpty();
    }

    @Test
    void twoReferenceObjectsAreTooFew() {
        assertThat(kinds(SheetsMade.sheet(SPREAD[0], SPREAD[1]))).containsExactly(SheetFinding.Kind.TOO_FEW_OBJECTS);
    }

    @Test
    void aHundredMetresWarnAndTwoHundredAreTooFar() {
        assertThat(kinds(SheetsMade.sheet(SPREAD[0], SPREAD[1], SheetsMade.object("石桥", 255, 100)))).isEmpty();
        assertThat(kinds(SheetsMade.sheet(SPREAD[0], SPREAD[1], SheetsMade.object("石桥", 255, 100.1))))
                .containsExactly(SheetFinding.Kind.OBJECT_FAR);
        assertThat(kinds(SheetsMade.sheet(SPREAD[0], SPREAD[1], SheetsMade.object("石桥", 255, 200.1))))
                .containsExactly(SheetFinding.Kind.OBJECT_TOO_FAR);
    }

    @Test
    void howFarIsTooFarIsTheProvincesToSay() {
        MarkerSheet sheet = SheetsMade.sheet(SPREAD[0], SPREAD[1], SheetsMade.object("石桥", 255, 150));
        assertThat(within(sheet, Map.of(Threshold.OBJECT_FAR, 150.0))).isEmpty();
        assertThat(within(sheet, Map.of(Threshold.OBJECT_FAR, 60.0, Threshold.OBJECT_TOO_FAR, 120.0))).extracting(SheetFinding::kind)
                .containsExactly(SheetFinding.Kind.OBJECT_FAR, SheetFinding.Kind.OBJECT_TOO_FAR);
        assertThat(within(sheet, Map.of(Threshold.OBJECT_FAR, 120.5))).singleElement().satisfies(finding ->
                assertThat(finding.message(Locale.CHINESE)).contains("150.0 米").contains("超过 120.5 米"));
        assertThatThrownBy(() -> new Thresholds(Map.of(Threshold.OBJECT_FAR, 250.0))).hasMessageContaining("profile.farBeyondTooFar");
        assertThatThrownBy(() -> new Thresholds(Map.of(Threshold.OBJECT_TOO_FAR, 90.0))).hasMessageContaining("profile.farBeyondTooFar");
    }

    @Test
    void objectsLessThanTwentyDegreesApartAreAsGoodAsOneAlsoAcrossNorth() {
        assertThat(kinds(SheetsMade.sheet(SheetsMade.object("井", 350, 20), SheetsMade.object("塔", 9.9, 20), SPREAD[1])))
                .containsExactly(SheetFinding.Kind.OBJECTS_TOO_NEAR_EACH_OTHER);
        assertThat(kinds(SheetsMade.sheet(SheetsMade.object("井", 350, 20), SheetsMade.object("塔", 10, 20), SPREAD[1]))).isEmpty();
    }

    @Test
    void oppositeObjectsAloneCannotBringAMarkerBack() {
        assertThat(kinds(SheetsMade.sheet(SheetsMade.object("井", 45, 20), SheetsMade.object("塔", 225, 20))))
                .contains(SheetFinding.Kind.OBJECTS_ON_ONE_LINE);
    }

    /** 1470.5761 m at 41.078171° by PROJ's geodesic, far for a reference object but exact. */
    @Test
    void coordinatesAndWhatTheTapeSaidAgree() {
        LonLat tower = new LonLat(114.3325, 29.8513);
        ReferenceObject right = SheetsMade.object("铁塔", new TrueAzimuth(41.08), 1470.6, tower);
        ReferenceObject tooLong = SheetsMade.object("铁塔", new TrueAzimuth(41.08), 1471.0, tower);
        ReferenceObject turned = SheetsMade.object("铁塔", new TrueAzimuth(42.2), 1470.6, tower);
        assertThat(kinds(SheetsMade.sheet(right, SPREAD[1], SPREAD[2]))).containsExactly(SheetFinding.Kind.OBJECT_TOO_FAR);
        assertThat(kinds(SheetsMade.sheet(tooLong, SPREAD[1], SPREAD[2]))).contains(SheetFinding.Kind.OBJECT_ELSEWHERE);
        assertThat(kinds(SheetsMade.sheet(turned, SPREAD[1], SPREAD[2]))).contains(SheetFinding.Kind.OBJECT_ELSEWHERE);
    }

    @Test
    void aThreeFacedMarkerStandsWhereThreeUnitsMeet() {
        Set<UUID> three = Set.of(SheetsMade.WEST, SheetsMade.EAST, SheetsMade.SOUTH);
        MarkerSheet sheet = new MarkerSheet(MarkerSheet.Material.STONE, "", null, SheetsMade.SOUTH, List.of(
                new MarkerSheet.Face(SheetsMade.WEST, ""), new MarkerSheet.Face(SheetsMade.EAST, ""), new MarkerSheet.Face(SheetsMade.SOUTH, "")),
                List.of(SPREAD));
        assertThat(SheetCheck.of(SheetsMade.marker("THREE_FACED", new UUID(5, 5)), sheet, three, 0, Thresholds.PROPOSED)).isEmpty();
        assertThat(SheetCheck.of(SheetsMade.marker("THREE_FACED", null), sheet, BOTH, 0, Thresholds.PROPOSED))
                .extracting(SheetFinding::kind)
                .contains(SheetFinding.Kind.SHAPE_NOT_OF_PLACE, SheetFinding.Kind.FACE_OF_STRANGER, SheetFinding.Kind.STRANGER_MANAGES);
        assertThat(SheetCheck.of(SheetsMade.marker("TWO_FACED", new UUID(5, 5)), SheetsMade.sheet(SPREAD), three, 0,
                Thresholds.PROPOSED))
                .extracting(SheetFinding::kind).containsExactly(SheetFinding.Kind.SHAPE_NOT_OF_PLACE);
    }

    @Test
    void eachFaceLooksAtAnotherUnitAndSomebodyLooksAfterTheStone() {
        MarkerSheet sheet = new MarkerSheet(MarkerSheet.Material.STONE, "", null, null,
                List.of(new MarkerSheet.Face(SheetsMade.WEST, ""), new MarkerSheet.Face(SheetsMade.WEST, "")), List.of(SPREAD));
        assertThat(kinds(sheet)).containsExactly(SheetFinding.Kind.FACE_TWICE, SheetFinding.Kind.NOBODY_MANAGES);
    }

    @Test
    void everyFindingIsASentenceInBothLanguages() {
        for (SheetFinding finding : check(new MarkerSheet(MarkerSheet.Material.STONE, "", null, null, List.of(), List.of()))) {
            assertThat(finding.message(Locale.CHINESE)).endsWith("。").doesNotContain("{");
            assertThat(finding.message(Locale.ENGLISH)).endsWith(".").doesNotContain("{");
        }
    }

    @Test
    void aSheetHoldsWhatASheetHolds() {
        assertThatThrownBy(() -> SheetsMade.object("", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SheetsMade.object("井", 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SheetsMade.object("井", 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkerSheet(MarkerSheet.Material.STONE, "", 10.0, null, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<SheetFinding> within(MarkerSheet sheet, Map<Threshold, Double> limits) {
        return SheetCheck.of(SheetsMade.marker("TWO_FACED", null), sheet, BOTH, 0, new Thresholds(limits));
    }

    private static List<SheetFinding> check(MarkerSheet sheet) {
        return SheetCheck.of(SheetsMade.marker("TWO_FACED", null), sheet, BOTH, 0, Thresholds.PROPOSED);
    }

    private static List<SheetFinding.Kind> kinds(MarkerSheet sheet) {
        return check(sheet).stream().map(SheetFinding::kind).toList();
    }
}
