package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Import rule 23: what is no text, no known layout, or no complete row. */
class BrokenTextTest {

    private static final String CASS = Fixture.text("cass-prefixed.dat");

    @Test
    void anEmptyFileIsRefused() {
        assertThat(kinds(new byte[0])).containsExactly(FindingKind.EMPTY_FILE);
        assertThat(kinds(" \r\n \n".getBytes(StandardCharsets.UTF_8))).containsExactly(FindingKind.NO_POINTS);
        assertThat(kinds("点名,X,Y\n".getBytes(StandardCharsets.UTF_8))).containsExactly(FindingKind.NO_POINTS);
    }

    @ParameterizedTest
    @CsvSource({"89504E470D0A1A0A0000, PNG", "FFD8FFE000104A46, JPEG", "504B0304140000, Excel", "D0CF11E0A1B11AE1, Excel",
        "255044462D312E34, PDF", "414331303332000000, AutoCAD", "0001020304050607080900, binary"})
    void aPictureIsCalledAPicture(String bytes, String word) {
        SurveyReading reading = SurveyFile.read(HexFormat.of().parseHex(bytes), "a.dat", SurveyContext.unknown());
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.NOT_TEXT);
            assertThat(finding.message(Locale.ENGLISH)).contains(word);
        });
        assertThat(reading.points()).isEmpty();
    }

    @Test
    void aPointMayBeNamedLikeADrawing() {
        String file = "AC1024,JB,37443434.133,3529055.927,612.337\r\nBM2,JB,37444153.018,3529419.017,598.104\r\n";
        assertThat(Fixture.read(file, Fixture.EXPECTED).acceptable()).isTrue();
    }

    @Test
    void chineseCommasAreReadOnceAPersonSaysSo() {
        String file = CASS.replace(',', '，');
        SurveyReading reading = SurveyFile.read(file.getBytes(Fixture.GB18030), "a.dat", Fixture.EXPECTED);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.FULL_WIDTH_COMMAS);
            assertThat(finding.row()).isEqualTo(1);
            assertThat(finding.message(Locale.ENGLISH)).contains("8 line(s)");
            assertThat(finding.mends()).extracting(offer -> offer.mend().id()).containsExactly("full-width-commas");
        });
        assertThat(reading.points()).as("points are shown beside the finding").hasSize(8);
        assertThat(SurveyFile.read(file.getBytes(Fixture.GB18030), "a.dat",
                Fixture.EXPECTED.with(Mend.of(Mend.Kind.FULL_WIDTH_COMMAS))).acceptable()).isTrue();
    }

    @Test
    void oneChineseCommaIsFoundInItsRow() {
        String file = CASS.replace("JB003,JB,", "JB003，JB,");
        assertThat(Fixture.read(file, Fixture.EXPECTED).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.FULL_WIDTH_COMMAS);
            assertThat(finding.row()).isEqualTo(4);
        });
    }

    @Test
    void aFileThatStopsInTheMiddleNamesItsLastRow() {
        String file = CASS.substring(0, CASS.length() - 22);
        SurveyReading reading = Fixture.read(file, Fixture.EXPECTED);
        assertThat(reading.findings()).extracting(RowFinding::kind).contains(FindingKind.CUT_OFF);
        assertThat(reading.findings()).allMatch(finding -> finding.row() == 8);
        assertThat(Fixture.read(CASS.substring(0, CASS.length() - 4), Fixture.EXPECTED).findings())
                .extracting(RowFinding::kind).containsExactly(FindingKind.LAST_VALUE_CUT);
        assertThat(Fixture.read(CASS.strip(), Fixture.EXPECTED).findings()).isEmpty();
    }

    @Test
    void aRowWithTooFewOrTooManyValuesIsNamed() {
        assertThat(Fixture.read(CASS.replace("37444650.760,", ""), Fixture.EXPECTED).findings())
                .allMatch(finding -> finding.row() == 3)
                .extracting(RowFinding::kind).contains(FindingKind.FIELD_COUNT);
        assertThat(Fixture.read(CASS.replace("37444650.760,", ","), Fixture.EXPECTED).findings()).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.MISSING_VALUE);
                    assertThat(finding.field()).isEqualTo(Column.EAST);
                });
        assertThat(Fixture.read(CASS.replace("571.920", "571.920,9"), Fixture.EXPECTED).findings())
                .extracting(RowFinding::kind).containsExactly(FindingKind.FIELD_COUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57l.920", "NaN", "1e3", "1 571.92", "五百"})
    void whatIsNoNumberIsNamed(String text) {
        assertThat(Fixture.read(CASS.replace("571.920", text), Fixture.EXPECTED).findings()).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.NOT_A_NUMBER);
                    assertThat(finding.row()).isEqualTo(3);
                    assertThat(finding.message(Locale.CHINA)).contains("高程", text);
                });
    }

    @Test
    void aPointNeedsAName() {
        assertThat(Fixture.read(CASS.replace("JB002,", ","), Fixture.EXPECTED).findings()).singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.NO_NAME));
    }

    @Test
    void aLayoutThatNobodyKnowsIsSaidToBe() {
        assertThat(kinds("这是一封信。\n你好！\n".getBytes(StandardCharsets.UTF_8))).containsExactly(FindingKind.UNKNOWN_FORMAT);
        assertThat(kinds("点名,编码,高程\n1,2,3\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(FindingKind.MISSING_COLUMNS);
    }

    @Test
    void bytesThatAreNoCharactersAreFoundInTheirRow() {
        byte[] bytes = CASS.getBytes(StandardCharsets.UTF_8);
        bytes[CASS.indexOf("JB002") + 2] = (byte) 0xFF;
        SurveyReading reading = SurveyFile.read(bytes, "a.dat", Fixture.EXPECTED);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.BAD_ENCODING);
            assertThat(finding.row()).isEqualTo(3);
        });
    }

    @Test
    void aControlCharacterIsFoundInItsRow() {
        assertThat(Fixture.read(CASS.replace("JB002", "JB\u0007002"), Fixture.EXPECTED).findings())
                .extracting(RowFinding::kind).contains(FindingKind.CONTROL_CHARACTER);
    }

    @Test
    void sizeRowsAndLinesAreBounded() {
        assertThat(kinds(new byte[FileText.MOST_BYTES + 1])).containsExactly(FindingKind.TOO_LARGE);
        assertThat(kinds(",\n".repeat(FileText.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(FindingKind.TOO_MANY_ROWS);
        assertThat(kinds(("a\n" + "1,".repeat(FileText.LONGEST_LINE)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(FindingKind.LINE_TOO_LONG);
    }

    @Test
    void findingsAreBoundedButEveryKindIsHeard() {
        StringBuilder file = new StringBuilder(CASS);
        for (int i = 0; i < 5000; i++) {
            file.append("P").append(i).append(",JB,x,y,z\r\n");
        }
        SurveyReading reading = Fixture.read(file + "Q,JB,37444650.760,3539805.927,7000\n", Fixture.EXPECTED);
        assertThat(reading.findings()).hasSizeLessThan(300);
        assertThat(reading.findings()).extracting(RowFinding::kind)
                .contains(FindingKind.NOT_A_NUMBER, FindingKind.HEIGHT_RANGE, FindingKind.MORE_FINDINGS);
    }

    private static Iterable<FindingKind> kinds(byte[] content) {
        return SurveyFile.read(content, "a.dat", SurveyContext.unknown()).findings().stream().map(RowFinding::kind).toList();
    }
}
