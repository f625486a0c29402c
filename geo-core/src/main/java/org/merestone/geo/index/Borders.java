package org.merestone.geo.index;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The borders of areas, each stretch stored once however many areas have it. Segment i runs from vertex i to vertex i + 1 unless
 * vertex i ends a stretch.
 *
 * @param xy      x, y of each vertex in turn
 * @param first   the area of the segment that begins at a vertex, or -1 where none begins there
 * @param second  the other area of that segment, or -1
 */
record Borders(double[] xy, int[] first, int[] second) {

    private static final double FARTHEST = 1e9;

    /** @throws IllegalArgumentException where an ordinate is no number or beyond a thousand million */
    static Borders of(List<? extends Geometry> areas) {
        Rings rings = new Rings(areas.stream().mapToInt(Geometry::getNumPoints).sum());
        for (int unit = 0; unit < areas.size(); unit++) {
            Geometry area = areas.get(unit);
            for (int i = 0; i < area.getNumGeometries(); i++) {
                rings.add((Polygon) area.getGeometryN(i), unit);
            }
        }
        return rings.borders();
    }

    /** All rings one after another, and the stretches made of them. */
    private static final class Rings {

        private final double[] all;
        private final int[] units;
        private final SegmentMates mates;
        private int used;
        private double[] xy = {};
        private int[] first = {};
        private int[] second = {};
        private int vertices;

        Rings(int points) {
            all = new double[2 * points];
            units = new int[points];
            mates = new SegmentMates(all);
        }

        void add(Polygon polygon, int unit) {
            if (!polygon.isEmpty()) {
                add(polygon.getExteriorRing(), unit);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    add(polygon.getInteriorRingN(hole), unit);
                }
            }
        }

        private void add(LinearRing ring, int unit) {
            CoordinateSequence points = ring.getCoordinateSequence();
            int from = used;
            for (int i = 0; i < points.size(); i++, used++) {
                all[2 * used] = checked(points.getX(i));
                all[2 * used + 1] = checked(points.getY(i));
                units[used] = unit;
            }
            mates.add(from, Math.max(from, used - 1), unit, segment -> units[segment]);
        }

        /** Adding zero makes of -0.0 what compares and hashes as 0.0. */
        private static double checked(double ordinate) {
            if (!(Math.abs(ordinate) <= FARTHEST)) {
                throw new IllegalArgumentException(ordinate + " is no coordinate");
            }
            return ordinate + 0.0;
        }

        Borders borders() {
            xy = new double[all.length + 16];
            first = new int[all.length / 2 + 8];
            second = new int[all.length / 2 + 8];
            for (int i = 0; i < used; i++) {
                int mate = mates.mate(i);
                if (mate == SegmentMates.ALONE || mate > i) {
                    int other = mate == SegmentMates.ALONE ? -1 : units[mate];
                    if (!continues(i, other)) {
                        append(i);
                    }
                    first[vertices - 1] = units[i];
                    second[vertices - 1] = other;
                    append(i + 1);
                }
            }
            return new Borders(Arrays.copyOf(xy, 2 * vertices), Arrays.copyOf(first, vertices), Arrays.copyOf(second, vertices));
        }

        /** Whether the segment goes on from the vertex written last and is between the same two areas as the one that led there. */
        private boolean continues(int segment, int other) {
            return vertices > 1 && xy[2 * vertices - 2] == all[2 * segment] && xy[2 * vertices - 1] == all[2 * segment + 1]
                    && first[vertices - 2] == units[segment] && second[vertices - 2] == other;
        }

        private void append(int vertex) {
            if (vertices == first.length) {
                int more = vertices + vertices / 2;
                xy = Arrays.copyOf(xy, 2 * more);
                first = Arrays.copyOf(first, more);
                second = Arrays.copyOf(second, more);
            }
            xy[2 * vertices] = all[2 * vertex];
            xy[2 * vertices + 1] = all[2 * vertex + 1];
            first[vertices] = -1;
            second[vertices] = -1;
            vertices++;
        }
    }
}
