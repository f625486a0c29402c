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
    static final int FULL_ZOOM = 18;

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

    float weight(int i) {
        return weight[i];
    }

    /** Whether a vertex never goes. */
    boolean isHeld(int i) {
        return weight[i] == Float.POSITIVE_INFINITY;
    }

    /** The first vertex that never goes; every ring has one. */
    int firstHeld() {
        int held = 0;
        while (held < weight.length - 1 && !isHeld(held)) {
            held++;
        }
        return held;
    }

    Envelope bounds() {
        return bounds;
    }

    /** The vertices for a zoom. Two threads may both work it out the first time; they find the same. */
    Detail at(double zoom) {
        int level = level(zoom);
        Detail known = byZoom[level];
        if (known == null) {
            Strands.Level alone = new Strands(List.of(Strands.Stretch.whole(this))).at(level);
            known = new Detail(alone.x(), alone.y(), alone.along());
            byZoom[level] = known;
        }
        return known;
    }

    /** The whole zoom whose vertices are drawn on a zoom. */
    static int level(double zoom) {
        return (int) Math.max(0, Math.min(FULL_ZOOM, Math.ceil(zoom)));
    }

    /** What a vertex weighs at least that is drawn on a level. */
    static float leastWeight(int level) {
        if (level == FULL_ZOOM) {
            return 0;
        }
        double pixel = 1.0 / (TileCoord.SIZE * (double) (1 << level));
        return (float) (LEAST_PIXELS * pixel * pixel);
    }
}
