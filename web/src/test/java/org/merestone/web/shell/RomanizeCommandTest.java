package org.merestone.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code romanize}: a line for a line, whatever stands on it. */
class RomanizeCommandTest {

    @Test
    void eachNameIsAnsweredWithTonedPlainAndSpecificSpellingAndWhetherToAsk() {
        assertThat(romanize("西安市\n吕梁市\n李家堡\n").out()).isEqualTo("""
                西安市\tXī'ān Shì\tXi'an Shi\tXi'an\tno
                吕梁市\tLǚliáng Shì\tLüliang Shi\tLüliang\tno
                李家堡\tLǐjiābǎo\tLijiabao\tLijiabao\tyes
                """);
    }

    @Test
    void theClassDecidesWhatIsWrittenApart() {
        assertThat(romanize("三元里\n", "--class", "222").out()).startsWith("三元里\tSānyuánlǐ\t");
        assertThat(romanize("三元里\n", "--class=23510").out()).startsWith("三元里\tSānyuán Lǐ\t");
    }

    @Test
    void theDivisionDecidesALocalReading() {
        assertThat(romanize("李家垸\n", "--class", "222", "--division", "421125").out()).contains("Lǐjiāwān\t");
        assertThat(romanize("李家垸\n", "--class", "222", "--division", "421221").out()).contains("Lǐjiāyuàn\t");
    }

    @Test
    void anEmptyLineGivesEmptyFieldsAndTheOrderHolds() {
        assertThat(romanize("\n咸宁市\n \n\n东阿县").out()).isEqualTo(
                "\t\t\t\tno\n咸宁市\tXiánníng Shì\tXianning Shi\tXianning\tno\n\t\t\t\tno\n\t\t\t\tno\n东阿县\tDōng'ē Xiàn\tDong'e Xian\tDong'e\tno\n");
        assertThat(romanize("").out()).isEmpty();
    }

    @Test
    void marksAndLineEndsOfWindowsAreNoPartOfAName() {
        assertThat(romanize("\ufeff六安市\r\n延安市\r\n").out()).isEqualTo(
                "六安市\tLù'ān Shì\tLu'an Shi\tLu'an\tno\n延安市\tYán'ān Shì\tYan'an Shi\tYan'an\tno\n");
    }

    @Test
    void bracketsAndBlanksAreReadAsPeopleMeanThem() {
        assertThat(fields("（西安市）")[1]).isEqualTo("Xī'ān Shì");
        assertThat(fields("西 安　市")[1]).isEqualTo("Xī'ān Shì");
        assertThat(fields("大王庄（东）")[1]).isEqualTo("Dàwángzhuāng (Dōng)");
        assertThat(fields("大王庄（东）")[4]).isEqualTo("yes");
        assertThat(fields("大王庄（东）")[3]).isEqualTo("Dawangzhuang");
    }

    @Test
    void aTabInsideANameBreaksNoTable() {
        assertThat(fields("西安\t市")).hasSize(5).startsWith("西安 市", "Xī'ān Shì");
        assertThat(romanize("西\u2028安\n").out().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "𠮷", "\u0000", "?", "()", "（）", "😀村", "ㄅㄆ", "བོད", "\u202E路", "\uD800", "·", "'", "1", "一", "第", "儿",
        "儿儿儿", "路路路路", "十十十路", "第第路", "a'b", "北京(", ")北京", "「」『』", "段", "一段", "路一段", "环路", "三三环路", "门北滨河路"})
    void whatIsNoNameGivesALineAllTheSame(String text) {
        Shell shell = romanize(text + "\n咸宁市\n");
        assertThat(shell.status()).hasValue(0);
        assertThat(shell.out().split("\n")).hasSize(2);
        assertThat(shell.out().split("\n")[0].split("\t", -1)).hasSize(5);
        assertThat(shell.out().split("\n")[1]).startsWith("咸宁市\tXiánníng Shì");
    }

    @Test
    void aVeryLongLineIsOneLine() {
        String[] lines = romanize("山".repeat(900) + "\n" + "水".repeat(3_000_000) + "\n咸宁市\n").out().split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).startsWith("山山").endsWith("\tno");
        assertThat(lines[1].length()).isLessThan(5_000);
        assertThat(lines[1]).endsWith("…\t\t\t\tyes");
        assertThat(lines[2]).startsWith("咸宁市\tXián");
    }

    @Test
    void thousandsOfNamesKeepTheirOrder() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            names.append(i).append("号路\n");
        }
        String[] lines = romanize(names.toString(), "--class", "2351").out().split("\n");
        assertThat(lines).hasSize(20_000);
        assertThat(lines[19_999]).isEqualTo("19999号路\t19999 Hàolù\t19999 Haolu\t19999\tno");
    }

    @Test
    void anOlderEncodingIsReadAndTold() {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes("簰洲湾镇\n".getBytes(Charset.forName("GB18030")));
        mixed.writeBytes("咸安区\n".getBytes(StandardCharsets.UTF_8));
        Shell shell = Shell.run(mixed.toByteArray(), "romanize");
        assertThat(shell.out()).startsWith("簰洲湾镇\tPáizhōuwān Zhèn\t").contains("咸安区\tXián'ān Qū\t");
        assertThat(shell.err()).contains("GB18030");
        assertThat(Shell.run("西安市\n".getBytes(StandardCharsets.UTF_16), "romanize").status()).hasValue(1);
    }

    @Test
    void wrongWordsAreASentenceWithTheUsage() {
        assertThat(romanize("", "--class", "road").err()).contains("23510").contains("./run romanize");
        assertThat(romanize("", "--class", "123456").status()).hasValue(2);
        assertThat(romanize("", "--division", "x").err()).contains("421202");
        assertThat(romanize("", "names.txt").status()).hasValue(2);
        assertThat(romanize("", "--fast").status()).hasValue(2);
    }

    private static String[] fields(String line) {
        return romanize(line + "\n").out().replace("\n", "").split("\t", -1);
    }

    private static Shell romanize(String input, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "romanize";
        System.arraycopy(words, 0, all, 1, words.length);
        return Shell.run(input, all);
    }
}
