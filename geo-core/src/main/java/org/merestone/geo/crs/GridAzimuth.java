package org.merestone.geo.crs;

/** An azimuth from grid north (坐标方位角): the direction of the zone's X axis. */
public record GridAzimuth(double degrees) implements Azimuth {

    /** Any finite angle; stored as 0 ≤ degrees &lt; 360. */
    public GridAzimuth {
        degrees = Azimuth.normalised(degrees);
    }

    /**
     * The same direction counted from true north: true = grid + convergence.
     *
     * @param convergence of the meridian at the point, degrees, as {@link GaussKrueger#convergence} gives it
     */
    public TrueAzimuth toTrue(double convergence) {
        return new TrueAzimuth(degrees + convergence);
    }
}
