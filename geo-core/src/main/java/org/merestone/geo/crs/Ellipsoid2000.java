package org.merestone.geo.crs;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Measures on the CGCS2000 ellipsoid: a = 6 378 137 m, 1/f = 298.257 222 101. Every length and area that a report states
 * comes from here, not from a projection. Geometries are longitude/latitude in degrees, x = longitude; their sides are
 * geodesics. By C. F. F. Karney's algorithms ("Algorithms for geodesics", J. Geodesy 87, 2013), accurate to nanometres.
 */
public final class Ellipsoid2000 {

    /** Semi-major axis a, metres. */
    public static final double SEMI_MAJOR = 6_378_137.0;
    /** Flattening f. */
    public static final double FLATTENING = 1 / 298.257_222_101;
    /** Semi-minor axis b, metres. */
    public static final double SEMI_MINOR = SEMI_MAJOR * (1 - FLATTENING);

    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
    private static final Geodesic GEODESIC = new Geodesic(SEMI_MAJOR, FLATTENING);

    private Ellipsoid2000() {
    }

    /** Length of the shortest line between two positions, metres. */
    public static double distance(LonLat from, LonLat to) {
        return distance(from.lon(), from.lat(), to.lon(), to.lat());
    }

    /** True azimuth at {@code from} of the shortest line to {@code to}; 0 if the two are one place. */
    public static TrueAzimuth azimuth(LonLat from, LonLat to) {
        if (from.equals(to)) {
            return new TrueAzimuth(0);
        }
        return new TrueAzimuth(GEODESIC.Inverse(from.lat(), from.lon(), to.lat(), to.lon(), GeodesicMask.AZIMUTH).azi1);
    }

    /** Where one arrives after {@code metres} along the geodesic that leaves in direction {@code azimuth}. */
    public static LonLat destination(LonLat from, TrueAzimuth azimuth, double metres) {
        GeodesicData end = GEODESIC.Direct(from.lat(), from.lon(), azimuth.degrees(), metres);
        return new LonLat(end.lon2, end.lat2);
    }

    /** Length of all lines of a geometry, of polygons that of their rings, metres; 0 for points and empty geometries. */
    public static double length(Geometry geometry) {
        double[] total = {0};
        geometry.apply((GeometryComponentFilter) part -> {
            if (part instanceof LineString line) {
                total[0] += length(line.getCoordinateSequence());
            }
        });
        return total[0];
    }

    /** Length of the line from the first coordinate of a sequence to its last, metres. */
    public static double length(CoordinateSequence line) {
        double total = 0;
        for (int i = 1; i < line.size(); i++) {
            total += distance(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
        }
        return total;
    }

    /** Area of all polygons of a geometry, less their holes, square metres; 0 for points, lines and empty geometries. */
    public static double area(Geometry geometry) {
        double total = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                total += area(polygon);
            } else if (part instanceof GeometryCollection) {
                total += area(part);
            }
        }
        return total;
    }

    /**
     * Area that a closed ring encloses, square metres, positive if the ring runs counter-clockwise; 0 for fewer than three
     * corners.
     */
    public static double signedArea(CoordinateSequence ring) {
        if (ring.size() < 4) {
            return 0;
        }
        PolygonArea sum = new PolygonArea(GEODESIC, false);
        for (int i = 0; i < ring.size() - 1; i++) {
            sum.AddPoint(ring.getY(i), ring.getX(i));
        }
        return sum.Compute(false, true).area;
    }

    /** Radius of curvature of the meridian M at a latitude, metres. */
    static double meridianRadius(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        return SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED) / Math.pow(1 - ECCENTRICITY_SQUARED * sine * sine, 1.5);
    }

    private static double area(Polygon polygon) {
        double total = Math.abs(signedArea(polygon.getExteriorRing().getCoordinateSequence()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            total -= Math.abs(signedArea(polygon.getInteriorRingN(i).getCoordinateSequence()));
        }
        return total;
    }

    private static double distance(double fromLon, double fromLat, double toLon, double toLat) {
        return GEODESIC.Inverse(fromLat, fromLon, toLat, toLon, GeodesicMask.DISTANCE).s12;
    }
}
