package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.index.LocalScale;

/**
 * Gives ground to a unit: lays its outline onto the lines that stand, cuts both where they meet, and writes the new unit on every
 * side that looks into the ground.
 */
final class GroundShift {

    private final Network network;
    private final GroundLocator locator;
    private final double snap;
    private final GeometryFactory factory;
    private final List<Finding> told = new ArrayList<>();
    private final List<Position> notTheirs = new ArrayList<>();

    GroundShift(Network network, double snap, GeometryFactory factory) {
        this.network = network;
        this.locator = new GroundLocator(network);
        this.snap = snap;
        this.factory = factory;
    }

    /** Places in the ground that the loser does not have. */
    List<Position> notTheirs() {
        return notTheirs;
    }

    /** Ground of one unit, or of nobody, goes to another, or to nobody. */
    Draft transfer(Geometry ground, @Nullable String from, @Nullable String to) {
        return shift(ground, new Loser(List.of(), from, false), to);
    }

    /** Ground that several cover goes to one of them. */
    Draft settle(Geometry ground, String to, List<String> claimants) {
        return shift(ground, new Loser(claimants, null, true), to);
    }

    /** Who loses the ground: one unit or nobody, or, where lines lie over each other, all that claim it. */
    private record Loser(List<String> claimants, @Nullable String unit, boolean many) {

        boolean is(@Nullable String label) {
            return many ? label != null && claimants.contains(label) : Objects.equals(label, unit);
        }
    }

    private Draft shift(Geometry ground, Loser loser, @Nullable String to) {
        List<Edge> near = near(ground);
        List<Edge> numbered = new ArrayList<>();
        List<List<Position>> courses = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            numbered.add(near.get(i).numbered(i));
            courses.add(near.get(i).positions());
        }
        RingSnap onto = new RingSnap(numbered, snap, factory);
        List<List<Position>> rings = Outline.ringsOf(ground).stream().map(onto::lay).toList();
        onto.inserts().into(courses);
        told.addAll(onto.told());
        courses.addAll(rings);
        new Noder(courses).node();
        Outline outline = new Outline(courses.subList(near.size(), courses.size()));
        Patch patch = new Patch(network);
        for (int i = 0; i < near.size(); i++) {
            relabel(near.get(i), courses.get(i), outline, loser, to, patch);
        }
        outline.forEach((a, b) -> border(a, b, loser, to, patch));
        return patch.finish().telling(told);
    }

    private List<Edge> near(Geometry ground) {
        Envelope box = new Envelope(ground.getEnvelopeInternal());
        LocalScale scale = LocalScale.at(box.centre().y);
        box.expandBy(2 * snap / scale.longitude(), 2 * snap / scale.latitude());
        Map<Integer, Edge> near = new LinkedHashMap<>();
        network.near(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), (edge, first, last) -> near.put(edge.id(), edge));
        return List.copyOf(near.values());
    }

    /** Writes the new unit beside the segments that lie inside the ground; those on its outline are left to {@link #border}. */
    private void relabel(Edge edge, List<Position> course, Outline outline, Loser loser, @Nullable String to, Patch patch) {
        boolean touched = course.size() > edge.size() || course.stream().anyMatch(outline::hasVertex);
        boolean concerned = edge.sides().stream().anyMatch(loser::is) || edge.isOuter() && loser.is(null);
        boolean inside = false;
        for (int i = 1; i < course.size(); i++) {
            Position a = course.get(i - 1);
            Position b = course.get(i);
            if (i == 1 || outline.hasVertex(a)) {
                inside = !outline.has(a, b) && outline.holds((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
            }
            if (i == 1 && !touched && !(inside && concerned)) {
                noteOthersInside(edge, inside, loser);
                return;
            }
            patch.take(edge, course);
            if (inside) {
                side(a, b, loser, to, patch);
                side(b, a, loser, to, patch);
            }
        }
    }

    private void noteOthersInside(Edge edge, boolean inside, Loser loser) {
        if (inside && !loser.many()) {
            notTheirs.add(edge.from());
        }
    }

    private void side(Position a, Position b, Loser loser, @Nullable String to, Patch patch) {
        if (loser.is(patch.left(a, b))) {
            patch.setLeft(a, b, to);
        } else if (!loser.many()) {
            notTheirs.add(a);
        }
    }

    /** One segment of the outline with the ground on its left. */
    private void border(Position a, Position b, Loser loser, @Nullable String to, Patch patch) {
        double x = (a.x() + b.x()) / 2;
        double y = (a.y() + b.y()) / 2;
        if (patch.has(a, b)) {
            side(a, b, loser, to, patch);
            if (loser.many() && patch.left(b, a) == null) {
                patch.setLeft(b, a, coveredBeyond(a, b, to, loser));
            }
            return;
        }
        String holder = loser.many() ? to : locator.at(x, y);
        if (loser.is(holder) && !Objects.equals(holder, to)) {
            patch.setLeft(a, b, to);
            patch.setLeft(b, a, holder);
        } else if (!loser.is(holder)) {
            notTheirs.add(a);
        }
    }

    /** Beyond a line of one claimant, where that claimant ends, another may go on. */
    private @Nullable String coveredBeyond(Position a, Position b, @Nullable String to, Loser loser) {
        double dx = (b.x() - a.x()) * 1e-3;
        double dy = (b.y() - a.y()) * 1e-3;
        Set<String> covering = new HashSet<>();
        for (String claimant : loser.claimants()) {
            if (locator.isIn((a.x() + b.x()) / 2 + dy, (a.y() + b.y()) / 2 - dx, claimant)) {
                covering.add(claimant);
            }
        }
        return covering.contains(to) ? to : covering.stream().sorted().findFirst().orElse(null);
    }
}
