package org.merestone.geo.network;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The form in which networks take a course: x0, y0, x1, y1, … in degrees of longitude and latitude. */
public final class Ordinates {

    private Ordinates() {}

    /** @throws ClassCastException for anything but one line */
    public static double[] of(Geometry line) {
        CoordinateSequence points = ((LineString) line).getCoordinateSequence();
        double[] xy = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.getX(i);
            xy[2 * i + 1] = points.getY(i);
        }
        return xy;
    }
}
