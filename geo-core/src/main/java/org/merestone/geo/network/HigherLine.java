package org.merestone.geo.network;

import java.util.List;

/**
 * Tells a line of a higher level, between counties or cities, by the codes of the townships beside it (GB/T 10114: six digits of the
 * county first).
 */
final class HigherLine {

    /** Metres: a vertex this near to a line lies on it (coordinate equality of the default tolerance profile). */
    static final double SAME_PLACE = 0.001;

    private static final int COUNTY_DIGITS = 6;

    private HigherLine() {
    }

    /** Whether townships of more than one county are among the units. */
    static boolean runsBetween(List<String> units) {
        return units.stream().allMatch(unit -> unit.matches("\\d{9}|\\d{12}"))
                && units.stream().map(unit -> unit.substring(0, COUNTY_DIGITS)).distinct().count() > 1;
    }
}
