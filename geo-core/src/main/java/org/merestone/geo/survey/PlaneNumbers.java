package org.merestone.geo.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;

/** X and Y of a row as numbers; Y with its zone prefix where it has one. */
record PlaneNumbers(double north, double east) {

    private static final double PREFIX_UNIT = 1_000_000;
    /** X of China and well beyond: import rule 15. */
    private static final double NORTHERNMOST = 6_000_000;
    private static final double WESTERNMOST = 150_000;
    private static final double EASTERNMOST = 850_000;

    boolean isPrefixed() {
        return east >= 10 * PREFIX_UNIT;
    }

    int prefix() {
        return (int) Math.min(Math.floor(east / PREFIX_UNIT), Integer.MAX_VALUE);
    }

    double eastWithoutPrefix() {
        return isPrefixed() ? east - Math.floor(east / PREFIX_UNIT) * PREFIX_UNIT : east;
    }

    PlaneNumbers swapped() {
        return new PlaneNumbers(east, north);
    }

    boolean northInRange() {
        return north > 0 && north < NORTHERNMOST;
    }

    boolean eastInRange() {
        return eastWithoutPrefix() >= WESTERNMOST && eastWithoutPrefix() <= EASTERNMOST;
    }

    /** The zone of the prefix, or the one given for an easting without prefix. */
    Optional<GaussZone> zone(@Nullable GaussZone withoutPrefix) {
        return isPrefixed() ? GaussZone.ofPrefix(prefix()) : Optional.ofNullable(withoutPrefix);
    }

    /** The grid point of these numbers in a zone, if they are near enough to China to be one. */
    Optional<GridPoint> in(GaussZone zone) {
        if (!northInRange() || !eastInRange()) {
            return Optional.empty();
        }
        return Optional.of(new GridPoint(north, eastWithoutPrefix(), zone)).filter(GaussKrueger::reaches);
    }
}
