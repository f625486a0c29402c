package org.merestone.geo.map;

import java.awt.Color;

/**
 * How much of each pixel of a picture lines cover, each drawn in one colour over a broader line in another. What is covered twice counts
 * once. Used by one thread.
 */
final class Ink {

    private final int width;
    private final int height;
    private final int[] pixels;
    private final char[] cover;
    private int firstRow = Integer.MAX_VALUE;
    private int lastRow = -1;

    /**
     * @param pixels of the picture, as 0xRRGGBB
     * @param cover  for at least as many pixels, all zero; zero again when the ink is spread
     */
    Ink(int width, int height, int[] pixels, char[] cover) {
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

    /** The covers of each pixel as {@link BarCover#of} tells them, each for a pen to raise and never to lower. */
    char[] cover() {
        return cover;
    }

    /** Says that pixels of these rows were raised. */
    void touched(int first, int last) {
        firstRow = Math.min(firstRow, first);
        lastRow = Math.max(lastRow, last);
    }

    /** Colours what is covered, and begins anew. */
    void spread(Color lower, Color upper) {
        int[] lowerInks = inks(lower);
        int[] upperInks = inks(upper);
        int end = (lastRow + 1) * width;
        for (int i = lastRow < 0 ? 0 : firstRow * width; i < end; i++) {
            while (i + 4 <= end && (cover[i] | cover[i + 1] | cover[i + 2] | cover[i + 3]) == 0) {
                i += 4;
            }
            if (i < end && cover[i] != 0) {
                pixels[i] = over(over(pixels[i], lower.getRGB(), lowerInks[cover[i] >> 8]), upper.getRGB(), upperInks[cover[i] & 255]);
                cover[i] = 0;
            }
        }
        firstRow = Integer.MAX_VALUE;
        lastRow = -1;
    }

    /** For each cover how much of 256 a colour takes of a pixel. */
    private static int[] inks(Color colour) {
        int[] inks = new int[BarCover.WHOLE + 1];
        for (int i = 0; i < inks.length; i++) {
            inks[i] = (i * colour.getAlpha() * 256 + 127) / (255 * 255);
        }
        return inks;
    }

    private static int over(int below, int colour, int ink) {
        int rest = 256 - ink;
        return (below & 0xff00ff) * rest + (colour & 0xff00ff) * ink + 0x800080 >>> 8 & 0xff00ff
                | (below >> 8 & 255) * rest + (colour >> 8 & 255) * ink + 128 & 0xff00;
    }
}
