package org.merestone.geo.map;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/**
 * Writes a picture as a PNG file (ISO/IEC 15948) with a palette: a map has few colours, and so written it is less than
 * half the size and done several times sooner than by way of javax.imageio.
 */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int INDEXED_COLOUR = 3;
    private static final int CHUNK_FRAME = 12;

    private Png() {
    }

    /** @param image of type {@link BufferedImage#TYPE_INT_RGB}, or of another, which is written with all its colours and by javax.imageio */
    public static byte[] encode(BufferedImage image) {
        return encode(image, new Easel());
    }

    /** As {@link #encode(BufferedImage)}, with the memory of an easel. */
    static byte[] encode(BufferedImage image, Easel easel) {
        if (image.getType() != BufferedImage.TYPE_INT_RGB) {
            return plain(image);
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Palette palette = new Palette(pixels, easel);
        int depth = depth(palette.colours().length);
        int length = 1 + (image.getWidth() * depth + 7) / 8;
        byte[] rows = new RowDeflate(rows(pixels, image.getWidth(), image.getHeight(), palette, depth), length, easel).stream();
        byte[] colours = new byte[palette.colours().length * 3];
        int at = 0;
        for (int colour : palette.colours()) {
            colours[at++] = (byte) (colour >> 16);
            colours[at++] = (byte) (colour >> 8);
            colours[at++] = (byte) colour;
        }
        byte[] header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight())
                .put((byte) depth).put((byte) INDEXED_COLOUR).put(new byte[3]).array();
        ByteBuffer file = ByteBuffer.allocate(
                SIGNATURE.length + header.length + colours.length + rows.length + 4 * CHUNK_FRAME);
        file.put(SIGNATURE);
        chunk(file, "IHDR", header);
        chunk(file, "PLTE", colours);
        chunk(file, "IDAT", rows);
        chunk(file, "IEND", new byte[0]);
        return file.array();
    }

    private static byte[] plain(BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // everything is in memory
        }
        return file.toByteArray();
    }

    /** As few bits a pixel as the number of colours needs and the format has. */
    private static int depth(int colours) {
        return colours <= 2 ? 1 : colours <= 4 ? 2 : colours <= 16 ? 4 : 8;
    }

    /** Each row begins with a 0: unfiltered, which suits a palette. A row like the one above it is copied. */
    private static byte[] rows(int[] pixels, int width, int height, Palette palette, int depth) {
        int length = 1 + (width * depth + 7) / 8;
        byte[] rows = new byte[length * height];
        for (int y = 0; y < height; y++) {
            if (y > 0 && Arrays.equals(pixels, (y - 1) * width, y * width, pixels, y * width, (y + 1) * width)) {
                System.arraycopy(rows, (y - 1) * length, rows, y * length, length);
            } else {
                row(y * width, width, palette, depth, rows, y * length + 1);
            }
        }
        return rows;
    }

    private static void row(int from, int width, Palette palette, int depth, byte[] rows, int to) {
        if (depth == 8) {
            for (int x = 0; x < width; x++) {
                rows[to + x] = (byte) palette.entry(from + x);
            }
            return;
        }
        for (int x = 0; x < width; x++) {
            int bit = x * depth;
            rows[to + (bit >> 3)] |= (byte) (palette.entry(from + x) << 8 - depth - (bit & 7));
        }
    }

    private static void chunk(ByteBuffer file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        file.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
    }
}
