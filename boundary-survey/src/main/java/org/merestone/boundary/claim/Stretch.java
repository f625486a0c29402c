package org.merestone.boundary.claim;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/** Cuts a stretch out of a course by its metres: on the ellipsoid, from the first vertex, through all parts one after the other. */
final class Stretch {

    /** A stretch shorter than this is no section of a boundary, metres. */
    static final double SHORTEST_M = 1;

    private Stretch() {}

    /**
     * The part of a course from one measure to another.
     *
     * @throws Refusal.NotAllowed when the measures do not lie on the course, or too near to each other
     */
    static MultiLineString of(MultiLineString course, double fromM, double toM) {
        double length = Ellipsoid2000.length(course);
        if (!(fromM >= 0) || !(toM <= length + SHORTEST_M) || !(toM - fromM >= SHORTEST_M)) {
            throw new Refusal.NotAllowed("claim.sectionOutside", Math.round(fromM), Math.round(toM), Math.round(length));
        }
        List<LineString> cut = new ArrayList<>();
        double walked = 0;
        for (int part = 0; part < course.getNumGeometries(); part++) {
            List<Coordinate> vertices = new ArrayList<>();
            Coordinate[] all = course.getGeometryN(part).getCoordinates();
            for (int i = 1; i < all.length; i++) {
                double piece = Ellipsoid2000.distance(LonLat.of(all[i - 1]), LonLat.of(all[i]));
                double begin = Math.max(0, (fromM - walked) / piece);
                double end = Math.min(1, (toM - walked) / piece);
                if (begin < end) {
                    add(vertices, between(all[i - 1], all[i], begin));
                    add(vertices, between(all[i - 1], all[i], end));
                }
                walked += piece;
            }
            if (vertices.size() > 1) {
                cut.add(Geometries.FACTORY.createLineString(vertices.toArray(Coordinate[]::new)));
            }
        }
        return Geometries.FACTORY.createMultiLineString(cut.toArray(LineString[]::new));
    }

    private static void add(List<Coordinate> vertices, Coordinate at) {
        if (vertices.isEmpty() || !vertices.get(vertices.size() - 1).equals2D(at)) {
            vertices.add(at);
        }
    }

    private static Coordinate between(Coordinate one, Coordinate other, double share) {
        return share <= 0 ? one.copy() : share >= 1 ? other.copy()
                : new Coordinate(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share);
    }
}
