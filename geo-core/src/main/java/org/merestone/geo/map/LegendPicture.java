package org.merestone.geo.map;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** The legend (图例) of a map on a screen: a row for each kind of mark that its content has, drawn as the map draws it, and its word. */
final class LegendPicture {

    private static final int ROW = 22;
    private static final int MARGIN = 6;
    private static final int SAMPLE = 42;
    private static final int WIDTH = 220;
    private static final float LETTERS = 13;
    private static final Envelope ALL = new Envelope(0, 1, 0, 1);

    private final MapStyle style;
    private final MapFonts fonts;
    private final Inscriptions inscriptions;

    LegendPicture(MapStyle style, MapFonts fonts, Inscriptions inscriptions) {
        this.style = style;
        this.fonts = fonts;
        this.inscriptions = inscriptions;
    }

    /** Kinds of marks, of which each has a row. */
    private record Rows(List<Legend.Entry> entries, boolean areas, boolean places) {

        int height() {
            return Math.max(1, entries.size() + (areas ? 1 : 0) + (places ? 1 : 0)) * ROW + 2 * MARGIN;
        }
    }

    private Rows rows(MapContent content, int zoom) {
        int world = TileCoord.SIZE << zoom;
        return new Rows(Legend.of(content, new View(world, 0, 0, world, world), style),
                !content.find(MapFeature.Area.class, ALL).isEmpty(), !content.find(MapFeature.Place.class, ALL).isEmpty());
    }

    /** How large {@link #of} is, pixels. */
    Dimension size(MapContent content, int zoom) {
        return new Dimension(WIDTH, rows(content, zoom).height());
    }

    BufferedImage of(MapContent content, int zoom, Locale locale) {
        Rows rows = rows(content, zoom);
        View view = new View(TileCoord.SIZE << zoom, 0, 0, WIDTH, rows.height());
        BufferedImage picture = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
        PixelSurface surface = new PixelSurface(picture, view, 1, inscriptions, new Easel());
        surface.fill(new Rectangle(view.width(), view.height()), Color.WHITE);
        Brush brush = new Brush(surface, view, style);
        List<String> words = new ArrayList<>();
        for (Legend.Entry entry : rows.entries()) {
            sample(entry.sample(), surface, brush, zoom, middle(words.size()));
            words.add(entry.word());
        }
        if (rows.areas()) {
            fill(surface, style.fill(0), middle(words.size()));
            words.add("sheet.area");
        }
        if (rows.places()) {
            brush.dot(MARGIN + SAMPLE / 2.0, middle(words.size()), style.place().across().at(zoom), style.colourOf("place.fill"));
            brush.dot(MARGIN + SAMPLE / 2.0, middle(words.size()), style.place().core().at(zoom), style.colourOf("place.core.fill"));
            words.add("sheet.place");
        }
        surface.close();
        letter(picture, words, locale);
        return picture;
    }

    private static double middle(int row) {
        return MARGIN + ROW * (row + 0.5);
    }

    private void sample(Legend.Sample sample, Surface surface, Brush brush, int zoom, double y) {
        if (sample instanceof Legend.Sample.Line line) {
            brush.sample(line.symbol(), MARGIN, MARGIN + SAMPLE, y);
        } else if (sample instanceof Legend.Sample.Aside aside) {
            brush.sample(aside.beneath(), MARGIN, MARGIN + SAMPLE, y);
            brush.sampleAside(aside.symbol(), style.alternation(SAMPLE / 2.0, zoom, TileCoord.SIZE << zoom), MARGIN, MARGIN + SAMPLE, y);
        } else if (sample instanceof Legend.Sample.Stone stone) {
            brush.stamp(stone.symbol().at(MARGIN + SAMPLE / 2.0, y, zoom));
        } else if (sample instanceof Legend.Sample.Fill fill) {
            fill(surface, fill.colour(), y);
        }
    }

    private static void fill(Surface surface, Color colour, double y) {
        surface.fill(new Rectangle2D.Double(MARGIN, y - ROW / 3.0, SAMPLE, ROW * 2 / 3.0), colour);
    }

    private void letter(BufferedImage picture, List<String> words, Locale locale) {
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.BLACK);
        for (int i = 0; i < words.size(); i++) {
            String word = SheetFurniture.word(words.get(i), Map.of(), locale);
            float x = MARGIN + SAMPLE + 8;
            for (MapFonts.Run run : fonts.runs(word, MapStyle.Face.SANS, false, LETTERS)) {
                g.setFont(run.font());
                g.drawString(run.text(), x, (float) (middle(i) + LETTERS * 0.36));
                x += g.getFontMetrics().stringWidth(run.text());
            }
        }
        g.dispose();
    }
}
