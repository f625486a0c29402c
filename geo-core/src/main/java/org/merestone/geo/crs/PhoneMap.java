package org.merestone.geo.crs;

import java.util.function.UnaryOperator;

/** A way in which the phone maps of China shift positions. */
public enum PhoneMap {
    /** GCJ-02 (火星坐标): 100–700 m. */
    GCJ02(Gcj02::obfuscated),
    /** BD-09 (百度坐标): GCJ-02 and another shift on top, 0.5–1.5 km. */
    BD09(Bd09::obfuscated);

    private static final int STEPS = 10;

    private final UnaryOperator<LonLat> shift;

    PhoneMap(UnaryOperator<LonLat> shift) {
        this.shift = shift;
    }

    /** What the map shows for a true position. */
    public LonLat shown(LonLat position) {
        return shift.apply(position);
    }

    /**
     * The true position that the map shows as {@code shown}, by fixed-point iteration to below a millimetre of the formula, which itself
     * follows the maps to a metre or two.
     */
    public LonLat restored(LonLat shown) {
        double lon = shown.lon();
        double lat = shown.lat();
        for (int i = 0; i < STEPS; i++) {
            LonLat again = shown(new LonLat(lon, lat));
            lon = Math.max(-180, Math.min(180, lon + shown.lon() - again.lon()));
            lat = Math.max(-90, Math.min(90, lat + shown.lat() - again.lat()));
        }
        return new LonLat(lon, lat);
    }
}
