package org.merestone.geo.map;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Takes the ground out of a picture. The same map painted on white and on black differs by what shines through: a pixel that covers the
 * part a of the ground has the colours a·c + (1 − a)·255 and a·c, so that their difference gives a and the second gives c.
 */
final class Clearing {

    private Clearing() {}

    /**
     * @param onWhite of type {@link BufferedImage#TYPE_INT_RGB}
     * @param onBlack of the same size and type
     * @return of type {@link BufferedImage#TYPE_INT_ARGB}
     */
    static BufferedImage of(BufferedImage onWhite, BufferedImage onBlack) {
        BufferedImage clear = new BufferedImage(onWhite.getWidth(), onWhite.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] white = pixels(onWhite);
        int[] black = pixels(onBlack);
        int[] pixels = pixels(clear);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixel(white[i], black[i]);
        }
        return clear;
    }

    private static int pixel(int white, int black) {
        int through = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            through = Math.max(through, (white >> shift & 255) - (black >> shift & 255));
        }
        int alpha = 255 - through;
        if (alpha == 0) {
            return 0;
        }
        int colour = alpha << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            colour |= Math.min(255, ((black >> shift & 255) * 255 + alpha / 2) / alpha) << shift;
        }
        return colour;
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
