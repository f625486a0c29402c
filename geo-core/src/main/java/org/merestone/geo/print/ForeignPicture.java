package org.merestone.geo.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** A picture that somebody brought, as far as it can be shown on a page: large ones are read with every second or later pixel only. */
final class ForeignPicture {

    private static final long MOST_PIXELS = 100_000_000;
    /** What A4 shows at 300 dots an inch. */
    private static final int LONGEST_SIDE = 3_500;

    private ForeignPicture() {}

    /** The picture on white; null for what is none, is damaged, or is a bomb. */
    static @Nullable BufferedImage of(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long wide = reader.getWidth(0);
                long high = reader.getHeight(0);
                if (wide * high > MOST_PIXELS || wide < 1 || high < 1) {
                    return null;
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int step = (int) Math.max(1, Math.max(wide, high) / LONGEST_SIDE);
                every.setSourceSubsampling(step, step, 0, 0);
                return onWhite(reader.read(0, every));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            return null; // damaged pictures show themselves in many ways; the file is named, not bound
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = white.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, white.getWidth(), white.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return white;
    }
}
