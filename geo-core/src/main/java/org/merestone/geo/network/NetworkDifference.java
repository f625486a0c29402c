package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.merestone.geo.Sentence;
import org.merestone.geo.crs.Ellipsoid2000;

/**
 * What differs between two networks (rule 54): the sections of lines that went, came, or got other units beside them, and the ground that
 * each unit won or lost. Sections are told segment by segment, exactly: of a line of which one kilometre moved, that kilometre is told.
 *
 * @param removed sections that are no more, between the units that they parted
 * @param added   sections that are new, or now part other units than before
 * @param ground  by unit, those only that won or lost any
 */
public record NetworkDifference(List<Section> removed, List<Section> added, Map<String, Ground> ground) {

    private static final String BUNDLE = "org.merestone.geo.network.findings";

    public NetworkDifference {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        ground = java.util.Collections.unmodifiableMap(new TreeMap<>(ground));
    }

    /**
     * A stretch of line.
     *
     * @param line   with the smaller code on its left
     * @param metres along the ellipsoid
     */
    public record Section(Edge line, double metres) {
    }

    /**
     * What a unit won and lost.
     *
     * @param won  areas that it has now and had not; empty where there are none
     * @param lost areas that it had and has not
     */
    public record Ground(Geometry won, Geometry lost) {

        /** Square metres on the ellipsoid. */
        public double wonArea() {
            return Ellipsoid2000.area(won);
        }

        /** Square metres on the ellipsoid. */
        public double lostArea() {
            return Ellipsoid2000.area(lost);
        }
    }

    public static NetworkDifference between(Network before, Network after) {
        Map<List<Position>, List<String>> was = segments(before, after);
        Map<List<Position>, List<String>> is = segments(after, before);
        Set<List<Position>> same = new HashSet<>(was.keySet());
        same.removeIf(segment -> !was.get(segment).equals(is.get(segment)));
        was.keySet().removeAll(same);
        is.keySet().removeAll(same);
        Set<String> units = new TreeSet<>();
        was.values().forEach(units::addAll);
        is.values().forEach(units::addAll);
        units.remove("");
        Map<String, Ground> ground = new TreeMap<>();
        for (String unit : units) {
            Ground moved = ground(before.faces().areas().get(unit), after.faces().areas().get(unit));
            if (!moved.won().isEmpty() || !moved.lost().isEmpty()) {
                ground.put(unit, moved);
            }
        }
        return new NetworkDifference(sections(was), sections(is), ground);
    }

    /** The segments of lines that the other network has not, from west to east, with the units on the left and on the right. */
    private static Map<List<Position>, List<String>> segments(Network network, Network other) {
        Map<List<Position>, List<String>> segments = new HashMap<>();
        for (Edge edge : network.edges()) {
            Edge same = other.edge(edge.id());
            if (same == edge || edge.equals(same)) {
                continue;
            }
            String right = edge.right() == null ? "" : edge.right();
            for (int i = 1; i < edge.size(); i++) {
                Position a = edge.position(i - 1);
                Position b = edge.position(i);
                boolean along = a.compareTo(b) < 0;
                segments.put(along ? List.of(a, b) : List.of(b, a), along ? List.of(edge.left(), right) : List.of(right, edge.left()));
            }
        }
        return segments;
    }

    private static List<Section> sections(Map<List<Position>, List<String>> segments) {
        CoordinateTable points = new CoordinateTable(64);
        SegmentTable table = new SegmentTable(64);
        List<String> units = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        segments.forEach((ends, sides) -> {
            int a = points.intern(ends.get(0).x(), ends.get(0).y());
            int b = points.intern(ends.get(1).x(), ends.get(1).y());
            table.setLeft(a, b, ordinal(sides.get(0), units, ordinals));
            table.setLeft(b, a, ordinal(sides.get(1), units, ordinals));
        });
        return new EdgeTracer(points, table, units, Progress.UNSEEN).trace().stream()
                .map(edge -> new Section(edge, Ellipsoid2000.length(edge.toLine(Faces.CGCS2000)))).toList();
    }

    private static int ordinal(String unit, List<String> units, Map<String, Integer> ordinals) {
        return unit.isEmpty() ? SegmentTable.NONE : ordinals.computeIfAbsent(unit, code -> {
            units.add(code);
            return units.size() - 1;
        });
    }

    private static Ground ground(@Nullable Geometry was, @Nullable Geometry is) {
        Geometry before = Objects.requireNonNullElseGet(was, Faces.CGCS2000::createPolygon);
        Geometry after = Objects.requireNonNullElseGet(is, Faces.CGCS2000::createPolygon);
        return new Ground(OverlayNGRobust.overlay(after, before, OverlayNG.DIFFERENCE),
                OverlayNGRobust.overlay(before, after, OverlayNG.DIFFERENCE));
    }

    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }

    /** Square metres that all units together won less what they lost: what was taken in from outside, or given up to it. */
    public double balance() {
        return ground.values().stream().mapToDouble(each -> each.wonArea() - each.lostArea()).sum();
    }

    /** Each changed section and each unit's ground as findings of rule 54. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        removed.forEach(section -> findings.add(new Finding(FindingKind.SECTION_GONE, section.line().sides(),
                section.line().toLine(Faces.CGCS2000), section.metres())));
        added.forEach(section -> findings.add(new Finding(FindingKind.SECTION_NEW, section.line().sides(),
                section.line().toLine(Faces.CGCS2000), section.metres())));
        ground.forEach((unit, each) -> {
            if (!each.won().isEmpty()) {
                findings.add(new Finding(FindingKind.GROUND_WON, List.of(unit), each.won(), each.wonArea()));
            }
            if (!each.lost().isEmpty()) {
                findings.add(new Finding(FindingKind.GROUND_LOST, List.of(unit), each.lost(), each.lostArea()));
            }
        });
        return findings;
    }

    /**
     * What can be done about one of the {@link #findings()}: to take the change back, after which the section is what it was, digit for
     * digit, or to keep it because a decision says so, which changes nothing here.
     *
     * @param after the network in which the finding was
     */
    public List<Fix> fixes(Finding finding, Network after) {
        return new ChangedSections(this, after).fixes(finding);
    }

    /** A few sentences for a person: how much line went and came between which units, what each won and lost, whether it balances. */
    public List<String> summary(Locale locale) {
        List<String> sentences = new ArrayList<>();
        if (isEmpty()) {
            return List.of(new Sentence(BUNDLE, "difference.none", Map.of()).in(locale));
        }
        lengths(removed).forEach((units, metres) -> sentences.add(sentence("difference.removed", units, metres, locale)));
        lengths(added).forEach((units, metres) -> sentences.add(sentence("difference.added", units, metres, locale)));
        ground.forEach((unit, each) -> sentences.add(new Sentence(BUNDLE, "difference.ground", Map.of("unit", unit,
                "won", each.wonArea() / 1e6, "lost", each.lostArea() / 1e6)).in(locale)));
        sentences.add(new Sentence(BUNDLE, Math.abs(balance()) < 1 ? "difference.balanced" : "difference.outside",
                Map.of("area", balance() / 1e6)).in(locale));
        return sentences;
    }

    private static Map<List<String>, Double> lengths(List<Section> sections) {
        Map<List<String>, Double> lengths = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        sections.forEach(section -> lengths.merge(section.line().sides(), section.metres(), Double::sum));
        return lengths;
    }

    private static String sentence(String key, List<String> units, double metres, Locale locale) {
        return new Sentence(BUNDLE, units.size() == 1 ? key + "Outer" : key, Map.of("units", units, "km", metres / 1000)).in(locale);
    }
}
