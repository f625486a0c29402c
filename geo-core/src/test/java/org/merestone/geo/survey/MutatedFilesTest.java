package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.merestone.geo.crs.GaussZone;

/** Whatever happens to a file on its way, reading it gives a reading. */
class MutatedFilesTest {

    private static final List<String> FILES = List.of("cass-prefixed.dat", "cass-plain.dat", "rtk.csv", "rtk-english.txt",
            "degrees.csv", "packed.txt", "parcel.txt");
    private static final String[] PIECES = {",", "，", "\"", "\n", "\r\n", "\t", " ", "", "-", ".", "999999999999", "NaN", "\0",
        "°", "′", "@", "[地块坐标]", "=", "带号=99", "1e400", "٣", "𠙶", "\ufeff", "E", "0"};

    @Test
    void twoThousandDamagedFilesAreAllRead() {
        Random random = new Random(20_240_508);
        SurveyContext context = Fixture.EXPECTED.assuming(GaussZone.three(37));
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = damaged(Fixture.text(FILES.get(i % FILES.size())), random, i % 2 == 0);
            SurveyReading reading = SurveyFile.read(damaged, "a.dat", context);
            assertThat(reading.sha256()).hasSize(64);
            for (RowFinding finding : reading.findings()) {
                assertThat(finding.message(Locale.CHINA)).as("file %d", i).isNotBlank().doesNotContain("{");
                for (OfferedMend offer : finding.mends()) {
                    SurveyFile.read(damaged, "a.dat", context.with(offer.mend()));
                }
            }
            refused += reading.acceptable() ? 0 : 1;
        }
        assertThat(refused).as("most damage is noticed").isGreaterThan(1500);
    }

    private static byte[] damaged(String text, Random random, boolean inText) {
        StringBuilder damaged = new StringBuilder(text);
        for (int n = random.nextInt(4); inText && n >= 0; n--) {
            int start = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), start + random.nextInt(6));
            damaged.replace(start, end, PIECES[random.nextInt(PIECES.length)]);
        }
        byte[] bytes = damaged.toString().getBytes(random.nextBoolean() ? Fixture.GB18030 : StandardCharsets.UTF_8);
        for (int n = random.nextInt(4); !inText && n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
