package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.TreePMap;

/** The tables of a network, from all its lines and line by line. */
final class NetworkTables {

    private NetworkTables() {
    }

    static TreePMap<Integer, Edge> byId(Collection<Edge> edges) {
        TreeMap<Integer, Edge> byId = new TreeMap<>();
        for (Edge edge : edges) {
            if (byId.put(edge.id(), edge) != null) {
                throw new IllegalArgumentException("two lines have the number " + edge.id());
            }
        }
        return TreePMap.fromSortedMap(byId);
    }

    static TreePMap<Position, Node> nodes(Collection<Edge> edges) {
        CoordinateTable places = new CoordinateTable(edges.size());
        List<List<Integer>> ids = new ArrayList<>(edges.size());
        for (Edge edge : edges) {
            for (int end : new int[] {0, edge.size() - 1}) {
                int place = places.intern(edge.x(end), edge.y(end));
                if (place == ids.size()) {
                    ids.add(new ArrayList<>(3));
                }
                ids.get(place).add(edge.id());
            }
        }
        Node[] nodes = new Node[ids.size()];
        for (int place = 0; place < nodes.length; place++) {
            ids.get(place).sort(null);
            nodes[place] = new Node(places.x(place), places.y(place), ids.get(place));
        }
        Arrays.sort(nodes, Comparator.comparingDouble(Node::x).thenComparingDouble(Node::y));
        TreeMap<Position, Node> sorted = new TreeMap<>();
        for (Node node : nodes) {
            sorted.put(new Position(node.x(), node.y()), node);
        }
        return TreePMap.fromSortedMap(sorted);
    }

    static TreePMap<String, UnitLines> units(Collection<Edge> edges) {
        Map<String, List<Integer>> ids = new HashMap<>();
        for (Edge edge : edges) {
            edge.sides().forEach(unit -> ids.computeIfAbsent(unit, code -> new ArrayList<>(6)).add(edge.id()));
        }
        TreeMap<String, UnitLines> units = new TreeMap<>();
        ids.forEach((unit, lines) -> units.put(unit, new UnitLines(lines.stream().mapToInt(Integer::intValue).sorted().toArray())));
        return TreePMap.fromSortedMap(units);
    }

    static TreePMap<Position, Node> withNodes(TreePMap<Position, Node> nodes, Edge edge) {
        return withEnd(withEnd(nodes, edge.from(), edge.id()), edge.to(), edge.id());
    }

    private static TreePMap<Position, Node> withEnd(TreePMap<Position, Node> nodes, Position at, int edge) {
        Node known = nodes.get(at);
        List<Integer> ids = known == null ? new ArrayList<>() : new ArrayList<>(known.edges());
        ids.add(edge);
        ids.sort(null);
        return nodes.plus(at, new Node(at.x(), at.y(), ids));
    }

    static TreePMap<Position, Node> withoutNodes(TreePMap<Position, Node> nodes, Edge edge) {
        return withoutEnd(withoutEnd(nodes, edge.from(), edge.id()), edge.to(), edge.id());
    }

    private static TreePMap<Position, Node> withoutEnd(TreePMap<Position, Node> nodes, Position at, Integer edge) {
        Node known = nodes.get(at);
        if (known == null) {
            return nodes;
        }
        List<Integer> ids = new ArrayList<>(known.edges());
        ids.remove(edge);
        return ids.isEmpty() ? nodes.minus(at) : nodes.plus(at, new Node(at.x(), at.y(), ids));
    }

    static TreePMap<String, UnitLines> withUnits(TreePMap<String, UnitLines> units, Edge edge) {
        TreePMap<String, UnitLines> more = units;
        for (String unit : edge.sides()) {
            UnitLines known = more.get(unit);
            more = more.plus(unit, known == null ? new UnitLines(new int[] {edge.id()}) : known.with(edge.id()));
        }
        return more;
    }

    static TreePMap<String, UnitLines> withoutUnits(TreePMap<String, UnitLines> units, Edge edge) {
        TreePMap<String, UnitLines> fewer = units;
        for (String unit : edge.sides()) {
            UnitLines known = fewer.get(unit);
            if (known != null) {
                UnitLines rest = known.without(edge.id());
                fewer = rest.isEmpty() ? fewer.minus(unit) : fewer.plus(unit, rest);
            }
        }
        return fewer;
    }
}
