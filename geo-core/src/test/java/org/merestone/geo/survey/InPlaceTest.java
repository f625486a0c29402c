package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/** Lines, values, numbers and points are found in the file's bytes in place, with nothing lost and nothing changed. */
class InPlaceTest {

    private static final SurveyContext CONTEXT = SurveyContext.unknown().near(new LonLat(114, 29.8), 60_000).assuming(GaussZone.three(38));
    private final Random random = new Random(20_260_401);

    @Test
    void aNumberIsTheDoubleNearestToItsDigits() {
        for (int i = 0; i < 50_000; i++) {
            String text = (random.nextInt(4) == 0 ? "-" : "") + digits(1 + random.nextInt(17))
                    + (random.nextBoolean() ? "." + digits(random.nextInt(12)) : "");
            assertThat(Numbers.parse(text)).as(text).hasValue(Double.parseDouble(text));
        }
    }

    @Test
    void charactersEndWhereJavaSaysThatTheyEnd() {
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(4)];
            random.nextBytes(bytes);
            bytes[0] |= (byte) 0x80;
            assertThat(Utf8.length(bytes, 0, bytes.length) == bytes.length).as(Arrays.toString(bytes)).isEqualTo(isOneCharacter(bytes));
        }
    }

    /** The same table with its values between quotes, whose values are cut out one by one. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void quotesAndLineBreaksChangeNoPoint(String lineBreak) {
        String plain = table(lineBreak, "");
        SurveyReading one = read(plain.getBytes(StandardCharsets.UTF_8));
        SurveyReading other = read(table(lineBreak, "\"").getBytes(StandardCharsets.UTF_8));
        assertThat(one.points()).hasSize(300);
        assertThat(one.findings()).isEqualTo(other.findings()).isNotEmpty();
        assertThat(one.points()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("line").containsExactlyElementsOf(other.points());
    }

    @Test
    void theEncodingChangesNoPoint() {
        String text = table("\r\n", "");
        SurveyReading utf8 = read(text.getBytes(StandardCharsets.UTF_8));
        for (byte[] bytes : List.of(text.getBytes(Fixture.GB18030), text.getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8))) {
            SurveyReading other = read(bytes);
            assertThat(other.points()).isEqualTo(utf8.points());
            assertThat(other.findings()).isEqualTo(utf8.findings());
        }
    }

    @Test
    void aReadingIsItsOwn() {
        byte[] bytes = table("\n", "").getBytes(StandardCharsets.UTF_8);
        SurveyReading reading = read(bytes);
        SurveyPoint before = reading.points().get(7);
        Arrays.fill(bytes, (byte) '?');
        assertThat(reading.points().get(7)).isEqualTo(before);
        assertThat(before.line()).startsWith(before.name() + ",JB,");
        assertThat(before.raw()).containsEntry(Column.CODE, "JB");
    }

    @Test
    void blanksOfEveryKindAroundAValueAreNoPartOfIt() {
        Cells cells = Delimiter.COMMA.cut(" a ,\u3000界桩\u3000,\u2003\u20031.25\t, ,\u00a0x");
        assertThat(cells.texts()).containsExactly("a", "界桩", "1.25", "", "\u00a0x");
        assertThat(cells.number(2)).isEqualTo(1.25);
        assertThat(cells.decimals(2)).isEqualTo(2);
        assertThat(cells.isBlank(3)).isTrue();
        assertThat(cells.part(1, 3).texts()).containsExactly("界桩", "1.25");
    }

    @Test
    void valuesThatStandInNoLineMayHoldAnything() {
        assertThat(Cells.of(List.of("a\nb", " c ", "")).texts()).containsExactly("a\nb", " c ", "");
    }

    /** Cells beside each other stand together in the table, so many of them must not push each other out. */
    @Test
    void everyCellKeepsItsFirstPoint() {
        CellTable table = new CellTable(4);
        for (int i = 0; i < 20_000; i++) {
            table.putIfAbsent(i % 140 - 70, -(i / 140), i % 2, i);
            table.putIfAbsent(i % 140 - 70, -(i / 140), i % 2, -7);
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(table.get(i % 140 - 70, -(i / 140), i % 2)).isEqualTo(i);
            assertThat(table.get(i % 140 - 70, -(i / 140), 1 - i % 2)).isEqualTo(-1);
        }
    }

    @Test
    void oneNameIsFoundAmongThousands() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append(String.format(Locale.ROOT, "界%d,JB,38%d,%d,12%n", i, 460_000 + i, 3_270_000 + i));
        }
        text.append("界777,JB,38470000,3290000,12\n");
        assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.SAME_NAME_ELSEWHERE);
            assertThat(finding.row()).isEqualTo(5_001);
            assertThat(finding.arguments()).containsEntry("other", 778);
        });
    }

    private SurveyReading read(byte[] bytes) {
        return SurveyFile.read(bytes, "day.csv", CONTEXT);
    }

    private static String table(String lineBreak, String quote) {
        Random own = new Random(7);
        StringBuilder text = new StringBuilder("点名,编码,北坐标X,东坐标Y,高程H,解状态,PDOP,时间").append(lineBreak);
        for (int i = 0; i < 300; i++) {
            List<String> values = List.of((i % 9 == 0 ? "界桩" : "P") + i % 290, "JB",
                    String.format(Locale.ROOT, "%.3f", 3_270_000 + 40_000 * own.nextDouble()),
                    String.format(Locale.ROOT, "%.3f", 38_460_000 + 40_000 * own.nextDouble()), "x".repeat(i % 50 / 49) + "12.5",
                    i % 11 == 0 ? "浮动" : "固定", "1." + i % 10, "2026-03-01 10:00:" + (10 + i % 50));
            text.append(quote).append(String.join(quote + "," + quote, values)).append(quote).append(lineBreak);
        }
        return text.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static boolean isOneCharacter(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.codePointCount(0, text.length()) == 1;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
