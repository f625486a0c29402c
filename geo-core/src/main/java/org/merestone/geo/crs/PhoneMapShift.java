package org.merestone.geo.crs;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The suspicion that positions came off a phone map: they lie hundreds of metres beside lines that are known, and fall onto them when the
 * map's shift is taken away. Works for the points of a survey beside the line they should lie on, and for the corners of areas beside known
 * outlines.
 *
 * @param map      whose shift it is
 * @param metres   median distance of the positions from the known lines as they were given
 * @param restored the same with the shift taken away
 */
public record PhoneMapShift(PhoneMap map, double metres, double restored) {

    private static final double SHORTEST = 100;
    private static final double LONGEST = 2000;
    private static final double ON_THE_LINE = 50;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final int SAMPLE = 400;

    /**
     * Compares positions with what is known.
     *
     * @param positions as they were given; a sample of 400 is looked at
     * @param known     lines, or areas of which the outlines count, EPSG:4490
     * @return the map that explains them best, or nothing where they lie well or no shift explains them
     */
    public static Optional<PhoneMapShift> of(Collection<LonLat> positions, Geometry known) {
        if (known.isEmpty() || positions.isEmpty()) {
            return Optional.empty();
        }
        int step = Math.max(1, positions.size() / SAMPLE);
        int[] count = {0};
        List<LonLat> sample = positions.stream().filter(position -> count[0]++ % step == 0).toList();
        Ruler ruler = Ruler.to(known);
        double asGiven = ruler.median(sample);
        if (asGiven < SHORTEST || asGiven > LONGEST) {
            return Optional.empty();
        }
        return Arrays.stream(PhoneMap.values())
                .map(map -> new PhoneMapShift(map, asGiven, ruler.median(sample.stream().map(map::restored).toList())))
                .min((one, other) -> Double.compare(one.restored, other.restored))
                .filter(shift -> shift.restored <= Math.max(ON_THE_LINE, asGiven / 5));
    }

    /** Metres to a line, on a plane that is true at the line's middle latitude: good to a per cent within a county. */
    private record Ruler(IndexedFacetDistance distance, double shrink, GeometryFactory points) {

        static Ruler to(Geometry known) {
            Geometry lines = known.getDimension() == 2 ? known.getBoundary() : known;
            double shrink = Math.cos(Math.toRadians(lines.getEnvelopeInternal().centre().y));
            Geometry plane = AffineTransformation.scaleInstance(shrink, 1).transform(lines);
            return new Ruler(new IndexedFacetDistance(plane), shrink, lines.getFactory());
        }

        double median(List<LonLat> positions) {
            double[] metres = positions.stream().mapToDouble(position -> METRES_PER_DEGREE * distance.distance(
                    points.createPoint(new Coordinate(position.lon() * shrink, position.lat())))).toArray();
            Arrays.sort(metres);
            return metres[metres.length / 2];
        }
    }
}
