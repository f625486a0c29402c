package org.merestone.geo.print;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** What stands on every page of a PDF once it is known how many there are: its number, how secret it is, and for whom it was made. */
final class PdfMargins {

    private static final double LITTLE = 9;
    private static final double WATERMARK = 22;
    private static final double SLOPE = Math.toRadians(30);
    private static final Color GREY = new Color(0x60, 0x60, 0x60);

    private final PDDocument document;
    private final PdfType type;
    private final Marking marking;

    PdfMargins(PDDocument document, PdfType type, Marking marking) {
        this.document = document;
        this.type = type;
        this.marking = marking;
    }

    void write() throws IOException {
        int all = document.getNumberOfPages();
        for (int i = 0; i < all; i++) {
            PDPage page = document.getPage(i);
            try (PDPageContentStream content = append(page)) {
                String number = "第 " + (i + 1) + " 页　共 " + all + " 页";
                type.write(content, number, LITTLE, false, (page.getMediaBox().getWidth() - type.width(number, LITTLE)) / 2,
                        10 * PdfPaper.MM);
            }
        }
        mark();
    }

    /** A number on the right of every page's foot, whichever way the page is turned, and the marking. */
    void number(String before, String after) throws IOException {
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            PDPage page = document.getPage(i);
            String number = before + (i + 1) + after;
            double wide = type.width(number, LITTLE);
            try (PDPageContentStream content = append(page)) {
                type.write(content, number, LITTLE, false, foot(page, wide));
            }
        }
        mark();
    }

    /** Where a text of this width begins on the right of a page's foot as a reader holds it. */
    private static Matrix foot(PDPage page, double wide) {
        PDRectangle box = page.getCropBox();
        double in = 15 * PdfPaper.MM + wide;
        double up = 8 * PdfPaper.MM;
        int turned = Math.floorMod(page.getRotation(), 360);
        return switch (turned) {
            case 90 -> Matrix.getRotateInstance(Math.PI / 2, (float) (box.getUpperRightX() - up), (float) (box.getUpperRightY() - in));
            case 180 -> Matrix.getRotateInstance(Math.PI, (float) (box.getLowerLeftX() + in), (float) (box.getUpperRightY() - up));
            case 270 -> Matrix.getRotateInstance(-Math.PI / 2, (float) (box.getLowerLeftX() + up), (float) (box.getLowerLeftY() + in));
            default -> Matrix.getTranslateInstance((float) (box.getUpperRightX() - in), (float) (box.getLowerLeftY() + up));
        };
    }

    /** The marking alone; nothing where the paper is public. */
    void mark() throws IOException {
        for (PDPage page : marking.isRestricted() ? document.getPages() : List.<PDPage>of()) {
            try (PDPageContentStream content = append(page)) {
                double wide = page.getMediaBox().getWidth();
                double high = page.getMediaBox().getHeight();
                String line = marking.watermark();
                content.setNonStrokingColor(GREY);
                type.write(content, line, LITTLE, false, wide - 20 * PdfPaper.MM - type.width(line, LITTLE), high - 13 * PdfPaper.MM);
                watermark(content, line, wide, high);
            }
        }
    }

    private PDPageContentStream append(PDPage page) throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true);
    }

    /** Across the page, three times, so lightly that what lies below can be read. */
    private void watermark(PDPageContentStream content, String line, double wide, double high) throws IOException {
        PDExtendedGraphicsState light = new PDExtendedGraphicsState();
        light.setNonStrokingAlphaConstant(0.13f);
        content.saveGraphicsState();
        content.setGraphicsStateParameters(light);
        double half = type.width(line, WATERMARK) / 2;
        for (int i = 0; i < 3; i++) {
            double x = wide / 2 - half * Math.cos(SLOPE);
            double y = high * (2 * i + 1) / 6 - half * Math.sin(SLOPE);
            type.write(content, line, WATERMARK, false, Matrix.getRotateInstance(SLOPE, (float) x, (float) y));
        }
        content.restoreGraphicsState();
    }
}
