package org.merestone.geo.map;

import java.awt.Color;

/**
 * What a pen of pixels leaves, a stroke or one over a broader one: each pixel takes what the bars through it cover most of it. Used by one
 * thread.
 */
final class PixelStroke {

    private static final int LOWER = BarCover.WHOLE << 8;
    private static final int UPPER = BarCover.WHOLE;
    /** By which a way becomes one of those that a pixel has {@link DashCover#WHOLE} of. */
    private static final int END_SHIFT = 24;
    private static final int HALF = DashCover.WHOLE / 2;
    private static final int FAR = 1 << 29;

    private final Ink ink;
    private final Color lower;
    private final Color upper;
    private final BarCover bar;
    private final DashCover dashes;
    private final boolean unbroken;
    private final boolean round;

    /**
     * @param scale   pixels for each of those in which strokes are given
     * @param strokes one, or an unbroken one with round ends and another over it
     */
    PixelStroke(Ink ink, Easel easel, int scale, Surface.Stroke... strokes) {
        Surface.Stroke top = strokes[strokes.length - 1];
        if (strokes.length > 2 || strokes.length == 2 && (!strokes[0].round() || strokes[0].dashes().length > 0)) {
            throw new IllegalArgumentException("the lower of two strokes goes on unbroken to its round ends");
        }
        this.ink = ink;
        lower = strokes[0].colour();
        upper = top.colour();
        bar = easel.bar(strokes.length == 1 ? 0 : strokes[0].width() * scale, top.width() * scale);
        dashes = new DashCover(top.dashes(), scale);
        unbroken = top.dashes().length == 0;
        round = top.round();
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
        char[] cover = edge.cover(bar);
        boolean plain = unbroken && (round || !edge.begins() && !edge.ends());
        int phase = plain ? 0 : dashes.phase(edge.along());
        double around = edge.around(reach);
        for (int row = firstRow; row <= lastRow; row++) {
            double middle = edge.middle(row);
            int first = (int) (Math.max(west, middle - around) + 0.5);
            int last = (int) (Math.min(east, middle + around) + 0.5) - 1;
            if (first <= last && plain) {
                plain(edge, cover, row, first, last);
            } else if (first <= last) {
                parted(edge, cover, phase, row, first, last);
            }
        }
    }

    /** Some pixels of a row, beside an edge or around its ends. It has no branches, for nothing here could foretell them. */
    private void plain(PixelEdge edge, char[] cover, int row, int first, int last) {
        char[] covered = ink.cover();
        int none = cover.length - 1;
        int steps = bar.steps();
        long length = edge.length();
        long asideStep = edge.asideStep();
        long aheadStep = edge.aheadStep();
        long aside = edge.aside(row, first);
        long ahead = edge.ahead(row, first);
        int end = row * ink.width() + last;
        for (int i = row * ink.width() + first; i <= end; i++) {
            int over = (int) (ahead - Math.max(0, Math.min(length, ahead)) >> PixelEdge.SHIFT);
            int parts = cover[Math.min(none, BarCover.entry((int) (aside >> PixelEdge.SHIFT), over, steps))];
            int known = covered[i];
            covered[i] = (char) (Math.max(known & LOWER, parts & LOWER) | Math.max(known & UPPER, parts & UPPER));
            aside += asideStep;
            ahead += aheadStep;
        }
    }

    /** As {@link #plain}, of an edge that has dashes or a square end: of a pixel's length some is in a dash, and some before an end. */
    private void parted(PixelEdge edge, char[] cover, int phase, int row, int first, int last) {
        char[] covered = ink.cover();
        int[] dash = dashes.table();
        int perPart = dashes.perPart();
        int none = cover.length - 1;
        int steps = bar.steps();
        long length = edge.length();
        int begin = !round && edge.begins() ? 0 : -FAR;
        int finish = !round && edge.ends() ? (int) (length >> END_SHIFT) : FAR;
        long asideStep = edge.asideStep();
        long aheadStep = edge.aheadStep();
        long aside = edge.aside(row, first);
        long ahead = edge.ahead(row, first);
        int end = row * ink.width() + last;
        for (int i = row * ink.width() + first; i <= end; i++) {
            long within = Math.max(0, Math.min(length, ahead));
            int over = (int) (ahead - within >> PixelEdge.SHIFT);
            int parts = cover[Math.min(none, BarCover.entry((int) (aside >> PixelEdge.SHIFT), over, steps))];
            int inDash = dash[DashCover.entry(phase + (int) (within >> PixelEdge.SHIFT) * perPart)];
            int middle = (int) (ahead >> END_SHIFT);
            int inLine = Math.max(0, Math.min(middle + HALF, finish) - Math.max(middle - HALF, begin));
            int known = covered[i];
            covered[i] = (char) (Math.max(known & LOWER, parts & LOWER) | Math.max(known & UPPER, (parts & UPPER) * inDash * inLine >> 16));
            aside += asideStep;
            ahead += aheadStep;
        }
    }

    /** Puts what was drawn on the picture. */
    void finish() {
        ink.spread(lower, upper);
    }
}
