package org.merestone.geo.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Pages that are written for a bound file, all in one document, so that their letters are loaded and embedded once. */
final class OwnPages implements AutoCloseable {

    private static final double MARGIN = 20 * PdfPaper.MM;
    private static final double LITTLE = 9;
    private static final double CAPTION = 14;
    private static final float QUALITY = 0.85f;

    private final PDDocument document = new PDDocument();
    private final PdfType type;

    OwnPages() throws IOException {
        type = new PdfType(document);
    }

    /** So many pages from that one on, counted from 0. */
    record Range(int from, int many) {}

    Range write(PrintedPaper paper) throws IOException {
        int from = document.getNumberOfPages();
        PdfPaper.into(paper, document, type);
        return new Range(from, document.getNumberOfPages() - from);
    }

    /** How many pages a paper takes; nothing of it stays. */
    int measure(PrintedPaper paper) throws IOException {
        Range range = write(paper);
        for (int i = 0; i < range.many(); i++) {
            document.removePage(range.from());
        }
        return range.many();
    }

    /** A picture as large as a page takes it, with its name below. */
    Range picture(BufferedImage image, String name) throws IOException {
        boolean broad = image.getWidth() > image.getHeight();
        PDRectangle size = broad ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        PDPage page = new PDPage(size);
        document.addPage(page);
        double most = Math.min((size.getWidth() - 2 * MARGIN) / image.getWidth(),
                (size.getHeight() - 2 * MARGIN - CAPTION) / image.getHeight());
        double wide = image.getWidth() * most;
        double high = image.getHeight() * most;
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(JPEGFactory.createFromImage(document, image, QUALITY), (float) ((size.getWidth() - wide) / 2),
                    (float) ((size.getHeight() + CAPTION - high) / 2), (float) wide, (float) high);
            type.write(content, type.lines(name, LITTLE, 0, size.getWidth() - 2 * MARGIN).get(0), LITTLE, false, MARGIN, MARGIN);
        }
        return new Range(document.getNumberOfPages() - 1, 1);
    }

    /** The document as others read it, its letters in it. */
    PDDocument finished() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return Loader.loadPDF(out.toByteArray());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
