package org.merestone.geo.map;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** A picture of pixels. Used by one thread. */
final class PixelSurface implements Surface {

    private final Graphics2D g;
    private final View view;
    private final int scale;
    private final Inscriptions inscriptions;
    private final int[] pixels;
    private final Easel easel;

    /** @param scale pixels for each of the view's */
    PixelSurface(BufferedImage image, View view, int scale, Inscriptions inscriptions, Easel easel) {
        this.view = view;
        this.scale = scale;
        this.inscriptions = inscriptions;
        this.easel = easel;
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(scale, scale);
    }

    /** Gives all of the picture one colour. */
    void clear(Color colour) {
        Arrays.fill(pixels, colour.getRGB() & 0xffffff);
    }

    @Override
    public double finer() {
        return Math.log(scale) / Math.log(2);
    }

    @Override
    public void fillGround(Patchwork areas, Envelope near, double detail, List<Color> colours) {
        AreaRaster raster = new AreaRaster(view, scale, pixels, easel, colours);
        Strands.Level level = areas.borders().at(detail);
        areas.near(near, (border, inner, outer) -> {
            raster.between(inner, outer);
            raster.add(level.x(), level.y(), level.starts()[border], level.starts()[border + 1]);
        });
        raster.finish();
    }

    @Override
    public void fill(Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
    }

    @Override
    public Pen pen(Stroke... strokes) {
        return new PixelPen(pixels, easel, view, scale, strokes);
    }

    @Override
    public void write(Placement.Piece piece) {
        AffineTransform asScaled = g.getTransform();
        g.setTransform(new AffineTransform());
        g.drawImage(inscriptions.picture(piece.text(), scale), (int) (piece.left() - view.left()) * scale,
                (int) (piece.top() - view.top()) * scale, null);
        g.setTransform(asScaled);
    }

    void close() {
        g.dispose();
    }
}
