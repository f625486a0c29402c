package org.merestone.geo.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers and files of others in one PDF: nothing of theirs breaks it, and every page has its number. */
class BoundFileTest {

    private static final Marking PUBLIC = new Marking(Grade.PUBLIC, "office", OffsetDateTime.parse("2026-03-01T02:30:00Z"));
    private static final Marking SECRET = new Marking(Grade.SECRET, "office", OffsetDateTime.parse("2026-03-01T02:30:00Z"));

    @Test
    void partsFollowEachOtherUnderThePagesThatTheContentsSay() {
        byte[] file = new BoundFile(PrintedPaper.upright("案卷").text("封面").marked(PUBLIC))
                .with("批复", PrintedPaper.upright("批复").text("同意").marked(PUBLIC))
                .with(foreign("图纸.pdf", pdf("甲", 3)))
                .with("公告", PrintedPaper.broad("公告").text("公布").marked(PUBLIC)).bytes();
        List<String> pages = Opened.pages(file);
        assertThat(pages).hasSize(7);
        assertThat(pages.get(1)).contains("卷内目录", "1批复31", "2图纸.pdf43", "3公告71");
        assertThat(pages.get(2)).contains("同意");
        assertThat(pages.get(3)).contains("甲1");
        assertThat(pages.get(5)).contains("甲3");
        assertThat(pages.get(6)).contains("公布");
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("卷内第" + (i + 1) + "页");
        }
        assertThat(Opened.fonts(file)).isNotEmpty().allSatisfy((font, embedded) -> assertThat(embedded).as(font).isTrue());
    }

    @Test
    void theWholeIsMarkedOnceAndNotItsPartsAgain() {
        List<String> pages = Opened.pages(new BoundFile(PrintedPaper.upright("案卷").marked(SECRET))
                .with("请示", PrintedPaper.upright("请示").text("妥否").marked(SECRET)).bytes());
        // Above the page, and three times across it.
        assertThat(pages).allSatisfy(page -> assertThat(page.split("秘密office2026-03-0110:30", -1)).hasSize(5));
    }

    @Test
    void aPictureIsAPageAndKeepsItsColours() throws IOException {
        BufferedImage red = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 600; x++) {
            for (int y = 0; y < 400; y++) {
                red.setRGB(x, y, 0xff0000);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(red, "png", png);
        byte[] file = bound(foreign("现场照片.png", png.toByteArray()));
        assertThat(Opened.pages(file).get(2)).contains("现场照片.png");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getPage(2).getMediaBox().getWidth()).isGreaterThan(document.getPage(2).getMediaBox().getHeight());
            BufferedImage seen = new PDFRenderer(document).renderImage(2);
            Color middle = new Color(seen.getRGB(seen.getWidth() / 2, seen.getHeight() / 2));
            assertThat(middle.getRed()).isGreaterThan(240);
            assertThat(middle.getGreen()).isLessThan(20);
        }
    }

    @Test
    void whatCannotBeOpenedIsNamedAndTheRestIsBound() throws IOException {
        byte[] half = Arrays.copyOf(pdf("半", 2), 700);
        byte[] file = bound(foreign("坏的.pdf", "%PDF-1.4\nnothing".getBytes(StandardCharsets.UTF_8)), foreign("半截.pdf", half),
                foreign("加密.pdf", locked()), foreign("表格.xlsx", new byte[] {'P', 'K', 3, 4}), foreign("空.txt", new byte[0]),
                foreign("坏图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}), foreign("好的.pdf", pdf("好", 1)));
        String all = Opened.text(file);
        assertThat(all).contains("坏的.pdf", "加密.pdf", "表格.xlsx", "空.txt", "坏图.png", "SHA-256", "好1");
        assertThat(all.split("未并入", -1)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPageThatLiesOnItsSideHasItsNumberWhereAReaderLooks(int turned) throws IOException {
        byte[] file = bound(foreign("横.pdf", turned(turned)));
        try (PDDocument document = Loader.loadPDF(file)) {
            BufferedImage seen = new PDFRenderer(document).renderImage(2);
            assertThat(dark(seen, 0.75, 0.93, 0.98, 1)).as("foot on the right, turned by " + turned).isGreaterThan(15);
            assertThat(dark(seen, 0, 0, 1, 0.85)).as("elsewhere").isZero();
        }
    }

    @Test
    void aPageDoesNothingWhenItIsOpenedOrClicked() throws IOException {
        byte[] file = bound(foreign("带脚本.pdf", withScript()));
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION)).isFalse();
            PDPage page = document.getPage(2);
            assertThat(page.getCOSObject().containsKey(COSName.AA)).isFalse();
            assertThat(page.getAnnotations()).hasSize(1)
                    .allSatisfy(mark -> assertThat(mark.getCOSObject().containsKey(COSName.A)).isFalse());
        }
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("app.alert");
    }

    @Test
    void tooMuchIsListedInsteadOfRead() {
        BoundFile.Foreign huge = new BoundFile.Foreign("巨大", "巨大.pdf", "0".repeat(64), BoundFile.MOST_BYTES + 1, () -> {
            throw new AssertionError("it is not even read");
        });
        assertThat(Opened.text(bound(huge, foreign("好的.pdf", pdf("好", 1))))).contains("总量已满", "好1");
    }

    private static byte[] bound(BoundFile.Foreign... files) {
        BoundFile file = new BoundFile(PrintedPaper.upright("案卷").marked(PUBLIC));
        Arrays.stream(files).forEach(file::with);
        return file.bytes();
    }

    private static BoundFile.Foreign foreign(String name, byte[] content) {
        return new BoundFile.Foreign(name, name, "0".repeat(64), content.length, () -> content);
    }

    private static byte[] pdf(String word, int pages) {
        PrintedPaper.Draft paper = PrintedPaper.upright(word + "1");
        for (int i = 2; i <= pages; i++) {
            paper.page(word + i);
        }
        return PaperFormat.PDF.write(paper.marked(PUBLIC));
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("密", 1)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] turned(int degrees) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A5);
            page.setRotation(degrees);
            document.addPage(page);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] withScript() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            PDAnnotationLink link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10, 100, 100));
            link.setAction(new PDActionJavaScript("app.alert('hello')"));
            page.setAnnotations(List.of(link));
            document.addPage(page);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
            document.save(out);
            return out.toByteArray();
        }
    }

    /** How many dark pixels there are in a part of a picture, given in parts of its sides. */
    private static long dark(BufferedImage image, double left, double top, double right, double below) {
        long dark = 0;
        for (int x = (int) (left * image.getWidth()); x < right * image.getWidth(); x++) {
            for (int y = (int) (top * image.getHeight()); y < below * image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        return dark;
    }
}
