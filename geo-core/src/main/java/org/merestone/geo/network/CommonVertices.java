package org.merestone.geo.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.GeometryFactory;

/** Rule 41: lines have a vertex in common only where both end, and a line comes through a place once. */
final class CommonVertices {

    private final Network network;
    private final GeometryFactory factory;
    private final FindingList findings;

    CommonVertices(Network network, GeometryFactory factory, FindingList findings) {
        this.network = network;
        this.factory = factory;
        this.findings = findings;
    }

    /** Looks at all lines. */
    void run() {
        CoordinateTable positions = new CoordinateTable(network.nodeCount() * 4);
        network.nodes().forEach(node -> positions.intern(node.x(), node.y()));
        for (Edge edge : network.edges()) {
            for (int i = 1; i < edge.size() - 1; i++) {
                int known = positions.size();
                if (positions.intern(edge.x(i), edge.y(i)) < known) {
                    tell(edge, i, network.unitsAt(edge.position(i)));
                }
            }
        }
    }

    /** Looks at one line, against itself and all others. */
    void run(Edge edge) {
        Set<Position> own = new HashSet<>();
        for (int i = 1; i < edge.size() - 1; i++) {
            Position at = edge.position(i);
            if (!own.add(at) || network.node(at) != null) {
                tell(edge, i, network.unitsAt(at));
            } else {
                others(edge, i);
            }
        }
        ends(edge);
    }

    private void others(Edge edge, int vertex) {
        double x = edge.x(vertex);
        double y = edge.y(vertex);
        network.near(x, y, x, y, (other, first, last) -> {
            for (int j = first; other != edge && j <= last; j++) {
                if (other.x(j) == x && other.y(j) == y) {
                    tell(edge, vertex, Set.copyOf(other.sides()));
                    return;
                }
            }
        });
    }

    /** Another line may come through an end of this one between its own ends. */
    private void ends(Edge edge) {
        for (int end : new int[] {0, edge.size() - 1}) {
            network.near(edge.x(end), edge.y(end), edge.x(end), edge.y(end), (other, first, last) -> {
                for (int j = Math.max(1, first); other != edge && j <= Math.min(last, other.size() - 2); j++) {
                    if (other.x(j) == edge.x(end) && other.y(j) == edge.y(end)) {
                        tell(other, j, Set.copyOf(edge.sides()));
                        return;
                    }
                }
            });
        }
    }

    private void tell(Edge edge, int vertex, Set<String> others) {
        Set<String> units = new TreeSet<>(others);
        units.addAll(edge.sides());
        boolean self = others.isEmpty() || units.equals(Set.copyOf(edge.sides())) && network.node(edge.position(vertex)) == null;
        if (vertex > 0 && edge.position(vertex).equals(edge.position(vertex - 1))) {
            findings.add(new Finding(FindingKind.REPEATED_POINT, edge.sides(), edge.position(vertex).point(factory), 1));
            return;
        }
        findings.add(new Finding(self ? FindingKind.SELF_CROSSING : FindingKind.CROSSING, List.copyOf(units),
                edge.position(vertex).point(factory), 1));
    }
}
