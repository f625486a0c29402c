package org.merestone.geo.crs;

import java.time.LocalDate;

/**
 * An azimuth from magnetic north (磁方位角), which means nothing without the declination and the day it was read.
 *
 * @param declination degrees, positive when magnetic north is east of true north (−3…−6 in central China)
 * @param observedOn the day of observation: declination drifts by minutes of arc a year
 */
public record MagneticAzimuth(double degrees, double declination, LocalDate observedOn) implements Azimuth {

    /** @throws IllegalArgumentException if the declination is not within ±180° */
    public MagneticAzimuth {
        degrees = Azimuth.normalised(degrees);
        if (!(Math.abs(declination) <= 180)) {
            throw new IllegalArgumentException("declination must lie within 180 degrees: " + declination);
        }
    }

    /** The same direction counted from true north: true = magnetic + declination. */
    public TrueAzimuth toTrue() {
        return new TrueAzimuth(degrees + declination);
    }
}
