package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.geo.division.DivisionLevel;

/**
 * Everything that a map shows, put together once and never changed: what changes makes new content. Safe for any
 * number of threads. What is worked out later, such as fewer vertices for a zoom or where names go, is kept here, so
 * that it is thrown away with the content.
 */
public final class MapContent {

    private final Map<Class<?>, STRtree> byKind = new HashMap<>();
    private final Map<DivisionLevel, List<Plotted>> areas = new EnumMap<>(DivisionLevel.class);
    private final Envelope bounds = new Envelope();
    private final Map<Placement.Key, Placement> placements = new ConcurrentHashMap<>();
    private final int size;

    private MapContent(Collection<? extends MapFeature> features) {
        List<Outline> outlines = new ArrayList<>();
        int order = 0;
        for (MapFeature feature : features) {
            Plotted plotted = new Plotted(order++, feature);
            byKind.computeIfAbsent(feature.getClass(), kind -> new STRtree()).insert(plotted.bounds(), plotted);
            outlines.addAll(plotted.outlines());
            bounds.expandToInclude(feature.shape().getEnvelopeInternal());
            if (feature instanceof MapFeature.Area area) {
                areas.computeIfAbsent(area.level(), level -> new ArrayList<>()).add(plotted);
            }
        }
        size = order;
        byKind.values().forEach(STRtree::build);
        Outline.weigh(outlines);
        areas.values().forEach(MapContent::colour);
    }

    /** Puts content together. What comes later is drawn over what came earlier where both are of one kind. */
    public static MapContent of(Collection<? extends MapFeature> features) {
        return new MapContent(features);
    }

    private static void colour(List<Plotted> areas) {
        int[] fills = AreaColours.assign(
                areas.stream().map(each -> ((MapFeature.Area) each.feature()).code()).toList(),
                areas.stream().map(Plotted::outlines).toList(), MapStyle.FILLS);
        for (int i = 0; i < fills.length; i++) {
            areas.get(i).fillWith(fills[i]);
        }
    }

    /** How many features there are. */
    public int size() {
        return size;
    }

    /** Longitude (x) and latitude (y) in degrees that the features cover; null envelope if there are none. */
    public Envelope bounds() {
        return bounds.copy();
    }

    boolean has(DivisionLevel level) {
        return areas.containsKey(level);
    }

    /** The features of a kind that reach into a box of the unit square, in the order in which they were given. */
    List<Plotted> find(Class<? extends MapFeature> kind, Envelope box) {
        STRtree tree = byKind.get(kind);
        if (tree == null) {
            return List.of();
        }
        List<Plotted> found = new ArrayList<>();
        tree.query(box, item -> found.add((Plotted) item));
        found.sort(Comparator.comparingInt(Plotted::order));
        return found;
    }

    Placement placement(Placement.Key key, Supplier<Placement> placing) {
        return placements.computeIfAbsent(key, unknown -> placing.get());
    }
}
