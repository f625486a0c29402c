package org.merestone.geo.map;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a picture as a PNG file (ISO/IEC 15948) with a palette: a map has few colours, and so written it is less than
 * half the size and done several times sooner than by way of javax.imageio.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LEVEL = 4;
    private static final int BIT_DEPTH = 8;
    private static final int INDEXED_COLOUR = 3;
    private static final int CHUNK_FRAME = 12;

    private Png() {
    }

    /** @param image of type {@link BufferedImage#TYPE_INT_RGB} */
    static byte[] encode(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Palette palette = new Palette(pixels);
        byte[] rows = deflate(rows(pixels, image.getWidth(), image.getHeight(), palette));
        byte[] colours = new byte[palette.colours().length * 3];
        int at = 0;
        for (int colour : palette.colours()) {
            colours[at++] = (byte) (colour >> 16);
            colours[at++] = (byte) (colour >> 8);
            colours[at++] = (byte) colour;
        }
        byte[] header = ByteBuffer.allocate(13).putInt(image.getWidth()).putInt(image.getHeight())
                .put((byte) BIT_DEPTH).put((byte) INDEXED_COLOUR).put(new byte[3]).array();
        ByteBuffer file = ByteBuffer.allocate(
                SIGNATURE.length + header.length + colours.length + rows.length + 4 * CHUNK_FRAME);
        file.put(SIGNATURE);
        chunk(file, "IHDR", header);
        chunk(file, "PLTE", colours);
        chunk(file, "IDAT", rows);
        chunk(file, "IEND", new byte[0]);
        return file.array();
    }

    /** Each row begins with a 0: unfiltered, which suits a palette. */
    private static byte[] rows(int[] pixels, int width, int height, Palette palette) {
        byte[] rows = new byte[(width + 1) * height];
        int last = pixels[0];
        byte entry = palette.entry(last);
        int at = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                at++;
            }
            if (pixels[i] != last) {
                last = pixels[i];
                entry = palette.entry(last);
            }
            rows[at++] = entry;
        }
        return rows;
    }

    private static byte[] deflate(byte[] rows) {
        Deflater deflater = new Deflater(LEVEL);
        try {
            deflater.setInput(rows);
            deflater.finish();
            // deflate never makes more than 5 bytes of every 16 KB beyond its input, and 6 around it
            byte[] deflated = new byte[rows.length + rows.length / 1000 + 64];
            int length = deflater.deflate(deflated);
            return Arrays.copyOf(deflated, length);
        } finally {
            deflater.end();
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
