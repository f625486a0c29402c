package org.merestone.geo.format;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * The heights (高程) of a geometry on its way out, in metres above whatever datum the feature's attributes name.
 *
 * <p>A geometry goes out with heights where every vertex has one, and without any otherwise: no format here has a word for a vertex
 * without height that all readers know. NaN is forbidden in a Shapefile and makes GDAL drop the geometry elsewhere, and whoever reads a
 * line whose third ordinate is missing here and there makes it 0, which is a height.
 *
 * @param vertices how many vertices there are
 * @param known    how many of them have a finite height
 * @param least    lowest height, or +∞ where there is none
 * @param greatest highest height, or −∞ where there is none
 */
record Heights(int vertices, int known, double least, double greatest) {

    /** Text to a tenth of a millimetre, whatever the plane ordinates' unit. */
    static final int DECIMALS = 4;

    static Heights of(@Nullable Geometry geometry) {
        Gauge gauge = new Gauge();
        if (geometry != null) {
            geometry.apply(gauge);
        }
        return new Heights(gauge.vertices, gauge.known, gauge.least, gauge.greatest);
    }

    /** Whether the geometry goes out with heights. */
    boolean everywhere() {
        return vertices > 0 && known == vertices;
    }

    /** Whether heights are lost because other vertices have none. */
    boolean withGaps() {
        return known > 0 && known < vertices;
    }

    Heights and(Heights other) {
        return new Heights(vertices + other.vertices, known + other.known, Math.min(least, other.least),
                Math.max(greatest, other.greatest));
    }

    private static final class Gauge implements CoordinateSequenceFilter {

        private int vertices;
        private int known;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double height = sequence.getZ(i);
            vertices++;
            if (Double.isFinite(height)) {
                known++;
                least = Math.min(least, height);
                greatest = Math.max(greatest, height);
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
