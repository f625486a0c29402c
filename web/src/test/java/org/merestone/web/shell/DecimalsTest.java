package org.merestone.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @Test
    void numbersAreReadAsJavaReadsThem() {
        Random random = new Random(4490);
        for (int i = 0; i < 20_000; i++) {
            String text = new BigDecimal(random.nextDouble() * Math.pow(10, random.nextInt(10)) * (random.nextBoolean() ? 1 : -1))
                    .setScale(random.nextInt(20), RoundingMode.HALF_UP).toPlainString();
            assertThat(read(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
        assertThat(read(" \"+1.5e2\" ")).isEqualTo(150);
        assertThat(read("114.")).isEqualTo(114);
        assertThat(read(".5")).isEqualTo(0.5);
        assertThat(read("9007199254740993.0000")).isEqualTo(9007199254740992.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "-", "+", "--1", "1,5", "1..2", "NaN", "Infinity", "1e", "1e9999", "0x1p3", "1f", "٣", "1_000", "1 2"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(read(text)).isNaN();
    }

    @Test
    void numbersAreWrittenToTheDecimal() {
        Random random = new Random(4547);
        byte[] bytes = new byte[32];
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextBoolean() ? 4 : 9;
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(13 - decimals));
            String written = new String(bytes, 0, Decimals.write(number, decimals, bytes, 0), StandardCharsets.US_ASCII);
            assertThat(Math.abs(Double.parseDouble(written) - number)).isLessThanOrEqualTo(0.500001 * Math.pow(10, -decimals));
            assertThat(written).matches("-?\\d+\\.\\d{" + decimals + "}");
        }
        assertThat(new String(bytes, 0, Decimals.write(-0.00001, 4, bytes, 0), StandardCharsets.US_ASCII)).isEqualTo("0.0000");
        assertThat(new String(bytes, 0, Decimals.write(-9.99996, 4, bytes, 0), StandardCharsets.US_ASCII)).isEqualTo("-10.0000");
    }

    private static double read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Decimals.read(bytes, 0, bytes.length);
    }
}
