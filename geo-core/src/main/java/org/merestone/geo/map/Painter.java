package org.merestone.geo.map;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Paints maps. One painter serves any number of threads; the same content, place and scale give the same bytes. Needs
 * no screen, but a font that shows Chinese.
 */
public final class Painter {

    /** The most pixels that one picture may have. */
    public static final int MOST_PIXELS = 40_000_000;
    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 8192;
    /** How far what is drawn may reach over its own position, in pixels. */
    private static final int REACH = 32;

    private final MapStyle style;
    private final MapFonts fonts;
    private final Inscriptions inscriptions;
    private final Easel.Store easels = new Easel.Store();

    private Painter(MapStyle style, MapFonts fonts) {
        this.style = style;
        this.fonts = fonts;
        this.inscriptions = new Inscriptions(fonts);
    }

    /**
     * A painter with the look of the house and the fonts of this machine.
     *
     * @throws MapRefusal if no font here shows Chinese; the sentence says which package to install
     */
    public static Painter standard() {
        return new Painter(MapStyle.standard(), MapFonts.ofThisMachine());
    }

    /** As {@link #standard()}, for weak eyes, bright sun and black-and-white printers. */
    public static Painter contrast() {
        return new Painter(MapStyle.contrast(), MapFonts.ofThisMachine());
    }

    /**
     * As {@link #standard()}, for {@linkplain #strip sheets} annexed to agreements: the line red, solid and 0.3 mm wide, markers red circles
     * of 1.5 mm, everything else quiet on white.
     */
    public static Painter agreement() {
        return new Painter(MapStyle.agreement(), MapFonts.ofThisMachine());
    }

    /**
     * As {@link #standard()}, with the look that a file says ({@code docs/map-style.md}).
     *
     * @throws MapRefusal if the file cannot be read or says something wrong; the sentence names key and mend
     */
    public static Painter styled(Path file) {
        return new Painter(MapStyle.read(file), MapFonts.ofThisMachine());
    }

    /**
     * One tile.
     *
     * @param scale  1 for 256 pixels a side, 2 or 3 for as many times more with the same map in finer pixels
     * @param locale names in Roman letters for an English locale, otherwise in characters
     * @return a PNG file
     * @throws MapRefusal if the scale is not 1, 2 or 3
     */
    public byte[] tile(MapContent content, TileCoord tile, int scale, Locale locale) {
        requireScale(scale);
        return png(content, View.of(tile), scale, locale);
    }

    /**
     * A picture of an extent, shown whole and in the middle.
     *
     * @param extent longitude (x) and latitude (y) in degrees
     * @param width  in pixels at scale 1
     * @param height in pixels at scale 1
     * @param scale  1, or 2 or 3 for as many times the pixels each way and the same lettering
     * @return a PNG file
     * @throws MapRefusal if the extent is empty or outside the Mercator square, or the picture is too large
     */
    public byte[] image(MapContent content, Envelope extent, int width, int height, int scale, Locale locale) {
        requireScale(scale);
        requireSize(width, height, scale);
        requireExtent(extent);
        return png(content, View.of(extent, width, height), scale, locale);
    }

    /**
     * A picture of a part of the plane that the content is on, shown whole and in the middle.
     *
     * @param part   of the unit square of the content's plane, y to the south
     * @param width  in pixels at scale 1
     * @param height in pixels at scale 1
     * @param clear  whether what nothing covers is left transparent; else it has the colour of the ground
     * @return RGB, or ARGB where {@code clear}
     * @throws MapRefusal if the part is empty or far outside the square, or the picture is too large
     */
    public BufferedImage picture(MapContent content, Envelope part, int width, int height, int scale, boolean clear, Locale locale) {
        requireScale(scale);
        requireSize(width, height, scale);
        boolean onSquare = part.getMinX() >= -1 && part.getMaxX() <= 2 && part.getMinY() >= -1 && part.getMaxY() <= 2;
        if (part.isNull() || !onSquare || !(part.getWidth() > 0) || !(part.getHeight() > 0)) {
            throw new MapRefusal("map.image-extent", Map.of("reason", part.toString()));
        }
        View view = View.ofSquare(part, width, height);
        return clear ? Clearing.of(paint(content, view, scale, locale, Color.WHITE), paint(content, view, scale, locale, Color.BLACK))
                : paint(content, view, scale, locale);
    }

    /**
     * What the marks of the content mean.
     *
     * @param zoom whose symbols are shown, 0 to 22
     * @return a PNG file
     */
    public byte[] legend(MapContent content, int zoom, Locale locale) {
        return Png.encode(new LegendPicture(style, fonts, inscriptions).of(content, zoom, locale));
    }

    /** The width and height of {@link #legend}, pixels, without painting it. */
    public Dimension legendSize(MapContent content, int zoom) {
        return new LegendPicture(style, fonts, inscriptions).size(content, zoom);
    }

    /**
     * A printed sheet.
     *
     * @return a PDF file of one page: lines and areas as vectors, texts as texts with their font
     * @throws MapRefusal if there is no TrueType font for Chinese here; the sentence says which package to install
     */
    public byte[] sheet(MapContent content, Sheet sheet, Locale locale) {
        return new SheetPrinter(MapFrame.of(sheet), sheet.title(), style, locale).print(content, this, new SheetPrinter.Furnishing() {
            @Override
            public void within(SheetGrid grid) { }

            @Override
            public void around(SheetGrid grid, Legend.Drawing legend) {
                new SheetFurniture(sheet, grid, locale).around(legend);
            }
        });
    }

    /**
     * A sheet of the map annexed to an agreement. In the look of {@link #agreement()} the line is a {@link MapFeature.Boundary} of the
     * level of townships, and the lines that meet it are of the level of villages.
     *
     * @return a PDF file of one page: lines and areas as vectors, texts as texts with their font
     * @throws MapRefusal if there is no TrueType font for Chinese here; the sentence says which package to install
     */
    public byte[] strip(MapContent content, StripSheet sheet, Locale locale) {
        return new SheetPrinter(sheet.frame(), sheet.title(), style, locale).print(content, this, new StripFurniture(sheet, locale));
    }

    private static void requireScale(int scale) {
        if (scale < 1 || scale > 3) {
            throw new MapRefusal("map.tile-scale", Map.of("scale", scale));
        }
    }

    private static void requireSize(int width, int height, int scale) {
        if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE
                || (long) width * height * scale * scale > MOST_PIXELS) {
            throw new MapRefusal("map.image-size", Map.of("width", width, "height", height, "most", MOST_PIXELS));
        }
    }

    private static void requireExtent(Envelope extent) {
        boolean onMap = extent.getMinX() >= -180 && extent.getMaxX() <= 180
                && extent.getMinY() >= -Mercator.LAST_LATITUDE - 1e-6
                && extent.getMaxY() <= Mercator.LAST_LATITUDE + 1e-6;
        if (extent.isNull() || !onMap || !(extent.getWidth() > 0) || !(extent.getHeight() > 0)) {
            throw new MapRefusal("map.image-extent", Map.of("reason", extent.toString()));
        }
    }

    BufferedImage paint(MapContent content, View view, int scale, Locale locale) {
        return paint(content, view, scale, locale, style.background());
    }

    private BufferedImage paint(MapContent content, View view, int scale, Locale locale, Color ground) {
        BufferedImage image = new BufferedImage(view.width() * scale, view.height() * scale, BufferedImage.TYPE_INT_RGB);
        Easel easel = easels.take();
        paint(content, view, scale, locale, ground, image, easel);
        easels.giveBack(easel);
        return image;
    }

    private void paint(MapContent content, View view, int scale, Locale locale, Color ground, BufferedImage image, Easel easel) {
        PixelSurface surface = new PixelSurface(image, view, scale, inscriptions, easel);
        surface.clear(ground);
        paint(content, view, surface, inscriptions, locale);
        surface.close();
    }

    private byte[] png(MapContent content, View view, int scale, Locale locale) {
        Easel easel = easels.take();
        BufferedImage image = easel.image(view.width() * scale, view.height() * scale);
        paint(content, view, scale, locale, style.background(), image, easel);
        byte[] file = Png.encode(image, easel);
        easels.giveBack(easel);
        return file;
    }

    void paint(MapContent content, View view, Surface surface, Inscriptions lettering, Locale locale) {
        Brush brush = new Brush(surface, view, style);
        new Ground(content, style, view, brush).paint();
        for (Placement.Piece piece : placement(content, view, lettering, locale).within(view)) {
            if (piece.dot()) {
                double x = piece.dotX() - view.left();
                double y = piece.dotY() - view.top();
                brush.dot(x, y, style.place().across().at(view.zoom()), style.colourOf("place.fill"));
                brush.dot(x, y, style.place().core().at(view.zoom()), style.colourOf("place.core.fill"));
            }
            surface.write(piece);
        }
    }

    private Placement placement(MapContent content, View view, Inscriptions lettering, Locale locale) {
        if (view.isTileZoom()) {
            int zoom = (int) view.zoom();
            return content.placement(Placement.Key.of(style, zoom, locale), () -> new Placing(content, style, lettering,
                    view.world(), zoom, new Envelope(0, 1, 0, 1), locale).place());
        }
        return new Placing(content, style, lettering, view.world(), view.zoom(), view.box(REACH), locale).place();
    }
}
