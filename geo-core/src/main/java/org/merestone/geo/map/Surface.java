package org.merestone.geo.map;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/** What a map is drawn on: pixels, or a printed page. Shapes are in pixels of the view at scale 1, y downwards. */
interface Surface {

    /** Areas of one colour, as rings on the unit square; holes turn the other way than their shells. */
    record Fill(Color colour, List<Outline.Detail> rings) { }

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

    /** Fills areas that cover the ground without a trace of what lies below between them. */
    void fillGround(List<Fill> fills);

    void fill(Shape shape, Color colour);

    /** A pen whose positions are pixels from the corner of the map; the first stroke of all its lines lies below the next of any. */
    Pen pen(Stroke... strokes);

    /** A text with its halo. */
    void write(Placement.Piece piece);
}
