package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\n", "a\r\nb\r\n", "a\rb\r", "a\nb\r\n"})
    void anyLineBreakEndsALine(String text) {
        FileText read = decode(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(read.lines()).containsExactly("a", "b");
        assertThat(read.endsWithLineBreak()).isTrue();
    }

    @Test
    void blankLinesKeepTheirNumbers() {
        assertThat(decode("a\n\n\nb".getBytes(StandardCharsets.UTF_8)).orElseThrow().lines()).containsExactly("a", "", "", "b");
    }

    @Test
    void aLastLineWithoutBreakIsRemembered() {
        FileText read = decode("a\nb".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(read.lines()).containsExactly("a", "b");
        assertThat(read.endsWithLineBreak()).isFalse();
    }

    /** Old controllers end a file with Ctrl-Z, as CP/M did. */
    @Test
    void theOldEndOfFileSignIsNoText() {
        FileText read = decode("a\r\nb\r\n\u001a".getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(read.lines()).containsExactly("a", "b");
        assertThat(read.endsWithLineBreak()).isTrue();
    }

    /** 点 is B5 E3 in GBK and E7 82 B9 in UTF-8; 𠙶 (U+20676) takes four bytes in GB18030 and is not in GBK. */
    @Test
    void gb18030IsFoundByItsBytes() {
        byte[] gbk = {(byte) 0xB5, (byte) 0xE3, '\n'};
        assertThat(decode(gbk).orElseThrow().lines()).containsExactly("点");
        assertThat(decode(gbk).orElseThrow().encoding()).isEqualTo("GB18030");
        byte[] utf8 = {(byte) 0xE7, (byte) 0x82, (byte) 0xB9, '\n'};
        assertThat(decode(utf8).orElseThrow().encoding()).isEqualTo("UTF-8");
        assertThat(decode("𠙶镇".getBytes(Charset.forName("GB18030"))).orElseThrow().lines()).containsExactly("𠙶镇");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void theByteOrderMarkIsNoText(String charset, String mark) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HexFormat.of().parseHex(mark));
        bytes.writeBytes("点名\n".getBytes(Charset.forName(charset)));
        FileText read = decode(bytes.toByteArray()).orElseThrow();
        assertThat(read.lines()).containsExactly("点名");
        assertThat(read.encoding()).isEqualTo(charset);
    }

    @Test
    void aMarkWithOtherBytesBehindItIsDamaged() {
        Findings findings = new Findings();
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\n', (byte) 0xFF};
        assertThat(FileText.decode(bytes, findings)).isEmpty();
        assertThat(findings.has(FindingKind.BAD_ENCODING)).isTrue();
    }

    @Test
    void theLongestLineAndTheMostRowsStillComeIn() {
        assertThat(decode("1".repeat(FileText.LONGEST_LINE).getBytes(StandardCharsets.UTF_8))).isPresent();
        assertThat(decode("\n".repeat(FileText.MOST_ROWS).getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @Test
    void tabsAreTextButOtherControlsAreNot() {
        Findings tab = new Findings();
        assertThat(FileText.decode("a\tb\n".getBytes(StandardCharsets.UTF_8), tab)).isPresent();
        assertThat(tab.sorted()).isEmpty();
        Findings zero = new Findings();
        assertThat(FileText.decode(("a\0b" + "c".repeat(200) + "\n").getBytes(StandardCharsets.UTF_8), zero)).isPresent();
        assertThat(zero.sorted()).extracting(RowFinding::kind).containsExactly(FindingKind.CONTROL_CHARACTER);
    }

    private static Optional<FileText> decode(byte[] content) {
        return FileText.decode(content, new Findings());
    }
}
