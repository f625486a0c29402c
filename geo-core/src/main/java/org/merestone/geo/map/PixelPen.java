package org.merestone.geo.map;

import java.awt.Color;

/**
 * Draws lines pixel by pixel: a bar for each edge, a fan where two meet, a round end where that is wanted. What is covered twice counts
 * once. Used by one thread.
 */
final class PixelPen implements Pen {

    /** Fans are made of steps of this angle. */
    private static final double STEP = Math.toRadians(30);
    /** Fans and ends of thinner lines would not be seen. */
    private static final double SEEN = 0.6;

    private final Cover cover;
    private final int[] pixels;
    private final Color colour;
    private final double half;
    private final boolean round;
    private double x;
    private double y;
    /** The left normal of the edge that ends here, as long as half the width; no number before the first. */
    private double acrossX = Double.NaN;
    private double acrossY;

    /**
     * @param cover with nothing in it
     * @param width in pixels at scale 1
     * @param round whether lines end round, or square without reaching over their end
     */
    PixelPen(Cover cover, int[] pixels, Color colour, double width, boolean round) {
        this.cover = cover;
        this.pixels = pixels;
        this.colour = colour;
        this.half = width / 2;
        this.round = round;
    }

    @Override
    public void moveTo(double toX, double toY) {
        lift();
        x = toX;
        y = toY;
    }

    @Override
    public void lineTo(double toX, double toY) {
        double length = Math.hypot(toX - x, toY - y);
        if (length == 0) {
            return;
        }
        double nextX = (toY - y) / length * half;
        double nextY = (x - toX) / length * half;
        if (!Double.isNaN(acrossX)) {
            turn(nextX, nextY);
        } else if (round && half > SEEN) {
            fan(-nextX, -nextY, Math.PI);
        }
        cover.edge(x + nextX, y + nextY, toX + nextX, toY + nextY);
        cover.edge(toX + nextX, toY + nextY, toX - nextX, toY - nextY);
        cover.edge(toX - nextX, toY - nextY, x - nextX, y - nextY);
        cover.edge(x - nextX, y - nextY, x + nextX, y + nextY);
        x = toX;
        y = toY;
        acrossX = nextX;
        acrossY = nextY;
    }

    private void turn(double nextX, double nextY) {
        double angle = Math.atan2(acrossX * nextY - acrossY * nextX, acrossX * nextX + acrossY * nextY);
        if (half * Math.abs(angle) > 0.1) {
            if (angle > 0) {
                fan(acrossX, acrossY, angle);
            } else {
                fan(-nextX, -nextY, -angle);
            }
        }
    }

    /** A sector around the pen, clockwise as seen on the map, from one radius on. */
    private void fan(double fromX, double fromY, double angle) {
        int steps = half > SEEN ? (int) Math.ceil(angle / STEP) : 1;
        double cos = Math.cos(angle / steps);
        double sin = Math.sin(angle / steps);
        double radiusX = fromX;
        double radiusY = fromY;
        cover.edge(x, y, x + radiusX, y + radiusY);
        for (int i = 0; i < steps; i++) {
            double nextX = radiusX * cos - radiusY * sin;
            double nextY = radiusX * sin + radiusY * cos;
            cover.edge(x + radiusX, y + radiusY, x + nextX, y + nextY);
            radiusX = nextX;
            radiusY = nextY;
        }
        cover.edge(x + radiusX, y + radiusY, x, y);
    }

    private void lift() {
        if (round && half > SEEN && !Double.isNaN(acrossX)) {
            fan(acrossX, acrossY, Math.PI);
        }
        acrossX = Double.NaN;
    }

    @Override
    public void finish() {
        lift();
        int red = colour.getRed();
        int green = colour.getGreen();
        int blue = colour.getBlue();
        int alpha = colour.getAlpha();
        cover.take((i, part) -> {
            int ink = (part * alpha + 127) / 255;
            int rest = Cover.WHOLE - ink;
            int below = pixels[i];
            pixels[i] = (below >> 16 & 255) * rest + red * ink + Cover.WHOLE / 2 >> 16 << 16
                    | (below >> 8 & 255) * rest + green * ink + Cover.WHOLE / 2 >> 16 << 8
                    | (below & 255) * rest + blue * ink + Cover.WHOLE / 2 >> 16;
        });
    }
}
