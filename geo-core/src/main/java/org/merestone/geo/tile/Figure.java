package org.merestone.geo.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.map.Generalisation;
import org.merestone.geo.map.Plane;

/**
 * A feature's shape as paths on the unit square of a {@link Plane}.
 *
 * @param kind  what the paths are
 * @param paths of the lines, or of the rings of all polygons; points as lines of one position
 * @param rings for polygons, how many rings each has
 */
record Figure(Kind kind, List<Generalisation.Path> paths, int[] rings) {

    /** The numbers are those of the format. */
    enum Kind {
        POINTS(1), LINES(2), POLYGONS(3);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    static Figure of(Geometry shape, Plane plane) {
        List<Generalisation.Path> paths = new ArrayList<>();
        int[] rings = new int[shape.getNumGeometries()];
        Kind kind = Kind.POINTS;
        for (int i = 0; i < rings.length; i++) {
            Geometry part = shape.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                kind = Kind.POLYGONS;
                rings[i] = 1 + polygon.getNumInteriorRing();
                paths.add(path(polygon.getExteriorRing().getCoordinateSequence(), true, false, plane));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    paths.add(path(polygon.getInteriorRingN(hole).getCoordinateSequence(), true, true, plane));
                }
            } else if (part instanceof LineString line) {
                kind = Kind.LINES;
                paths.add(path(line.getCoordinateSequence(), false, false, plane));
            } else {
                paths.add(path(((Point) part).getCoordinateSequence(), false, false, plane));
            }
        }
        return new Figure(kind, List.copyOf(paths), rings);
    }

    /** Shells turn clockwise as seen with y downwards, holes the other way. */
    private static Generalisation.Path path(CoordinateSequence points, boolean ring, boolean hole, Plane plane) {
        int size = points.size();
        double[] x = new double[size];
        double[] y = new double[size];
        double[] place = new double[2];
        double twice = 0;
        for (int i = 0; i < size; i++) {
            plane.place(points.getX(i), points.getY(i), place);
            x[i] = place[0];
            y[i] = place[1];
            twice += i == 0 ? 0 : (x[i - 1] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[i - 1] - y[0]);
        }
        if (ring && twice < 0 != hole) {
            reverse(x);
            reverse(y);
        }
        return new Generalisation.Path(x, y, ring);
    }

    private static void reverse(double[] values) {
        for (int i = 0, j = values.length - 1; i < j; i++, j--) {
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
