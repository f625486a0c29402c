package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import org.merestone.geo.crs.GaussZone;

/** Whatever the bytes, a file gives a reading and its findings are sentences. */
class SurveyFileFuzzTest {

    private static final SurveyContext KNOWN = Fixture.EXPECTED.assuming(GaussZone.three(37));

    @FuzzTest(maxDuration = "2m")
    void everyFileIsRead(byte[] content) {
        SurveyReading reading = SurveyFile.read(content, "a.dat", KNOWN);
        for (RowFinding finding : reading.findings()) {
            assertThat(finding.message(Locale.CHINESE)).isNotBlank();
            for (OfferedMend offer : finding.mends()) {
                SurveyFile.read(content, "a.dat", KNOWN.with(offer.mend()));
            }
        }
        if (reading.acceptable()) {
            assertThat(reading.points()).isNotEmpty().allMatch(point -> point.position() != null);
        }
    }
}
