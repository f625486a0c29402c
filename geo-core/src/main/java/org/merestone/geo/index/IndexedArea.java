package org.merestone.geo.index;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of one area as plain numbers, in runs of sixteen segments of which each knows between which latitudes it lies and how
 * far east it reaches: a ray to the east passes over most runs with one look.
 */
final class IndexedArea {

    private static final int RUN = 16;

    private final double[] xy;
    /** For each run: its first segment's ordinate in {@link #xy}, and one past its last segment's. */
    private final int[] runs;
    private final double[] bounds;
    private final Envelope envelope;

    IndexedArea(Geometry area) {
        envelope = area.getEnvelopeInternal();
        xy = new double[area.getNumPoints() * 2];
        int runCount = 0;
        for (LinearRing ring : rings(area)) {
            runCount += (ring.getNumPoints() - 1 + RUN - 1) / RUN;
        }
        runs = new int[runCount * 2];
        bounds = new double[runCount * 3];
        int at = 0;
        int run = 0;
        for (LinearRing ring : rings(area)) {
            CoordinateSequence points = ring.getCoordinateSequence();
            int first = at;
            for (int i = 0; i < points.size(); i++) {
                xy[at++] = points.getX(i);
                xy[at++] = points.getY(i);
            }
            for (int from = first; from < at - 2; from += 2 * RUN) {
                bound(run++, from, Math.min(from + 2 * RUN, at - 2));
            }
        }
    }

    private static Iterable<LinearRing> rings(Geometry area) {
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            if (!polygon.isEmpty()) {
                rings.add(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(polygon.getInteriorRingN(hole));
                }
            }
        }
        return rings;
    }

    private void bound(int run, int from, int to) {
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (int i = from; i <= to; i += 2) {
            east = Math.max(east, xy[i]);
            south = Math.min(south, xy[i + 1]);
            north = Math.max(north, xy[i + 1]);
        }
        runs[2 * run] = from;
        runs[2 * run + 1] = to;
        bounds[3 * run] = south;
        bounds[3 * run + 1] = north;
        bounds[3 * run + 2] = east;
    }

    Envelope envelope() {
        return envelope;
    }

    /** Inside or on the border; decided exactly. */
    boolean covers(double x, double y) {
        RayCrossingCounter ray = new RayCrossingCounter(new Coordinate(x, y));
        Coordinate a = new Coordinate();
        Coordinate b = new Coordinate();
        for (int run = 0; run * 2 < runs.length; run++) {
            if (bounds[3 * run] <= y && bounds[3 * run + 1] >= y && bounds[3 * run + 2] >= x) {
                for (int i = runs[2 * run]; i < runs[2 * run + 1]; i += 2) {
                    a.setX(xy[i]);
                    a.setY(xy[i + 1]);
                    b.setX(xy[i + 2]);
                    b.setY(xy[i + 3]);
                    ray.countSegment(a, b);
                }
            }
        }
        return ray.getLocation() != Location.EXTERIOR;
    }
}
