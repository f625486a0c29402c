package org.merestone.geo.map;

/**
 * Fills areas pixel by pixel by the exact part of the pixel that they cover: two neighbours share a pixel without a trace of what lies
 * below. Used by one thread.
 */
final class AreaRaster {

    private final Cover cover;
    private final double world;
    private final int[] pixels;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private final int[] filled;

    /**
     * @param pixels of a picture of the view, as 0xRRGGBB; what is filled is mixed into them by {@link #finish}
     * @param cover  of the same view, with nothing in it
     */
    AreaRaster(View view, Cover cover, int[] pixels) {
        this.cover = cover;
        this.pixels = pixels;
        world = view.world();
        red = new int[pixels.length];
        green = new int[pixels.length];
        blue = new int[pixels.length];
        filled = new int[pixels.length];
    }

    /** Adds a ring of an area to what is filled next; a hole turns the other way than its shell. */
    void add(Outline.Detail ring) {
        double[] x = ring.x();
        double[] y = ring.y();
        for (int i = 1; i < x.length; i++) {
            cover.edge(x[i - 1] * world, y[i - 1] * world, x[i] * world, y[i] * world);
        }
    }

    /** Fills what was added with a colour, 0xRRGGBB. */
    void fill(int colour) {
        int r = colour >> 16 & 255;
        int g = colour >> 8 & 255;
        int b = colour & 255;
        cover.take((i, part) -> {
            filled[i] += part;
            red[i] += part * r;
            green[i] += part * g;
            blue[i] += part * b;
        });
    }

    /** Mixes what was filled into the picture: where areas cover more than a whole pixel, they share it. */
    void finish() {
        for (int i = 0; i < filled.length; i++) {
            if (filled[i] > 0) {
                int rest = Math.max(0, Cover.WHOLE - filled[i]);
                int all = filled[i] + rest;
                int below = pixels[i];
                pixels[i] = mixed(red[i], below >> 16 & 255, rest, all) << 16 | mixed(green[i], below >> 8 & 255, rest, all) << 8
                        | mixed(blue[i], below & 255, rest, all);
            }
        }
    }

    private static int mixed(int filled, int below, int rest, int all) {
        return all == Cover.WHOLE ? filled + below * rest + Cover.WHOLE / 2 >> 16 : (int) (((long) filled + (long) below * rest) / all);
    }
}
