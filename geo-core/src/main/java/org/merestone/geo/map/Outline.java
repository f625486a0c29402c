package org.merestone.geo.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/**
 * One ring or line on the unit square of a {@link Plane}, with fewer vertices the smaller the map. Which vertices
 * stay is decided by their weight, and a vertex has one weight wherever it occurs: two areas that share an edge lose
 * the same vertices, and no gap opens between them at any zoom.
 */
final class Outline {

    /** Detail smaller than this many square pixels is not drawn: a dent of four pixels' length goes when it is half a pixel deep. */
    private static final double LEAST_PIXELS = 1;
    /** From here on every vertex is drawn. */
    private static final int FULL_ZOOM = 18;

    private final double[] x;
    private final double[] y;
    private final boolean ring;
    private final Envelope bounds;
    private float[] weight = {};
    private final @Nullable Detail[] byZoom = new Detail[FULL_ZOOM + 1];

    Outline(LineString line) {
        this(line, Plane.MERCATOR);
    }

    Outline(LineString line, Plane plane) {
        CoordinateSequence sequence = line.getCoordinateSequence();
        int size = sequence.size();
        x = new double[size];
        y = new double[size];
        ring = line instanceof LinearRing;
        bounds = new Envelope();
        double[] at = new double[2];
        for (int i = 0; i < size; i++) {
            plane.place(sequence.getX(i), sequence.getY(i), at);
            x[i] = at[0];
            y[i] = at[1];
            bounds.expandToInclude(x[i], y[i]);
        }
    }

    /** Vertices as drawn: positions on the unit square and, for each, the length of the line up to it. */
    record Detail(double[] x, double[] y, double[] along) {

        int size() {
            return x.length;
        }
    }

    /** Gives each outline the weights of its vertices, those where outlines meet weighed together. */
    static void weigh(List<Outline> outlines) {
        Generalisation weighed = Generalisation.of(outlines.stream()
                .map(each -> new Generalisation.Path(each.x, each.y, each.ring)).toList());
        for (int i = 0; i < outlines.size(); i++) {
            outlines.get(i).weight = weighed.weights(i);
        }
    }

    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    boolean isRing() {
        return ring;
    }

    Envelope bounds() {
        return bounds;
    }

    /** The vertices for a zoom. Two threads may both work it out the first time; they find the same. */
    Detail at(double zoom) {
        int level = (int) Math.max(0, Math.min(FULL_ZOOM, Math.ceil(zoom)));
        Detail known = byZoom[level];
        if (known == null) {
            known = level == FULL_ZOOM ? detail(0) : detail(leastWeight(level));
            byZoom[level] = known;
        }
        return known;
    }

    private static float leastWeight(int zoom) {
        double pixel = 1.0 / (TileCoord.SIZE * (double) (1 << zoom));
        return (float) (LEAST_PIXELS * pixel * pixel);
    }

    private Detail detail(float least) {
        int kept = 0;
        for (float each : weight) {
            if (each >= least) {
                kept++;
            }
        }
        double[] keptX = new double[kept];
        double[] keptY = new double[kept];
        double[] along = new double[kept];
        int next = 0;
        for (int i = 0; i < x.length; i++) {
            if (weight[i] >= least) {
                keptX[next] = x[i];
                keptY[next] = y[i];
                along[next] = next == 0 ? 0
                        : along[next - 1] + Math.hypot(x[i] - keptX[next - 1], y[i] - keptY[next - 1]);
                next++;
            }
        }
        return new Detail(keptX, keptY, along);
    }
}
