package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.index.LocalScale;

/**
 * A section of a line (走向段) with the feature that it follows (rules 50 and 51).
 *
 * @param line       the line's code
 * @param course     longitude, latitude
 * @param water      whether it follows a river or canal
 * @param centreLine the feature's own line where the section is its centre line (中心线); null where it is not
 * @param scale      denominator of the map from which the feature was taken, 10,000 for 1:10,000
 */
public record FollowedSection(String line, LineString course, boolean water, @Nullable Geometry centreLine, double scale) {

    private static final double LONGEST_ON_WATER = 500;
    private static final double SHORTEST = 0.5;
    /** Metres on the ground for half a millimetre on the map: what a line may be off a feature by drawing alone. */
    private static final double MAP_TOLERANCE = 0.0005;

    /** Rule 50: no segment over 500 m along water, no two vertices nearer than 0.5 m. Rule 51: within twice the map tolerance of the feature. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Coordinate[] points = course.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            double metres = LocalScale.at((points[i - 1].y + points[i].y) / 2).distance(points[i - 1].x, points[i - 1].y, points[i].x, points[i].y);
            Geometry segment = course.getFactory().createLineString(new Coordinate[] {points[i - 1], points[i]});
            if (water && metres > LONGEST_ON_WATER) {
                findings.add(new Finding(FindingKind.VERTICES_FAR_APART, List.of(line), segment, metres));
            }
            if (metres < SHORTEST) {
                findings.add(new Finding(FindingKind.VERTICES_CLOSE, List.of(line), segment, metres));
            }
        }
        if (centreLine != null && !centreLine.isEmpty()) {
            farFromFeature(points, centreLine, findings);
        }
        return findings;
    }

    private void farFromFeature(Coordinate[] points, Geometry feature, List<Finding> findings) {
        double allowed = 2 * MAP_TOLERANCE * scale;
        double worst = 0;
        Coordinate at = points[0];
        for (int i = 0; i < points.length; i++) {
            List<Coordinate> looked = i == 0 ? List.of(points[0])
                    : List.of(new Coordinate((points[i - 1].x + points[i].x) / 2, (points[i - 1].y + points[i].y) / 2), points[i]);
            for (Coordinate place : looked) {
                double metres = metres(place, feature);
                if (metres > worst) {
                    worst = metres;
                    at = place;
                }
            }
        }
        if (worst > allowed) {
            findings.add(new Finding(FindingKind.OFF_FEATURE, List.of(line), course.getFactory().createPoint(at), worst));
        }
    }

    private static double metres(Coordinate place, Geometry feature) {
        Position at = Position.of(place);
        double nearest = Double.POSITIVE_INFINITY;
        for (int part = 0; part < feature.getNumGeometries(); part++) {
            Coordinate[] points = feature.getGeometryN(part).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                nearest = Math.min(nearest, SegmentFoot.metres(at, Position.of(points[i - 1]), Position.of(points[i])));
            }
        }
        return nearest;
    }
}
