package org.merestone.geo.network;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.index.LocalScale;

/**
 * How large a piece of ground is, in metres at its middle latitude; good to about a thousandth for a piece 20 km high.
 *
 * @param area  square metres
 * @param width mean width: twice the area by the perimeter
 */
record Extent(double area, double width) {

    static Extent of(Polygon ground) {
        Envelope box = ground.getEnvelopeInternal();
        LocalScale scale = LocalScale.at((box.getMinY() + box.getMaxY()) / 2);
        double perimeter = length(ground.getExteriorRing(), scale);
        for (int i = 0; i < ground.getNumInteriorRing(); i++) {
            perimeter += length(ground.getInteriorRingN(i), scale);
        }
        double area = scale.area(ground.getArea());
        return new Extent(area, perimeter == 0 ? 0 : 2 * area / perimeter);
    }

    private static double length(LineString line, LocalScale scale) {
        CoordinateSequence points = line.getCoordinateSequence();
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += scale.distance(points.getX(i - 1), points.getY(i - 1), points.getX(i), points.getY(i));
        }
        return sum;
    }
}
