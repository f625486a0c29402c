package org.merestone.boundary.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.boundary.line.RegisterFinding;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/**
 * Checks the points of a line as they stand, whatever was edited since their file came in: their numbers as entered are their place, a name
 * is one place and a place one name, heights are possible, and they were measured well enough for their map (rules 17, 19 to 21 and 39).
 */
public final class PointCheck {

    private static final double SAME_NUMBERS_M = 0.01;
    private static final double ONE_NAME_M = 0.05;
    private static final double ONE_PLACE_M = 0.02;
    private static final double LOWEST_M = -200;
    private static final double HIGHEST_M = 6_000;
    /** More than five centimetres anywhere below 80° of latitude, in degrees. */
    private static final double NEAR = 3e-6;

    private PointCheck() {}

    /**
     * @param points  of one version of a line
     * @param markers of the same version
     * @param limits  how rough a point may be
     */
    public static List<RegisterFinding> of(List<BoundaryPoint> points, List<Marker> markers, Thresholds limits) {
        List<RegisterFinding> found = new ArrayList<>();
        for (BoundaryPoint point : points) {
            position(point.number(), point.position(), limits, found);
        }
        for (Marker marker : markers) {
            position(marker.code(), marker.position(), limits, found);
        }
        names(points, found);
        return found;
    }

    private static void position(String name, SurveyedPosition at, Thresholds limits, List<RegisterFinding> found) {
        asEntered(at).ifPresent(entered -> {
            double apart = Ellipsoid2000.distance(entered, LonLat.of(at.point().getCoordinate()));
            if (apart > SAME_NUMBERS_M) {
                found.add(RegisterFinding.of(Kind.NUMBERS_ELSEWHERE, name, at.point(), name, metres(apart)));
            }
        });
        Double height = at.heightM();
        if (height != null && (height < LOWEST_M || height > HIGHEST_M)) {
            found.add(RegisterFinding.of(Kind.HEIGHT_IMPOSSIBLE, name, at.point(), name, metres(height)));
        }
        Double accuracy = at.accuracyM();
        if (accuracy != null && accuracy > limits.plotErrorM()) {
            found.add(RegisterFinding.of(Kind.MEASURED_TOO_ROUGHLY, name, at.point(), name, metres(accuracy),
                        Integer.toString(limits.sheetScale()), Thresholds.plain(limits.of(Threshold.PLOT_ERROR)),
                        Thresholds.plain(limits.plotErrorM())));
        }
    }

    /** The place of X and Y as they were entered; empty for degrees, and for systems that only a recorded conversion leads out of. */
    private static Optional<LonLat> asEntered(SurveyedPosition at) {
        Double north = at.xNorth();
        Double east = at.yEast();
        Integer epsg = at.crsEpsg();
        Optional<GaussZone> zone = epsg == null ? Optional.empty() : GaussZone.ofEpsg(epsg);
        if (north == null || east == null || zone.isEmpty()) {
            return Optional.empty();
        }
        GridPoint grid = new GridPoint(north, east >= 1e6 ? east - zone.get().number() * 1e6 : east, zone.get());
        return GaussKrueger.reaches(grid) ? Optional.of(GaussKrueger.of(zone.get()).toLonLat(grid)) : Optional.empty();
    }

    private static void names(List<BoundaryPoint> points, List<RegisterFinding> found) {
        STRtree near = new STRtree();
        Map<String, BoundaryPoint> first = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            BoundaryPoint point = points.get(i);
            BoundaryPoint before = first.putIfAbsent(point.number(), point);
            if (before != null && metres(before, point) > ONE_NAME_M) {
                found.add(RegisterFinding.of(Kind.ONE_NAME_TWO_PLACES, point.number(), point.position().point(), point.number(),
                        metres(metres(before, point))));
            }
            near.insert(new Envelope(point.position().point().getCoordinate()), i);
        }
        for (int i = 0; i < points.size(); i++) {
            Envelope box = new Envelope(points.get(i).position().point().getCoordinate());
            box.expandBy(NEAR);
            for (Object hit : near.query(box)) {
                BoundaryPoint other = points.get((Integer) hit);
                if ((Integer) hit < i && !other.number().equals(points.get(i).number()) && metres(other, points.get(i)) < ONE_PLACE_M) {
                    found.add(RegisterFinding.of(Kind.TWO_NAMES_ONE_PLACE, points.get(i).number(), points.get(i).position().point(),
                            other.number(), points.get(i).number()));
                }
            }
        }
    }

    private static double metres(BoundaryPoint one, BoundaryPoint other) {
        return Ellipsoid2000.distance(LonLat.of(one.position().point().getCoordinate()),
                LonLat.of(other.position().point().getCoordinate()));
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
