package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDegreesTest {

    /** With a degree sign a number goes the long way, through the patterns. */
    @Test
    void theShortWayReadsWhatTheLongWayReads() {
        Random random = new Random(20_260_401);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(13);
            String text = random.nextInt(361) + (decimals == 0 && random.nextBoolean() ? "" : "." + digits(random, decimals));
            DegreeReading plain = PlainDegrees.read(text);
            if (plain != null) {
                assertThat(plain).as(text).isEqualTo(DegreeReading.read(text + "°"));
                assertThat(plain.degrees()).isEqualTo(Double.parseDouble(text));
            } else {
                assertThat(Double.parseDouble(text)).as(text).isGreaterThan(360);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".5", "-114.3", "+1", "1234", "114.3225°", "114°19′", "114.1.2", "361", "１１４", "11a", "114.1234567890123"})
    void everythingElseGoesTheLongWay(String text) {
        assertThat(PlainDegrees.read(text)).isNull();
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append).toString();
    }
}
