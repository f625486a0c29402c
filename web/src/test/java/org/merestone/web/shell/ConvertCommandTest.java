package org.merestone.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code convert}; the numbers are PROJ's, by pyproj 3.7.2 and cs2cs 9.1.1. */
class ConvertCommandTest {

    @ParameterizedTest
    @CsvSource({
        "4547, 114.3225, 29.8413, 3302564.9733, 531166.3004",
        "4526, 114.3225, 29.8413, 3302564.9733, 38531166.3004",
        "4544, 105.9144, 36.9808, 4094771.0232, 581413.6973",
        "4545, 106.6, 36.95, 4091878.0325, 375298.6358",
        "4524, 106.6, 36.95, 4091878.0325, 36375298.6358",
        "3857, 114.3225, 29.8413, 3483166.7059, 12726322.4862"})
    void positionsLieWhereProjPutsThem(int epsg, String lon, String lat, double north, double east) {
        Shell there = convert("lon,lat\n" + lon + "," + lat + "\n", "EPSG:4490", "EPSG:" + epsg);
        assertThat(there.out()).isEqualTo(String.format("x_north,y_east%n%.4f,%.4f%n", north, east));
        Shell back = convert(there.out(), "EPSG:" + epsg, "EPSG:4490");
        String[] values = back.out().lines().skip(1).findFirst().orElseThrow().split(",");
        assertThat(Double.parseDouble(values[0])).isCloseTo(Double.parseDouble(lon), within(1.1e-9));
        assertThat(Double.parseDouble(values[1])).isCloseTo(Double.parseDouble(lat), within(1.1e-9));
        assertThat(values[0]).matches("\\d+\\.\\d{9}");
    }

    @Test
    void otherColumnsPassThroughAsTheyCame() {
        Shell shell = convert("\ufeff点名,lat,备注,lon,\"a \"\"b\"\"\"\r\n界1,29.8413,\"x,\r\ny\",114.3225, 7 \r\n\r\n界2,\"29.8413\",,114.3225,\"\"",
                "EPSG:4490", "EPSG:4547");
        assertThat(shell.out()).isEqualTo("点名,x_north,备注,y_east,\"a \"\"b\"\"\"\r\n界1,3302564.9733,\"x,\r\ny\",531166.3004, 7 \r\n"
                + "界2,3302564.9733,,531166.3004,\"\"\n");
        assertThat(shell.status()).hasValue(0);
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void anotherEncodingPassesThroughByteForByte() {
        byte[] input = "点名,LON,Lat\n砚城镇镕,114.3225,29.8413\n".getBytes(Charset.forName("GB18030"));
        Shell shell = Shell.run(input, "convert", "--from", "4490", "--to=4547");
        assertThat(shell.status()).hasValue(0);
        assertThat(Shell.run("点名,lon,lat\n砚,114,30\n".getBytes(StandardCharsets.UTF_16), "convert", "--from", "4490", "--to", "4547").err())
                .contains("UTF-16");
    }

    @Test
    void fromOnePlaneToAnotherAndFromOneNameOfTheSamePlaceToAnother() {
        Shell plain = convert("id,y_east,x_north\n1,38531166.3004,3302564.9733\n", "EPSG:4526", "EPSG:4547");
        assertThat(plain.out()).isEqualTo("id,x_north,y_east\n1,3302564.9733,531166.3004\n");
        assertThat(convert("lon,lat\n-0.0000000001,-5e-1\n", "EPSG:4326", "EPSG:4490").out()).isEqualTo("lon,lat\n0.000000000,-0.500000000\n");
    }

    @Test
    void pointsOutsideTheZoneAreConvertedAndCounted() {
        Shell shell = convert("lon,lat\n114,30\n116,30\n117,30\n", "EPSG:4490", "EPSG:4547");
        assertThat(shell.status()).hasValue(0);
        assertThat(shell.out().lines()).hasSize(4);
        assertThat(shell.err()).contains("2 lines lie outside", "first is line 3", "38 (112.5–115.5° E)");
    }

    /** Faulty rows after a good one: the good one is written, the fault named with its line, and nothing after it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "4490 | lon,lat | 114,30 | NaN,30 | 不是数",
        "4490 | lon,lat | 114,30 | 114.1.2,30 | 不是数",
        "4490 | lon,lat | 114,30 | 0x10,30 | 不是数",
        "4490 | lon,lat | 114,30 | 1e309,30 | 不是数",
        "4490 | lon,lat | 114,30 | ,30 | 不是数",
        "4490 | lon,lat | 114,30 | 114°30′,30 | 不是数",
        "4490 | lon,lat | 114,30 | 114,30,5 | 有 3 个值",
        "4490 | lon,lat | 114,30 | 114 | 有 1 个值",
        "4490 | lon,lat | 114,30 | 30,114 | 适用范围",
        "4490 | lon,lat | 114,30 | 119,30 | 适用范围",
        "4490 | lon,lat | 114,30 | 114,91 | 适用范围",
        "4526 | x_north,y_east | 3302564,38531166 | 3302564,39531166 | 带号 38",
        "4526 | x_north,y_east | 3302564,38531166 | 3302564,531166 | EPSG:4547",
        "4548 | x_north,y_east | 3302564,531166 | 3302564,38531166 | EPSG:4527",
        "4547 | x_north,y_east | 3302564,531166 | 3302564,999999 | 适用范围",
        "4490 | lon,lat | 114,30 | \"114,30 | 没有闭合"})
    void aRowThatCannotBeConvertedEndsTheWorkWithItsNumber(int from, String header, String good, String bad, String said) {
        Shell shell = convert(header + "\n" + good + "\n" + bad + "\n" + good + "\n", "EPSG:" + from, "EPSG:4547");
        assertThat(shell.status()).hasValue(1);
        assertThat(shell.err()).contains("3 行", said).doesNotContain("\tat ", "{");
        assertThat(shell.out().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(shell.out()).endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x,y\n1,2\n", "lon\n114\n", "lon;lat\n114;30\n", "lon,lat,lon\n114,30,114\n", "lon,lat,x_north\n114,30,1\n"})
    void aHeaderWithoutTheTwoColumnsIsRefused(String input) {
        Shell shell = convert(input, "EPSG:4490", "EPSG:4547");
        assertThat(shell.status()).hasValue(1);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).isNotBlank();
    }

    @Test
    void aHeaderAloneIsAnEmptyTable() {
        assertThat(convert("lon,lat", "EPSG:4490", "EPSG:4547")).isEqualTo(new Shell(OptionalInt.of(0), "x_north,y_east\n", ""));
    }

    @ParameterizedTest
    @CsvSource({"EPSG:2362, 转换证明", "EPSG:2401, 转换证明", "EPSG:21418, 转换证明", "EPSG:4214, 转换证明", "EPSG:4479, 三维", "EPSG:4480, 三维",
        "EPSG:9999, 不是", "北京54, 不是 EPSG"})
    void otherSystemsAreRefusedWithWhatToDo(String code, String said) {
        for (String[] words : new String[][] {{code, "EPSG:4490"}, {"EPSG:4490", code}}) {
            Shell shell = convert("lon,lat\n114,30\n", words[0], words[1]);
            assertThat(shell.status()).hasValue(2);
            assertThat(shell.err()).contains(said);
            assertThat(shell.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert", "convert --from EPSG:4490", "convert --from EPSG:4490 --to", "convert --from 4490 --from 4490 --to 4547",
        "convert --from 4490 --to 4547 a.csv", "convert --from 4490 --to 4547 --fast", "convert --from --to 4547"})
    void wrongWordsAreASentenceAndTheUsage(String line) {
        Shell shell = Shell.run("", line.split(" "));
        assertThat(shell.status()).hasValue(2);
        assertThat(shell.err()).contains("./run convert --from").doesNotContain("\tat ", "{");
    }

    @Test
    void helpIsNoFault() {
        Shell shell = Shell.run("", "convert", "--help");
        assertThat(shell.status()).hasValue(0);
        assertThat(shell.out()).contains("  ./run convert --from");
    }

    @Test
    void wordsOfTheServerAreLeftToIt() {
        assertThat(Shell.run("").status()).isEmpty();
        assertThat(Shell.run("", "--port", "8080").status()).isEmpty();
        assertThat(Shell.run("", "import", "divisions").status()).isEmpty();
    }

    private static Shell convert(String input, String from, String to) {
        return Shell.run(input, "convert", "--from", from, "--to", to);
    }
}
