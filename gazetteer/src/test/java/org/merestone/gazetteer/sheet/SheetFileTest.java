package org.merestone.gazetteer.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.hard.HardCase;

class SheetFileTest {

    private static final SheetLimits SMALL = new SheetLimits(10, 5, 50, 1 << 20);

    @Test
    void csvIsReadInBothEncodingsAndWithAnyDelimiter() {
        String text = "标准名称,地名类别\r\n\"李家湾,上\",农村居民点\r\n\r\n簰洲,\uD842\uDFB7\n";
        for (byte[] content : List.of(text.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")))) {
            assertThat(rows(content)).containsExactly(List.of("标准名称", "地名类别"), List.of("李家湾,上", "农村居民点"),
                    List.of("簰洲", "\uD842\uDFB7"));
        }
        assertThat(rows("a;b;c\n1,5;2;3".getBytes(StandardCharsets.UTF_8))).containsExactly(List.of("a", "b", "c"), List.of("1,5", "2", "3"));
        assertThat(rows("a\tb\n1\t2".getBytes(StandardCharsets.UTF_8))).hasSize(2);
    }

    @Test
    void xlsxGivesTextsNumbersDatesAndGaps() {
        byte[] content = new Xlsx().shared("<t>标准名称</t>", "<r><t>李家</t></r><r><t xml:space=\"preserve\">湾 </t></r><rPh><t>リ</t></rPh>")
                .part("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>")
                .sheet("""
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>代码</t></is></c></row>
                        <row r="2"/>
                        <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>31228</v></c><c r="C4"><v>4.21202101E8</v></c>
                          <c r="D4" s="2"><v>31228.75</v></c><c r="E4" s="3"><v>31228</v></c></row>
                        <row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="str"><v>文</v></c></row>""").bytes();
        // 31228 is 30 June 1985 by Excel's calendar.
        assertThat(rows(content)).containsExactly(List.of("标准名称", "", "代码"), List.of("李家湾", "1985-06-30", "421202101", "1985-06-30", "31228"),
                List.of("是", "文"));
        List<Integer> numbers = new ArrayList<>();
        SheetFile.read(content, SMALL, (number, cells) -> numbers.add(number));
        assertThat(numbers).containsExactly(1, 4, 5);
    }

    @Test
    @HardCase({HardCase.Of.SPREADSHEET_WITH_FORMULAS, HardCase.Of.SPREADSHEET_WITH_MACROS})
    void formulasErrorsMacrosAndLinksAreRefused() {
        refused(new Xlsx().sheet("<row r=\"3\"><c r=\"AB3\"><f>1+1</f><v>2</v></c></row>").bytes(), "sheet.formula", 3, "AB");
        refused(new Xlsx().sheet("<row r=\"3\"><c r=\"B3\" t=\"e\"><v>#REF!</v></c></row>").bytes(), "sheet.errorCell", 3, "B", "#REF!");
        refused(new Xlsx().rows(List.of(List.of("a"))).part("xl/vbaProject.bin", "x").bytes(), "sheet.macro");
        refused(new Xlsx().rows(List.of(List.of("a"))).part("xl/externalLinks/externalLink1.xml", "<x/>").bytes(), "sheet.external");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "sheet.oldExcel");
    }

    @Test
    void aBombIsStoppedLongBeforeItIsUnpacked() {
        byte[] bomb = new Xlsx().rows(List.of(List.of("a"))).part("xl/media/big.bin", new byte[64 << 20]).bytes();
        assertThat(bomb.length).isLessThan(100_000);
        refused(bomb, "sheet.bomb");
        assertThatThrownBy(() -> SheetFile.read(new Xlsx().part("x", new byte[2 << 20]).bytes(), SMALL, (n, c) -> true))
                .hasMessageContaining("sheet.bomb");
        Xlsx many = new Xlsx();
        for (int i = 0; i <= SheetLimits.ENTRIES; i++) {
            many.part("x" + i, "");
        }
        refused(many.bytes(), "sheet.bomb");
    }

    @Test
    void moreThanTheLimitsAllowIsRefusedWithItsRow() {
        refusedSmall("a\n".repeat(11), "sheet.tooManyRows");
        refusedSmall("a,b,c,d,e,f\n", "sheet.tooManyColumns");
        refusedSmall("a," + "x".repeat(51) + "\n", "sheet.cellTooLong");
        refused(new Xlsx().sheet("<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>").bytes(), "sheet.tooManyColumns", 1, 200);
    }

    @Test
    void whatIsNoTableIsASentence() {
        refused("标准名称,\"不成对\n".getBytes(StandardCharsets.UTF_8), "sheet.notCsv");
        refused(new byte[] {(byte) 0x81, (byte) 0xFF, 'a'}, "sheet.encoding");
        refused(new byte[] {'a', 0, 'b'}, "sheet.encoding");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, "sheet.notXlsx");
        refused(new Xlsx().bytes(), "sheet.notXlsx");
        refused(new Xlsx().sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>").bytes(), "sheet.notXlsx");
        refused(new Xlsx().sheet("<row r=\"1\"><c").bytes(), "sheet.notXlsx");
    }

    @Test
    void entitiesOfADoctypeAreNotExpanded() {
        byte[] content = new Xlsx().part("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>").bytes();
        refused(content, "sheet.notXlsx");
    }

    @Test
    void noCutOrTwistedFileFailsOtherwiseThanByASentence() {
        byte[] whole = new Xlsx().shared("<t>甲</t>").sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>").bytes();
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            byte[] twisted = java.util.Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            for (int j = 0; j < 3 && twisted.length > 8; j++) {
                twisted[4 + random.nextInt(twisted.length - 4)] = (byte) random.nextInt();
            }
            try {
                SheetFile.read(twisted, SMALL, (number, cells) -> true);
            } catch (Refusal.NotAllowed sentence) {
                assertThat(sentence.key()).startsWith("sheet.");
            }
        }
    }

    private static List<List<String>> rows(byte[] content) {
        List<List<String>> rows = new ArrayList<>();
        SheetFile.read(content, SMALL, (number, cells) -> rows.add(List.copyOf(cells)));
        return rows;
    }

    private static void refusedSmall(String csv, String key) {
        assertThatThrownBy(() -> rows(csv.getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void refused(byte[] content, String key, Object... arguments) {
        assertThatThrownBy(() -> SheetFile.read(content, SheetLimits.CENSUS, (number, cells) -> true))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo(key);
                    if (arguments.length > 0) {
                        assertThat(refusal.arguments()).containsExactly(arguments);
                    }
                });
    }
}
