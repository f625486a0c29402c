package org.merestone.geo.map;

import java.awt.Color;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** How much of each pixel of a picture lines of one colour cover. What is covered twice counts once. Used by one thread. */
final class Ink {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final int width;
    private final int height;
    private final int[] pixels;
    private final byte[] cover;
    private int firstRow = Integer.MAX_VALUE;
    private int lastRow = -1;

    /**
     * @param pixels of the picture, as 0xRRGGBB
     * @param cover  at least {@link Long#BYTES} longer than the picture has pixels, all zero; zero again when the ink is spread
     */
    Ink(int width, int height, int[] pixels, byte[] cover) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.cover = cover;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The cover of each pixel, to {@link BarCover#WHOLE}, for a pen to raise, and never to lower. */
    byte[] cover() {
        return cover;
    }

    /** Says that pixels of these rows were raised. */
    void touched(int first, int last) {
        firstRow = Math.min(firstRow, first);
        lastRow = Math.max(lastRow, last);
    }

    /** Colours what is covered, and begins anew. */
    void spread(Color colour) {
        if (lastRow < 0) {
            return;
        }
        int[] inks = new int[BarCover.WHOLE + 1];
        for (int i = 0; i < inks.length; i++) {
            inks[i] = (i * colour.getAlpha() * 256 + 127) / (255 * 255);
        }
        int redBlue = colour.getRGB() & 0xff00ff;
        int green = colour.getGreen();
        for (int i = firstRow * width; i < (lastRow + 1) * width; i++) {
            if ((long) LONGS.get(cover, i) == 0) {
                i += Long.BYTES - 1;
            } else if (cover[i] != 0) {
                int ink = inks[cover[i] & 255];
                int rest = 256 - ink;
                int below = pixels[i];
                pixels[i] = (below & 0xff00ff) * rest + redBlue * ink + 0x800080 >>> 8 & 0xff00ff
                        | (below >> 8 & 255) * rest + green * ink + 128 & 0xff00;
                cover[i] = 0;
            }
        }
        firstRow = Integer.MAX_VALUE;
        lastRow = -1;
    }
}
