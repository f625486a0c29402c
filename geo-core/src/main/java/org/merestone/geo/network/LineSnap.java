package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/**
 * Brings the ends of loose lines together: ends nearer to each other than the snap distance become one, and such an end goes onto a
 * vertex of another line that near, otherwise onto that line, which gets a vertex there and keeps its course. Nothing but ends moves.
 */
final class LineSnap {

    private static final double MICROMETRE = 1e-6;

    private final List<List<Position>> courses;
    private final double snap;
    private final GeometryFactory factory;
    private final List<Finding> told = new ArrayList<>();
    private final VertexInserts inserts = new VertexInserts();

    /** @param courses changed in place */
    LineSnap(List<List<Position>> courses, double snap, GeometryFactory factory) {
        this.courses = courses;
        this.snap = snap;
        this.factory = factory;
    }

    /** Every snap with its distance. */
    List<Finding> run() {
        Map<Position, List<End>> together = together();
        List<Edge> bare = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            bare.add(Edge.bare(i, Noder.ordinates(courses.get(i))));
        }
        LineBlocks blocks = new LineBlocks(bare);
        Map<Position, Position> onto = new HashMap<>();
        together.forEach((at, ends) -> {
            Position place = onOther(at, ends, blocks);
            if (place != null) {
                onto.put(at, place);
            }
        });
        together.forEach((at, ends) -> ends.forEach(end -> move(end, onto.getOrDefault(at, at))));
        inserts.into(courses);
        return told;
    }

    private record End(int line, boolean first) {
    }

    private Position at(End end) {
        List<Position> course = courses.get(end.line());
        return end.first() ? course.get(0) : course.get(course.size() - 1);
    }

    /** The ends by the place where they go, which is where the first of them is. */
    private Map<Position, List<End>> together() {
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            ends.add(new End(i, true));
            ends.add(new End(i, false));
        }
        ends.sort(Comparator.comparing(this::at).thenComparing(End::line));
        Map<Position, List<End>> together = new HashMap<>();
        TreeSet<Position> places = new TreeSet<>();
        for (End end : ends) {
            Position at = at(end);
            Position place = places.contains(at) ? at : nearest(at, places);
            if (place == null) {
                places.add(at);
                place = at;
            }
            together.computeIfAbsent(place, key -> new ArrayList<>()).add(end);
        }
        return together;
    }

    private @Nullable Position nearest(Position at, TreeSet<Position> places) {
        LocalScale scale = LocalScale.at(at.y());
        Position best = null;
        double metres = snap;
        Position west = new Position(at.x() - snap / scale.longitude(), Math.max(-90, at.y() - 1));
        for (Position place : places.tailSet(west)) {
            double distance = scale.distance(at.x(), at.y(), place.x(), place.y());
            if (distance <= metres) {
                best = place;
                metres = distance;
            }
        }
        return best;
    }

    /** A vertex, or a place, of a line that does not end here itself; null where none is near. */
    private @Nullable Position onOther(Position at, List<End> ends, LineBlocks blocks) {
        Set<Integer> own = new HashSet<>();
        ends.forEach(end -> own.add(end.line()));
        LocalScale scale = LocalScale.at(at.y());
        double dx = snap / scale.longitude();
        double dy = snap / scale.latitude();
        Candidate[] best = new Candidate[2];
        blocks.near(at.x() - dx, at.y() - dy, at.x() + dx, at.y() + dy, block -> {
            Edge line = blocks.edge(block);
            for (int i = blocks.first(block); !own.contains(line.id()) && i < blocks.last(block); i++) {
                for (int vertex = i; vertex <= i + 1; vertex++) {
                    keepNearer(best, 0, new Candidate(line, -1, line.position(vertex),
                            scale.distance(at.x(), at.y(), line.x(vertex), line.y(vertex))));
                }
                Position foot = SegmentFoot.of(at, line.position(i), line.position(i + 1), scale);
                keepNearer(best, 1, new Candidate(line, i, foot, scale.distance(at.x(), at.y(), foot.x(), foot.y())));
            }
        });
        Candidate chosen = best[0] != null ? best[0] : best[1];
        if (chosen != null && chosen.segment() >= 0) {
            inserts.add(chosen.line().id(), chosen.segment(), chosen.place());
        }
        return chosen == null ? null : chosen.place();
    }

    private void keepNearer(Candidate[] best, int kind, Candidate candidate) {
        if (candidate.metres() <= snap && (best[kind] == null || candidate.metres() < best[kind].metres())) {
            best[kind] = candidate;
        }
    }

    private record Candidate(Edge line, int segment, Position place, double metres) {
    }

    private void move(End end, Position to) {
        List<Position> course = courses.get(end.line());
        Position from = at(end);
        double metres = LocalScale.at(from.y()).distance(from.x(), from.y(), to.x(), to.y());
        course.set(end.first() ? 0 : course.size() - 1, to);
        if (metres > MICROMETRE) {
            told.add(RingSnap.snapped(from, to, List.of(), metres, factory));
        }
    }
}
