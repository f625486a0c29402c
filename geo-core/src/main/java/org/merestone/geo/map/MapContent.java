package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.division.DivisionLevel;

/**
 * Everything that a map shows, put together once and never changed: what changes makes new content. Safe for any
 * number of threads. What is worked out later, such as fewer vertices for a zoom or where names go, is kept here, so
 * that it is thrown away with the content.
 */
public final class MapContent {

    private final Map<Class<?>, Found> byKind = new HashMap<>();
    private final Map<DivisionLevel, Patchwork> areas = new EnumMap<>(DivisionLevel.class);
    private final Map<String, Courses> courses;
    private final Envelope bounds = new Envelope();
    private final Map<Placement.Key, Placement> placements = new ConcurrentHashMap<>();
    private final Map<Plane, MapContent> onPlanes = new ConcurrentHashMap<>();
    private final Map<Set<Class<? extends MapFeature>>, MapContent> ofKinds = new ConcurrentHashMap<>();
    private final int size;

    private MapContent(Collection<? extends MapFeature> features, Plane plane) {
        List<Outline> outlines = new ArrayList<>();
        List<Plotted> all = new ArrayList<>();
        Map<Class<?>, List<Plotted>> kinds = new HashMap<>();
        Map<DivisionLevel, List<Plotted>> levels = new EnumMap<>(DivisionLevel.class);
        int order = 0;
        for (MapFeature feature : features) {
            Plotted plotted = new Plotted(order++, feature, plane);
            all.add(plotted);
            kinds.computeIfAbsent(feature.getClass(), kind -> new ArrayList<>()).add(plotted);
            outlines.addAll(plotted.outlines());
            bounds.expandToInclude(feature.shape().getEnvelopeInternal());
            if (feature instanceof MapFeature.Area area) {
                levels.computeIfAbsent(area.level(), level -> new ArrayList<>()).add(plotted);
            }
        }
        size = order;
        kinds.forEach((kind, plotted) -> byKind.put(kind, Found.of(plotted)));
        Outline.weigh(outlines);
        levels.forEach((level, plotted) -> {
            colour(plotted);
            areas.put(level, new Patchwork(plotted));
        });
        courses = Courses.bySymbol(all);
    }

    /** Puts content together. What comes later is drawn over what came earlier where both are of one kind. */
    public static MapContent of(Collection<? extends MapFeature> features) {
        return new MapContent(features, Plane.MERCATOR);
    }

    /**
     * The same on another plane, worked out when first asked for and kept with this.
     *
     * @throws IllegalArgumentException if the plane cannot take all of it
     */
    public MapContent on(Plane plane) {
        return plane == Plane.MERCATOR ? this : onPlanes.computeIfAbsent(plane, unknown -> new MapContent(byKind.values().stream()
                .flatMap(found -> Stream.of(found.plotted())).sorted(Comparator.comparingInt(Plotted::order)).map(Plotted::feature).toList(),
                plane));
    }

    /** The features of some kinds only, put together when first asked for and kept with this. */
    public MapContent only(Set<Class<? extends MapFeature>> kinds) {
        return ofKinds.computeIfAbsent(Set.copyOf(kinds), wanted -> new MapContent(byKind.values().stream()
                .flatMap(found -> Stream.of(found.plotted())).filter(each -> wanted.contains(each.feature().getClass()))
                .sorted(Comparator.comparingInt(Plotted::order)).map(Plotted::feature).toList(), Plane.MERCATOR));
    }

    /** What of this reaches into a box of longitude and latitude, on another plane; areas are cut to it, so that their names are within. */
    MapContent on(Plane plane, Envelope degrees) {
        List<Plotted> found = new ArrayList<>();
        byKind.values().forEach(each -> found.addAll(each.in(new Envelope(Mercator.x(degrees.getMinX()), Mercator.x(degrees.getMaxX()),
                Mercator.y(degrees.getMaxY()), Mercator.y(degrees.getMinY())))));
        return new MapContent(found.stream().sorted(Comparator.comparingInt(Plotted::order)).map(Plotted::feature)
                .map(feature -> feature instanceof MapFeature.Area area ? area.within(degrees) : feature).toList(), plane);
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

    Optional<Patchwork> areas(DivisionLevel level) {
        return Optional.ofNullable(areas.get(level));
    }

    /** The lines that one symbol is drawn along. */
    Optional<Courses> courses(String symbol) {
        return Optional.ofNullable(courses.get(symbol));
    }

    /** The features of a kind that reach into a box of the unit square, in the order in which they were given. */
    List<Plotted> find(Class<? extends MapFeature> kind, Envelope box) {
        Found found = byKind.get(kind);
        return found == null ? List.of() : found.in(box);
    }

    Placement placement(Placement.Key key, Supplier<Placement> placing) {
        return placements.computeIfAbsent(key, unknown -> placing.get());
    }

    /** Features of one kind, in the order in which they were given, and how they are found by box. */
    private record Found(Plotted[] plotted, BoundsTree tree) {

        static Found of(List<Plotted> plotted) {
            return new Found(plotted.toArray(Plotted[]::new), new BoundsTree(plotted.stream().map(Plotted::bounds).toList()));
        }

        List<Plotted> in(Envelope box) {
            BitSet found = new BitSet(plotted.length);
            tree.in(box, found::set);
            List<Plotted> inOrder = new ArrayList<>(found.cardinality());
            for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
                inOrder.add(plotted[i]);
            }
            return inOrder;
        }
    }
}
