package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.TestDatabase;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PrintedPaper;

/** A case as one file: whatever it holds is there, in order, under the page that the contents say. */
class CaseFileTest {

    PaperDesk desk;
    NamingCase told;

    @BeforeEach
    void open() throws IOException {
        desk = new PaperDesk(TestDatabase.H2);
        NamingCase checked = desk.county.proposedAndChecked(desk.county.road("望月路"));
        add(checked, MaterialKind.APPLICATION, "申请书.pdf", PaperFormat.PDF.write(PrintedPaper.upright("申请书正本").text("甲").page("乙")
                .text("附页").marked(new Marking(Grade.PUBLIC, "x", java.time.OffsetDateTime.parse("2026-03-01T00:00:00Z")))));
        add(checked, MaterialKind.SITE_PLAN, "现场.png", picture());
        add(checked, MaterialKind.OTHER, "坏.pdf", "%PDF-1.7\nbroken".getBytes(StandardCharsets.UTF_8));
        add(checked, MaterialKind.OTHER, "表.xlsx", new byte[] {'P', 'K', 3, 4});
        desk.county.desk.dossier.write(desk.county.office, checked.id(), ReportKind.EXPERT, Map.of("necessity", "方便居民出行"));
        told = desk.approved(desk.asked(checked));
        desk.told(told);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theContentsSayTheTruePages() throws IOException {
        byte[] file = desk.papers.file(desk.county.office, desk.of(told)).content();
        List<String> pages = Opened.pages(file);
        assertThat(pages.get(0)).contains("地名案卷", "望月路", "砚政地名〔2026〕1号");
        assertThat(pages.get(1)).contains("卷内目录");
        try (PDDocument document = Loader.loadPDF(file)) {
            int number = 0;
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
                String title = item.getTitle().replaceAll("^\\d+ ", "").replaceAll("\\s", "");
                assertThat(pages.get(1)).as("contents").contains(++number + title + page);
            }
            assertThat(number).isEqualTo(16);
        }
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("卷内第" + (i + 1) + "页").contains("内部office");
        }
        String all = String.join("", pages);
        for (String part : List.of("申请书正本", "附页", "现场.png", "方便居民出行", "名称检查报告", "三月例会会议纪要", "办理经过", "关于同意“望月路”命名的批复", "地名备案登记表")) {
            assertThat(all).contains(part);
        }
        assertThat(all).contains("坏.pdf", "不能作为PDF打开", "表.xlsx", "不是PDF或图片");
        assertThat(Opened.fonts(file)).allSatisfy((font, embedded) -> assertThat(embedded).as(font).isTrue());
    }

    @Test
    void whoCommentedIsToldToTheOfficeOnly() {
        assertThat(Opened.text(desk.papers.file(desk.county.office, desk.of(told)).content())).contains("13812345678", "王某",
                "老名字另有道路使用");
        assertThat(Opened.text(desk.papers.file(desk.member, desk.of(told)).content())).contains("请沿用老名字，电话＊＊＊", "老名字另有道路使用")
                .doesNotContain("13812345678").doesNotContain("王某");
    }

    private void add(NamingCase of, MaterialKind material, String name, byte[] content) {
        desk.county.desk.dossier.add(desk.county.clerk, of.id(), material, name, "application/octet-stream", content);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
