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
 * @param mapErrorMm millimetres on that map by which a feature may be off by drawing alone
 */
public record FollowedSection(String line, LineString course, boolean water, @Nullable Geometry centreLine, double scale,
        double mapErrorMm) {

    static final double LONGEST_ON_WATER = 500;
    static final double SHORTEST = 0.5;
    private static final double USUAL_ERROR_MM = 0.5;

    /** A section on a map that is drawn to half a millimetre. */
    public FollowedSection(String line, LineString course, boolean water, @Nullable Geometry centreLine, double scale) {
        this(line, course, water, centreLine, scale, USUAL_ERROR_MM);
    }

    /**
     * Rule 50: no segment over 500 m along water, no two vertices nearer than 0.5 m. Rule 51: within twice the map tolerance of the
     * feature.
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Coordinate[] points = course.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            double metres = metres(points[i - 1], points[i]);
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

    static double metres(Coordinate a, Coordinate b) {
        return LocalScale.at((a.y + b.y) / 2).distance(a.x, a.y, b.x, b.y);
    }

    private void farFromFeature(Coordinate[] points, Geometry feature, List<Finding> findings) {
        double allowed = allowedOff();
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

    /**
     * What can be done about one of the {@link #findings()}, in the section: a vertex goes, vertices come, the section takes the feature's
     * course, or what is said of the section changes. Its ends stay where they are.
     */
    public List<Correction<FollowedSection>> fixes(Finding finding) {
        return new SectionFixes(this).fixes(finding);
    }

    /**
     * The edit that gives a network the course of a corrected section.
     *
     * @param corrected this section after a correction
     * @return {@link Edit.AsBuilt} where the course is the same or no line of the network runs along it
     */
    public Edit edit(Network network, FollowedSection corrected) {
        return course.equalsExact(corrected.course) ? new Edit.AsBuilt() : new SectionFixes(this).edit(network, corrected);
    }

    /** As {@link #findings()}, of the same section on another course or with another relation. */
    FollowedSection with(LineString other, boolean alongWater, @Nullable Geometry feature) {
        return new FollowedSection(line, other, alongWater, feature, scale, mapErrorMm);
    }

    /** Metres that a vertex may be off the feature. */
    double allowedOff() {
        return 2 * mapErrorMm / 1_000 * scale;
    }

    static double metres(Coordinate place, Geometry feature) {
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
