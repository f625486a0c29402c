package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the text, it is an angle within a turn or a fault with its reason. */
class DegreeReadingFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void everyTextIsAnAngleOrAFault(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        try {
            DegreeReading reading = DegreeReading.read(text);
            assertThat(Math.abs(reading.degrees())).isLessThanOrEqualTo(360);
            assertThat(reading.resolution()).isPositive();
        } catch (DegreeFault fault) {
            assertThat(fault.reason()).isNotNull();
        }
        if (DegreeReading.isAmbiguous(text)) {
            // minutes and seconds below 60 are at most 0.5999 of a degree written, and less than a degree read
            assertThat(DegreeReading.readPacked(text).degrees()).isCloseTo(DegreeReading.read(text).degrees(),
                    within(0.41));
        }
    }
}
