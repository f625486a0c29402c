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

    private PdfPaper(PrintedPaper paper, PDDocument document) throws IOException {
        this.paper = paper;
        this.document = document;
        this.type = new PdfType(document);
        this.size = paper.landscape() ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        this.page = turn();
    }

    static byte[] of(PrintedPaper paper) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(paper.title());
            document.getDocumentCatalog().setLanguage("zh-CN");
            new PdfPaper(paper, document).write();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all but the font is in memory, and that was found just now
        }
    }

    private void write() throws IOException {
        lines(paper.title(), TITLE, true, 0, 0.5);
        y -= 6;
        for (Block block : paper.blocks()) {
            if (block instanceof Block.Heading heading) {
                heading(heading);
            } else if (block instanceof Block.Text text) {
                lines(text.text(), TEXT, false, 2 * TEXT, 0);
                y -= 3;
            } else if (block instanceof Block.Table table) {
                new PdfTable(this, table).write();
                y -= 8;
            } else if (block instanceof Block.Picture picture) {
                picture(picture);
            }
        }
        page.close();
        new PdfMargins(document, type, paper.marking()).write();
    }

    private void heading(Block.Heading heading) throws IOException {
        // A heading stands with at least two lines of what follows it.
        if (heading.newPage() && y < top() || y - 4 * HEADING * LINE < MARGIN) {
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
