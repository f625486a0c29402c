package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** A feature on the unit square of a {@link Plane}, ready to be drawn at any zoom. */
final class Plotted {

    /** Names are wider than high, so room to the sides counts more than room above and below by this factor. */
    private static final double WIDE = 1.5;

    private final int order;
    private final MapFeature feature;
    private final Plane plane;
    private final List<Outline> outlines;
    private final Envelope bounds = new Envelope();
    private int fill;
    private volatile @Nullable Spot spot;

    Plotted(int order, MapFeature feature, Plane plane) {
        this.plane = plane;
        this.order = order;
        this.feature = feature;
        this.outlines = outlines(feature.shape(), plane);
        if (outlines.isEmpty()) {
            Coordinate at = feature.shape().getCoordinate();
            double[] place = new double[2];
            plane.place(at.x, at.y, place);
            bounds.expandToInclude(place[0], place[1]);
        }
        outlines.forEach(outline -> bounds.expandToInclude(outline.bounds()));
    }

    /** Where a name stands best, and half the width of the room that it has there, on the unit square. */
    record Spot(double x, double y, double halfRoom) { }

    int order() {
        return order;
    }

    MapFeature feature() {
        return feature;
    }

    List<Outline> outlines() {
        return outlines;
    }

    Envelope bounds() {
        return bounds;
    }

    int fill() {
        return fill;
    }

    /** Set once, before the feature is seen by another thread. */
    void fillWith(int number) {
        fill = number;
    }

    /** A point's place, or an area's pole of inaccessibility, worked out when first asked for. */
    Spot spot() {
        Spot known = spot;
        if (known == null) {
            known = outlines.isEmpty() ? new Spot(bounds.getMinX(), bounds.getMinY(), 0) : pole();
            spot = known;
        }
        return known;
    }

    private Spot pole() {
        Geometry largest = feature.shape().getGeometryN(0);
        for (int i = 1; i < feature.shape().getNumGeometries(); i++) {
            Geometry part = feature.shape().getGeometryN(i);
            largest = part.getArea() > largest.getArea() ? part : largest;
        }
        Geometry room = largest.copy();
        double[] place = new double[2];
        room.apply((CoordinateFilter) at -> {
            plane.place(at.x, at.y, place);
            at.setCoordinate(new Coordinate(place[0], place[1] * WIDE));
        });
        room.geometryChanged();
        double tolerance = Math.sqrt(room.getArea()) / 60;
        if (!(tolerance > 0)) {
            return new Spot(bounds.centre().x, bounds.centre().y, 0);
        }
        MaximumInscribedCircle circle = new MaximumInscribedCircle(room, tolerance);
        Coordinate centre = circle.getCenter().getCoordinate();
        return new Spot(centre.x, centre.y / WIDE, circle.getRadiusLine().getLength());
    }

    private static List<Outline> outlines(Geometry shape, Plane plane) {
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                outlines.add(new Outline(turned(polygon.getExteriorRing(), true), plane));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    outlines.add(new Outline(turned(polygon.getInteriorRingN(hole), false), plane));
                }
            } else if (part instanceof LineString line) {
                outlines.add(new Outline(line, plane));
            }
        }
        return List.copyOf(outlines);
    }

    /** Shells turn one way and holes the other, so that areas of one fill can be summed up. */
    private static LinearRing turned(LinearRing ring, boolean clockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == clockwise ? ring.reverse() : ring;
    }
}
