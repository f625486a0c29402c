package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Where hits must lie, by their label points. Degrees, EPSG:4490, longitude first. */
public sealed interface Area {

    /** A box that does not cross the meridian of 180°. */
    record Box(double west, double south, double east, double north) implements Area {

        public Box {
            inRange(west, south);
            inRange(east, north);
            if (west > east || south > north) {
                throw new IllegalArgumentException("west to east and south to north, not " + west + " " + south + " " + east + " " + north);
            }
        }
    }

    /**
     * A circle on the ground.
     *
     * @param metres more than 0, at most {@value #FARTHEST}
     */
    record Circle(double lon, double lat, double metres) implements Area {

        public static final int FARTHEST = 500_000;

        public Circle {
            inRange(lon, lat);
            if (!(metres > 0 && metres <= FARTHEST)) {
                throw new IllegalArgumentException("more than 0 and at most " + FARTHEST + " m, not " + metres);
            }
        }
    }

    /**
     * A polygon without holes.
     *
     * @param ring its corners as (longitude, latitude), the first again as the last
     */
    record Ring(List<Coordinate> ring) implements Area {

        private static final int FEWEST = 4;
        public static final int MOST_CORNERS = 1_000;

        public Ring {
            ring = ring.stream().map(Coordinate::copy).toList();
            if (ring.size() < FEWEST || ring.size() > MOST_CORNERS || !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
                throw new IllegalArgumentException("a closed ring has " + FEWEST + " to " + MOST_CORNERS + " points");
            }
            ring.forEach(corner -> inRange(corner.x, corner.y));
        }

        /** The outer ring of a polygon. */
        public static Ring of(Polygon polygon) {
            return new Ring(List.of(polygon.getExteriorRing().getCoordinates()));
        }

        /** Closes what is not closed. */
        public static Ring closing(List<Coordinate> corners) {
            List<Coordinate> closed = new ArrayList<>(corners);
            if (!closed.isEmpty() && !closed.get(0).equals2D(closed.get(closed.size() - 1))) {
                closed.add(closed.get(0));
            }
            return new Ring(closed);
        }
    }

    private static void inRange(double lon, double lat) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("no longitude and latitude: " + lon + ", " + lat);
        }
    }
}
