package org.merestone.boundary.marker;

import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.Azimuth;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.MagneticAzimuth;
import org.merestone.geo.crs.TrueAzimuth;

/**
 * A reference object (方位物): something fixed and conspicuous near a marker, by which its place is found again.
 *
 * @param name         what it is
 * @param measuredPart which part of it was measured; a big object has many
 * @param azimuth      from the marker to it, of whichever north it was read
 * @param distanceM    from the marker to it, metres, measured to 0.1 m
 * @param condition    what has become of it
 * @param at           its own position where that was measured
 */
public record ReferenceObject(String name, String measuredPart, Azimuth azimuth, double distanceM, Condition condition, @Nullable LonLat at) {

    /** Whether the object is still there: 完好, 变化, 灭失. */
    public enum Condition { INTACT, CHANGED, GONE }

    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException when it has no name, or no distance that a tape could measure */
    public ReferenceObject {
        if (name.isBlank() || name.length() > LONGEST || measuredPart.length() > LONGEST || !(distanceM > 0 && distanceM < 10_000)) {
            throw new IllegalArgumentException("a reference object has a name and a distance: " + name + " " + distanceM);
        }
    }

    /**
     * The azimuth on true north.
     *
     * @param convergence of the meridian at the marker, degrees: true = grid + convergence
     */
    public TrueAzimuth trueAzimuth(double convergence) {
        if (azimuth instanceof GridAzimuth grid) {
            return grid.toTrue(convergence);
        }
        return azimuth instanceof MagneticAzimuth needle ? needle.toTrue() : (TrueAzimuth) azimuth;
    }
}
