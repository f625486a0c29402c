package org.merestone.geo.map;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes names: how large each will be, and its picture with halo. Pictures of names are kept, for a name returns on
 * every tile that it touches.
 */
final class Inscriptions {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final double HALO = 2.6;
    /** Kept pictures are let go when there are this many. */
    private static final int MOST_KEPT = 6000;

    private final MapFonts fonts;
    private final boolean spaced;
    private final Map<Text, Extent> extents = new ConcurrentHashMap<>();
    private final Map<Sized, BufferedImage> pictures = new ConcurrentHashMap<>();

    Inscriptions(MapFonts fonts) {
        this(fonts, true);
    }

    /** @param spaced whether Han characters may stand apart; where text is to be searched they may not, for that reads as spaces */
    Inscriptions(MapFonts fonts, boolean spaced) {
        this.fonts = fonts;
        this.spaced = spaced;
    }

    /** What is written, how, and how large in pixels. */
    record Text(String text, MapStyle.Lettering lettering, double size) { }

    /** The box of a text with its halo, in whole pixels from its base line's middle. */
    record Extent(int left, int top, int width, int height) { }

    private record Sized(Text text, int scale) { }

    /** What can be written of a name with the fonts that there are. */
    String legible(MapText name, Locale locale) {
        return fonts.legible(name, locale);
    }

    /** The same of a text that is no name. */
    String legible(String text) {
        return fonts.legible(text);
    }

    Extent extent(Text text) {
        if (extents.size() > MOST_KEPT) {
            extents.clear();
        }
        return extents.computeIfAbsent(text, each -> extent(outline(each)));
    }

    /** The text's picture, {@link #extent} times scale. */
    BufferedImage picture(Text text, int scale) {
        if (pictures.size() > MOST_KEPT) {
            pictures.clear();
        }
        return pictures.computeIfAbsent(new Sized(text, scale), each -> paint(text, scale));
    }

    private static Extent extent(Shape outline) {
        Rectangle2D bounds = outline.getBounds2D();
        int left = (int) Math.floor(bounds.getMinX() - HALO);
        int top = (int) Math.floor(bounds.getMinY() - HALO);
        return new Extent(left, top, (int) Math.ceil(bounds.getMaxX() + HALO) - left,
                (int) Math.ceil(bounds.getMaxY() + HALO) - top);
    }

    private BufferedImage paint(Text text, int scale) {
        Shape outline = outline(text);
        Extent extent = extent(outline);
        BufferedImage picture = new BufferedImage(Math.max(1, extent.width * scale), Math.max(1, extent.height * scale),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
        g.translate(-extent.left, -extent.top);
        g.setColor(text.lettering.halo());
        g.setStroke(new BasicStroke((float) HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(outline);
        g.setColor(text.lettering.colour());
        g.fill(outline);
        g.dispose();
        return picture;
    }

    /** The characters' outlines, the middle of the text on x = 0 and the middle of its height on y = 0. */
    private Shape outline(Text text) {
        return placed(text).outline();
    }

    /** How far Han characters stand apart beyond their own width, in pixels; other texts not at all. */
    private double spacing(Text text) {
        boolean han = spaced && text.text.codePoints().allMatch(Character::isIdeographic);
        return han ? text.lettering.spacing() * text.size : 0;
    }

    /**
     * A text as outlines around its middle.
     *
     * @param x where its base line begins
     * @param y where its base line begins
     */
    record Placed(Shape outline, double x, double y) { }

    Placed placed(Text text) {
        MapStyle.Lettering lettering = text.lettering;
        Path2D.Double outline = new Path2D.Double();
        double spacing = spacing(text);
        double pen = 0;
        for (MapFonts.Run run : fonts.runs(text.text, lettering.face(), lettering.bold(), text.size)) {
            GlyphVector glyphs = run.font().createGlyphVector(CONTEXT, run.text());
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
                Point2D at = glyphs.getGlyphPosition(i);
                glyphs.setGlyphPosition(i, new Point2D.Double(at.getX() + i * spacing, at.getY()));
            }
            outline.append(glyphs.getOutline((float) pen, 0), false);
            pen += glyphs.getLogicalBounds().getWidth() + spacing;
        }
        Rectangle2D bounds = outline.getBounds2D();
        AffineTransform centred = AffineTransform.getShearInstance(-lettering.slant(), 0);
        centred.translate(-bounds.getCenterX(), -bounds.getCenterY());
        Point2D base = centred.transform(new Point2D.Double(), null);
        return new Placed(centred.createTransformedShape(outline), base.getX(), base.getY());
    }
}
