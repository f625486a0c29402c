package org.merestone.geo.tile;

/** On which side of a ring a place lies. */
final class RingSide {

    private RingSide() {
    }

    /**
     * Whether a place lies inside a ring, by the even-odd rule; on the ring itself, either.
     *
     * @param xy    ordinates x0, y0, x1, y1, …
     * @param start the ring's first position in them
     * @param end   the one after its last, which is not the first again
     */
    static boolean isInside(int[] xy, int start, int end, double x, double y) {
        boolean inside = false;
        for (int i = start, before = end - 1; i < end; before = i++) {
            double y1 = xy[2 * before + 1];
            double y2 = xy[2 * i + 1];
            if (y1 > y != y2 > y && x < xy[2 * before] + (y - y1) / (y2 - y1) * (xy[2 * i] - xy[2 * before])) {
                inside = !inside;
            }
        }
        return inside;
    }
}
