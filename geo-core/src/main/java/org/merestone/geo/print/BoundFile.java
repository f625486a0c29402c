package org.merestone.geo.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * Papers and files of others bound into one PDF (一案一档): a cover, the contents with page numbers, then part after part, every page numbered
 * through. A PDF goes in page by page without what it would do when opened, a picture as a page; whatever cannot be opened is named on a
 * page of its own with why. Takes at most {@link #MOST_PAGES} pages and {@link #MOST_BYTES} bytes of others.
 */
public final class BoundFile {

    /** Pages that the files of others bring together. */
    public static final int MOST_PAGES = 2_000;
    /** Bytes of the files of others together. */
    public static final long MOST_BYTES = 120_000_000;

    private final PrintedPaper cover;
    private final Marking marking;
    private final List<Part> parts = new ArrayList<>();

    /** @param cover what stands on the first page, its marking that of the whole file */
    public BoundFile(PrintedPaper cover) {
        this.marking = cover.marking();
        this.cover = unmarked(cover);
    }

    /** Where the bytes of a file come from, when they are wanted. */
    @FunctionalInterface
    public interface Content {
        byte[] read();
    }

    /** What is bound. */
    private sealed interface Part {
        String title();
    }

    private record Own(String title, PrintedPaper paper) implements Part {}

    /** A file of others (材料). */
    public record Foreign(String title, String fileName, String sha256, long byteSize, Content content) implements Part {}

    /** Where a part's pages are: in our own document, or in that of others. */
    private record Place(OwnPages.@Nullable Range own, List<PDPage> foreign) {
        int many() {
            return own == null ? foreign.size() : own.many();
        }
    }

    /** Binds in a paper. */
    public BoundFile with(String title, PrintedPaper paper) {
        parts.add(new Own(title, unmarked(paper)));
        return this;
    }

    /** Binds in a file that somebody brought. */
    public BoundFile with(Foreign file) {
        parts.add(file);
        return this;
    }

    /**
     * The whole file.
     *
     * @throws org.merestone.geo.map.MapRefusal where this machine has no TrueType font for Chinese
     */
    public byte[] bytes() {
        try (PDDocument whole = new PDDocument(); ForeignPages others = new ForeignPages(); OwnPages own = new OwnPages()) {
            whole.getDocumentInformation().setTitle(cover.title());
            whole.getDocumentCatalog().setLanguage("zh-CN");
            List<Place> places = new ArrayList<>();
            for (Part part : parts) {
                places.add(part instanceof Own paper ? new Place(own.write(paper.paper()), List.of()) : foreign((Foreign) part, own,
                        others));
            }
            Place front = new Place(own.write(cover), List.of());
            int contents = own.measure(contents(places, 1));
            Place list = new Place(own.write(contents(places, front.many() + contents + 1)), List.of());
            bind(whole, others.keep(own.finished()), List.of(front, list), places);
            new PdfMargins(whole, new PdfType(whole), marking).number("卷内第 ", " 页");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            whole.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all but the font is in memory, and that was found just now
        }
    }

    private void bind(PDDocument whole, PDDocument own, List<Place> front, List<Place> places) throws IOException {
        for (Place place : front) {
            take(whole, own, place);
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        whole.getDocumentCatalog().setDocumentOutline(outline);
        for (int i = 0; i < parts.size(); i++) {
            int first = whole.getNumberOfPages();
            take(whole, own, places.get(i));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle((i + 1) + " " + parts.get(i).title());
            item.setDestination(whole.getPage(first));
            outline.addLast(item);
        }
    }

    private static void take(PDDocument whole, PDDocument own, Place place) throws IOException {
        for (int i = 0; i < place.many(); i++) {
            whole.importPage(ForeignPages.quiet(place.own() == null ? place.foreign().get(i) : own.getPage(place.own().from() + i)));
        }
    }

    private PrintedPaper contents(List<Place> places, int firstPage) {
        List<List<String>> rows = new ArrayList<>();
        int page = firstPage;
        for (int i = 0; i < parts.size(); i++) {
            int many = places.get(i).many();
            rows.add(List.of(Integer.toString(i + 1), parts.get(i).title(), Integer.toString(page), Integer.toString(many)));
            page += many;
        }
        return unmarked(PrintedPaper.upright("卷内目录").table(List.of("序号", "题名", "页次", "页数"), rows).marked(marking));
    }

    private Place foreign(Foreign file, OwnPages own, ForeignPages others) throws IOException {
        byte[] content = others.spend(file);
        if (content == null) {
            return listed(file, "卷内附件总量已满，未并入。", own);
        }
        if (ForeignPages.looksLikePdf(content)) {
            List<PDPage> pages = others.pdf(content);
            return pages.isEmpty() ? listed(file, "此文件不能作为 PDF 打开，或已加密，或页数过多，未并入。", own) : new Place(null, pages);
        }
        BufferedImage image = ForeignPicture.of(content);
        return image == null ? listed(file, "此文件不是 PDF 或图片，未并入。", own)
                : new Place(own.picture(image, file.fileName()), List.of());
    }

    /** A page that says which file was not bound in, and how it is found. */
    private Place listed(Foreign file, String why, OwnPages own) throws IOException {
        return new Place(own.write(unmarked(PrintedPaper.upright(file.title()).form(List.of(List.of("文件名", file.fileName()),
                List.of("SHA-256", file.sha256()), List.of("说明", why + "请在系统中下载原文件。"))).marked(marking))), List.of());
    }

    /** As a part of a file that is marked as a whole. */
    private PrintedPaper unmarked(PrintedPaper paper) {
        return new PrintedPaper(paper.title(), paper.sheet(), paper.landscape(), new Marking(Grade.PUBLIC, marking.holder(), marking.at()),
                paper.blocks());
    }
}
