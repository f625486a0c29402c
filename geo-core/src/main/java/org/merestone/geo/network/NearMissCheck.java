package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/**
 * Vertices that were meant to be on another unit's border and miss it by less than the snap distance. Only outer borders are looked
 * at: where two units share a line, nothing is missed.
 */
final class NearMissCheck {

    private final List<Edge> outer;
    private final LineBlocks blocks;
    private final Network network;
    private final double snap;
    private final GeometryFactory factory;
    private final FindingList findings;
    private final CrossingCheck crossings;
    private final Set<Set<Coordinate>> toldPairs = new HashSet<>();
    private final Set<List<Object>> toldVertices = new HashSet<>();

    NearMissCheck(Network network, double snap, GeometryFactory factory, FindingList findings, CrossingCheck crossings) {
        this.outer = network.edges().stream().filter(Edge::isOuter).toList();
        this.blocks = new LineBlocks(outer);
        this.network = network;
        this.snap = snap;
        this.factory = factory;
        this.findings = findings;
        this.crossings = crossings;
    }

    void run(Progress progress) {
        for (int i = 0; i < outer.size(); i++) {
            progress.step(Stage.NEAR_MISSES, i, outer.size());
            Edge edge = outer.get(i);
            for (int vertex = 0; vertex < edge.size(); vertex++) {
                look(edge, edge.x(vertex), edge.y(vertex));
            }
        }
        progress.step(Stage.NEAR_MISSES, outer.size(), outer.size());
    }

    private void look(Edge edge, double x, double y) {
        LocalScale scale = LocalScale.at(y);
        double dx = snap / scale.longitude();
        double dy = snap / scale.latitude();
        blocks.near(x - dx, y - dy, x + dx, y + dy, block -> {
            Edge other = blocks.edge(block);
            if (other.left().equals(edge.left()) || network.unitsAt(new Position(x, y)).contains(other.left())) {
                return;
            }
            for (int i = blocks.first(block); i < blocks.last(block); i++) {
                compare(edge, x, y, other, i, scale);
            }
        });
    }

    private void compare(Edge edge, double x, double y, Edge other, int i, LocalScale scale) {
        double distance = CrossingCheck.distance(x, y, other, i, scale);
        if (distance > snap || findings.isFull(FindingKind.T_JUNCTION) || findings.isFull(FindingKind.POINTS_NOT_IDENTICAL)) {
            return;
        }
        for (int end = i; end <= i + 1; end++) {
            double toEnd = scale.distance(x, y, other.x(end), other.y(end));
            if (toEnd <= snap) {
                twoForOne(edge, x, y, other, end, toEnd);
                return;
            }
        }
        if (!crossings.isTold(x, y, other) && toldVertices.add(List.of(x, y, other.left()))) {
            findings.add(new Finding(FindingKind.T_JUNCTION, units(edge, x, y, other), factory.createPoint(new Coordinate(x, y)),
                    distance));
        }
    }

    private void twoForOne(Edge edge, double x, double y, Edge other, int end, double metres) {
        Coordinate one = new Coordinate(x, y);
        Coordinate two = new Coordinate(other.x(end), other.y(end));
        if (metres > 0 && !network.unitsAt(new Position(two.x, two.y)).contains(edge.left()) && toldPairs.add(Set.of(one, two))) {
            findings.add(new Finding(FindingKind.POINTS_NOT_IDENTICAL, units(edge, x, y, other),
                    factory.createLineString(new Coordinate[] {one, two}), metres));
        }
    }

    /** The units that have the vertex, and the one that misses it. */
    private List<String> units(Edge edge, double x, double y, Edge other) {
        List<String> units = new ArrayList<>(network.unitsAt(new Position(x, y)));
        units.add(edge.left());
        units.add(other.left());
        return units;
    }
}
