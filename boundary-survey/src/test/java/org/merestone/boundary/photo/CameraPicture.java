package org.merestone.boundary.photo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * A JPEG as a camera writes it: red above, blue below, with an EXIF block laid out by hand after Exif 2.32 (a big-endian TIFF in APP1:
 * IFD0 with Orientation, the Exif IFD with DateTimeOriginal, the GPS IFD with degrees, minutes and seconds as rationals).
 */
public final class CameraPicture {

    private static final int DATE_LENGTH = 20;

    private CameraPicture() {}

    /** A picture that says nothing of itself. */
    public static byte[] silent(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (y < height / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param taken as EXIF writes it, {@code 2026:03:01 09:30:00}
     * @param lon   degrees, minutes, seconds east
     * @param lat   degrees, minutes, seconds north
     */
    public static byte[] taken(int width, int height, String taken, int orientation, double[] lon, double[] lat) {
        byte[] jpeg = silent(width, height);
        byte[] exif = exif(taken, orientation, lon, lat);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.length + 10);
        whole.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    private static byte[] exif(String taken, int orientation, double[] lon, double[] lat) {
        int exifAt = 8 + 2 + 3 * 12 + 4;
        int dateAt = exifAt + 2 + 12 + 4;
        int gpsAt = dateAt + DATE_LENGTH;
        int latAt = gpsAt + 2 + 4 * 12 + 4;
        int lonAt = latAt + 24;
        ByteBuffer tiff = ByteBuffer.allocate(lonAt + 24);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, exifAt);
        entry(tiff, 0x8825, 4, 1, gpsAt);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, DATE_LENGTH, dateAt);
        tiff.putInt(0).put((taken + "\0").getBytes(StandardCharsets.US_ASCII), 0, DATE_LENGTH);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, latAt);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, lonAt);
        tiff.putInt(0);
        rationals(tiff, lat);
        rationals(tiff, lon);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void rationals(ByteBuffer tiff, double[] values) {
        for (double value : values) {
            tiff.putInt((int) Math.round(value * 1000)).putInt(1000);
        }
    }
}
