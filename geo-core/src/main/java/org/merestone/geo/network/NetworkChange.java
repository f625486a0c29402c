package org.merestone.geo.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.Ellipsoid2000;

/** What came of an edit. */
public sealed interface NetworkChange {

    /**
     * The network was changed.
     *
     * @param before   the network as it was, and still is
     * @param network  a new network, with the areas already derived beside every line that changed
     * @param removed  lines that are no more; one that only took another course stands here and, under the same number, in {@code added}
     * @param added    lines that came
     * @param findings what was done on the way and wants to be known, a snap for instance; nothing that blocks
     */
    record Applied(Network before, Network network, List<Edge> removed, List<Edge> added, List<Finding> findings) implements NetworkChange {

        public Applied {
            removed = List.copyOf(removed);
            added = List.copyOf(added);
            findings = List.copyOf(findings);
        }

        /** Codes of the units whose lines changed, sorted. */
        public Set<String> units() {
            Set<String> units = new TreeSet<>();
            removed.forEach(edge -> units.addAll(edge.sides()));
            added.forEach(edge -> units.addAll(edge.sides()));
            return units;
        }

        /** Places where a node came, went, or has other lines than before, from west to east. */
        public Set<Position> nodes() {
            Set<Position> nodes = new TreeSet<>();
            for (List<Edge> edges : List.of(removed, added)) {
                for (Edge edge : edges) {
                    nodes.add(edge.from());
                    nodes.add(edge.to());
                }
            }
            nodes.removeIf(at -> java.util.Objects.equals(before.node(at), network.node(at)));
            return nodes;
        }

        /**
         * What each unit won, or lost where negative, in square metres on the ellipsoid; units that kept theirs are left out. Sides are
         * geodesics: a vertex that is set into a long side of the outer border moves that side by its sagitta, 1 cm at 1 km.
         */
        public Map<String, Double> areaWon() {
            Map<String, Double> won = new TreeMap<>();
            for (String unit : units()) {
                Geometry was = before.faces().areas().get(unit);
                Geometry is = network.faces().areas().get(unit);
                double difference = (is == null ? 0 : Ellipsoid2000.area(is)) - (was == null ? 0 : Ellipsoid2000.area(was));
                if (difference != 0) {
                    won.put(unit, difference);
                }
            }
            return won;
        }
    }

    /**
     * Nothing was changed.
     *
     * @param findings why, each with its place; never empty
     */
    record Refused(List<Finding> findings) implements NetworkChange {

        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal gives reasons");
            }
        }
    }
}
