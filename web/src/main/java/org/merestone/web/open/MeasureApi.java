package org.merestone.web.open;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures what a reader has drawn as the register measures its own lines: by geodesics on the CGCS2000 ellipsoid. */
@RestController
class MeasureApi {

    static final int MOST_POINTS = 200;
    private static final int LONGEST = 10_000;
    private static final String ELLIPSOID = "CGCS2000 (a=6378137 m, 1/f=298.257222101)";

    /** @param path {@code lon,lat;lon,lat;…} in order, EPSG:4490 degrees, 1 to {@value #MOST_POINTS} points */
    @OpenToAll
    @GetMapping("/api/v1/measure")
    Measured measure(@RequestParam String path) {
        return Measured.of(points(path));
    }

    static List<LonLat> points(String path) {
        String[] words = path.length() > LONGEST ? new String[0] : path.strip().split("[;\\s]+");
        if (words.length == 0 || words.length > MOST_POINTS || words[0].isEmpty()) {
            throw new BadRequest("measure.path", MOST_POINTS);
        }
        List<LonLat> points = new ArrayList<>();
        for (String word : words) {
            double[] point = Bounds.point(word);
            points.add(new LonLat(point[0], point[1]));
        }
        return points;
    }

    /**
     * The answer.
     *
     * @param legsMetres       from each point to the next
     * @param perimeterMetres  around the area, the way back to the first point counted; null with the area
     * @param areaSquareMetres inside the path, closed; null for fewer than three points, and where it crosses itself
     */
    public record Measured(double lengthMetres, List<Double> legsMetres, @Nullable Double perimeterMetres, @Nullable Double areaSquareMetres,
            boolean crossesItself, String ellipsoid) {

        static Measured of(List<LonLat> points) {
            List<Double> legs = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                legs.add(rounded(Ellipsoid2000.distance(points.get(i - 1), points.get(i))));
            }
            double length = 0;
            for (int i = 1; i < points.size(); i++) {
                length += Ellipsoid2000.distance(points.get(i - 1), points.get(i));
            }
            if (points.size() < 3) {
                return new Measured(rounded(length), legs, null, null, false, ELLIPSOID);
            }
            Polygon closed = closed(points);
            if (!new IsValidOp(closed).isValid()) {
                return new Measured(rounded(length), legs, null, null, true, ELLIPSOID);
            }
            return new Measured(rounded(length), legs, rounded(Ellipsoid2000.length(closed)), rounded(Ellipsoid2000.area(closed)), false,
                    ELLIPSOID);
        }

        private static Polygon closed(List<LonLat> points) {
            List<Coordinate> ring = new ArrayList<>(points.stream().map(point -> new Coordinate(point.lon(), point.lat())).toList());
            ring.add(ring.get(0).copy());
            return Geometries.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
        }

        private static double rounded(double metres) {
            return Math.round(metres * 1000) / 1000.0;
        }
    }
}
