package org.merestone.boundary.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.merestone.data.conflict.Refusal;

/**
 * A small upright JPEG of a picture, and the measures of the whole. The picture is read line by line at a fraction of its size, so a
 * large one takes no more memory than a small one; this is also the proof that it is a picture at all.
 *
 * @param widthPx  of the whole picture, as it is stored
 * @param heightPx of the whole picture, as it is stored
 */
record Thumbnail(byte[] jpeg, String mediaType, int widthPx, int heightPx) {

    private static final int LONGEST_SIDE = 480;
    private static final long MOST_PIXELS = 250_000_000;

    /**
     * @param orientation 1 to 8 as EXIF counts
     * @throws Refusal.NotAllowed when the bytes are no JPEG or PNG, are damaged, or hold more pixels than any camera makes
     */
    static Thumbnail of(byte[] content, int orientation) {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = reader(bytes);
            try {
                reader.setInput(bytes, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new Refusal.NotAllowed("photo.tooManyPixels", MOST_PIXELS / 1_000_000);
                }
                ImageReadParam part = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
                part.setSourceSubsampling(step, step, 0, 0);
                BufferedImage small = reader.read(0, part);
                return new Thumbnail(jpeg(upright(small, orientation)), "image/" + reader.getFormatName().toLowerCase(Locale.ROOT), width,
                        height);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new Refusal.NotAllowed("photo.damaged");
        }
    }

    private static ImageReader reader(ImageInputStream bytes) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (reader.getFormatName().equalsIgnoreCase("jpeg") || reader.getFormatName().equalsIgnoreCase("png")) {
                return reader;
            }
            reader.dispose();
        }
        throw new Refusal.NotAllowed("photo.noPicture");
    }

    private static BufferedImage upright(BufferedImage stored, int orientation) {
        boolean lying = orientation >= 5;
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(stored.getWidth(), stored.getHeight()));
        int width = Math.max(1, (int) Math.round(stored.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(stored.getHeight() * scale));
        BufferedImage upright = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.transform(turn(orientation, width, height));
        pen.drawImage(stored, 0, 0, width, height, null);
        pen.dispose();
        return upright;
    }

    /** The turn that EXIF's orientation asks for (Exif 2.32, tag 0x0112), for a picture of this size. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
