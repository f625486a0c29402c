package org.merestone.geo.network;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * The segments that a unit's border lost or won by an edit. They enclose the ground that the unit lost or won, so a place that they
 * go round an odd number of times changed its unit.
 */
final class MovedBorders {

    private final Map<String, Set<Segment>> ofUnit = new TreeMap<>();

    MovedBorders(List<Edge> removed, List<Edge> added) {
        removed.forEach(this::toggle);
        added.forEach(this::toggle);
        ofUnit.values().removeIf(odd -> !isClosed(odd));
    }

    /** Where a border was open, or is, nothing is enclosed; that it is open is told elsewhere. */
    private static boolean isClosed(Set<Segment> odd) {
        Set<Position> ends = new HashSet<>();
        for (Segment segment : odd) {
            for (Position end : List.of(segment.a(), segment.b())) {
                if (!ends.remove(end)) {
                    ends.add(end);
                }
            }
        }
        return ends.isEmpty();
    }

    private void toggle(Edge edge) {
        for (String unit : edge.sides()) {
            Set<Segment> odd = ofUnit.computeIfAbsent(unit, code -> new HashSet<>());
            for (int i = 1; i < edge.size(); i++) {
                Segment segment = Segment.between(edge.position(i - 1), edge.position(i));
                if (!odd.remove(segment)) {
                    odd.add(segment);
                }
            }
        }
    }

    Envelope bounds() {
        Envelope bounds = new Envelope();
        ofUnit.values().forEach(odd -> odd.forEach(segment -> {
            bounds.expandToInclude(segment.a().x(), segment.a().y());
            bounds.expandToInclude(segment.b().x(), segment.b().y());
        }));
        return bounds;
    }

    /** Whether a line, which must meet none of the segments, lies on ground that some unit lost or won. */
    boolean goRound(Edge edge) {
        return ofUnit.values().stream().anyMatch(odd -> goRound(edge, odd));
    }

    private static boolean goRound(Edge edge, Set<Segment> odd) {
        for (int i = 0; i + 1 < edge.size(); i++) {
            if (odd.contains(Segment.between(edge.position(i), edge.position(i + 1)))) {
                return false;
            }
            RayCrossingCounter between = new RayCrossingCounter(new Coordinate((edge.x(i) + edge.x(i + 1)) / 2,
                    (edge.y(i) + edge.y(i + 1)) / 2));
            odd.forEach(segment -> between.countSegment(segment.a().coordinate(), segment.b().coordinate()));
            if (!between.isOnSegment()) {
                return between.getLocation() == Location.INTERIOR;
            }
        }
        return false;
    }

    /** Two positions, the western one first. */
    private record Segment(Position a, Position b) {

        static Segment between(Position from, Position to) {
            return from.compareTo(to) < 0 ? new Segment(from, to) : new Segment(to, from);
        }
    }
}
