package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.Boundary;
import org.merestone.geo.map.MapFeature.LegalStatus;

/** All lines of a map that look the same. */
final class Courses {

    private final Strands strands;
    private final BoundsTree tree;
    private final BitSet following = new BitSet();

    private Courses(List<Outline> outlines, Set<Outline> follow) {
        List<Strands.Stretch> nearby = new ArrayList<>();
        new BoundsTree(outlines.stream().map(Outline::bounds).toList()).all(i -> nearby.add(Strands.Stretch.whole(outlines.get(i))));
        strands = new Strands(nearby);
        tree = new BoundsTree(nearby.stream().map(stretch -> stretch.outline().bounds()).toList());
        for (int i = 0; i < nearby.size(); i++) {
            following.set(i, follow.contains(nearby.get(i).outline()));
        }
    }

    Strands strands() {
        return strands;
    }

    /** Calls with each line that reaches into a box of the unit square. */
    void near(Envelope box, IntConsumer found) {
        tree.in(box, found);
    }

    /** Whether any line is drawn beside a river or road that it follows. */
    boolean anyFollows() {
        return !following.isEmpty();
    }

    boolean follows(int line) {
        return following.get(line);
    }

    /** The lines of features by the names of their symbols; outlines are weighed. */
    static Map<String, Courses> bySymbol(List<Plotted> features) {
        Map<String, List<Outline>> all = new HashMap<>();
        Set<Outline> follow = new HashSet<>();
        for (Plotted plotted : features) {
            String symbol = symbol(plotted.feature());
            if (symbol != null) {
                all.computeIfAbsent(symbol, unknown -> new ArrayList<>()).addAll(plotted.outlines());
            }
            if (plotted.feature() instanceof Boundary boundary && boundary.follows()) {
                follow.addAll(plotted.outlines());
            }
        }
        Map<String, Courses> courses = new HashMap<>();
        all.forEach((symbol, outlines) -> courses.put(symbol, new Courses(outlines, follow)));
        return courses;
    }

    /** The symbol of a level's lines that are law. */
    static String symbol(DivisionLevel level) {
        return "boundary." + level.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String symbol(MapFeature feature) {
        if (feature instanceof Boundary boundary) {
            return boundary.status() == LegalStatus.STATUTORY ? symbol(boundary.level()) : "boundary.unsettled";
        }
        if (feature instanceof MapFeature.Claim claim) {
            return claim.red() ? "claim.red" : "claim.blue";
        }
        return feature instanceof MapFeature.River river ? "river." + river.size()
                : feature instanceof MapFeature.Road road ? "road." + road.size()
                : feature instanceof MapFeature.Lake ? "lake-edge"
                : feature instanceof MapFeature.Ridge ? "ridge" : null;
    }
}
