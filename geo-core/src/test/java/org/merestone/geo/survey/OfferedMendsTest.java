package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.LonLat;

/** Every import rule offers a mend where a mend is possible, and the mend that is offered sets the file right. */
class OfferedMendsTest {

    private static final SurveyContext CONTEXT = SurveyContext.unknown().near(new LonLat(114.3225, 29.8413), 5_000);
    private static final String HEAD = "点名,X,Y,H,解状态,PDOP\n";
    private static final String GOOD = "JB1,3302564.973,38531166.300,12.5,固定,1.2\nJB2,3302600.000,38531200.000,12.6,固定,1.3\n";

    @ParameterizedTest(name = "rule {0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "12 | ZONE_NOT_STATED | zone:38 | JB3,3302700.000,531300.000,12.5,固定,1.2",
        "13 | UNKNOWN_PREFIX | zone:38 | JB3,3302700.000,24531300.000,12.5,固定,1.2",
        "14 | OUTSIDE_AREA | leave-out:14 | JB3,3402700.000,38531300.000,12.5,固定,1.2",
        "14 | SWAPPED | swap-xy | -",
        "15 | NORTHING_RANGE | leave-out:15 | JB3,33027000.000,38531300.000,12.5,固定,1.2",
        "19 | SAME_NAME_ELSEWHERE | rename-later | JB1,3302700.000,38531300.000,12.5,固定,1.2",
        "19 | SAME_NAME_ELSEWHERE | leave-out:19 | JB1,3302700.000,38531300.000,12.5,固定,1.2",
        "20 | SAME_PLACE_OTHER_NAME | leave-out:20 | JB3,3302564.974,38531166.300,12.5,固定,1.2",
        "21 | HEIGHT_RANGE | drop-heights | JB3,3302700.000,38531300.000,9999,固定,1.2",
        "22 | MARKER_NOT_FIXED | as-boundary-points | JZ3,3302700.000,38531300.000,12.5,浮动,1.2",
        "22 | MARKER_NOT_FIXED | leave-out:22 | JZ3,3302700.000,38531300.000,12.5,浮动,1.2",
        "22 | PDOP_HIGH | leave-out:22 | JB3,3302700.000,38531300.000,12.5,固定,7.5",
        "23 | NOT_A_NUMBER | leave-out:23 | JB3,3302700.000,三千,12.5,固定,1.2",
        "23 | FIELD_COUNT | leave-out:23 | JB3,3302700.000,38531300.000",
        "23 | FULL_WIDTH_COMMAS | full-width-commas | JB3，3302700.000，38531300.000，12.5，固定，1.2"})
    void aMendThatIsOfferedSetsTheFileRight(int rule, FindingKind kind, String mend, String row) {
        String text = kind == FindingKind.SWAPPED ? HEAD + "JB1,38531166.300,3302564.973,12.5,固定,1.2\n" : HEAD + GOOD + row + "\n";
        isMendedBy(text, kind, Integer.toString(rule), mend);
    }

    @ParameterizedTest
    @ValueSource(strings = {"packed-dms", "decimal-degrees"})
    void whoIsAskedHowAnglesAreWrittenMaySayEither(String mend) {
        SurveyContext wide = SurveyContext.unknown().near(new LonLat(114.25, 29.8), 40_000);
        String text = "点名,L,B,H\nA,114.1930,29.5030,12\nB,114.1945,29.5045,12\n";
        SurveyReading asked = read(text, wide);
        assertThat(finding(asked, FindingKind.AMBIGUOUS_DEGREES).mends()).extracting(offer -> offer.mend().id()).contains(mend);
        assertThat(read(text, wide.with(Mend.parse(mend).orElseThrow())).findings())
                .filteredOn(finding -> finding.severity().stops()).extracting(RowFinding::kind)
                .doesNotContain(FindingKind.AMBIGUOUS_DEGREES);
    }

    @Test
    void sixtySecondsAreLeftOut() {
        isMendedBy("点名,L,B,H\nA,114°19′21.0000″,29°50′28.7000″,12\nB,114°19′60.0000″,29°50′28.7000″,12\n",
                FindingKind.SECONDS_NOT_BELOW_60, "16", "leave-out:16");
    }

    /** 114.3225, 29.8413 is X 3302564.9733, Y 38531166.3004 (PROJ); the second row's longitude is 96.6 m further east. */
    @Test
    void ofTwoPlacesInOneRowAPersonChoosesOne() {
        String text = "点名,X,Y,L,B\nA,3302564.9733,38531166.3004,114.32250000,29.84130000\n"
                + "B,3302564.9733,38531266.3004,114.32250000,29.84130000\n";
        RowFinding finding = finding(read(text, CONTEXT), FindingKind.POSITION_MISMATCH);
        Map<String, LonLat> places = finding.mends().stream().filter(offer -> offer.position() != null)
                .collect(Collectors.toMap(offer -> offer.mend().id(), OfferedMend::position));
        assertThat(places).containsOnlyKeys("keep-plane", "keep-degrees");
        assertThat(places.get("keep-degrees")).isEqualTo(new LonLat(114.3225, 29.8413));
        SurveyReading plane = isMendedBy(text, FindingKind.POSITION_MISMATCH, "17", "keep-plane");
        SurveyReading degrees = isMendedBy(text, FindingKind.POSITION_MISMATCH, "17", "keep-degrees");
        assertThat(plane.points().get(1).position()).isEqualTo(places.get("keep-plane"));
        assertThat(degrees.points().get(1).position()).isEqualTo(places.get("keep-degrees"));
        assertThat(isMendedBy(text, FindingKind.POSITION_MISMATCH, "17", "leave-out:17").points()).hasSize(1);
    }

    @Test
    void falsePrecisionIsRoundedToATenthOfAMillimetre() {
        String text = HEAD + "JB1,3302564.97312345,38531166.30012345,12.5,固定,1.2\n";
        SurveyReading rounded = isMendedBy(text, FindingKind.FALSE_PRECISION, "18", "round");
        assertThat(rounded.points().get(0).grid().xNorth()).isEqualTo(3302564.9731);
        assertThat(rounded.points().get(0).raw()).containsEntry(Column.NORTH, "3302564.97312345");
    }

    @Test
    void aNameOfItsOwnIsOneThatNobodyHas() {
        String text = HEAD + GOOD + "JB1,3302700.000,38531300.000,12.5,固定,1.2\nJB1-2,3302800.000,38531400.000,12.5,固定,1.2\n";
        SurveyReading renamed = isMendedBy(text, FindingKind.SAME_NAME_ELSEWHERE, "19", "rename-later");
        assertThat(renamed.points()).extracting(SurveyPoint::name).containsExactly("JB1", "JB2", "JB1-3", "JB1-2");
        assertThat(renamed.points().get(2).raw()).as("as written").containsEntry(Column.NAME, "JB1");
        assertThat(finding(renamed, FindingKind.RENAMED).message(Locale.ENGLISH)).contains("JB1-3");
    }

    @Test
    void whatIsLeftOutIsTold() {
        SurveyReading left = isMendedBy(HEAD + GOOD + "JZ3,3302700.000,38531300.000,12.5,浮动,1.2\n", FindingKind.MARKER_NOT_FIXED, "22",
                "leave-out:22");
        assertThat(left.points()).extracting(SurveyPoint::name).containsExactly("JB1", "JB2");
        RowFinding told = finding(left, FindingKind.LEFT_OUT);
        assertThat(told.row()).isEqualTo(4);
        assertThat(told.message(Locale.CHINESE)).contains("JZ3,3302700.000");
    }

    @Test
    void aMarkerForNowIsABoundaryPoint() {
        SurveyReading read = isMendedBy(HEAD + GOOD + "JZ3,3302700.000,38531300.000,12.5,浮动,1.2\nJZ4,3302750.000,38531300.000,1,固定,1\n",
                FindingKind.MARKER_NOT_FIXED, "22", "as-boundary-points");
        assertThat(read.points()).extracting(SurveyPoint::kind).containsExactly(PointKind.BOUNDARY_POINT, PointKind.BOUNDARY_POINT,
                PointKind.BOUNDARY_POINT, PointKind.MARKER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"桩名,类别,横距,纵距,高度值", "标识\t种类\t东移\t北移\t标高值"})
    void aHeaderOfUnknownWordsIsToldAsOne(String header) {
        String separator = header.contains("\t") ? "\t" : ",";
        String text = header + "\n" + String.join(separator, "JZ1", "JZ", "38531166.300", "3302564.973", "12.5") + "\n";
        SurveyReading reading = read(text, CONTEXT);
        assertThat(reading.format()).isEqualTo(SurveyFormat.UNKNOWN);
        assertThat(reading.points()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.UNKNOWN_HEADER);
            assertThat(finding.row()).isEqualTo(1);
        });
        Map<String, Column> meant = Map.of(header.split(separator)[0], Column.NAME, header.split(separator)[2], Column.EAST,
                header.split(separator)[3], Column.NORTH);
        assertThat(read(text, CONTEXT.laidOutAs(ColumnTemplate.headed("桩", meant))).acceptable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JZ0,JZ,abc,def,12.5", "???", ",,,,"})
    void aDamagedFirstRowIsNoHeader(String first) {
        SurveyReading reading = read(first + "\nJZ1,JZ,38531166.300,3302564.973,12.5\nJZ2,JZ,38531266.300,3302664.973,12.5\n", CONTEXT);
        assertThat(reading.format()).isEqualTo(SurveyFormat.CASS_DAT);
        assertThat(reading.points()).hasSize(3);
    }

    @Test
    void everyMendHasItsWordsInBothLanguages() {
        for (Mend.Kind kind : Mend.Kind.values()) {
            Mend mend = switch (kind) {
                case ZONE -> Mend.parse("zone:38").orElseThrow();
                case LEAVE_OUT -> Mend.leaveOut(22);
                default -> Mend.of(kind);
            };
            assertThat(Mend.parse(mend.id())).contains(mend);
            assertThat(List.of(mend.label(Locale.CHINESE), mend.label(Locale.ENGLISH))).doesNotHaveDuplicates()
                    .noneMatch(label -> label.contains("{"));
        }
        assertThat(Mend.parse("leave-out:11")).isEmpty();
        assertThat(Mend.parse("leave-out")).isEmpty();
    }

    private static SurveyReading isMendedBy(String text, FindingKind kind, String rule, String mend) {
        SurveyReading before = read(text, CONTEXT);
        RowFinding finding = finding(before, kind);
        assertThat(finding.ruleId()).isEqualTo(rule);
        assertThat(finding.mends()).extracting(offer -> offer.mend().id()).contains(mend);
        SurveyReading after = read(text, CONTEXT.with(Mend.parse(mend).orElseThrow()));
        assertThat(after.acceptable()).as(after.findings().toString()).isTrue();
        assertThat(after.findings()).extracting(RowFinding::kind).contains(FindingKind.MENDED).doesNotContain(kind);
        return after;
    }

    private static RowFinding finding(SurveyReading reading, FindingKind kind) {
        return reading.findings().stream().filter(finding -> finding.kind() == kind).findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + reading.findings()));
    }

    private static SurveyReading read(String text, SurveyContext context) {
        return SurveyFile.read(text.getBytes(StandardCharsets.UTF_8), "day.csv", context);
    }
}
