package org.merestone.geo.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Gauss-Krüger projection (高斯－克吕格投影) of one zone on the CGCS2000 ellipsoid, both ways. Immutable and
 * thread-safe; one instance a zone.
 *
 * <p>Agrees with PROJ within 2e-5 m, the digits of the known answers in the tests, up to 3° from the central meridian, forward and back.
 */
public final class GaussKrueger {

    /** Half-width in which a position is projected, degrees: a whole zone and its neighbour's near half. */
    static final double REACH_DEGREES = 4;
    private static final double REACH_METRES = 450_000;
    private static final double FALSE_EASTING = 500_000;
    /** About 11 m along the meridian: long against rounding (1e-9 m), short against curvature. */
    private static final double MERIDIAN_STEP = 1e-4;

    private static final Map<GaussZone, GaussKrueger> BY_ZONE = new ConcurrentHashMap<>();

    private final GaussZone zone;
    private final double centralMeridian;

    private GaussKrueger(GaussZone zone) {
        this.zone = zone;
        this.centralMeridian = zone.centralMeridian();
    }

    /** The projection of a zone. */
    public static GaussKrueger of(GaussZone zone) {
        return BY_ZONE.computeIfAbsent(zone, GaussKrueger::new);
    }

    /** The zone that this projects to. */
    public GaussZone zone() {
        return zone;
    }

    /** Whether the position is near enough to the central meridian, within 4°, to be projected here. */
    public boolean reaches(LonLat position) {
        return Math.abs(position.lon() - zone.centralMeridian()) <= REACH_DEGREES;
    }

    /**
     * Projects a position.
     *
     * @throws IllegalArgumentException if it lies more than 4° from the central meridian
     */
    public GridPoint toGrid(LonLat position) {
        if (!reaches(position)) {
            throw new IllegalArgumentException("longitude " + position.lon() + " lies more than " + REACH_DEGREES
                    + " degrees from the central meridian " + zone.centralMeridian() + " of zone " + zone.number());
        }
        double[] eastNorth = KruegerSeries.toPlane(position.lon() - centralMeridian, position.lat());
        return new GridPoint(eastNorth[1], FALSE_EASTING + eastNorth[0], zone);
    }

    /**
     * The position of a point of this zone.
     *
     * @throws IllegalArgumentException if the point is of another zone or lies more than 450 km from the central meridian
     */
    public LonLat toLonLat(GridPoint point) {
        if (!point.zone().equals(zone)) {
            throw new IllegalArgumentException("the point is of zone " + point.zone().number() + ", not " + zone.number());
        }
        if (!reaches(point)) {
            throw new IllegalArgumentException("easting " + point.yEast() + " lies more than 450 km from the central meridian");
        }
        double[] lonLat = KruegerSeries.toDegrees(point.yEast() - FALSE_EASTING, point.xNorth());
        return new LonLat(centralMeridian + lonLat[0], lonLat[1]);
    }

    /** Whether the point is near enough to the central meridian, within 450 km, to be turned back. */
    public static boolean reaches(GridPoint point) {
        return Math.abs(point.yEast() - FALSE_EASTING) <= REACH_METRES && Math.abs(point.xNorth()) <= 9_990_000;
    }

    /** The position of a grid point, through the projection of its own zone. */
    public static LonLat position(GridPoint point) {
        return of(point.zone()).toLonLat(point);
    }

    /** The grid point of a position in the 3° zone that holds it. */
    public static GridPoint inOwnZone(LonLat position) {
        return of(GaussZone.of(position.lon())).toGrid(position);
    }

    /**
     * Convergence of the meridian γ (子午线收敛角), degrees, positive east of the central meridian:
     * true azimuth = grid azimuth + γ.
     */
    public double convergence(LonLat position) {
        double[] step = meridianStep(position);
        return -Math.toDegrees(Math.atan2(step[0], step[1]));
    }

    /** Scale (长度比): metres on the grid for one metre on the ellipsoid, 1 on the central meridian. */
    public double scale(LonLat position) {
        double[] step = meridianStep(position);
        double onGrid = Math.hypot(step[0], step[1]);
        double onEllipsoid = Ellipsoid2000.meridianRadius(position.lat()) * Math.toRadians(2 * MERIDIAN_STEP);
        return onGrid / onEllipsoid;
    }

    private double[] meridianStep(LonLat position) {
        double lat = Math.min(Math.max(position.lat(), -89.9), 89.9);
        double[] south = KruegerSeries.toPlane(position.lon() - centralMeridian, lat - MERIDIAN_STEP);
        double[] north = KruegerSeries.toPlane(position.lon() - centralMeridian, lat + MERIDIAN_STEP);
        return new double[] {north[0] - south[0], north[1] - south[1]};
    }
}
