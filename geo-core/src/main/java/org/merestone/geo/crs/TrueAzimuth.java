package org.merestone.geo.crs;

/** An azimuth from true north (真方位角): the direction of the geographic meridian. */
public record TrueAzimuth(double degrees) implements Azimuth {

    /** Any finite angle; stored as 0 ≤ degrees &lt; 360. */
    public TrueAzimuth {
        degrees = Azimuth.normalised(degrees);
    }

    /**
     * The same direction counted from the grid's north: true = grid + convergence.
     *
     * @param convergence of the meridian at the point, degrees, as {@link GaussKrueger#convergence} gives it
     */
    public GridAzimuth toGrid(double convergence) {
        return new GridAzimuth(degrees - convergence);
    }
}
