package org.merestone.boundary.marker;

/** What a marker is to a map and to who looks for it: how many stones share its number, and whether three lines meet at it. */
public enum MarkerKind {
    /** 单立: the only stone of its number, on the line. */
    SINGLE,
    /** 同号双立: one of two of a number, on the two banks of a river or sides of a road. */
    DOUBLE,
    /** 同号三立: one of three of a number, where three lines meet in a water. */
    TRIPLE,
    /** 三交点: a stone of three faces at the junction itself. */
    TRIPOINT,
    /** 附桩: beside a main marker. */
    AUXILIARY;

    /**
     * The kind of a marker as it is registered.
     *
     * @param placement SINGLE, DOUBLE, TRIPLE or AUXILIARY, as in {@link Marker}
     * @param shape     a single marker with three faces stands at a junction (rule 27)
     */
    public static MarkerKind of(String placement, String shape) {
        return placement.equals(SINGLE.name()) && shape.equals("THREE_FACED") ? TRIPOINT : valueOf(placement);
    }
}
