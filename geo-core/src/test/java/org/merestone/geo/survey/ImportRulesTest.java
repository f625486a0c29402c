package org.merestone.geo.survey;

import org.merestone.geo.Severity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.crs.Gcj02;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/** One fault each, made in a good file: the rule that finds it, the row that it names, the mend that it offers. */
class ImportRulesTest {

    private static final String CASS = Fixture.text("cass-prefixed.dat");
    private static final String PLAIN = Fixture.text("cass-plain.dat");
    private static final String RTK = Fixture.text("rtk.csv");
    private static final String DEGREES = Fixture.text("degrees.csv");
    private static final String PACKED = Fixture.text("packed.txt");
    private static final String PARCEL = Fixture.text("parcel.txt");

    @Test
    void rule12TruncatedEastingsNeedAZone() {
        SurveyReading reading = Fixture.read(PLAIN, Fixture.EXPECTED);
        RowFinding finding = only(reading, FindingKind.ZONE_NOT_STATED);
        assertThat(finding.row()).isZero();
        assertThat(finding.mends()).extracting(offer -> offer.mend().id()).startsWith("zone:37");
        assertThat(reading.points()).hasSize(8).allMatch(point -> point.position() == null);
        assertMended(PLAIN, finding, Fixture.EXPECTED);
    }

    @Test
    void rule12NothingIsOfferedWhereThePlaceIsUnknown() {
        assertThat(only(Fixture.read(PLAIN, SurveyContext.unknown()), FindingKind.ZONE_NOT_STATED).mends()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1980西安坐标系, OLD_DATUM", "北京54坐标系, OLD_DATUM", "WGS84, OTHER_SYSTEM"})
    void rule12AnotherDatumIsRefused(String system, FindingKind kind) {
        RowFinding finding = only(Fixture.read(PARCEL.replace("2000国家大地坐标系", system), Fixture.EXPECTED), kind);
        assertThat(finding.row()).isEqualTo(3);
        assertThat(finding.ruleId()).isEqualTo("12");
        assertThat(finding.mends()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"计量单位=英尺", "投影类型=墨卡托"})
    void rule12AnotherUnitOrProjectionIsRefused(String attribute) {
        String name = attribute.substring(0, attribute.indexOf('='));
        only(Fixture.read(PARCEL.replaceAll(name + "=.*", attribute), Fixture.EXPECTED), FindingKind.OTHER_SYSTEM);
    }

    @Test
    void rule12AFileNamedAfterAnOldDatumIsRefused() {
        SurveyReading reading = SurveyFile.read(CASS.getBytes(Fixture.GB18030), "白石线_西安80.dat", Fixture.EXPECTED);
        only(reading, FindingKind.OLD_DATUM);
    }

    @Test
    void rule13TheHeadersZoneIsThePrefix() {
        String wrong = PARCEL.replace("带号=37", "带号=38");
        SurveyReading reading = Fixture.read(wrong, Fixture.EXPECTED);
        assertThat(reading.findings()).extracting(RowFinding::kind).containsOnly(FindingKind.ZONE_DISAGREES).hasSize(8);
        RowFinding first = reading.findings().get(0);
        assertThat(first.row()).isEqualTo(12);
        assertThat(first.message(Locale.CHINESE)).startsWith("第12行：").contains("38", "37");
        assertThat(first.mends()).extracting(offer -> offer.mend().id()).containsExactly("zone:37");
        assertMended(wrong, first, Fixture.EXPECTED);
    }

    @Test
    void rule13APrefixOfNoZoneIsRefused() {
        String wrong = CASS.replace(",37445372.206,", ",47445372.206,");
        RowFinding finding = only(Fixture.read(wrong, Fixture.EXPECTED), FindingKind.UNKNOWN_PREFIX);
        assertThat(finding.row()).isEqualTo(4);
        assertThat(finding.mends()).extracting(offer -> offer.mend().id()).containsExactly("zone:37");
        only(Fixture.read(PARCEL.replace("几度分带=3", "几度分带=6"), Fixture.EXPECTED), FindingKind.UNKNOWN_PREFIX);
    }

    @Test
    void rule14APointBesideTheDivisionsIsNamed() {
        SurveyReading reading = Fixture.read(CASS.replace(",37445372.206,", ",37645372.206,"), Fixture.EXPECTED);
        RowFinding finding = only(reading, FindingKind.OUTSIDE_AREA);
        assertThat(finding.row()).isEqualTo(4);
        assertThat(finding.mends()).extracting(OfferedMend::mend).containsExactly(Mend.leaveOut(14));
        assertThat(reading.points().get(3).position()).as("still shown on the map").isNotNull();
        assertThat(reading.findingsOf(4)).containsExactly(finding);
    }

    @Test
    void rule14TheZoneThatFitsIsOffered() {
        String wrong = CASS.replace(",3744", ",3844");
        SurveyReading reading = Fixture.read(wrong, Fixture.EXPECTED);
        assertThat(reading.findings()).hasSize(8).allMatch(finding -> finding.kind() == FindingKind.OUTSIDE_AREA);
        OfferedMend offer = reading.findings().get(0).mends().get(0);
        assertThat(offer.mend()).isEqualTo(Mend.zone(GaussZone.three(37)));
        assertThat(offer.position().lon()).isCloseTo(110.4021375, within(1e-7));
        assertMended(wrong, reading.findings().get(0), Fixture.EXPECTED);
    }

    @Test
    void rule14AMendOfTheWholeFileIsNotOfferedForOneStrayPoint() {
        // 288 km east of its place: as of zone 36 it would fit, but then the other seven would not
        SurveyReading stray = Fixture.read(CASS.replace(",37445372.206,", ",37728872.206,"), Fixture.EXPECTED);
        assertThat(only(stray, FindingKind.OUTSIDE_AREA).mends()).extracting(OfferedMend::mend).containsExactly(Mend.leaveOut(14));
        SurveyReading slip = Fixture.read(CASS.replace(",37445372.206,", ",38445372.206,"), Fixture.EXPECTED);
        assertThat(only(slip, FindingKind.OUTSIDE_AREA).mends()).extracting(offer -> offer.mend().id())
                .containsExactly("zone:37", "leave-out:14");
    }

    @Test
    void rule14ExchangedNorthAndEastAreRecognised() {
        String swapped = CASS.replaceAll("(374\\d+\\.\\d+),(35\\d+\\.\\d+)", "$2,$1");
        SurveyReading reading = Fixture.read(swapped, Fixture.EXPECTED);
        assertThat(reading.findings()).hasSize(8).allMatch(finding -> finding.kind() == FindingKind.SWAPPED);
        assertThat(reading.findings().get(2).row()).isEqualTo(3);
        assertMended(swapped, reading.findings().get(0), Fixture.EXPECTED);
        assertMended(swapped, reading.findings().get(0), SurveyContext.unknown());
    }

    @Test
    void rule14ExchangedLongitudeAndLatitudeAreRecognised() {
        String swapped = DEGREES.replace("经度,纬度", "纬度,经度");
        SurveyReading reading = Fixture.read(swapped, Fixture.EXPECTED);
        assertThat(reading.findings()).hasSize(8).allMatch(finding -> finding.kind() == FindingKind.SWAPPED);
        assertMended(swapped, reading.findings().get(0), Fixture.EXPECTED);
    }

    @Test
    void rule14WithoutAKnownPlaceAStrayPointIsPointedOut() {
        SurveyReading reading = Fixture.read(CASS.replace(",37445372.206,", ",37645372.206,"), SurveyContext.unknown());
        RowFinding finding = only(reading, FindingKind.FAR_FROM_OTHERS);
        assertThat(finding.row()).isEqualTo(4);
        assertMended(CASS.replace(",37445372.206,", ",37645372.206,"), finding, SurveyContext.unknown());
    }

    @Test
    void rule15XAndYHaveTheirRanges() {
        assertThat(only(Fixture.read(CASS.replace("3530265.621", "7530265.621"), Fixture.EXPECTED),
                FindingKind.NORTHING_RANGE).row()).isEqualTo(4);
        assertThat(only(Fixture.read(CASS.replace("37445372.206", "37045372.206"), Fixture.EXPECTED),
                FindingKind.EASTING_RANGE).row()).isEqualTo(4);
    }

    @Test
    void rule16SixtySecondsAreNamedWithTheirRow() {
        RowFinding seconds = only(Fixture.read(DEGREES.replace("53.8311″", "63.8311″"), Fixture.EXPECTED),
                FindingKind.SECONDS_NOT_BELOW_60);
        assertThat(seconds.row()).isEqualTo(4);
        assertThat(seconds.field()).isEqualTo(Column.LON);
        assertThat(seconds.message(Locale.ENGLISH)).isEqualTo("Line 4: longitude has 60 seconds or more: "
                + "110°24′63.8311″. Correct it in the field book and the file.");
        only(Fixture.read(DEGREES.replace("31°54′09", "31°64′09"), Fixture.EXPECTED), FindingKind.MINUTES_NOT_BELOW_60);
        only(Fixture.read(PACKED.replace("110.24349718", "110.24749718"), Fixture.EXPECTED), FindingKind.SECONDS_NOT_BELOW_60);
    }

    @Test
    void rule16PackedOrDecimalIsAsked() {
        String unlabelled = PACKED.replace("(dd.mmss)", "");
        SurveyReading reading = Fixture.read(unlabelled, Fixture.EXPECTED);
        RowFinding finding = only(reading, FindingKind.AMBIGUOUS_DEGREES);
        assertThat(finding.mends()).extracting(offer -> offer.mend().id()).containsExactly("packed-dms", "decimal-degrees");
        assertThat(finding.mends()).extracting(offer -> offer.position().lon()).satisfies(lons -> {
            assertThat(lons.get(0)).isCloseTo(110.4021375, within(1e-8));
            assertThat(lons.get(1)).isEqualTo(110.24076950);
        });
        assertThat(reading.points()).allMatch(point -> point.position() == null);
        assertMended(unlabelled, finding, Fixture.EXPECTED);
        assertThat(Fixture.read(PACKED.replace("(dd.mmss)", "(十进制度)"), SurveyContext.unknown()).acceptable()).isTrue();
    }

    @Test
    void rule17StoredDegreesAreThoseOfXAndY() {
        RowFinding finding = only(Fixture.read(RTK.replace("110°25′21.1895″", "110°25′21.1905″"), Fixture.EXPECTED),
                FindingKind.POSITION_MISMATCH);
        assertThat(finding.row()).isEqualTo(5);
        // the true longitude is 21.18948″: 0.00102″ away, which is 27 mm at latitude 31.9°
        assertThat(finding.message(Locale.ENGLISH)).contains("0.027 m");
    }

    @Test
    void rule18DecimalsBeyondATenthOfAMillimetreAreFalsePrecision() {
        SurveyReading reading = Fixture.read(CASS.replace("3529805.927", "3529805.92701234"), Fixture.EXPECTED);
        assertThat(only(reading, FindingKind.FALSE_PRECISION).row()).isEqualTo(3);
        assertThat(reading.acceptable()).isTrue();
        only(Fixture.read(DEGREES.replace("53.8311″", "53.83110000001″"), Fixture.EXPECTED), FindingKind.FALSE_PRECISION);
    }

    @Test
    void rule19OneNameIsOnePlace() {
        SurveyReading reading = Fixture.read(CASS + "JB002,JB,37444650.760,3529808.595,571.920\n", Fixture.EXPECTED);
        RowFinding finding = only(reading, FindingKind.SAME_NAME_ELSEWHERE);
        assertThat(finding.row()).isEqualTo(9);
        assertThat(finding.message(Locale.ENGLISH)).contains("JB002", "line 3", "2.668 m");
        SurveyReading again = Fixture.read(CASS + "JB002,JB,37444650.770,3529805.927,571.920\n", Fixture.EXPECTED);
        only(again, FindingKind.SAME_NAME_AGAIN);
        assertThat(again.acceptable()).isTrue();
    }

    @Test
    void rule19CornersOfTwoParcelsMayShareNames() {
        String second = PARCEL.substring(PARCEL.indexOf("9,0.0000")).replace(",35", ",36");
        SurveyReading reading = Fixture.read(PARCEL + second, SurveyContext.unknown());
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.points()).hasSize(16);
    }

    @Test
    void rule20OnePlaceIsOneName() {
        RowFinding finding = only(Fixture.read(CASS + "JB009,JB,37444650.770,3529805.937,571.920\n", Fixture.EXPECTED),
                FindingKind.SAME_PLACE_OTHER_NAME);
        assertThat(finding.row()).isEqualTo(9);
        assertThat(finding.severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void rule21HeightsHaveTheirRange() {
        assertThat(only(Fixture.read(CASS.replace("598.104", "59810.4"), Fixture.EXPECTED), FindingKind.HEIGHT_RANGE).row())
                .isEqualTo(2);
    }

    @Test
    void rule22AMarkerNeedsAFixedSolution() {
        SurveyReading marker = Fixture.read(RTK.replace("603.775,固定", "603.775,浮动"), Fixture.EXPECTED);
        assertThat(only(marker, FindingKind.MARKER_NOT_FIXED).row()).isEqualTo(6);
        assertThat(marker.acceptable()).isFalse();
        SurveyReading point = Fixture.read(RTK.replace("566.481,固定", "566.481,单点解"), Fixture.EXPECTED);
        only(point, FindingKind.POINT_NOT_FIXED);
        assertThat(point.acceptable()).isTrue();
        only(Fixture.read(RTK.replace("566.481,固定", "566.481,良好"), Fixture.EXPECTED), FindingKind.SOLUTION_UNRECOGNISED);
        only(Fixture.read(RTK.replace("0.015,1.4,", "0.015,6.1,"), Fixture.EXPECTED), FindingKind.PDOP_HIGH);
    }

    @Test
    void rule24AFileComesInOnce() {
        String hash = Fixture.read(CASS, Fixture.EXPECTED).sha256();
        RowFinding finding = only(Fixture.read(CASS, Fixture.EXPECTED.having(Map.of(hash, "2024-05-08 上午"))),
                FindingKind.ALREADY_IMPORTED);
        assertThat(finding.message(Locale.CHINA)).contains("2024-05-08 上午");
        SurveyReading again = Fixture.read(CASS, Fixture.EXPECTED.having(Map.of(hash, "2024-05-08 上午"))
                .with(Mend.of(Mend.Kind.IMPORT_AGAIN)));
        assertThat(again.findings()).extracting(RowFinding::kind).containsExactly(FindingKind.IMPORTED_AGAIN, FindingKind.MENDED);
        assertThat(again.findings().get(0).message(Locale.ENGLISH)).contains("2024-05-08 上午");
        assertThat(again.acceptable()).isTrue();
    }

    @Test
    void rule25ARingCloses() {
        String open = PARCEL.substring(0, PARCEL.lastIndexOf("J1,")).replace("9,0.0000", "8,0.0000");
        SurveyReading reading = Fixture.read(open, Fixture.EXPECTED);
        RowFinding finding = only(reading, FindingKind.RING_NOT_CLOSED);
        assertThat(finding.row()).isEqualTo(19);
        assertThat(reading.points()).hasSize(8);
        assertMended(open, finding, Fixture.EXPECTED);
        only(Fixture.read(PARCEL.replace("9,0.0000", "8,0.0000"), Fixture.EXPECTED), FindingKind.PARCEL_COUNT);
    }

    @Test
    void rule26PointsShiftedAsPhoneMapsShiftAreRecognised() {
        StringBuilder file = new StringBuilder("点号,经度,纬度,高程\n");
        Fixture.truth().forEach((name, position) -> {
            LonLat shown = Gcj02.obfuscated(position);
            file.append(String.format(Locale.ROOT, "%s,%.8f,%.8f,600.0%n", name, shown.lon(), shown.lat()));
        });
        SurveyReading reading = Fixture.read(file.toString(), Fixture.EXPECTED.knowing(line()));
        RowFinding finding = only(reading, FindingKind.LOOKS_LIKE_GCJ02);
        assertThat(finding.mends()).extracting(offer -> offer.mend().kind()).containsExactly(Mend.Kind.CONFIRM_CGCS2000,
                Mend.Kind.FROM_GCJ02);
        assertThat(Fixture.read(DEGREES, Fixture.EXPECTED.knowing(line())).findings()).isEmpty();
    }

    @Test
    void rule26SixDecimalsAndNoHeightAreAskedAbout() {
        StringBuilder file = new StringBuilder("点号,经度,纬度\n");
        Fixture.truth().forEach((name, position) ->
                file.append(String.format(Locale.ROOT, "%s,%.6f,%.6f%n", name, position.lon() + 2e-3, position.lat())));
        RowFinding finding = only(Fixture.read(file.toString(), Fixture.EXPECTED), FindingKind.PERHAPS_PHONE_MAP);
        assertMended(file.toString(), finding, Fixture.EXPECTED);
    }

    /** Reads the file again with the first mend of the finding: it must come in, and say that it was mended. */
    private static void assertMended(String file, RowFinding finding, SurveyContext context) {
        Mend mend = finding.mends().get(0).mend();
        SurveyReading again = Fixture.read(file, context.with(mend));
        assertThat(again.findings()).extracting(RowFinding::kind).containsOnly(FindingKind.MENDED);
        assertThat(again.acceptable()).isTrue();
        assertThat(again.points()).isNotEmpty().allMatch(point -> point.position() != null);
        assertThat(again.findings().get(0).message(Locale.ENGLISH)).contains(mend.label(Locale.ENGLISH));
    }

    private static RowFinding only(SurveyReading reading, FindingKind kind) {
        assertThat(reading.findings()).extracting(RowFinding::kind).containsExactly(kind);
        assertThat(reading.acceptable()).isEqualTo(!kind.severity().stops());
        return reading.findings().get(0);
    }

    private static LineString line() {
        return new GeometryFactory().createLineString(
                Fixture.truth().values().stream().map(LonLat::toCoordinate).toArray(Coordinate[]::new));
    }
}
