package org.merestone.boundary.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Ellipsoid2000;

/**
 * What differs between two courses of one line, both with unit A on their left.
 *
 * @param kept    length that both have, metres on the ellipsoid
 * @param left    length of the older course that the newer leaves, metres
 * @param fresh   length of the newer course that the older has not, metres
 * @param patches ground between the two courses, the largest first
 * @param endsM   metres by which start and end moved, both together; where they did, ground beside the ends is counted as if a straight
 *                line closed it
 */
public record CourseDifference(double kept, double left, double fresh, List<Patch> patches, double endsM) {

    /** Degrees, a tenth of a millimetre: vertices where courses cross are rounded. */
    private static final double ON_LINE = 1e-9;

    /**
     * Ground that one unit lost to the other.
     *
     * @param toA    whether unit A won it
     * @param areaM2 on the ellipsoid
     */
    public record Patch(Polygon ground, boolean toA, double areaM2) {}

    public CourseDifference {
        patches = List.copyOf(patches);
    }

    /** Square metres that unit A won. */
    public double wonByA() {
        return patches.stream().filter(Patch::toA).mapToDouble(Patch::areaM2).sum();
    }

    /** Square metres that unit B won. */
    public double wonByB() {
        return patches.stream().filter(patch -> !patch.toA()).mapToDouble(Patch::areaM2).sum();
    }

    /** Compares two courses. */
    public static CourseDifference of(MultiLineString older, MultiLineString newer) {
        List<LineString> bridges = bridges(older, newer);
        double ends = bridges.stream().mapToDouble(Ellipsoid2000::length).sum();
        Geometry common = OverlayNGRobust.overlay(older, newer, OverlayNG.INTERSECTION);
        double kept = Ellipsoid2000.length(common);
        return new CourseDifference(kept, Math.max(0, Ellipsoid2000.length(older) - kept), Math.max(0, Ellipsoid2000.length(newer) - kept),
                patches(older, newer, bridges), ends);
    }

    private static List<Patch> patches(MultiLineString older, MultiLineString newer, List<LineString> bridges) {
        List<Geometry> work = new ArrayList<>(bridges);
        work.add(older);
        work.add(newer);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(work));
        @SuppressWarnings("unchecked")
        Collection<Polygon> closed = polygonizer.getPolygons();
        List<Patch> patches = new ArrayList<>();
        for (Polygon ground : closed) {
            int was = side(ground, older);
            int is = side(ground, newer);
            if (was == 0 || was != is) {
                patches.add(new Patch(ground, is > 0 || is == 0 && was < 0, Ellipsoid2000.area(ground)));
            }
        }
        patches.sort((one, other) -> Double.compare(other.areaM2(), one.areaM2()));
        return patches;
    }

    /** 1 where ground lies on the left of a course and so is A's, -1 on its right; 0 where the course neither bounds it nor runs round it. */
    private static int side(Polygon ground, MultiLineString course) {
        Coordinate[] ring = ground.getExteriorRing().getCoordinates();
        int turn = Orientation.isCCW(ring) ? 1 : -1;
        for (int i = 1; i < ring.length; i++) {
            int along = along(ring[i - 1], ring[i], course);
            if (along != 0) {
                return along * turn;
            }
        }
        return course.isClosed() ? sideOfRings(ground.getInteriorPoint().getCoordinate(), course) : 0;
    }

    private static int sideOfRings(Coordinate place, MultiLineString rings) {
        int side = 0;
        for (int n = 0; n < rings.getNumGeometries(); n++) {
            Coordinate[] ring = rings.getGeometryN(n).getCoordinates();
            int within = Orientation.isCCW(ring) ? 1 : -1;
            if (PointLocation.isInRing(place, ring)) {
                return within;
            }
            side = -within;
        }
        return side;
    }

    /** 1 where a course runs along an edge in its direction, -1 against it, 0 where it does not run there. */
    private static int along(Coordinate from, Coordinate to, MultiLineString course) {
        Coordinate middle = new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
        for (int n = 0; n < course.getNumGeometries(); n++) {
            Coordinate[] line = course.getGeometryN(n).getCoordinates();
            for (int i = 1; i < line.length; i++) {
                if (Distance.pointToSegment(middle, line[i - 1], line[i]) < ON_LINE) {
                    double same = (to.x - from.x) * (line[i].x - line[i - 1].x) + (to.y - from.y) * (line[i].y - line[i - 1].y);
                    return same > 0 ? 1 : -1;
                }
            }
        }
        return 0;
    }

    /** Straight lines from the older start and end to the newer, where those are not the same. */
    private static List<LineString> bridges(MultiLineString older, MultiLineString newer) {
        List<LineString> bridges = new ArrayList<>();
        if (older.getNumGeometries() == 1 && newer.getNumGeometries() == 1) {
            LineString was = (LineString) older.getGeometryN(0);
            LineString is = (LineString) newer.getGeometryN(0);
            if (!was.isClosed() && !is.isClosed()) {
                bridge(was.getCoordinateN(0), is.getCoordinateN(0), bridges);
                bridge(was.getCoordinateN(was.getNumPoints() - 1), is.getCoordinateN(is.getNumPoints() - 1), bridges);
            }
        }
        return bridges;
    }

    private static void bridge(Coordinate from, Coordinate to, List<LineString> bridges) {
        if (!from.equals2D(to)) {
            bridges.add(Geometries.FACTORY.createLineString(new Coordinate[] {from, to}));
        }
    }
}
