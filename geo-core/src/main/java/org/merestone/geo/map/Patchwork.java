package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * The areas of one level side by side, each with a fill that its neighbours do not have, and their borders: a stretch that two areas share
 * is one border with a fill on either side. Areas that overlap or leave gaps have borders with one side only where they do.
 */
final class Patchwork {

    /** The fill where no area is. */
    static final int NONE = -1;

    private final List<Plotted> areas;
    private final List<Outline> rings = new ArrayList<>();
    private final BoundsTree tree;
    /** The borders of each ring, the complement of one that the ring goes back along, and where each ring's begin. */
    private final int[] ofRings;
    private final int[] starts;
    private final Strands borders;
    /** The fill of the ring in which a border was first found, and that of the one which goes the other way. */
    private final int[] inner;
    private final int[] outer;

    /** @param areas whose fills are chosen and whose outlines are weighed */
    Patchwork(List<Plotted> areas) {
        this.areas = List.copyOf(areas);
        List<Integer> fills = new ArrayList<>();
        for (Plotted area : areas) {
            for (Outline ring : area.outlines()) {
                rings.add(ring);
                fills.add(area.fill());
            }
        }
        tree = new BoundsTree(rings.stream().map(Outline::bounds).toList());
        Joiner joiner = new Joiner(rings.size());
        tree.all(ring -> joiner.add(ring, rings.get(ring), fills.get(ring)));
        borders = new Strands(joiner.stretches);
        inner = joiner.inner.stream().mapToInt(Integer::intValue).toArray();
        outer = joiner.outer.stream().mapToInt(Integer::intValue).toArray();
        starts = new int[rings.size() + 1];
        for (int i = 0; i < rings.size(); i++) {
            starts[i + 1] = starts[i] + joiner.ofRing.get(i).size();
        }
        ofRings = joiner.ofRing.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
    }

    List<Plotted> areas() {
        return areas;
    }

    Strands borders() {
        return borders;
    }

    /** Takes a border and the fills of those areas on its two sides that reach into a box; {@link #NONE} for one that does not. */
    @FunctionalInterface
    interface Sides {
        void take(int border, int inner, int outer);
    }

    /** Calls with each border of every ring that reaches into a box of the unit square; a border may lie far from it. */
    void near(Envelope box, Sides found) {
        BitSet ofInner = new BitSet(inner.length);
        BitSet ofOuter = new BitSet(inner.length);
        tree.in(box, ring -> {
            for (int i = starts[ring]; i < starts[ring + 1]; i++) {
                if (ofRings[i] >= 0) {
                    ofInner.set(ofRings[i]);
                } else {
                    ofOuter.set(~ofRings[i]);
                }
            }
        });
        BitSet any = (BitSet) ofInner.clone();
        any.or(ofOuter);
        for (int border = any.nextSetBit(0); border >= 0; border = any.nextSetBit(border + 1)) {
            found.take(border, ofInner.get(border) ? inner[border] : NONE, ofOuter.get(border) ? outer[border] : NONE);
        }
    }

    /** Finds which stretches of rings are the same, gone the other way. */
    private static final class Joiner {

        private final List<Strands.Stretch> stretches = new ArrayList<>();
        private final List<Integer> inner = new ArrayList<>();
        private final List<Integer> outer = new ArrayList<>();
        private final List<List<Integer>> ofRing = new ArrayList<>();
        private final Map<Step, Integer> byFirstStep = new HashMap<>();

        /** From one vertex to the next. */
        private record Step(double fromX, double fromY, double toX, double toY) {

            static Step of(Outline ring, int from, int to) {
                return new Step(ring.x(from), ring.y(from), ring.x(to), ring.y(to));
            }
        }

        Joiner(int rings) {
            for (int i = 0; i < rings; i++) {
                ofRing.add(new ArrayList<>());
            }
        }

        void add(int number, Outline ring, int fill) {
            Strands.Stretch whole = Strands.Stretch.whole(ring);
            int begin = 0;
            for (int i = 1; i <= whole.edges(); i++) {
                if (i == whole.edges() || ring.isHeld(whole.position(i))) {
                    Step first = Step.of(ring, whole.position(begin), whole.position(begin + 1));
                    Step back = Step.of(ring, whole.position(i), whole.position(i - 1));
                    ofRing.get(number).add(border(new Strands.Stretch(ring, whole.position(begin), i - begin), first, back, fill));
                    begin = i;
                }
            }
        }

        /** A border's number, or its complement. Between held vertices no others meet: the first step tells a stretch from any other. */
        private int border(Strands.Stretch stretch, Step first, Step back, int fill) {
            Integer known = byFirstStep.get(back);
            if (known != null && outer.get(known) == NONE) {
                outer.set(known, fill);
                return ~known;
            }
            byFirstStep.put(first, stretches.size());
            stretches.add(stretch);
            inner.add(fill);
            outer.add(NONE);
            return stretches.size() - 1;
        }
    }
}
