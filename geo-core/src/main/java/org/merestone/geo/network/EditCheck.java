package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What an edit did to the lines round it: lines that changed must be simple, meet others at nodes only, close round every unit, agree
 * about what lies between them, and pass over no line to its other side. Looks only where something changed.
 */
final class EditCheck {

    private static final int LISTED = 100;

    private final Network before;
    private final Network after;
    private final Draft draft;
    private final GeometryFactory factory;

    EditCheck(Network before, Network after, Draft draft, GeometryFactory factory) {
        this.before = before;
        this.after = after;
        this.draft = draft;
        this.factory = factory;
    }

    /** What is wrong that was not wrong before. */
    List<Finding> run() {
        List<Finding> now = faults(after, draft.added());
        now.addAll(turnedInsideOut());
        if (now.isEmpty()) {
            now.addAll(passedOver());
        }
        if (!now.isEmpty()) {
            Set<List<Object>> known = new HashSet<>();
            faults(before, draft.removed()).forEach(finding -> known.add(identity(finding)));
            now.removeIf(finding -> known.contains(identity(finding)));
        }
        return now;
    }

    private static List<Object> identity(Finding finding) {
        Coordinate at = finding.place().getCoordinate();
        return List.of(finding.kind(), Math.round(at.x * 1e9), Math.round(at.y * 1e9));
    }

    private List<Finding> faults(Network network, List<Edge> edges) {
        FindingList list = new FindingList(LISTED);
        CrossingCheck crossings = new CrossingCheck(network, 0, factory, list, null);
        CommonVertices vertices = new CommonVertices(network, factory, list);
        Set<Integer> done = new HashSet<>();
        Set<String> units = new TreeSet<>();
        Set<Position> nodes = new HashSet<>();
        for (Edge edge : edges) {
            crossings.run(edge, done);
            vertices.run(edge);
            done.add(edge.id());
            units.addAll(edge.sides());
            nodes.add(edge.from());
            nodes.add(edge.to());
        }
        List<Finding> faults = new ArrayList<>(list.listed());
        for (Finding finding : network.faces().findings()) {
            if (finding.units().stream().anyMatch(units::contains) || nodes.contains(Position.of(finding.place().getCoordinate()))) {
                faults.add(finding);
            }
        }
        return faults;
    }

    /** Areas that are empty though they have lines, and rings that changed their sense. */
    private List<Finding> turnedInsideOut() {
        List<Finding> findings = new ArrayList<>();
        Set<String> units = new TreeSet<>();
        for (Edge edge : draft.added()) {
            Edge was = before.edge(edge.id());
            if (was != null && was.isRing() && edge.isRing() && was.isCounterClockwise() != edge.isCounterClockwise()) {
                findings.add(new Finding(FindingKind.PASSED_OVER, edge.sides(), edge.from().point(factory), 0));
            }
            units.addAll(edge.sides());
        }
        for (String unit : units) {
            Geometry area = after.faces().areas().get(unit);
            if (area != null && area.isEmpty()) {
                findings.add(new Finding(FindingKind.PASSED_OVER, List.of(unit), after.edgesOf(unit).get(0).from().point(factory), 0));
            }
        }
        return findings;
    }

    /** A line that meets neither the old lines nor the new lies in a unit afterwards exactly if it did before. */
    private List<Finding> passedOver() {
        MovedBorders borders = new MovedBorders(draft.removed(), draft.added());
        Set<Integer> changed = new HashSet<>();
        draft.added().forEach(edge -> changed.add(edge.id()));
        Map<Integer, Edge> untouched = new TreeMap<>();
        Envelope box = borders.bounds();
        after.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), (edge, first, last) -> {
            if (!changed.contains(edge.id())) {
                untouched.put(edge.id(), edge);
            }
        });
        List<Finding> findings = new ArrayList<>();
        for (Edge edge : untouched.values()) {
            if (borders.goRound(edge)) {
                Set<String> sides = new TreeSet<>(edge.sides());
                draft.removed().forEach(old -> sides.addAll(old.sides()));
                findings.add(new Finding(FindingKind.PASSED_OVER, List.copyOf(sides), edge.from().point(factory), 0));
            }
        }
        return findings;
    }
}
