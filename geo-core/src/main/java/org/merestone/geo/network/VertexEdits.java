package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/** Edits that begin at a vertex: it moves, it joins another, it goes. */
final class VertexEdits {

    private final Network network;
    private final NetworkOptions options;
    private final GeometryFactory factory;

    VertexEdits(Network network, NetworkOptions options, GeometryFactory factory) {
        this.network = network;
        this.options = options;
        this.factory = factory;
    }

    Draft move(Position from, Position to) {
        List<Edge> removed = new ArrayList<>();
        List<Edge> added = new ArrayList<>();
        for (Edge edge : linesThrough(from)) {
            List<Position> course = edge.positions();
            course.replaceAll(at -> at.equals(from) ? to : at);
            removed.add(edge);
            added.add(edge.through(Noder.ordinates(course)));
        }
        EditRefused.when(removed.isEmpty(), () -> new Finding(FindingKind.OFF_LINE, List.of(), from.point(factory), nearestMetres(from)));
        return new Draft(removed, added);
    }

    private double nearestMetres(Position at) {
        double[] nearest = {Double.POSITIVE_INFINITY};
        network.near(at.x() - 0.01, at.y() - 0.01, at.x() + 0.01, at.y() + 0.01, (edge, first, last) -> {
            for (int i = first; i < last; i++) {
                nearest[0] = Math.min(nearest[0], SegmentFoot.metres(at, edge.position(i), edge.position(i + 1)));
            }
        });
        return nearest[0];
    }

    private List<Edge> linesThrough(Position at) {
        Map<Integer, Edge> through = new LinkedHashMap<>();
        network.near(at.x(), at.y(), at.x(), at.y(), (edge, first, last) -> {
            for (int i = first; i <= last; i++) {
                if (edge.x(i) == at.x() && edge.y(i) == at.y()) {
                    through.put(edge.id(), edge);
                }
            }
        });
        return List.copyOf(through.values());
    }

    /** Lines that pass the new place nearer than the snap distance are led through it. */
    Draft join(Position from, Position to) {
        Map<Integer, Edge> taken = new LinkedHashMap<>();
        List<List<Position>> courses = new ArrayList<>();
        List<Finding> told = new ArrayList<>();
        Set<Position> places = new LinkedHashSet<>(List.of(to));
        Set<Position> done = new HashSet<>();
        while (!places.isEmpty()) {
            for (Position place : places) {
                through(place, place.equals(to) ? from : place, taken, courses);
            }
            done.addAll(places);
            told.addAll(layOnEachOther(courses));
            places = newVertices(List.copyOf(taken.values()), courses);
            places.removeAll(done);
        }
        Patch patch = new Patch(network);
        int number = 0;
        for (Edge edge : taken.values()) {
            patch.take(edge, courses.get(number++));
        }
        return patch.finish().telling(told);
    }

    /** Takes the lines that come through a place, or pass it near, and those that came through the place that gives way to it. */
    private void through(Position to, Position from, Map<Integer, Edge> taken, List<List<Position>> courses) {
        LocalScale scale = LocalScale.at(to.y());
        double dx = 1.01 * options.snap() / scale.longitude();
        double dy = 1.01 * options.snap() / scale.latitude();
        Map<Integer, Edge> near = new LinkedHashMap<>();
        network.near(to.x() - dx, to.y() - dy, to.x() + dx, to.y() + dy, (edge, first, last) -> near.put(edge.id(), edge));
        linesThrough(from).forEach(edge -> near.put(edge.id(), edge));
        for (Edge edge : near.values()) {
            List<Position> course = edge.positions();
            course.replaceAll(at -> at.equals(from) ? to : at);
            if (!course.contains(to)) {
                lead(course, to, options.snap());
            }
            if (course.contains(to) && taken.putIfAbsent(edge.id(), edge) == null) {
                courses.add(course);
            }
        }
    }

    private static Set<Position> newVertices(List<Edge> edges, List<List<Position>> courses) {
        Set<Position> vertices = new LinkedHashSet<>();
        for (int i = 0; i < edges.size(); i++) {
            Set<Position> had = new HashSet<>(edges.get(i).positions());
            courses.get(i).stream().filter(at -> !had.contains(at)).forEach(vertices::add);
        }
        return vertices;
    }

    /** Lines that have one place in common may run along each other; then all their vertices there are common. */
    private List<Finding> layOnEachOther(List<List<Position>> courses) {
        List<Finding> told = new ArrayList<>();
        for (int i = 1; i < courses.size(); i++) {
            List<Edge> standing = new ArrayList<>();
            for (int earlier = 0; earlier < i; earlier++) {
                standing.add(Edge.bare(earlier, Noder.ordinates(courses.get(earlier))));
            }
            RingSnap onto = new RingSnap(standing, options.snap(), factory);
            courses.set(i, onto.lay(courses.get(i)));
            onto.inserts().into(courses);
            told.addAll(onto.told());
        }
        return told;
    }

    private static void lead(List<Position> course, Position through, double reach) {
        for (int i = 1; i < course.size(); i++) {
            if (SegmentFoot.metres(through, course.get(i - 1), course.get(i)) <= reach) {
                course.add(i, through);
                return;
            }
        }
    }

    Draft clean(Edge edge) {
        List<Position> course = new ArrayList<>();
        for (Position at : edge.positions()) {
            course.add(at);
            boolean shorter = true;
            while (shorter) {
                int last = course.size() - 1;
                shorter = last > 0 && course.get(last).equals(course.get(last - 1));
                if (shorter) {
                    course.remove(last);
                } else if (last > 1 && CourseFaults.foldsBack(course.get(last - 2), course.get(last - 1), course.get(last))) {
                    course.remove(last - 1);
                    shorter = true;
                }
            }
        }
        EditRefused.when(course.size() < (edge.isRing() ? 4 : 2),
                new Finding(FindingKind.DEGENERATE_RING, edge.sides(), edge.from().point(factory), course.size()));
        return new Draft(List.of(edge), List.of(edge.through(Noder.ordinates(course))));
    }
}
