package org.merestone.geo.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** What looking at every area in unlimited decimals tells: a ray to the east, crossing by crossing. Slow, and shares no code. */
final class ExactAreas {

    private final Map<String, Geometry> areas;

    ExactAreas(Map<String, ? extends Geometry> areas) {
        this.areas = new TreeMap<>(areas);
    }

    List<String> touching(double x, double y) {
        List<String> found = new ArrayList<>();
        areas.forEach((code, area) -> {
            if (area.getEnvelopeInternal().covers(x, y) && covers(area, x, y)) {
                found.add(code);
            }
        });
        return found;
    }

    private static boolean covers(Geometry area, double x, double y) {
        boolean inside = false;
        for (LineString ring : rings(area)) {
            Coordinate[] points = ring.getCoordinates();
            for (int i = 1; i < points.length; i++) {
                Coordinate low = points[i].y < points[i - 1].y ? points[i] : points[i - 1];
                Coordinate high = low == points[i] ? points[i - 1] : points[i];
                if (y < low.y || y > high.y) {
                    continue;
                }
                if (low.y == high.y) {
                    if (x >= Math.min(low.x, high.x) && x <= Math.max(low.x, high.x)) {
                        return true;
                    }
                    continue;
                }
                // The segment's x at the point's y, times (high.y - low.y), which is positive.
                BigDecimal there = exact(low.x).multiply(minus(high.y, low.y)).add(minus(y, low.y).multiply(minus(high.x, low.x)));
                int compared = there.compareTo(exact(x).multiply(minus(high.y, low.y)));
                if (compared == 0) {
                    return true;
                }
                inside ^= compared > 0 && y < high.y;
            }
        }
        return inside;
    }

    private static List<LineString> rings(Geometry area) {
        List<LineString> rings = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) area.getGeometryN(i);
            rings.add(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                rings.add(polygon.getInteriorRingN(hole));
            }
        }
        return rings;
    }

    private static BigDecimal minus(double a, double b) {
        return exact(a).subtract(exact(b));
    }

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }
}
