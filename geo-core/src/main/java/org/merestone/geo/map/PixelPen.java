package org.merestone.geo.map;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/**
 * Draws lines pixel by pixel: a bar for each edge, with a disc where two meet and where a round end is wanted. A pixel takes what the bar
 * through it covers most of it. Positions are taken in 256ths of a pixel from the corner of the map and what follows from them is worked
 * out
 * from one edge alone, so that a pixel comes out the same on whichever tile it is painted.
 *
 * <p>Beside a straight stretch the cover is exact to a hundredth of a pixel. Where several edges share a pixel — at a bend, or where a line
 * winds within a pixel's width — it is the largest of theirs instead of their union, and a dash ends as if the pixel were turned along
 * the line:
 * there it differs by up to a third of a pixel from the exact cover. Used by one thread.
 */
final class PixelPen implements Pen {

    private static final double SUB = 256;

    private final Ink ink;
    private final Color colour;
    private final BarCover bar;
    private final @Nullable DashCover dashes;
    private final boolean round;
    private final double scale;
    private final double left;
    private final double top;
    private final Reached edge = new Reached();

    /** The pen's place in pixels of the map, and how long the line is up to there. */
    private double x;
    private double y;
    private double along;
    /** The edge that is drawn when it is known whether the line goes on, in pixels of the picture. */
    private double fromX;
    private double fromY;
    private double toX;
    private double toY;
    private double fromAlong;
    private boolean pending;
    private boolean begun;

    /**
     * @param ink    of a picture of the view, with nothing in it
     * @param scale  pixels of the picture for each of the view's
     * @param width  in pixels at scale 1
     * @param round  whether lines end round, or square without reaching over their end
     * @param dashes lengths of stroke and gap in turn, in pixels at scale 1; none for an unbroken line
     */
    PixelPen(Ink ink, View view, int scale, Color colour, double width, boolean round, float... dashes) {
        this.ink = ink;
        this.colour = colour;
        this.bar = new BarCover(width * scale);
        this.dashes = dashes.length == 0 ? null : new DashCover(dashes, scale);
        this.round = round;
        this.scale = scale;
        left = (double) view.left() * scale;
        top = (double) view.top() * scale;
    }

    @Override
    public void moveTo(double nextX, double nextY, double nextAlong) {
        lift();
        x = nextX * scale;
        y = nextY * scale;
        along = nextAlong * scale;
        toX = placed(x) - left;
        toY = placed(y) - top;
    }

    @Override
    public void lineTo(double nextX, double nextY) {
        double px = nextX * scale;
        double py = nextY * scale;
        double placedX = placed(px) - left;
        double placedY = placed(py) - top;
        double length = Math.sqrt((px - x) * (px - x) + (py - y) * (py - y));
        if (placedX != toX || placedY != toY) {
            if (pending) {
                draw(true);
                begun = true;
            }
            fromX = toX;
            fromY = toY;
            toX = placedX;
            toY = placedY;
            fromAlong = along;
            pending = true;
        }
        x = px;
        y = py;
        along += length;
    }

    private static double placed(double at) {
        return Math.rint(at * SUB) / SUB;
    }

    private void lift() {
        if (pending) {
            draw(round);
        }
        pending = false;
        begun = false;
    }

    @Override
    public void finish() {
        lift();
        ink.spread(colour);
    }

    /** Draws the pending edge, row by row what of it may be seen. */
    private void draw(boolean goesOn) {
        double reach = bar.reach();
        int firstRow = (int) Math.max(0, Math.ceil(Math.min(fromY, toY) - reach - 0.5));
        int lastRow = (int) Math.min(ink.height() - 1.0, Math.floor(Math.max(fromY, toY) + reach - 0.5));
        double west = Math.max(0.5, Math.min(fromX, toX) - reach);
        double east = Math.min(ink.width() - 0.5, Math.max(fromX, toX) + reach);
        if (firstRow > lastRow || west > east) {
            return;
        }
        ink.touched(firstRow, lastRow);
        edge.set(toX - fromX, toY - fromY, bar.of(toX - fromX, toY - fromY));
        boolean plain = dashes == null && (round || begun && goesOn);
        double base = Math.floor(fromX);
        for (int row = firstRow; row <= lastRow; row++) {
            double down = row + 0.5 - fromY;
            double middle = fromX + down * edge.slope;
            int first = (int) Math.ceil(Math.max(west, middle - edge.around) - 0.5);
            int last = (int) (Math.min(east, middle + edge.around) + 0.5) - 1;
            if (first <= last) {
                edge.row(base + 0.5 - fromX, down, first - (long) base);
                if (plain) {
                    plain(row * ink.width() + first, last - first + 1);
                } else {
                    parted(row * ink.width() + first, last - first + 1, goesOn);
                }
            }
        }
    }

    /**
     * The edge that is drawn, and where in it a pixel lies: ways in 2⁻³² of a pixel, stepped in whole numbers, so that they do not
     * depend on where a row begins.
     */
    private final class Reached {
        private static final double FRACTION = 1L << 32;
        private static final int SHIFT = 20;
        private double slope;
        private double around;
        private long asideStep;
        private long aheadStep;
        private double byX;
        private double byY;
        private long length;
        private int[] cover = {};
        /** Of a pixel's middle: how far from the line through the edge, and how far along it. */
        private long aside;
        private long ahead;

        void set(double x, double y, int[] ofBar) {
            double whole = Math.sqrt(x * x + y * y);
            byX = x / whole;
            byY = y / whole;
            slope = y == 0 ? 0 : x / y;
            around = y == 0 ? 1e9 : bar.reach() / Math.abs(byY);
            asideStep = (long) Math.rint(byY * FRACTION);
            aheadStep = (long) Math.rint(byX * FRACTION);
            length = (long) Math.rint(whole * FRACTION);
            cover = ofBar;
        }

        /** Goes to the pixel that lies so many columns from one whose way from the edge's beginning is known. */
        void row(double across, double down, long columns) {
            aside = (long) Math.rint((across * byY - down * byX) * FRACTION) + columns * asideStep;
            ahead = (long) Math.rint((across * byX + down * byY) * FRACTION) + columns * aheadStep;
        }
    }

    /** Some pixels of a row, beside an edge or around its ends. It has no branches, for nothing here could foretell them. */
    private void plain(int first, int count) {
        byte[] covered = ink.cover();
        int[] cover = edge.cover;
        int none = cover.length - 1;
        int steps = bar.steps();
        long aside = edge.aside;
        long ahead = edge.ahead;
        for (int i = first; i < first + count; i++) {
            long beyond = ahead - edge.length;
            int over = (int) ((-ahead & ahead >> 63) + (beyond & ~(beyond >> 63)) >> Reached.SHIFT);
            int entry = Math.min(none, BarCover.entry((int) (aside >> Reached.SHIFT), over, steps));
            covered[i] = (byte) Math.max(covered[i] & 255, cover[entry]);
            aside += edge.asideStep;
            ahead += edge.aheadStep;
        }
    }

    /** As {@link #plain}, of an edge that has dashes or a square end. */
    private void parted(int first, int count, boolean goesOn) {
        byte[] covered = ink.cover();
        int[] cover = edge.cover;
        int none = cover.length - 1;
        int steps = bar.steps();
        long aside = edge.aside;
        long ahead = edge.ahead;
        for (int i = first; i < first + count; i++) {
            long within = Math.max(0, Math.min(edge.length, ahead));
            boolean rounded = round || (ahead < 0 ? begun : goesOn);
            int over = rounded ? (int) (ahead - within >> Reached.SHIFT) : 0;
            int entry = Math.min(none, BarCover.entry((int) (aside >> Reached.SHIFT), over, steps));
            if (cover[entry] > (covered[i] & 255)) {
                int part = (int) (cover[entry] * ends(ahead / Reached.FRACTION, goesOn));
                int all = dashes == null ? part : part * dashes.at(fromAlong + within / Reached.FRACTION) >> 8;
                covered[i] = (byte) Math.max(covered[i] & 255, all);
            }
            aside += edge.asideStep;
            ahead += edge.aheadStep;
        }
    }

    /** The part of a pixel, as if it were turned along the edge, that lies between the edge's square ends. */
    private double ends(double ahead, boolean goesOn) {
        double before = round || begun ? 1 : Math.max(0, Math.min(1, ahead + 0.5));
        double after = round || goesOn ? 1 : Math.max(0, Math.min(1, edge.length / Reached.FRACTION - ahead + 0.5));
        return Math.min(before, after);
    }
}
