package org.merestone.geo.map;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/** Prints a map on the grid of its zone, then what stands around it. */
final class SheetPrinter {

    /** The parallel of web maps, metres, by which a scale becomes a zoom of the style. */
    private static final double EQUATOR = 40_075_016.685578488;
    private static final float POINT = 0.75f;

    private final MapFrame frame;
    private final String title;
    private final MapStyle style;
    private final Locale locale;
    private final PrintFont font = PrintFont.ofThisMachine();

    SheetPrinter(MapFrame frame, String title, MapStyle style, Locale locale) {
        this.frame = frame;
        this.title = title;
        this.style = style;
        this.locale = locale;
    }

    /** What is drawn over a map and around it. */
    interface Furnishing {

        /** Within the frame, over the map; nothing of it is seen outside. */
        void within(SheetGrid grid);

        /** @param legend of what the map really shows */
        void around(SheetGrid grid, Legend.Drawing legend);
    }

    byte[] print(MapContent content, Painter painter, Furnishing furnishing) {
        try (PDDocument document = new PDDocument()) {
            float width = (float) (frame.pageWidth() * SheetGrid.MM);
            float height = (float) (frame.pageHeight() * SheetGrid.MM);
            PDPage page = new PDPage(new PDRectangle(width * POINT, height * POINT));
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            PDType0Font embedded = PDType0Font.load(document, font.file().toFile());
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.transform(new Matrix(POINT, 0, 0, -POINT, (float) (frame.left() * SheetGrid.MM * POINT),
                        (float) (height - frame.top() * SheetGrid.MM) * POINT));
                draw(content, painter, stream, embedded, furnishing);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // everything but the font is in memory, and that was found just now
        }
    }

    private void draw(MapContent content, Painter painter, PDPageContentStream stream, PDType0Font embedded, Furnishing furnishing)
            throws IOException {
        GaussKrueger zone = GaussKrueger.of(frame.zone());
        double side = EQUATOR * Math.cos(Math.toRadians(frame.middle().lat()));
        View view = view(side);
        MapContent onGrid = content.on(Plane.grid(zone, zone.toGrid(frame.middle()),
                (view.left() + frame.width() * SheetGrid.MM / 2) / view.world(),
                (view.top() + frame.height() * SheetGrid.MM / 2) / view.world(), side), degrees(zone));
        Inscriptions inscriptions = new Inscriptions(MapFonts.of(font.font()), false);
        PdfSurface surface = new PdfSurface(stream, view, inscriptions, embedded);
        SheetGrid grid = new SheetGrid(frame, surface, view, locale);
        stream.saveGraphicsState();
        stream.addRect(0, 0, (float) (frame.width() * SheetGrid.MM), (float) (frame.height() * SheetGrid.MM));
        stream.clip();
        painter.paint(onGrid, view, surface, inscriptions, locale);
        grid.lines();
        furnishing.within(grid);
        stream.restoreGraphicsState();
        furnishing.around(grid, new Legend.Drawing(Legend.of(onGrid, view, style), surface, view, style, locale));
    }

    /** The frame, and what whole pixels it takes more, about the middle of the square. */
    private View view(double side) {
        double world = side / SheetGrid.metres(frame);
        double wide = frame.width() * SheetGrid.MM;
        double high = frame.height() * SheetGrid.MM;
        return new View(world, Math.round(world / 2 - wide / 2), Math.round(world / 2 - high / 2), (int) Math.ceil(wide), (int) Math.ceil(high));
    }

    /** Longitude and latitude that the frame covers. */
    private Envelope degrees(GaussKrueger zone) {
        GridPoint middle = zone.toGrid(frame.middle());
        double across = frame.width() * frame.scale() / 1000 * 0.5;
        double up = frame.height() * frame.scale() / 1000 * 0.5;
        Envelope degrees = new Envelope();
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                LonLat at = zone.toLonLat(new GridPoint(middle.xNorth() + row * up, middle.yEast() + column * across, frame.zone()));
                degrees.expandToInclude(at.toCoordinate());
            }
        }
        return degrees;
    }
}
