package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/** Carries out one edit: finds what takes the place of what, makes the new network, and looks whether it may be so. */
final class Editing {

    private final Network network;
    private final NetworkOptions options;
    private final GeometryFactory factory = Faces.CGCS2000;

    Editing(Network network, NetworkOptions options) {
        this.network = network;
        this.options = options;
    }

    NetworkChange apply(Edit edit) {
        try {
            if (edit instanceof Edit.RemoveUnit remove) {
                return new UnitRemoval(network, options).apply(remove);
            }
            if (edit instanceof Edit.DivideUnit divide) {
                return new UnitDivision(network, options, factory).apply(divide);
            }
            if (edit instanceof Edit.InTurn turns) {
                return inTurn(network, turns.edits(), options);
            }
            return finish(draft(edit));
        } catch (EditRefused refused) {
            return new NetworkChange.Refused(refused.findings());
        }
    }

    private Draft draft(Edit edit) {
        if (edit instanceof Edit.ReplaceCourse replace) {
            return replace(line(replace.edge()), replace.course());
        } else if (edit instanceof Edit.MoveVertex move) {
            return new VertexEdits(network, options, factory).move(move.from(), move.to());
        } else if (edit instanceof Edit.JoinVertices join) {
            return new VertexEdits(network, options, factory).join(join.from(), join.to());
        } else if (edit instanceof Edit.CleanCourse clean) {
            return new VertexEdits(network, options, factory).clean(line(clean.edge()));
        } else if (edit instanceof Edit.SplitLine split) {
            return split(line(split.edge()), split.at());
        } else if (edit instanceof Edit.MergeLines merge) {
            return merge(merge.node());
        } else if (edit instanceof Edit.TransferGround transfer) {
            return transfer(transfer);
        } else if (edit instanceof Edit.SettleGround settle) {
            return new GroundShift(network, options.snap(), factory).settle(settle.ground(), settle.to(), settle.claimants());
        } else if (edit instanceof Edit.Relabel relabel) {
            return relabel(line(relabel.edge()), relabel);
        } else if (edit instanceof Edit.DropLine drop) {
            return relabel(line(drop.edge()), new Edit.Relabel(drop.edge(), null, null));
        } else if (edit instanceof Edit.MeetWhereCrossing meet) {
            return new CrossingRepair(network, factory).meet(meet.units());
        }
        return edit instanceof Edit.ReplaceSections sections ? replaceSections(sections) : new Draft(List.of(), List.of());
    }

    private Draft replaceSections(Edit.ReplaceSections sections) {
        Patch patch = new Patch(network);
        for (List<Edge> some : List.of(sections.gone(), sections.come())) {
            for (Edge section : some) {
                Envelope box = section.bounds();
                network.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), (edge, first, last) -> patch.take(edge));
            }
        }
        sections.gone().forEach(section -> patch.setSides(section, null, null));
        sections.come().forEach(section -> patch.setSides(section, section.left(), section.right()));
        return patch.finish();
    }

    private Edge line(int id) {
        Edge edge = network.edge(id);
        if (edge == null) {
            throw new IllegalArgumentException("no line has the number " + id);
        }
        return edge;
    }

    private NetworkChange finish(Draft draft) {
        if (draft.removed().isEmpty() && draft.added().isEmpty()) {
            return new NetworkChange.Applied(network, network, List.of(), List.of(), draft.reports());
        }
        Network after = network.with(draft.removed(), draft.added());
        List<Finding> faults = new EditCheck(network, after, draft, factory).run();
        if (faults.stream().anyMatch(finding -> finding.severity().stops())) {
            return new NetworkChange.Refused(faults);
        }
        List<Finding> told = new ArrayList<>(draft.reports());
        told.addAll(faults);
        return new NetworkChange.Applied(network, after, draft.removed(), draft.added(), told);
    }

    private Draft replace(Edge before, double[] course) {
        Edge after = before.along(course);
        List<Finding> findings = new ArrayList<>();
        offNode(before, before.from(), after.from(), findings);
        offNode(before, before.to(), after.to(), findings);
        for (int i = 1; i < after.size(); i++) {
            if (after.position(i).equals(after.position(i - 1))) {
                findings.add(new Finding(FindingKind.REPEATED_POINT, before.sides(), after.position(i).point(factory), 1));
            }
        }
        EditRefused.unlessEmpty(findings);
        return new Draft(List.of(before), List.of(after));
    }

    private void offNode(Edge line, Position node, Position end, List<Finding> findings) {
        if (!node.equals(end)) {
            double metres = LocalScale.at(node.y()).distance(node.x(), node.y(), end.x(), end.y());
            findings.add(new Finding(FindingKind.END_OFF_NODE, line.sides(),
                    factory.createLineString(new Coordinate[] {node.coordinate(), end.coordinate()}), metres));
        }
    }

    private Draft split(Edge edge, Position at) {
        List<Position> course = edge.positions();
        int vertex = course.indexOf(at);
        if (vertex < 0) {
            int nearest = 0;
            for (int i = 1; i < edge.size() - 1; i++) {
                nearest = SegmentFoot.metres(at, edge.position(i), edge.position(i + 1))
                        < SegmentFoot.metres(at, edge.position(nearest), edge.position(nearest + 1)) ? i : nearest;
            }
            double metres = SegmentFoot.metres(at, edge.position(nearest), edge.position(nearest + 1));
            EditRefused.when(metres > options.snap(), new Finding(FindingKind.OFF_LINE, edge.sides(), at.point(factory), metres));
            vertex = nearest + 1;
            course.add(vertex, at);
        }
        if (vertex == 0 || vertex == course.size() - 1) {
            return new Draft(List.of(), List.of());
        }
        if (edge.isRing() && Objects.requireNonNull(network.node(edge.from())).degree() == 2) {
            List<Position> turned = new ArrayList<>(course.subList(vertex, course.size() - 1));
            turned.addAll(course.subList(0, vertex + 1));
            return new Draft(List.of(edge), List.of(edge.through(Noder.ordinates(turned))));
        }
        Edge first = edge.through(Noder.ordinates(course.subList(0, vertex + 1))).numbered(network.nextId());
        Edge second = edge.through(Noder.ordinates(course.subList(vertex, course.size()))).numbered(network.nextId() + 1);
        return new Draft(List.of(edge), List.of(first, second));
    }

    private Draft merge(Position at) {
        Node node = network.node(at);
        if (node == null) {
            throw new IllegalArgumentException("no node is at " + at);
        }
        Patch patch = new Patch(network);
        node.edges().forEach(id -> patch.take(line(id)));
        patch.unwant(at);
        Draft draft = patch.finish();
        boolean stays = draft.added().stream().anyMatch(edge -> edge.from().equals(at) || edge.to().equals(at));
        EditRefused.when(stays && !draft.added().get(0).isRing() || draft.added().isEmpty(),
                new Finding(FindingKind.NODE_NEEDED, List.copyOf(network.unitsAt(at)), at.point(factory), node.degree()));
        return draft;
    }

    private Draft relabel(Edge edge, Edit.Relabel to) {
        Patch patch = new Patch(network);
        patch.take(edge);
        patch.setSides(edge, to.left(), to.right());
        return patch.finish();
    }

    private Draft transfer(Edit.TransferGround transfer) {
        EditRefused.when(Outline.ringsOf(transfer.ground()).isEmpty() || !transfer.ground().isValid(),
                new Finding(FindingKind.NO_GROUND, codes(transfer.from(), transfer.to()), transfer.ground(), 0));
        GroundShift shift = new GroundShift(network, options.snap(), factory);
        Draft draft = shift.transfer(transfer.ground(), transfer.from(), transfer.to());
        EditRefused.when(!shift.notTheirs().isEmpty(), () -> new Finding(FindingKind.GROUND_NOT_THEIRS,
                codes(transfer.from(), transfer.to()), shift.notTheirs().get(0).point(factory), shift.notTheirs().size()));
        EditRefused.when(draft.removed().isEmpty() && draft.added().isEmpty() && !Objects.equals(transfer.from(), transfer.to()),
                new Finding(FindingKind.NO_GROUND, codes(transfer.from(), transfer.to()), transfer.ground(), 0));
        return draft;
    }

    private static List<String> codes(@org.jspecify.annotations.Nullable String... units) {
        List<String> codes = new ArrayList<>();
        for (String unit : units) {
            if (unit != null) {
                codes.add(unit);
            }
        }
        return codes;
    }

    /** Several edits, each on what the one before left, told as one. */
    static NetworkChange inTurn(Network network, List<Edit> edits, NetworkOptions options) {
        Network now = network;
        Map<Integer, Edge> touched = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Edit edit : edits) {
            NetworkChange change = now.apply(edit, options);
            if (!(change instanceof NetworkChange.Applied applied)) {
                return change;
            }
            applied.removed().forEach(edge -> touched.putIfAbsent(edge.id(), edge));
            applied.added().forEach(edge -> touched.putIfAbsent(edge.id(), edge));
            findings.addAll(applied.findings());
            now = applied.network();
        }
        List<Edge> removed = new ArrayList<>();
        List<Edge> added = new ArrayList<>();
        for (int id : new TreeMap<>(touched).keySet()) {
            Edge was = network.edge(id);
            Edge is = now.edge(id);
            if (was != null && was != is) {
                removed.add(was);
            }
            if (is != null && was != is) {
                added.add(is);
            }
        }
        return new NetworkChange.Applied(network, now, removed, added, findings);
    }
}
