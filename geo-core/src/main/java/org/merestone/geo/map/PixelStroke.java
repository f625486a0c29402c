package org.merestone.geo.map;

import java.awt.Color;
import org.jspecify.annotations.Nullable;

/** One stroke of a pen of pixels: each pixel takes what the bar through it covers most of it. Used by one thread. */
final class PixelStroke {

    private final Ink ink;
    private final Color colour;
    private final BarCover bar;
    private final @Nullable DashCover dashes;
    private final boolean round;

    /** @param scale pixels for each of those in which the stroke is given */
    PixelStroke(Ink ink, Surface.Stroke stroke, int scale) {
        this.ink = ink;
        colour = stroke.colour();
        bar = new BarCover(stroke.width() * scale);
        dashes = stroke.dashes().length == 0 ? null : new DashCover(stroke.dashes(), scale);
        round = stroke.round();
    }

    /** Draws an edge, row by row what of it may be seen. */
    void draw(PixelEdge edge) {
        double reach = bar.reach();
        int firstRow = (int) Math.max(0, Math.ceil(edge.north() - reach - 0.5));
        int lastRow = (int) Math.min(ink.height() - 1.0, Math.floor(edge.south() + reach - 0.5));
        double west = Math.max(0, edge.west() - reach);
        double east = Math.min(ink.width() - 0.5, edge.east() + reach);
        if (firstRow > lastRow || west > east) {
            return;
        }
        ink.touched(firstRow, lastRow);
        int[] cover = edge.cover(bar);
        boolean plain = dashes == null && (round || !edge.begins() && !edge.ends());
        double around = edge.around(reach);
        for (int row = firstRow; row <= lastRow; row++) {
            double middle = edge.middle(row);
            int first = (int) (Math.max(west, middle - around) + 0.5);
            int last = (int) (Math.min(east, middle + around) + 0.5) - 1;
            if (first <= last && plain) {
                plain(edge, cover, row, first, last);
            } else if (first <= last) {
                parted(edge, cover, row, first, last);
            }
        }
    }

    /** Some pixels of a row, beside an edge or around its ends. It has no branches, for nothing here could foretell them. */
    private void plain(PixelEdge edge, int[] cover, int row, int first, int last) {
        byte[] covered = ink.cover();
        int none = cover.length - 1;
        int steps = bar.steps();
        long length = edge.length();
        long asideStep = edge.asideStep();
        long aheadStep = edge.aheadStep();
        long aside = edge.aside(row, first);
        long ahead = edge.ahead(row, first);
        int end = row * ink.width() + last;
        for (int i = row * ink.width() + first; i <= end; i++) {
            long beyond = ahead - length;
            int over = (int) ((-ahead & ahead >> 63) + (beyond & ~(beyond >> 63)) >> PixelEdge.SHIFT);
            int entry = Math.min(none, BarCover.entry((int) (aside >> PixelEdge.SHIFT), over, steps));
            covered[i] = (byte) Math.max(covered[i] & 255, cover[entry]);
            aside += asideStep;
            ahead += aheadStep;
        }
    }

    /** As {@link #plain}, of an edge that has dashes or a square end. */
    private void parted(PixelEdge edge, int[] cover, int row, int first, int last) {
        byte[] covered = ink.cover();
        int none = cover.length - 1;
        int steps = bar.steps();
        long length = edge.length();
        boolean squareBefore = !round && edge.begins();
        boolean squareAfter = !round && edge.ends();
        long aside = edge.aside(row, first);
        long ahead = edge.ahead(row, first);
        int end = row * ink.width() + last;
        for (int i = row * ink.width() + first; i <= end; i++) {
            long within = Math.max(0, Math.min(length, ahead));
            int over = (ahead < 0 ? squareBefore : squareAfter) ? 0 : (int) (ahead - within >> PixelEdge.SHIFT);
            int entry = Math.min(none, BarCover.entry((int) (aside >> PixelEdge.SHIFT), over, steps));
            int part = cover[entry];
            if (part > (covered[i] & 255)) {
                part = squareBefore ? (int) (part * upTo(ahead)) : part;
                part = squareAfter ? (int) (part * upTo(length - ahead)) : part;
                part = dashes == null ? part : part * dashes.at(edge.along() + within / PixelEdge.FRACTION) >> 8;
                covered[i] = (byte) Math.max(covered[i] & 255, part);
            }
            aside += edge.asideStep();
            ahead += edge.aheadStep();
        }
    }

    /** The part of a pixel, as if it were turned along the edge, that lies on this side of a square end so far away. */
    private static double upTo(long end) {
        return Math.max(0, Math.min(1, end / PixelEdge.FRACTION + 0.5));
    }

    /** Puts what was drawn on the picture. */
    void finish() {
        ink.spread(colour);
    }
}
