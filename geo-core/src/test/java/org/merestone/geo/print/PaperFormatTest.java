package org.merestone.geo.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** One paper in three formats: every word there, every table whole, every letter in the file. */
class PaperFormatTest {

    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-03-01T02:30:00Z");
    private static final Marking PUBLIC = new Marking(Grade.PUBLIC, "surveyor", THEN);
    private static final Marking INTERNAL = new Marking(Grade.INTERNAL, "surveyor", THEN);
    /** One white pixel. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");

    @TempDir
    Path folder;

    @Test
    void aTableOfManyPagesHasItsHeadOnEachAndEveryRowOnce() {
        byte[] pdf = PaperFormat.PDF.write(table(200).marked(PUBLIC));
        List<String> pages = Opened.pages(pdf);
        assertThat(pages).hasSizeGreaterThan(5).allSatisfy(page -> assertThat(page).contains("序号界桩号备注"));
        String all = String.join("", pages);
        for (int i = 1; i <= 200; i++) {
            assertThat(all.split("界桩代码" + i + "号", -1)).as("row " + i).hasSize(2);
        }
        assertThat(pages.get(0)).contains("第1页共" + pages.size() + "页");
        assertThat(pages.get(pages.size() - 1)).contains("第" + pages.size() + "页共" + pages.size() + "页");
    }

    @Test
    void noRowIsCutBetweenTwoPages() {
        // Each row is five lines high; a row that began on one page and ended on the next would leave its own last line there.
        List<String> pages = Opened.pages(PaperFormat.PDF.write(table(60).marked(PUBLIC)));
        for (String page : pages) {
            int begun = page.split("界桩代码", -1).length - 1;
            int ended = page.split("此行完。", -1).length - 1;
            assertThat(ended).isEqualTo(begun);
        }
    }

    @Test
    void aRowLongerThanAPageGoesOnInTheSameColumnsAndLosesNothing() {
        StringBuilder longest = new StringBuilder();
        for (int i = 1; i <= 900; i++) {
            longest.append("第").append(i).append("句。");
        }
        byte[] pdf = PaperFormat.PDF.write(PrintedPaper.upright("长").table(List.of("甲", "乙"), List.of(List.of("1", longest.toString())))
                .marked(PUBLIC));
        assertThat(Opened.pages(pdf)).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page).contains("甲乙"));
        assertThat(Opened.text(pdf)).contains("第1句。").contains("第900句。");
    }

    @Test
    void itsLettersAreInThePdf() throws IOException, InterruptedException {
        byte[] pdf = PaperFormat.PDF.write(PrintedPaper.upright("界线登记表").text("东经114°18′00.36″，±0.05m").marked(INTERNAL));
        assertThat(Opened.fonts(pdf)).isNotEmpty().allSatisfy((name, embedded) -> assertThat(embedded).as(name).isTrue());
        assertThat(Opened.text(pdf)).contains("东经114°18′00.36″，±0.05m");
        Path file = Files.write(folder.resolve("paper.pdf"), pdf);
        // poppler's view of the same, where it is installed.
        if (Files.isExecutable(Path.of("/usr/bin/pdffonts"))) {
            Process fonts = new ProcessBuilder("/usr/bin/pdffonts", file.toString()).start();
            List<String> told = fonts.inputReader().lines().skip(2).toList();
            assertThat(fonts.waitFor()).isZero();
            assertThat(told).isNotEmpty().allSatisfy(line -> assertThat(line).contains("CID TrueType").containsPattern("yes +yes +yes"));
        }
    }

    @Test
    void whatIsNotPublicNamesItsReaderOnEveryPage() {
        List<String> pages = Opened.pages(PaperFormat.PDF.write(table(60).marked(INTERNAL)));
        // In China's time, eight hours ahead; once above the page and three times across it.
        assertThat(pages).hasSizeGreaterThan(1)
                .allSatisfy(page -> assertThat(page.split("内部surveyor2026-03-0110:30", -1)).hasSize(5));
        assertThat(Opened.text(PaperFormat.PDF.write(table(3).marked(PUBLIC)))).doesNotContain("surveyor").doesNotContain("公开");
        byte[] docx = PaperFormat.DOCX.write(table(3).marked(INTERNAL));
        assertThat(Opened.parts(docx).get("word/header1.xml").getDocumentElement().getTextContent())
                .contains("内部 surveyor 2026-03-01 10:30");
        assertThat(Opened.parts(PaperFormat.XLSX.write(table(3).marked(INTERNAL))).get("xl/worksheets/sheet1.xml").getDocumentElement()
                .getTextContent()).contains("内部 surveyor");
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void aStampSaysHowSecretAPaperIs(Grade grade) {
        // Order of 《保守国家秘密法》 from open to secret.
        assertThat(grade.word()).isEqualTo(List.of("公开", "内部", "秘密", "机密", "绝密").get(grade.ordinal()));
        assertThat(new Marking(grade, "x", THEN).isRestricted()).isEqualTo(grade != Grade.PUBLIC);
    }

    @Test
    void aCharacterThatNoFontHasIsToldByThePrintersMark() {
        // U+10FFFD is for private use: no font has it.
        String text = Opened.text(PaperFormat.PDF.write(PrintedPaper.upright("界\u0007石").text("甲" + Character.toString(0x10FFFD) + "乙")
                .marked(PUBLIC)));
        assertThat(text).contains("界石").contains("甲〓乙");
    }

    @Test
    void noLineBeginsWithAStopAndNumbersStayWhole() throws IOException {
        try (org.apache.pdfbox.pdmodel.PDDocument document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            PdfType type = new PdfType(document);
            for (double width = 48; width < 120; width += 3) {
                List<String> lines = type.lines("从001号界桩（东）起，向东3298000.982米，至“石桥”。", 10, 0, width);
                assertThat(String.join("", lines)).isEqualTo("从001号界桩（东）起，向东3298000.982米，至“石桥”。");
                assertThat(lines.subList(1, lines.size())).as("width " + width).noneMatch(line -> "，。）”".indexOf(line.charAt(0)) >= 0);
                if (width > 75) {
                    assertThat(lines).as("width " + width).anyMatch(line -> line.contains("3298000.982"));
                }
            }
        }
    }

    @Test
    void aClerkCanEditItAndTheHeadComesAgainOnEveryPage() {
        Document document = Opened.body(PaperFormat.DOCX.write(table(30).marked(PUBLIC)));
        assertThat(document.getElementsByTagNameNS(Opened.W, "tblHeader").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagNameNS(Opened.W, "cantSplit").getLength()).isEqualTo(31);
        assertThat(document.getDocumentElement().getTextContent()).contains("界桩代码30号");
    }

    @Test
    void aPictureHangsOnTheDocumentAndOnThePage() {
        PrintedPaper paper = PrintedPaper.upright("图").add(new Block.Picture(PIXEL, 1, 1, 40, "略图")).add(new Block.Picture(PIXEL, 1, 1,
                40, null))
                .marked(PUBLIC);
        byte[] docx = PaperFormat.DOCX.write(paper);
        assertThat(Opened.parts(docx)).containsKeys("word/media/picture1.png", "word/media/picture2.png");
        assertThat(Opened.parts(docx).get("word/_rels/document.xml.rels").getElementsByTagName("Relationship").getLength()).isEqualTo(5);
        assertThat(Opened.body(docx).getElementsByTagNameNS("*", "blip").getLength()).isEqualTo(2);
        assertThat(Opened.text(PaperFormat.PDF.write(paper))).contains("略图");
    }

    @Test
    void aTableIsASpreadsheetToReckonWith() {
        byte[] xlsx = PaperFormat.XLSX.write(PrintedPaper.broad("界桩成果表").text("共2个。").table(List.of("序号", "界桩号", "X/m"),
                List.of(List.of("1", "990121101102001Q", "3297980.982"), List.of("2", "990121101102", "0.5"))).text("填表说明").marked(PUBLIC));
        List<List<String>> rows = Opened.cells(xlsx);
        assertThat(rows.get(0)).contains("界桩成果表");
        assertThat(rows.get(2)).isEqualTo(List.of("序号", "界桩号", "X/m"));
        assertThat(rows.get(3)).isEqualTo(List.of("1", "990121101102001Q", "3297980.982"));
        // A code is not a number, however many digits it has.
        assertThat(rows.get(4)).isEqualTo(List.of("2", "990121101102", "0.5"));
        Document sheet = Opened.parts(xlsx).get("xl/worksheets/sheet1.xml");
        assertThat(sheet.getElementsByTagNameNS("*", "pageSetup").item(0).getAttributes().getNamedItem("orientation").getNodeValue())
                .isEqualTo("landscape");
        assertThat(Opened.parts(xlsx).get("xl/workbook.xml").getDocumentElement().getTextContent()).contains("成果!$3:$3");
    }

    @Test
    void aColumnOfNumbersIsNotBrokenForTheSakeOfLongTexts() {
        String longText = "位于石门镇与白鹭镇接壤处，沿山脊线向东";
        Block.Table table = new Block.Table(List.of("序号", "名称", "位置", "理由"), List.of(List.of("120", "望月路", longText, longText)), 0);
        double[] shares = table.shares(20);
        // Three digits take 1.8 characters, and one is for the borders; the two long texts share what is left.
        assertThat(shares[0] * 20).isGreaterThanOrEqualTo(2.8);
        assertThat(shares[1] * 20).isGreaterThanOrEqualTo(4);
        assertThat(shares[2]).isEqualTo(shares[3]);
        assertThat(shares[0] + shares[1] + shares[2] + shares[3]).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
        // Where there is room enough each grows alike.
        assertThat(table.shares(1_000)[2]).isCloseTo(20 / (20 + 20 + 4 + 3.0), org.assertj.core.api.Assertions.within(0.03));
    }

    @Test
    void aCodeIsNotBrokenWhereTextsCanBe() {
        Block.Table table = new Block.Table(List.of("界桩号", "类型", "X", "位置"), List.of(List.of("990121101102001Q", "同号双立双面花岗岩",
                "3308899.799", "石门镇与白鹭镇接壤处的山脊线上")), 0);
        double[] shares = table.shares(30);
        // Sixteen letters take 9.6 characters and eleven 6.6, one more for the borders of each.
        assertThat(shares[0] * 30).isGreaterThanOrEqualTo(10.6 - 1e-9);
        assertThat(shares[2] * 30).isGreaterThanOrEqualTo(7.6 - 1e-9);
        assertThat(java.util.Arrays.stream(shares).sum()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
        // Where there is no room for the codes alone, all break alike.
        assertThat(java.util.Arrays.stream(table.shares(12)).sum()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void lettersAreSmallerWhereThatKeepsALineOrACodeWhole() {
        Block.Table code = new Block.Table(List.of("代码", "位置"), List.of(List.of("99012110123510000001", "石门镇与白鹭镇接壤处的山脊线上")), 0);
        // Twenty letters take 12 characters, fifteen Han 15; one more each for the borders.
        assertThat(code.letters(29 * 9, 9, 8.5, 8)).isEqualTo(9);
        assertThat(code.letters(29 * 8.5, 9, 8.5, 8)).isEqualTo(8.5);
        // Only the code is kept whole: its 13 characters, and 5 for a text that breaks.
        assertThat(code.letters(18 * 8.6, 9, 8.5, 8)).isEqualTo(8.5);
        assertThat(code.letters(18 * 8, 9, 8.5, 8)).isEqualTo(8);
        assertThat(code.letters(17 * 8, 9, 8.5, 8)).as("nothing helps").isEqualTo(9);
        assertThat(new Block.Table(List.of(), List.of(List.of("位置", "石门镇与白鹭镇接壤处的山脊线上")), 0).letters(60, 9, 8.5, 8)).as("a form")
                .isEqualTo(9);
        // 114°18′36.0″ is twelve letters wide.
        assertThat(Block.Table.ems("114°18′36.0″")).isCloseTo(7.2, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aHeadingGoesWithTheHandsThatSignBelowIt() {
        PrintedPaper.Draft paper = PrintedPaper.upright("申请表");
        for (int lines = 0; lines < 34; lines++) {
            paper.text("第" + lines + "行");
        }
        List<String> pages = Opened.pages(PaperFormat.PDF.write(paper.heading("审批意见栏").signatures(List.of(List.of("甲方", " "),
                List.of("乙方", " "), List.of("丙方", " "))).marked(PUBLIC)));
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0)).doesNotContain("审批意见栏");
        assertThat(pages.get(1)).contains("审批意见栏").contains("甲方").contains("丙方");
    }

    @Test
    void aLetterIsAddressedAtTheLeftAndSignedAtTheRight() {
        PrintedPaper letter = PrintedPaper.upright("请示").text("县人民政府：", Block.Layout.FLUSH).text("妥否，请批示。")
                .text("县民政局", Block.Layout.RIGHT).text("〔2026〕1号", Block.Layout.CENTRED).marked(PUBLIC);
        org.w3c.dom.NodeList styles = Opened.body(PaperFormat.DOCX.write(letter)).getElementsByTagNameNS(Opened.W, "pStyle");
        List<String> used = new ArrayList<>();
        for (int i = 0; i < styles.getLength(); i++) {
            used.add(styles.item(i).getAttributes().getNamedItemNS(Opened.W, "val").getNodeValue());
        }
        assertThat(used).containsSubsequence("Title", "Flush", "Normal", "Closing", "Centred");
        assertThat(Opened.parts(PaperFormat.DOCX.write(letter)).get("word/styles.xml").getElementsByTagNameNS(Opened.W, "style"))
                .satisfies(all -> assertThat(all.getLength()).isGreaterThan(10));
        assertThat(Opened.text(PaperFormat.PDF.write(letter))).contains("县人民政府：").contains("县民政局");
    }

    @Test
    void aPaperOfWordsIsNoSpreadsheet() {
        PrintedPaper words = PrintedPaper.upright("协议书").heading("一").text("甲").marked(PUBLIC);
        assertThat(words.isTable()).isFalse();
        assertThatThrownBy(() -> PaperFormat.XLSX.write(words)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.Table(List.of("甲", "乙"), List.of(List.of("1")), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.Table(List.of(), List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSamePaperGivesTheSameDocument() {
        assertThat(PaperFormat.DOCX.write(table(5).marked(INTERNAL))).isEqualTo(PaperFormat.DOCX.write(table(5).marked(INTERNAL)));
        assertThat(Opened.body(PaperFormat.DOCX.write(PrintedPaper.upright("界\u0007石 <&> \uD83E\uDEA8").marked(PUBLIC)))
                .getDocumentElement()
                .getTextContent()).contains("界石 <&> \uD83E\uDEA8");
    }

    @Test
    void aFileFromElsewhereIsMarkedWhenItIsHandedOut() {
        byte[] filed = PaperFormat.PDF.write(table(40).marked(PUBLIC));
        List<String> pages = Opened.pages(PdfStamp.mark(filed, INTERNAL));
        assertThat(pages).hasSize(Opened.pages(filed).size()).allSatisfy(page -> assertThat(page).contains("内部surveyor2026-03-0110:30"));
        assertThat(PdfStamp.mark(filed, PUBLIC)).isEqualTo(filed);
        // What cannot be opened comes back as it is.
        byte[] broken = "%PDF-1.4\nnothing".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(PdfStamp.mark(broken, INTERNAL)).isEqualTo(broken);
        assertThat(PdfStamp.mark(PIXEL, INTERNAL)).isEqualTo(PIXEL);
    }

    private static PrintedPaper.Draft table(int rows) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            cells.add(List.of(Integer.toString(i), "界桩代码" + i + "号", "位于石门镇与白鹭镇接壤处，沿山脊线向东偏东南延伸至河流中心线，再转向南。".repeat(2) + "此行完。"));
        }
        return PrintedPaper.upright("界桩成果表").table(List.of("序号", "界桩号", "备注"), cells);
    }
}
