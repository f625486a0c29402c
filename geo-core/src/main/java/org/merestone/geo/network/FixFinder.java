package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.index.LocalScale;

/** Finds what can be done about a finding in the network as it is. */
final class FixFinder {

    /** Metres round a finding within which other units are drawn into its fix. */
    private static final double REACH = 20;

    private final Network network;

    FixFinder(Network network) {
        this.network = network;
    }

    List<Fix> fixes(Finding finding) {
        return switch (finding.kind()) {
            case RING_NOT_CLOSED, REPEATED_POINT, DEGENERATE_RING, SPIKE, INNER_LINE -> cleaned(finding);
            case DEGENERATE_LINE, DRAWN_TWICE, CUT, SNAPPED -> List.of(alreadyDone(finding));
            case GAP, GAP_BETWEEN_UNITS, SLIVER_GAP, OPEN_SLIVER -> neighbours(finding.place()).stream()
                    .map(unit -> new Fix(Fix.Kind.GIVE_GROUND, new Edit.TransferGround(finding.place(), null, unit), List.of(unit)))
                            .toList();
            case OVERLAP, SLIVER_OVERLAP -> settled(finding);
            case CLAIMED_TWICE -> meeting(finding);
            case T_JUNCTION, MISSED_ON_HIGHER_LINE, END_OFF_HIGHER_LINE ->
                List.of(new Fix(Fix.Kind.ADD_VERTEX, joinAt(at(finding)), finding.units()));
            case POINTS_NOT_IDENTICAL -> List.of(new Fix(Fix.Kind.JOIN_POINTS, join(finding), finding.units()));
            case CROSSING, SELF_CROSSING -> meeting(finding);
            case SIDES_DISAGREE -> mending(finding, relabel(at(finding)));
            case DANGLE -> new DangleFixes(network).fixes(finding);
            case BOUNDARY_OPEN -> mending(finding, new DangleFixes(network).ends(at(finding), relabel(at(finding))));
            case MISLABELLED -> mislabelled(finding);
            case AREA_CHANGED -> strayHoles(finding);
            case LABELS_DISAGREE -> faceNames(finding);
            case LABEL_NOWHERE, NO_AREA, WRONG_GEOMETRY, CODE_MISSING ->
                List.of(new Fix(Fix.Kind.LEAVE_OUT, new Edit.AsBuilt(), finding.units()));
            default -> List.of();
        };
    }

    private static Position at(Finding finding) {
        return Position.of(finding.place().getCoordinate());
    }

    private static Edit joinAt(Position at) {
        return new Edit.JoinVertices(at, at);
    }

    /** The vertex at which fewer lines end gives way. */
    private Edit join(Finding finding) {
        Coordinate[] ends = finding.place().getCoordinates();
        Position one = Position.of(ends[0]);
        Position other = Position.of(ends[ends.length - 1]);
        return degree(one) > degree(other) ? new Edit.JoinVertices(other, one) : new Edit.JoinVertices(one, other);
    }

    private int degree(Position at) {
        Node node = network.node(at);
        return node == null ? 0 : node.degree();
    }

    /** What the builder found in a file it mended at once; what stands in a line is to be cleaned there. */
    private List<Fix> cleaned(Finding finding) {
        List<Fix> fixes = new ArrayList<>();
        if (!finding.place().isEmpty()) {
            Position at = at(finding);
            network.near(at.x(), at.y(), at.x(), at.y(), (edge, first, last) -> {
                if (fixes.isEmpty() && edge.positions().contains(at) && CourseFaults.isUnclean(edge)) {
                    fixes.add(new Fix(Fix.Kind.CLEAN_COURSE, new Edit.CleanCourse(edge.id()), edge.sides()));
                }
            });
        }
        return fixes.isEmpty() ? List.of(alreadyDone(finding)) : fixes;
    }

    private static Fix alreadyDone(Finding finding) {
        return new Fix(Fix.Kind.ALREADY_DONE, new Edit.AsBuilt(), finding.units());
    }

    /** Ground that several units cover goes to one of them; parts of one unit that lie over each other become one part. */
    private List<Fix> settled(Finding finding) {
        List<Fix> fixes = finding.units().stream().map(unit -> new Fix(Fix.Kind.GIVE_OVERLAP,
                new Edit.SettleGround(finding.place(), unit, finding.units()), List.of(unit))).toList();
        List<Fix> good = applicable(fixes);
        if (good.isEmpty() && finding.units().size() > 1) {
            good = applicable(List.of(meet(around(finding))));
        }
        return good.isEmpty() && finding.units().size() > 1 ? fixes : good;
    }

    /** Where more units meet than the finding names, a corner that was drawn twice, all of them have to give way together. */
    private List<Fix> meeting(Finding finding) {
        Fix narrow = meet(finding.units());
        List<Fix> good = applicable(List.of(narrow));
        if (good.isEmpty()) {
            good = applicable(List.of(meet(around(finding))));
        }
        return good.isEmpty() ? List.of(narrow) : good;
    }

    private static Fix meet(List<String> units) {
        return new Fix(Fix.Kind.MEET, new Edit.MeetWhereCrossing(units), units);
    }

    /** The units of every line that comes near the lines on which the finding is: those beside its units' lines at their nodes. */
    private List<String> around(Finding finding) {
        Set<String> units = new TreeSet<>(finding.units());
        var box = finding.place().getEnvelopeInternal();
        double dx = REACH / LocalScale.at(box.getMinY()).longitude();
        double dy = REACH / LocalScale.at(box.getMinY()).latitude();
        network.near(box.getMinX() - dx, box.getMinY() - dy, box.getMaxX() + dx, box.getMaxY() + dy,
                (edge, first, last) -> units.addAll(edge.sides()));
        return List.copyOf(units);
    }

    /** The face goes by one of the points in it; first by the one that it goes by already. */
    private List<Fix> faceNames(Finding finding) {
        String now = new GroundLocator(network).at(finding.place().getInteriorPoint().getX(), finding.place().getInteriorPoint().getY());
        List<Fix> fixes = new ArrayList<>();
        for (String unit : finding.units()) {
            Edit edit = unit.equals(now) ? new Edit.AsBuilt() : new Edit.TransferGround(finding.place(), now, unit);
            fixes.add(unit.equals(now) ? 0 : fixes.size(), new Fix(Fix.Kind.NAME_FACE, edit, List.of(unit)));
        }
        return applicable(fixes);
    }

    /** Units by the length of the border that they share with some ground, the longest first. */
    private List<String> neighbours(Geometry ground) {
        Outline outline = new Outline(Outline.ringsOf(ground));
        Map<String, Double> shared = new LinkedHashMap<>();
        Map<Integer, Edge> near = new LinkedHashMap<>();
        var box = ground.getEnvelopeInternal();
        network.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), (edge, first, last) -> near.put(edge.id(), edge));
        for (Edge edge : near.values()) {
            LocalScale scale = LocalScale.at(edge.y(0));
            for (int i = 1; i < edge.size(); i++) {
                if (outline.has(edge.position(i - 1), edge.position(i))) {
                    shared.merge(edge.left(), scale.distance(edge.x(i - 1), edge.y(i - 1), edge.x(i), edge.y(i)), Double::sum);
                }
            }
        }
        return shared.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }

    /** Lines at a node whose faces say otherwise than they do. */
    private List<Fix> relabel(Position at) {
        Node node = network.node(at);
        List<Fix> fixes = new ArrayList<>();
        if (node != null) {
            for (int id : node.edges().stream().distinct().toList()) {
                Edge edge = Objects.requireNonNull(network.edge(id));
                relabelOf(edge, fixes);
            }
        }
        return applicable(fixes);
    }

    /** The lines that run along the place get the units that their faces have. */
    private List<Fix> mislabelled(Finding finding) {
        List<Fix> fixes = new ArrayList<>();
        Map<Integer, Edge> lines = new LinkedHashMap<>();
        Coordinate[] ends = finding.place().getGeometryN(0).getCoordinates();
        Position a = Position.of(ends[0]);
        Position b = Position.of(ends[1]);
        network.near(a.x(), a.y(), a.x(), a.y(), (edge, first, last) -> {
            List<Position> course = edge.positions();
            int at = course.indexOf(a);
            boolean along = at >= 0 && (at + 1 < course.size() && course.get(at + 1).equals(b) || at > 0 && course.get(at - 1).equals(b)
                    || edge.isRing() && course.get(course.size() - 2).equals(b));
            if (along) {
                lines.put(edge.id(), edge);
            }
        });
        lines.values().forEach(edge -> relabelOf(edge, fixes));
        return applicable(fixes);
    }

    private void relabelOf(Edge edge, List<Fix> fixes) {
        Edit.Relabel relabel = new FaceVote(network).relabel(edge);
        if (relabel != null && !(edge.left().equals(relabel.left()) && Objects.equals(edge.right(), relabel.right()))) {
            fixes.add(new Fix(Fix.Kind.RELABEL, relabel, edge.sides()));
        }
    }

    /** Those after which the sides at the place agree and the lines close; first the one that leaves the fewest faults anywhere. */
    private List<Fix> mending(Finding finding, List<Fix> fixes) {
        Map<Fix, Integer> left = new LinkedHashMap<>();
        for (Fix fix : fixes) {
            if (network.apply(fix.edit()) instanceof NetworkChange.Applied applied) {
                List<Finding> still = applied.network().faces().findings();
                if (still.stream().noneMatch(each -> each.kind() == finding.kind() && at(each).equals(at(finding)))) {
                    left.put(fix, still.size());
                }
            }
        }
        return left.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey).toList();
    }

    private List<Fix> applicable(List<Fix> fixes) {
        return fixes.stream().filter(fix -> network.apply(fix.edit()) instanceof NetworkChange.Applied).toList();
    }

    /** Rings of a unit that run the wrong way round, so that the unit would lie outside everything. */
    private List<Fix> strayHoles(Finding finding) {
        List<Fix> fixes = new ArrayList<>();
        for (String unit : finding.units()) {
            for (Edge edge : network.edgesOf(unit)) {
                if (edge.isRing() && edge.left().equals(unit) && !edge.isCounterClockwise() && edge.isOuter()) {
                    fixes.add(new Fix(Fix.Kind.DROP_LINE, new Edit.DropLine(edge.id()), List.of(unit)));
                }
            }
        }
        return applicable(fixes);
    }
}
