package org.merestone.geo.crs;

/**
 * The second obfuscation, which Baidu's maps lay over GCJ-02 (BD-09, 百度坐标): together 0.5–1.5 km.
 *
 * <p>Only for recognising such coordinates, as {@link Gcj02}. The formula is the one in public circulation.
 */
final class Bd09 {

    private static final double FREQUENCY = Math.PI * 3000 / 180;

    private Bd09() {
    }

    /** What Baidu's maps show for a true position. */
    static LonLat obfuscated(LonLat position) {
        LonLat gcj = Gcj02.obfuscated(position);
        double x = gcj.lon();
        double y = gcj.lat();
        double radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * FREQUENCY);
        double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * FREQUENCY);
        return new LonLat(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
    }
}
