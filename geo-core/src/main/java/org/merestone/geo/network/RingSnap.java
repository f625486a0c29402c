package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.index.LocalScale;

/**
 * Lays an outline onto lines that stand: a vertex nearer than the snap distance goes to the nearest standing vertex, otherwise onto
 * the nearest standing line, which gets a vertex there; and a standing vertex that near to the outline is taken into it. The lines
 * that stand keep their course. Every snap is told with its distance (rule 46).
 */
final class RingSnap {

    private static final double MICROMETRE = 1e-6;

    private final List<Edge> standing;
    private final LineBlocks blocks;
    private final double snap;
    private final GeometryFactory factory;
    private final VertexInserts inserts = new VertexInserts();
    private final List<Finding> told = new ArrayList<>();

    /** @param standing their places in the list are their numbers for {@link #inserts} */
    RingSnap(List<Edge> standing, double snap, GeometryFactory factory) {
        this.standing = standing;
        this.blocks = new LineBlocks(standing);
        this.snap = snap;
        this.factory = factory;
    }

    /** Vertices that the standing lines get. */
    VertexInserts inserts() {
        return inserts;
    }

    List<Finding> told() {
        return told;
    }

    /** The outline or line as it lies on what stands; positions that fell together are one. */
    List<Position> lay(List<Position> course) {
        List<Position> laid = new ArrayList<>(course.size());
        for (Position at : course) {
            append(laid, onto(at));
        }
        List<Position> through = new ArrayList<>(laid.size());
        for (int i = 0; i + 1 < laid.size(); i++) {
            through.add(laid.get(i));
            verticesBeside(laid.get(i), laid.get(i + 1)).forEach(at -> append(through, at));
        }
        if (!laid.isEmpty()) {
            append(through, laid.get(laid.size() - 1));
        }
        return through;
    }

    private static void append(List<Position> course, Position at) {
        if (course.isEmpty() || !course.get(course.size() - 1).equals(at)) {
            course.add(at);
        }
    }

    /** Where a place goes: itself when nothing stands near. */
    Position onto(Position at) {
        Nearest nearest = nearest(at);
        if (nearest == null || nearest.metres() > snap) {
            return at;
        }
        if (nearest.segment() >= 0) {
            inserts.add(nearest.line(), nearest.segment(), nearest.place());
        }
        if (nearest.metres() > MICROMETRE) {
            told.add(snapped(at, nearest.place(), standing.get(nearest.line()).sides(), nearest.metres(), factory));
        }
        return nearest.place();
    }

    static Finding snapped(Position from, Position to, List<String> units, double metres, GeometryFactory factory) {
        return new Finding(FindingKind.SNAPPED, units, factory.createLineString(new Coordinate[] {from.coordinate(), to.coordinate()}),
                metres);
    }

    /** @param segment the segment on which the place lies, -1 for a vertex */
    private record Nearest(int line, int segment, Position place, double metres) {
    }

    private @Nullable Nearest nearest(Position at) {
        LocalScale scale = LocalScale.at(at.y());
        double dx = snap / scale.longitude();
        double dy = snap / scale.latitude();
        Nearest[] best = new Nearest[2];
        blocks.near(at.x() - dx, at.y() - dy, at.x() + dx, at.y() + dy, block -> {
            Edge edge = blocks.edge(block);
            for (int i = blocks.first(block); i <= blocks.last(block); i++) {
                double metres = scale.distance(at.x(), at.y(), edge.x(i), edge.y(i));
                if (metres <= snap && (best[0] == null || metres < best[0].metres())) {
                    best[0] = new Nearest(edge.id(), -1, edge.position(i), metres);
                }
            }
            for (int i = blocks.first(block); i < blocks.last(block); i++) {
                Position foot = SegmentFoot.of(at, edge.position(i), edge.position(i + 1), scale);
                double metres = scale.distance(at.x(), at.y(), foot.x(), foot.y());
                if (metres <= snap && (best[1] == null || metres < best[1].metres())) {
                    best[1] = new Nearest(edge.id(), i, foot, metres);
                }
            }
        });
        return best[0] != null ? best[0] : best[1];
    }

    private List<Position> verticesBeside(Position from, Position to) {
        Envelope box = new Envelope(from.coordinate(), to.coordinate());
        LocalScale scale = LocalScale.at((from.y() + to.y()) / 2);
        box.expandBy(snap / scale.longitude(), snap / scale.latitude());
        List<Position> beside = new ArrayList<>();
        blocks.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), block -> {
            Edge edge = blocks.edge(block);
            for (int i = blocks.first(block); i <= blocks.last(block); i++) {
                Position vertex = edge.position(i);
                Position foot = SegmentFoot.of(vertex, from, to, scale);
                double metres = scale.distance(vertex.x(), vertex.y(), foot.x(), foot.y());
                if (metres <= snap && !foot.equals(from) && !foot.equals(to) && !vertex.equals(from) && !vertex.equals(to)
                        && !beside.contains(vertex)) {
                    beside.add(vertex);
                    if (metres > MICROMETRE) {
                        told.add(snapped(foot, vertex, edge.sides(), metres, factory));
                    }
                }
            }
        });
        beside.sort(java.util.Comparator.comparingDouble(at -> scale.distance(from.x(), from.y(), at.x(), at.y())));
        return beside;
    }
}
