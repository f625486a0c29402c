package org.merestone.geo.map;

/** Draws lines of one width and colour; positions in pixels from the corner of the map. */
interface Pen {

    /**
     * Lifts the pen and puts it down again.
     *
     * @param along the length of the line up to here, in pixels, from which dashes are counted
     */
    void moveTo(double x, double y, double along);

    /** Puts the pen down where a line begins. */
    default void moveTo(double x, double y) {
        moveTo(x, y, 0);
    }

    void lineTo(double x, double y);

    /** Puts what was drawn on the map, in one go, so that a clear colour does not thicken where lines meet. */
    void finish();
}
