package org.merestone.geo.network;

/**
 * The numbers that the checks of a network go by; the law fixes none of them.
 *
 * @param sliverWidth metres: a gap or overlap whose mean width (twice its area by its perimeter) is at most this is a sliver,
 *                    a fault of drawing rather than a piece of land
 * @param snap        metres: a vertex nearer than this to another unit's line or vertex, but not on it, was meant to be on it
 * @param maxFindings how many findings of one kind are listed; the rest are only counted
 */
public record NetworkOptions(double sliverWidth, double snap, int maxFindings) {

    /** 10 m (a millimetre on a 1:10,000 agreement map), 0.02 m (two points of a survey that are one), 1,000 of a kind. */
    public static final NetworkOptions USUAL = new NetworkOptions(10, 0.02, 1000);

    public NetworkOptions {
        if (!(sliverWidth >= 0) || !(snap >= 0) || maxFindings < 1) {
            throw new IllegalArgumentException("widths cannot be negative: " + sliverWidth + ", " + snap + ", " + maxFindings);
        }
    }
}
