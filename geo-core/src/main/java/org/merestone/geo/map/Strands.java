package org.merestone.geo.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of outlines, for each zoom in one piece of memory: a map of a whole country has a hundred thousand of a few vertices each, and
 * to look for every one elsewhere takes longer than to draw it. Both ends of a stretch are vertices that never go.
 */
final class Strands {

    private final List<Stretch> stretches;
    private final @Nullable Level[] byZoom = new Level[Outline.FULL_ZOOM + 1];

    /** @param stretches those near each other on the map near each other in the list, for that is how they lie in memory */
    Strands(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /**
     * A part of an outline.
     *
     * @param from  the position where it begins
     * @param edges how many edges it has; in a ring they go on from its last to its first
     */
    record Stretch(Outline outline, int from, int edges) {

        /** A whole line, or a ring from a vertex that never goes. */
        static Stretch whole(Outline outline) {
            return new Stretch(outline, outline.isRing() ? outline.firstHeld() : 0, outline.size() - 1);
        }

        int position(int i) {
            int at = from + i;
            return at < outline.size() ? at : at - outline.size() + 1;
        }
    }

    /**
     * The vertices of all stretches that are drawn on a zoom.
     *
     * @param starts of each stretch's vertices, and the end of the last
     * @param x      of each vertex on the unit square
     * @param y      of each vertex on the unit square
     * @param along  the length of the stretch up to it
     */
    record Level(int[] starts, double[] x, double[] y, double[] along) { }

    int size() {
        return stretches.size();
    }

    /** The outline that a stretch is a part of. */
    Outline outline(int stretch) {
        return stretches.get(stretch).outline();
    }

    /** The vertices for a zoom. Two threads may both work it out the first time; they find the same. */
    Level at(double zoom) {
        int number = Outline.level(zoom);
        Level known = byZoom[number];
        if (known == null) {
            known = level(Outline.leastWeight(number));
            byZoom[number] = known;
        }
        return known;
    }

    private Level level(float least) {
        int[] starts = new int[stretches.size() + 1];
        for (int i = 0; i < stretches.size(); i++) {
            starts[i + 1] = starts[i] + kept(stretches.get(i), least);
        }
        double[] x = new double[starts[stretches.size()]];
        double[] y = new double[x.length];
        double[] along = new double[x.length];
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            int at = starts[i];
            for (int edge = 0; edge <= stretch.edges(); edge++) {
                int position = stretch.position(edge);
                if (stretch.outline().weight(position) >= least) {
                    x[at] = stretch.outline().x(position);
                    y[at] = stretch.outline().y(position);
                    along[at] = at == starts[i] ? 0 : along[at - 1] + Math.hypot(x[at] - x[at - 1], y[at] - y[at - 1]);
                    at++;
                }
            }
        }
        return new Level(starts, x, y, along);
    }

    private static int kept(Stretch stretch, float least) {
        int kept = 0;
        for (int edge = 0; edge <= stretch.edges(); edge++) {
            if (stretch.outline().weight(stretch.position(edge)) >= least) {
                kept++;
            }
        }
        return kept;
    }
}
