package org.merestone.boundary.junction;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.merestone.boundary.demarcation.UnitName;

/**
 * A place where units meet (交会点).
 *
 * @param code   as the province's template makes it (domain reference 2.3); null where it is for three townships of one county only
 * @param name   short names of the units by code, and 三交点, 四交点 or 交会点
 * @param at     EPSG:4490, longitude first
 * @param units  by code
 * @param lines  that end there, by code
 * @param marker that stands there; null where none does
 */
public record Junction(UUID id, Kind kind, @Nullable String code, String name, Point at, List<UnitName> units, List<Ending> lines,
        @Nullable Stone marker) {

    /** 三交点, 四交点, an end on a higher line or on the register's edge, and the point at which a ring closes (飞地). */
    public enum Kind { TRIPOINT, QUADRIPOINT, END, RING }

    /**
     * A line that ends there.
     *
     * @param apartM metres between its end and the junction: 0 when they are the same coordinate (rule 46)
     */
    public record Ending(UUID lineId, String code, String name, double apartM) {}

    /** The marker of a junction: its code, and in which state it is. */
    public record Stone(UUID id, UUID lineId, String code, String shape, String lifeStatus) {}

    public Junction {
        units = List.copyOf(units);
        lines = List.copyOf(lines);
    }

    /** Whether more than two units share it, so that all of them sign. */
    public boolean isShared() {
        return units.size() > 2;
    }

    /** Longitude and latitude for people, six decimals (about a decimetre). */
    public String place() {
        return String.format(Locale.ROOT, "%.6f, %.6f", at.getX(), at.getY());
    }
}
