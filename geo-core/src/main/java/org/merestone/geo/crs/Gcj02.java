package org.merestone.geo.crs;

/**
 * The obfuscation of Chinese phone maps (GCJ-02, 火星坐标), a position-dependent shift of some 100–700 m.
 *
 * <p>Only for recognising such coordinates: they are refused, never stored, and never silently converted. The formula is the
 * one in public circulation; it reproduces the phone maps to a metre or two.
 */
public final class Gcj02 {

    /** Krassowsky ellipsoid, which the formula is built on: semi-major axis in metres and squared eccentricity. */
    private static final double A = 6_378_245.0;
    private static final double E2 = 0.006_693_421_622_965_943;

    private Gcj02() {
    }

    /** What a phone map shows for a true position. */
    public static LonLat obfuscated(LonLat position) {
        double x = position.lon() - 105;
        double y = position.lat() - 35;
        double phi = Math.toRadians(position.lat());
        double w = Math.sqrt(1 - E2 * Math.sin(phi) * Math.sin(phi));
        double metresEast = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(x) + waves(x, new double[] {20, 40, 150, 300}, new double[] {1, 1 / 3.0, 1 / 12.0, 1 / 30.0});
        double metresNorth = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(x) + waves(y, new double[] {20, 40, 160, 320}, new double[] {1, 1 / 3.0, 1 / 12.0, 1 / 30.0});
        double dLon = Math.toDegrees(metresEast / (A / w * Math.max(0.01, Math.cos(phi))));
        double dLat = Math.toDegrees(metresNorth / (A * (1 - E2) / (w * w * w)));
        return new LonLat(Math.max(-180, Math.min(180, position.lon() + dLon)), Math.max(-90, Math.min(90, position.lat() + dLat)));
    }

    /** The true position that a phone map shows as {@code shown}, by fixed-point iteration to below a millimetre. */
    public static LonLat restored(LonLat shown) {
        return PhoneMap.GCJ02.restored(shown);
    }

    private static double ripple(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }

    private static double waves(double t, double[] amplitudes, double[] frequencies) {
        double sum = 0;
        for (int i = 0; i < amplitudes.length; i++) {
            sum += amplitudes[i] * Math.sin(t * Math.PI * frequencies[i]);
        }
        return sum * 2 / 3;
    }
}
