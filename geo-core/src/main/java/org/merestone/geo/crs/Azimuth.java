package org.merestone.geo.crs;

/**
 * A direction (方位角), clockwise from north. Which north is the type, so that the three are never mixed.
 */
public sealed interface Azimuth permits TrueAzimuth, GridAzimuth, MagneticAzimuth {

    /** Degrees clockwise from this azimuth's own north, 0 ≤ degrees &lt; 360. */
    double degrees();

    /** Brings any finite angle into 0 ≤ degrees &lt; 360. */
    static double normalised(double degrees) {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException("an azimuth must be a finite number of degrees: " + degrees);
        }
        double turned = degrees % 360;
        if (turned < 0) {
            turned += 360;
        }
        return turned >= 360 ? 0 : turned + 0.0;
    }
}
