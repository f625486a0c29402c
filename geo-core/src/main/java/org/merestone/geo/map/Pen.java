package org.merestone.geo.map;

/** Draws lines of one width and colour; positions in pixels from the corner of the map. */
interface Pen {

    /** Lifts the pen and puts it down again. */
    void moveTo(double x, double y);

    void lineTo(double x, double y);

    /** Puts what was drawn on the map, in one go, so that a clear colour does not thicken where lines meet. */
    void finish();
}
