package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.DegreeReading.Notation;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/** How a row's own numbers become a place, on the golden vector 114.3225, 29.8413 = X 3302564.9733, Y 38531166.3004 (pyproj). */
class PlacementTest {

    private static final String NORTH = "3302564.9733";
    private final Findings findings = new Findings();

    @ParameterizedTest
    @CsvSource({"38531166.3004, 38", "531166.3004, 38", "19819049.4, 19"})
    void thePrefixOrTheTaskTellsTheZone(String east, int zone) {
        Place place = plane(SurveyContext.unknown().assuming(GaussZone.three(38)), Declared.NOTHING).place(row(NORTH, east));
        assertThat(place.grid().zone().number()).isEqualTo(zone);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void theHeadersZoneGoesBeforeTheTasks() {
        Declared declared = new Declared(GaussZone.three(37), null, null);
        Place place = plane(SurveyContext.unknown().assuming(GaussZone.three(38)), declared).place(row(NORTH, "531166.3004"));
        assertThat(place.grid().zone()).isEqualTo(GaussZone.three(37));
    }

    @Test
    void aChosenZoneGoesBeforeThePrefix() {
        SurveyContext chosen = SurveyContext.unknown().with(Mend.zone(GaussZone.three(38)));
        Place place = plane(chosen, Declared.NOTHING).place(row(NORTH, "39531166.3004"));
        assertThat(place.position().lon()).isCloseTo(114.3225, within(1e-8));
        assertThat(place.position().lat()).isCloseTo(29.8413, within(1e-8));
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void aRowWithoutPlaceStillIsARow() {
        Placement placement = plane(SurveyContext.unknown(), Declared.NOTHING);
        assertThat(placement.place(row(NORTH, "531166.3004"))).isEqualTo(Place.NOWHERE);
        assertThat(placement.place(row("", "531166.3004"))).isEqualTo(Place.NOWHERE);
        assertThat(placement.place(row("abc", "531166.3004"))).isEqualTo(Place.NOWHERE);
        assertThat(findings.sorted()).extracting(RowFinding::kind).containsExactlyInAnyOrder(FindingKind.ZONE_NOT_STATED,
                FindingKind.MISSING_VALUE, FindingKind.NOT_A_NUMBER);
    }

    @Test
    void theZoneIsAskedForOnce() {
        Placement placement = plane(SurveyContext.unknown(), Declared.NOTHING);
        placement.place(row(NORTH, "531166.3004"));
        placement.place(row(NORTH, "531167.3004"));
        assertThat(findings.sorted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"38531166.3004, true, 38, 531166.3004", "531166.3004, false, 0, 531166.3004", "150000, false, 0, 150000"})
    void anEastingOfEightDigitsHasAPrefix(double east, boolean prefixed, int prefix, double plain) {
        PlaneNumbers numbers = new PlaneNumbers(3302564.9733, east);
        assertThat(numbers.isPrefixed()).isEqualTo(prefixed);
        assertThat(numbers.prefix()).isEqualTo(prefix);
        assertThat(numbers.eastWithoutPrefix()).isCloseTo(plain, within(1e-6));
        assertThat(numbers.eastInRange()).isTrue();
    }

    /** Import rule 15: X between 0 and 6 000 000, Y without prefix between 150 000 and 850 000. */
    @ParameterizedTest
    @CsvSource({"0, 500000, false, true", "6000000, 500000, false, true", "5999999.9, 149999.9, true, false",
        "1, 850000, true, true", "1, 850000.1, true, false", "-5, -5, false, false", "3300000, 38900000, true, false"})
    void theRangesOfXAndYAreThoseOfChina(double north, double east, boolean northInRange, boolean eastInRange) {
        PlaneNumbers numbers = new PlaneNumbers(north, east);
        assertThat(numbers.northInRange()).isEqualTo(northInRange);
        assertThat(numbers.eastInRange()).isEqualTo(eastInRange);
        assertThat(numbers.in(GaussZone.three(38)).isPresent()).isEqualTo(northInRange && eastInRange);
    }

    @Test
    void hugeNumbersDoNoHarm() {
        Placement placement = plane(Fixture.EXPECTED, Declared.NOTHING);
        for (String huge : List.of("999999999999", "-999999999999", "99999999999.99999")) {
            assertThat(placement.place(row(huge, huge))).isEqualTo(Place.NOWHERE);
            placement.otherReadings(row(huge, huge));
        }
        assertThat(findings.sorted()).isNotEmpty();
    }

    @Test
    void oneDegreeThatIsNotPackedSettlesTheFile() {
        RawRow ambiguous = degrees("114.1930", "29.5030");
        RawRow decimal = degrees("114.1975", "29.5061");
        DegreePlacement both = degreePlacement(null, ambiguous, decimal);
        assertThat(both.place(ambiguous).position()).isEqualTo(new LonLat(114.1930, 29.5030));
        assertThat(findings.sorted()).isEmpty();
        assertThat(degreePlacement(null, ambiguous).place(ambiguous)).isEqualTo(Place.NOWHERE);
        assertThat(findings.sorted()).extracting(RowFinding::kind).containsExactly(FindingKind.AMBIGUOUS_DEGREES);
    }

    @Test
    void aHeaderSettlesTheNotation() {
        RawRow row = degrees("114.1930", "29.5030");
        assertThat(degreePlacement(Notation.PACKED, row).place(row).position().lon()).isCloseTo(114.325, within(1e-12));
        assertThat(degreePlacement(Notation.DECIMAL, row).place(row).position().lon()).isEqualTo(114.1930);
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void latitudesBeyondThePoleAreNoAngles() {
        RawRow row = degrees("160", "91");
        assertThat(degreePlacement(null, row).place(row)).isEqualTo(Place.NOWHERE);
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.NOT_AN_ANGLE);
            assertThat(finding.field()).isEqualTo(Column.LAT);
        });
    }

    /** Half a second of latitude is 15 m: coarse degrees may differ from X and Y by half their last digit, not more. */
    @Test
    void coarseDegreesAgreeWithinTheirLastDigit() {
        LonLat place = new LonLat(114 + 19 / 60.0 + 30.4 / 3600, 29.84);
        DegreePlacement placement = degreePlacement(null, degrees("114°19′30″", "29°50′24″"));
        assertThat(placement.agrees(degrees("114°19′30″", "29°50′24″"), place)).isTrue();
        assertThat(placement.agrees(degrees("114°19′30.0″", "29°50′24.0″"), place)).isFalse();
        assertThat(placement.agrees(degrees("114°19′30.40″", "29°50′24.00″"), place)).isTrue();
        assertThat(placement.agrees(degrees("x", "y"), place)).isFalse();
    }

    /** A minute of latitude is 1.85 km: 5 km are 0.045°. */
    @Test
    void theExpectedAreaReachesFiveKilometresBeyondTheDivisions() {
        SurveyContext context = SurveyContext.unknown().expecting(new Envelope(114, 115, 29, 30));
        assertThat(context.isExpected(new LonLat(114.5, 30.044))).isTrue();
        assertThat(context.isExpected(new LonLat(114.5, 30.046))).isFalse();
        assertThat(context.isExpected(new LonLat(113.95, 29.5))).isTrue();
        assertThat(context.isExpected(new LonLat(113.94, 29.5))).isFalse();
        assertThat(SurveyContext.unknown().isExpected(new LonLat(0, 0))).as("anywhere").isTrue();
        SurveyContext near = SurveyContext.unknown().near(new LonLat(114, 30), 50_000);
        assertThat(near.isExpected(new LonLat(114.5, 30.4))).isTrue();
        assertThat(near.isExpected(new LonLat(114.6, 30))).isFalse();
    }

    @Test
    void aContextKeepsWhatItWasGiven() {
        Envelope box = new Envelope(114, 115, 29, 30);
        SurveyContext context = SurveyContext.unknown().expecting(box).assuming(GaussZone.three(38)).having(Map.of("a", "b"))
                .with(Mend.of(Mend.Kind.SWAP_XY)).with(Mend.zone(GaussZone.three(37)));
        box.expandBy(10);
        assertThat(context.expectedArea().getMaxX()).isLessThan(116);
        assertThat(context.assumedZone()).isEqualTo(GaussZone.three(38));
        assertThat(context.mends(Mend.Kind.SWAP_XY)).isTrue();
        assertThat(context.mends(Mend.Kind.CLOSE_RING)).isFalse();
        assertThat(context.mendedZone()).contains(GaussZone.three(37));
        assertThat(context.importedFiles()).containsKey("a");
    }

    private Placement plane(SurveyContext context, Declared declared) {
        RowTable table = new RowTable(SurveyFormat.CASS_DAT, declared, List.of());
        return new PlanePlacement(context, declared, DegreePlacement.of(context, table, findings), findings);
    }

    private DegreePlacement degreePlacement(@Nullable Notation notation, RawRow... rows) {
        return DegreePlacement.of(SurveyContext.unknown(), new RowTable(SurveyFormat.LON_LAT_TABLE,
                new Declared(null, notation, null), List.of(rows)), findings);
    }

    private static RawRow row(String north, String east) {
        return RawRow.of(1, north + "," + east, 0, List.of(Column.NORTH, Column.EAST), List.of(north, east));
    }

    private static RawRow degrees(String lon, String lat) {
        return RawRow.of(1, lon + "," + lat, 0, List.of(Column.LON, Column.LAT), List.of(lon, lat));
    }
}
