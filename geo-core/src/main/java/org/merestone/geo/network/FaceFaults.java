package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What shows while areas are derived: nodes round which sides disagree (rule 45), units whose lines do not close (rule 42). */
final class FaceFaults {

    private FaceFaults() {
    }

    static List<Finding> sidesThatDisagree(HalfEdges network, Predicate<Position> looked, GeometryFactory factory) {
        List<Finding> findings = new ArrayList<>();
        for (int half = 0; half < network.size(); half++) {
            int next = network.nextRoundFace(half);
            int node = network.target(half);
            if (network.label(next) != network.label(half) && looked.test(new Position(network.nodeX(node), network.nodeY(node)))) {
                findings.add(new Finding(FindingKind.SIDES_DISAGREE, named(network, network.label(half), network.label(next)),
                        factory.createPoint(new Coordinate(network.nodeX(node), network.nodeY(node))), 0));
            }
        }
        return findings;
    }

    /** @param open ordinals of the units whose lines do not close */
    static List<Finding> openBoundaries(HalfEdges network, Set<Integer> open, GeometryFactory factory) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> placeless = new TreeSet<>(open);
        for (int half = 0; !open.isEmpty() && half < network.size(); half++) {
            int unit = network.label(half);
            if (open.contains(unit) && network.nextOfUnit(half) < 0) {
                int node = network.target(half);
                findings.add(new Finding(FindingKind.BOUNDARY_OPEN, named(network, unit),
                        factory.createPoint(new Coordinate(network.nodeX(node), network.nodeY(node))), 0));
                placeless.remove(unit);
            }
        }
        for (int half = 0; !placeless.isEmpty() && half < network.size(); half++) {
            if (placeless.remove(network.label(half))) {
                findings.add(new Finding(FindingKind.BOUNDARY_OPEN, named(network, network.label(half)),
                        factory.createPoint(new Coordinate(network.x(half, 0), network.y(half, 0))), 0));
            }
        }
        return findings;
    }

    static List<String> named(HalfEdges network, int... ordinals) {
        List<String> names = new ArrayList<>();
        for (int ordinal : ordinals) {
            String unit = network.unit(ordinal);
            if (unit != null) {
                names.add(unit);
            }
        }
        return names;
    }
}
