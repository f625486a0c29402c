package org.merestone.web.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.Painter;
import org.merestone.geo.map.Png;
import org.merestone.web.picture.MapLook;
import org.merestone.web.register.PublishedRegister;

/** Draws what a GetMap asks for. */
final class MapDrawing {

    /** A box and a picture whose proportions differ by less are taken for one. */
    private static final double ALIKE = 1e-3;
    /** The painter's least side. */
    private static final int LEAST = 16;

    private final MapLook looks;
    private final Locale language;

    MapDrawing(MapLook looks, Locale language) {
        this.looks = looks;
        this.language = language;
    }

    /**
     * What is drawn.
     *
     * @param layers the lowest first
     * @param looks  one for each layer
     * @param ground null for what the layers themselves have below them
     * @param scale  pixels of the picture for each of the map's, 1 to 3
     */
    record Wish(Window window, List<SeenLayer> layers, List<String> looks, boolean transparent, @Nullable Color ground, int scale) {}

    /** @param format {@code image/png} or {@code image/jpeg} */
    byte[] draw(Wish wish, PublishedRegister register, String format) {
        BufferedImage picture = picture(wish, register);
        return format.equals("image/jpeg") ? jpeg(picture) : Png.encode(picture);
    }

    private BufferedImage picture(Wish wish, PublishedRegister register) {
        boolean alone = wish.layers().size() == 1 && !wish.transparent() && wish.ground() == null && wish.layers().get(0) == SeenLayer.map;
        if (alone && wish.window().isWithinPlane()) {
            return layer(wish, 0, register, false);
        }
        BufferedImage all = new BufferedImage(wish.window().width(), wish.window().height(), wish.transparent()
                ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = all.createGraphics();
        if (!wish.transparent()) {
            g.setColor(wish.ground() == null ? Color.WHITE : wish.ground());
            g.fillRect(0, 0, all.getWidth(), all.getHeight());
        }
        g.clip(wish.window().plane());
        for (int i = 0; i < wish.layers().size() && wish.window().isOnPlane(); i++) {
            g.drawImage(layer(wish, i, register, !alone), 0, 0, null);
        }
        g.dispose();
        return all;
    }

    private BufferedImage layer(Wish wish, int number, PublishedRegister register, boolean clear) {
        Window window = wish.window();
        MapContent content = wish.layers().get(number).of(register).on(window.system().plane());
        Painter painter = Objects.requireNonNull(looks.of(wish.looks().get(number)));
        double across = window.width() / window.part().getWidth();
        double down = window.height() / window.part().getHeight();
        if (Math.abs(across / down - 1) < ALIKE) {
            return painted(painter, content, window.part(), window.width(), window.height(), wish.scale(), clear);
        }
        double finer = Math.min(Math.max(across, down), Painter.MOST_PIXELS);
        int width = (int) Math.max(1, Math.min(Window.MOST_SIDE, Math.round(window.part().getWidth() * finer)));
        int height = (int) Math.max(1, Math.min(Window.MOST_SIDE, Math.round(window.part().getHeight() * finer)));
        return stretched(painted(painter, content, window.part(), width, height, wish.scale(), clear), window.width(), window.height());
    }

    /** The painter draws whole map pixels and no picture smaller than its least: what it draws more to the south and east is cut off. */
    private BufferedImage painted(Painter painter, MapContent content, Envelope part, int width, int height, int scale, boolean clear) {
        int wide = Math.max(LEAST, (width + scale - 1) / scale);
        int high = Math.max(LEAST, (height + scale - 1) / scale);
        Envelope larger = new Envelope(part.getMinX(), part.getMinX() + part.getWidth() * wide * scale / width, part.getMinY(),
                part.getMinY() + part.getHeight() * high * scale / height);
        BufferedImage painted = painter.picture(content, larger, wide, high, scale, clear, language);
        if (painted.getWidth() == width && painted.getHeight() == height) {
            return painted;
        }
        BufferedImage cut = new BufferedImage(width, height, painted.getType());
        cut.setRGB(0, 0, width, height, painted.getRGB(0, 0, width, height, null, 0, width), 0, width);
        return cut;
    }

    private static BufferedImage stretched(BufferedImage painted, int width, int height) {
        BufferedImage stretched = new BufferedImage(width, height, painted.getType());
        Graphics2D g = stretched.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(painted, 0, 0, width, height, null);
        g.dispose();
        return stretched;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // everything is in memory
        }
        return file.toByteArray();
    }
}
