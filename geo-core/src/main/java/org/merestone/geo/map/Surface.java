package org.merestone.geo.map;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** What a map is drawn on: pixels, or a printed page. Shapes are in pixels of the view at scale 1, y downwards. */
interface Surface {

    /**
     * What a pen leaves along its way.
     *
     * @param width  in pixels
     * @param round  whether lines end round, or square without reaching over their end
     * @param dashes lengths of stroke and gap in turn, in pixels; none for an unbroken line
     */
    record Stroke(Color colour, double width, boolean round, float... dashes) { }

    /** By how many zooms finer than in pixels of the view what is drawn is seen. */
    double finer();

    /**
     * Fills areas that cover the ground without a trace of what lies below between them.
     *
     * @param near    the part of the unit square beyond which nothing is seen
     * @param detail  the zoom whose vertices are drawn
     * @param colours of the areas' fills
     */
    void fillGround(Patchwork areas, Envelope near, double detail, List<Color> colours);

    void fill(Shape shape, Color colour);

    /** A pen whose positions are pixels from the corner of the map; the first stroke of all its lines lies below the next of any. */
    Pen pen(Stroke... strokes);

    /** A text with its halo. */
    void write(Placement.Piece piece);
}
