package org.merestone.boundary;

import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Coordinate;

/**
 * A survey of the line between 石门镇 and 白鹭镇, from its north end to the quadripoint, against the direction of the line. Invented; X and
 * Y are PROJ's (tmerc on the CGCS2000 ellipsoid, central meridian 114°E) for the longitudes and latitudes in {@link #TRUTH}.
 */
public final class NorthSurvey {

    /** CASS: name, code, Y (east, with zone 38), X (north), H. */
    public static final String FILE = """
            JZ001,JZ,38528985.0207,3308899.7993,212.410
            JB001,JB,38529202.8996,3306849.6060,188.302
            JB002,JB,38529131.4276,3304632.3824,175.900
            JZ002,JZ,38528847.3103,3302414.6131,160.250
            JB003,JB,38528949.7163,3300197.8570,151.033
            JZ003,JZ,38529003.8174,3297980.9823,149.720
            """;

    /** The same points, in the order of the file. */
    public static final Coordinate[] TRUTH = {
        new Coordinate(114.3001, 29.8985), new Coordinate(114.3023, 29.88), new Coordinate(114.3015, 29.86),
        new Coordinate(114.2985, 29.84), new Coordinate(114.2995, 29.82), new Coordinate(114.3, 29.8)};

    private NorthSurvey() {}

    public static byte[] bytes() {
        return FILE.getBytes(StandardCharsets.US_ASCII);
    }

    /** The file with something else in it. */
    public static byte[] with(String text, String instead) {
        return FILE.replace(text, instead).getBytes(StandardCharsets.US_ASCII);
    }
}
