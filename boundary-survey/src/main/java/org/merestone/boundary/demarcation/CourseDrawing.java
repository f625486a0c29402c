package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/**
 * A course drawn through surveyed points. It begins and ends at the junctions of the line that stands, which are shared with the
 * neighbours and never move with one line; so side A stays on its left. A point nearer than {@link #SAME_PLACE_M} to a junction is the
 * junction; from one farther away a straight piece leads there.
 *
 * @param geometry  the standing line with the surveyed part replaced
 * @param part      which part that is
 * @param turned    whether the points came in the other direction
 * @param rotated   by how many points a survey of a closed line, begun anywhere, was shifted to begin at its node
 * @param startGapM metres from the part's first junction to the first point of the course
 * @param endGapM   metres from the last point of the course to the last junction
 */
public record CourseDrawing(MultiLineString geometry, int part, boolean turned, int rotated, double startGapM, double endGapM) {

    /** Two points of a survey that are nearer than this are one (rule 20), metres. */
    public static final double SAME_PLACE_M = 0.02;

    /**
     * Draws the course.
     *
     * @param mayTurn whether the points may be taken in reverse; not for those that are in the line's order already
     */
    public static CourseDrawing through(MultiLineString standing, List<Coordinate> points, boolean mayTurn) {
        Coordinate first = points.get(0);
        Coordinate last = points.get(points.size() - 1);
        int part = 0;
        boolean turned = false;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < standing.getNumGeometries(); i++) {
            LineString each = (LineString) standing.getGeometryN(i);
            if (each.isClosed()) {
                double away = 2 * points.stream().mapToDouble(at -> metres(at, start(each))).min().orElseThrow();
                if (away < least) {
                    least = away;
                    part = i;
                    turned = mayTurn && points.size() > 2 && isLeftHanded(points) != isLeftHanded(List.of(each.getCoordinates()));
                }
                continue;
            }
            double forward = metres(first, start(each)) + metres(last, end(each));
            double backward = mayTurn ? metres(first, end(each)) + metres(last, start(each)) : Double.POSITIVE_INFINITY;
            if (Math.min(forward, backward) < least) {
                least = Math.min(forward, backward);
                part = i;
                turned = backward < forward;
            }
        }
        List<Coordinate> ordered = new ArrayList<>(points);
        if (turned) {
            Collections.reverse(ordered);
        }
        int rotated = 0;
        if (mayTurn && ((LineString) standing.getGeometryN(part)).isClosed()) {
            rotated = nodeBefore(ordered, start((LineString) standing.getGeometryN(part)));
            Collections.rotate(ordered, -rotated);
        }
        return drawn(standing, part, turned, rotated, ordered);
    }

    private static CourseDrawing drawn(MultiLineString standing, int part, boolean turned, int rotated, List<Coordinate> points) {
        LineString old = (LineString) standing.getGeometryN(part);
        if (old.isClosed() && points.size() < 3) {
            throw new Refusal.NotAllowed("course.closedLine");
        }
        double startGap = metres(start(old), points.get(0));
        double endGap = metres(points.get(points.size() - 1), end(old));
        List<Coordinate> vertices = new ArrayList<>(points.size() + 2);
        vertices.add(start(old));
        for (int i = 0; i < points.size(); i++) {
            boolean isJunction = i == 0 && startGap <= SAME_PLACE_M || i == points.size() - 1 && endGap <= SAME_PLACE_M;
            if (!isJunction) {
                vertices.add(points.get(i));
            }
        }
        vertices.add(end(old));
        LineString[] parts = new LineString[standing.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i == part ? Geometries.FACTORY.createLineString(vertices.toArray(Coordinate[]::new))
                    : (LineString) standing.getGeometryN(i);
        }
        return new CourseDrawing(Geometries.FACTORY.createMultiLineString(parts), part, turned, rotated, startGap, endGap);
    }

    /** Before which point the node of a closed line comes: where it makes the way least longer. */
    private static int nodeBefore(List<Coordinate> points, Coordinate node) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            Coordinate before = points.get((i + points.size() - 1) % points.size());
            double longer = metres(before, node) + 2 * metres(node, points.get(i)) - metres(before, points.get(i));
            if (longer < least) {
                least = longer;
                best = i;
            }
        }
        return best;
    }

    private static boolean isLeftHanded(List<Coordinate> ring) {
        CoordinateList closed = new CoordinateList(ring.toArray(Coordinate[]::new), false);
        closed.closeRing();
        return Area.ofRingSigned(closed.toCoordinateArray()) < 0;
    }

    /** First junction of the surveyed part. */
    Coordinate start() {
        return start((LineString) geometry.getGeometryN(part));
    }

    /** Last junction of the surveyed part. */
    Coordinate end() {
        return end((LineString) geometry.getGeometryN(part));
    }

    /** Metres between two positions on the ellipsoid. */
    public static double metres(Coordinate one, Coordinate other) {
        return Ellipsoid2000.distance(LonLat.of(one), LonLat.of(other));
    }

    private static Coordinate start(LineString line) {
        return line.getCoordinateN(0);
    }

    private static Coordinate end(LineString line) {
        return line.getCoordinateN(line.getNumPoints() - 1);
    }
}
