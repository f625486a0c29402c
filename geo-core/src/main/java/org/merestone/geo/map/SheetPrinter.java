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

/** Prints a sheet: the map on the grid of its zone, then what stands around it. */
final class SheetPrinter {

    /** The parallel of web maps, metres, by which a scale becomes a zoom of the style. */
    private static final double EQUATOR = 40_075_016.685578488;
    private static final float POINT = 0.75f;

    private final Sheet sheet;
    private final MapStyle style;
    private final Locale locale;
    private final PrintFont font = PrintFont.ofThisMachine();

    SheetPrinter(Sheet sheet, MapStyle style, Locale locale) {
        this.sheet = sheet;
        this.style = style;
        this.locale = locale;
    }

    byte[] print(MapContent content, Painter painter) {
        try (PDDocument document = new PDDocument()) {
            float width = (float) (sheet.paper().width(sheet.landscape()) * SheetFurniture.MM);
            float height = (float) (sheet.paper().height(sheet.landscape()) * SheetFurniture.MM);
            PDPage page = new PDPage(new PDRectangle(width * POINT, height * POINT));
            document.addPage(page);
            document.getDocumentInformation().setTitle(sheet.title());
            document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
            PDType0Font embedded = PDType0Font.load(document, font.file().toFile());
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.transform(new Matrix(POINT, 0, 0, -POINT, (float) (Sheet.SIDE_MARGIN * SheetFurniture.MM * POINT),
                        (float) (height - Sheet.TOP_MARGIN * SheetFurniture.MM) * POINT));
                draw(content, painter, stream, embedded);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // everything but the font is in memory, and that was found just now
        }
    }

    private void draw(MapContent content, Painter painter, PDPageContentStream stream, PDType0Font embedded) throws IOException {
        GaussKrueger zone = GaussKrueger.of(sheet.zone());
        double side = EQUATOR * Math.cos(Math.toRadians(sheet.middle().lat()));
        View view = view(side);
        MapContent onGrid = content.on(Plane.grid(zone, zone.toGrid(sheet.middle()),
                (view.left() + sheet.frameWidth() * SheetFurniture.MM / 2) / view.world(),
                (view.top() + sheet.frameHeight() * SheetFurniture.MM / 2) / view.world(), side), degrees(zone));
        Inscriptions inscriptions = new Inscriptions(MapFonts.of(font.font()), false);
        PdfSurface surface = new PdfSurface(stream, view, inscriptions, embedded);
        SheetFurniture furniture = new SheetFurniture(sheet, surface, view, locale);
        stream.saveGraphicsState();
        stream.addRect(0, 0, (float) (sheet.frameWidth() * SheetFurniture.MM), (float) (sheet.frameHeight() * SheetFurniture.MM));
        stream.clip();
        painter.paint(onGrid, view, surface, inscriptions, locale);
        furniture.grid();
        stream.restoreGraphicsState();
        furniture.around(new Legend.Drawing(Legend.of(onGrid, view, style), surface, view, style, locale));
    }

    /** The frame, and what whole pixels it takes more, about the middle of the square. */
    private View view(double side) {
        double world = side / SheetFurniture.metres(sheet);
        double wide = sheet.frameWidth() * SheetFurniture.MM;
        double high = sheet.frameHeight() * SheetFurniture.MM;
        return new View(world, Math.round(world / 2 - wide / 2), Math.round(world / 2 - high / 2), (int) Math.ceil(wide), (int) Math.ceil(high));
    }

    /** Longitude and latitude that the frame covers. */
    private Envelope degrees(GaussKrueger zone) {
        GridPoint middle = zone.toGrid(sheet.middle());
        double across = sheet.frameWidth() * sheet.scale() / 1000 * 0.5;
        double up = sheet.frameHeight() * sheet.scale() / 1000 * 0.5;
        Envelope degrees = new Envelope();
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                LonLat at = zone.toLonLat(new GridPoint(middle.xNorth() + row * up, middle.yEast() + column * across, sheet.zone()));
                degrees.expandToInclude(at.toCoordinate());
            }
        }
        return degrees;
    }
}
