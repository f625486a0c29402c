package org.merestone.boundary.marker;

import org.locationtech.jts.geom.Coordinate;

/** In which direction the markers of a line are numbered (rule 6): west to east or north to south, whichever way the line mostly runs. */
public final class Numbering {

    private Numbering() {}

    /**
     * Whether the numbers run from the first end to the second.
     *
     * @param start longitude, latitude, degrees
     * @param end   likewise
     */
    public static boolean runsForward(Coordinate start, Coordinate end) {
        double east = (end.x - start.x) * Math.cos(Math.toRadians((start.y + end.y) / 2));
        double north = end.y - start.y;
        return Math.abs(east) >= Math.abs(north) ? east >= 0 : north <= 0;
    }
}
