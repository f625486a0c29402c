package org.merestone.geo.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Writes a paper as PDF: lines broken, pages filled from the top, page numbers below, the marking on each. Lengths are points. */
final class PdfPaper {

    static final double MM = 72 / 25.4;
    private static final double MARGIN = 20 * MM;
    private static final double TITLE = 16;
    private static final double HEADING = 12;
    private static final double TEXT = 11;
    private static final double LINE = 1.6;
    private static final double LITTLE = 9;

    private final PrintedPaper paper;
    private final PDDocument document;
    private final PdfType type;
    private final PDRectangle size;
    private PDPageContentStream page;
    private double y;

    private PdfPaper(PrintedPaper paper, PDDocument document, PdfType type) throws IOException {
        this.paper = paper;
        this.document = document;
        this.type = type;
        this.size = new PDRectangle((float) (paper.sheet().width(paper.landscape()) * MM),
                (float) (paper.sheet().height(paper.landscape()) * MM));
        this.page = turn();
    }

    static byte[] of(PrintedPaper paper) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(paper.title());
            document.getDocumentCatalog().setLanguage("zh-CN");
            PdfType type = new PdfType(document);
            into(paper, document, type);
            new PdfMargins(document, type, paper.marking()).write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all but the font is in memory, and that was found just now
        }
    }

    /** Writes a paper's pages into a document, without their numbers and marks: whoever binds it gives it those of the whole. */
    static void into(PrintedPaper paper, PDDocument document, PdfType type) throws IOException {
        new PdfPaper(paper, document, type).write();
    }

    private void write() throws IOException {
        lines(paper.title(), TITLE, true, 0, 0.5);
        y -= 6;
        for (int i = 0; i < paper.blocks().size(); i++) {
            Block block = paper.blocks().get(i);
            if (block instanceof Block.Heading heading) {
                heading(heading, i + 1 < paper.blocks().size() ? beginning(paper.blocks().get(i + 1)) : 0);
            } else if (block instanceof Block.Text text) {
                lines(text.text(), TEXT, false, text.layout() == Block.Layout.INDENTED ? 2 * TEXT : 0, align(text.layout()));
                y -= 3;
            } else if (block instanceof Block.Table table) {
                new PdfTable(this, table).write();
                y -= 8;
            } else if (block instanceof Block.Picture picture) {
                picture(picture);
            }
        }
        page.close();
    }

    private static double align(Block.Layout layout) {
        return switch (layout) {
            case INDENTED, FLUSH -> 0;
            case CENTRED -> 0.5;
            case RIGHT -> 1;
        };
    }

    /** How much of a block stands on one page with the heading above it: at least two lines. */
    private double beginning(Block next) {
        double lines = 3 * HEADING * LINE;
        return next instanceof Block.Table table ? Math.max(lines, new PdfTable(this, table).least())
                : next instanceof Block.Picture picture ? Math.max(lines, picture.heightMm() * MM + 2 * LITTLE) : lines;
    }

    private void heading(Block.Heading heading, double following) throws IOException {
        if (heading.newPage() && y < top() || y < top() && y - Math.min(wholeRoom(), HEADING * LINE + 6 + following) < MARGIN) {
            turnPage();
        }
        y -= 4;
        lines(heading.text(), HEADING, true, 0, 0);
        y -= 2;
    }

    /** @param align 0 from the left, 0.5 in the middle */
    private void lines(String text, double letters, boolean bold, double indent, double align) throws IOException {
        double first = indent;
        for (String line : type.lines(text, letters, indent, width())) {
            need(letters * LINE);
            y -= letters * LINE;
            double spare = width() - first - type.width(line, letters);
            type.write(page, line, letters, bold, left() + first + Math.max(0, spare) * align,
                    y + letters * (LINE - 1) / 2 + letters * 0.12);
            first = 0;
        }
    }

    private void picture(Block.Picture picture) throws IOException {
        double wide = Math.min(width(), picture.widthMm() * MM);
        double high = wide * picture.heightPx() / picture.widthPx();
        if (high > top() - MARGIN - 2 * LITTLE) {
            wide *= (top() - MARGIN - 2 * LITTLE) / high;
            high = top() - MARGIN - 2 * LITTLE;
        }
        need(high + 2 * LITTLE);
        page.drawImage(PDImageXObject.createFromByteArray(document, picture.image(), null), (float) (left() + (width() - wide) / 2),
                (float) (y - high), (float) wide, (float) high);
        y -= high;
        if (picture.caption() != null) {
            lines(picture.caption(), LITTLE, false, 0, 0.5);
        }
        y -= 6;
    }

    /** Turns the page if there is less room than that. */
    boolean need(double height) throws IOException {
        if (y - height >= MARGIN) {
            return false;
        }
        turnPage();
        return true;
    }

    double room() {
        return y - MARGIN;
    }

    double wholeRoom() {
        return top() - MARGIN;
    }

    double width() {
        return size.getWidth() - 2 * MARGIN;
    }

    double left() {
        return MARGIN;
    }

    double y() {
        return y;
    }

    void down(double height) {
        y -= height;
    }

    PDPageContentStream page() {
        return page;
    }

    PdfType type() {
        return type;
    }

    /** Draws the outline of a box whose upper left corner is at a place. */
    void box(double x, double top, double wide, double high) throws IOException {
        page.setStrokingColor(Color.BLACK);
        page.setLineWidth(0.5f);
        page.addRect((float) x, (float) (top - high), (float) wide, (float) high);
        page.stroke();
    }

    void texts(List<String> lines, double letters, boolean bold, double x, double wide, double firstBase, double align) throws IOException {
        double base = firstBase;
        for (String line : lines) {
            type.write(page, line, letters, bold, x + (wide - type.width(line, letters)) * align, base);
            base -= letters * PdfTable.LINE;
        }
    }

    private double top() {
        return size.getHeight() - MARGIN;
    }

    private void turnPage() throws IOException {
        page.close();
        page = turn();
    }

    private PDPageContentStream turn() throws IOException {
        PDPage next = new PDPage(size);
        document.addPage(next);
        y = top();
        return new PDPageContentStream(document, next);
    }
}
