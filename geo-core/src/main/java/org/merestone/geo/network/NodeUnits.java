package org.merestone.geo.network;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which units meet at a node. */
final class NodeUnits {

    private final Network network;
    private final CoordinateTable positions;

    NodeUnits(Network network) {
        this.network = network;
        this.positions = new CoordinateTable(network.nodes().size());
        for (Node node : network.nodes()) {
            positions.intern(node.x(), node.y());
        }
    }

    /** Codes of the units round the node at a position; none where there is no node. */
    Set<String> at(double x, double y) {
        Set<String> units = new TreeSet<>();
        int node = positions.find(x, y);
        List<Integer> edges = node < 0 ? List.of() : network.nodes().get(node).edges();
        for (int edge : edges) {
            units.addAll(CrossingCheck.sides(Objects.requireNonNull(network.edge(edge))));
        }
        return units;
    }

    boolean meet(double x, double y, String unit) {
        return at(x, y).contains(unit);
    }
}
