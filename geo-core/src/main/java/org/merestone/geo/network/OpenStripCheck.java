package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.index.LocalScale;

/**
 * Narrow strips between the outer borders of two units that are open at an end, so that no line encloses them (rule 44): two borders that
 * were drawn apart where they should be one. A strip is told where it is at least fifty times as long as wide.
 */
final class OpenStripCheck {

    private static final double LENGTH_TO_WIDTH = 50;

    private final List<Edge> outer;
    private final LineBlocks blocks;
    private final NetworkOptions options;
    private final GeometryFactory factory;
    private final FindingList findings;
    private final Set<List<Position>> enclosed = new HashSet<>();
    private final List<Told> told = new ArrayList<>();

    OpenStripCheck(Network network, NetworkOptions options, GeometryFactory factory, FindingList findings) {
        this.outer = network.edges().stream().filter(Edge::isOuter).toList();
        this.blocks = new LineBlocks(outer);
        this.options = options;
        this.factory = factory;
        this.findings = findings;
    }

    /** @param gaps that are enclosed and told already */
    void run(Collection<Gap> gaps) {
        for (Gap gap : gaps) {
            add(gap.ground().getExteriorRing());
            for (int i = 0; i < gap.ground().getNumInteriorRing(); i++) {
                add(gap.ground().getInteriorRingN(i));
            }
        }
        outer.forEach(this::along);
    }

    private void add(LineString ring) {
        Coordinate[] at = ring.getCoordinates();
        for (int i = 1; i < at.length; i++) {
            enclosed.add(segment(new Position(at[i - 1].x, at[i - 1].y), new Position(at[i].x, at[i].y)));
        }
    }

    private static List<Position> segment(Position a, Position b) {
        return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
    }

    private void along(Edge edge) {
        Strip strip = null;
        for (int i = 0; i + 1 < edge.size(); i++) {
            Beside beside = beside(edge, i);
            if (strip != null && (beside == null || !beside.unit.equals(strip.unit))) {
                tell(edge, strip);
                strip = null;
            }
            if (beside != null) {
                strip = strip == null ? new Strip(beside.unit) : strip;
                strip.add(edge.position(i), edge.position(i + 1), beside);
            }
        }
        if (strip != null) {
            tell(edge, strip);
        }
    }

    /** The border of another unit that runs along one segment on its outer side, within the width of a sliver; null where none does. */
    private @Nullable Beside beside(Edge edge, int i) {
        Position a = edge.position(i);
        Position b = edge.position(i + 1);
        if (enclosed.contains(segment(a, b))) {
            return null;
        }
        Position middle = new Position((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
        Beside beside = nearest(edge, middle, null);
        if (beside == null || beside.metres <= options.snap() || turn(a, b, beside.foot) != Orientation.CLOCKWISE
                || turn(beside.from, beside.to, middle) != Orientation.CLOCKWISE) {
            return null;
        }
        return nearest(edge, a, beside.unit) == null || nearest(edge, b, beside.unit) == null ? null : beside;
    }

    private static int turn(Position a, Position b, Position at) {
        return Orientation.index(new Coordinate(a.x(), a.y()), new Coordinate(b.x(), b.y()), new Coordinate(at.x(), at.y()));
    }

    private @Nullable Beside nearest(Edge edge, Position at, @Nullable String unit) {
        LocalScale scale = LocalScale.at(at.y());
        double dx = options.sliverWidth() / scale.longitude();
        double dy = options.sliverWidth() / scale.latitude();
        Beside[] found = new Beside[1];
        blocks.near(at.x() - dx, at.y() - dy, at.x() + dx, at.y() + dy, block -> {
            Edge other = blocks.edge(block);
            if (other.left().equals(edge.left()) || unit != null && !other.left().equals(unit)) {
                return;
            }
            for (int i = blocks.first(block); i < blocks.last(block); i++) {
                Position foot = SegmentFoot.of(at, other.position(i), other.position(i + 1), scale);
                double metres = scale.distance(at.x(), at.y(), foot.x(), foot.y());
                if (metres <= options.sliverWidth() && (found[0] == null || metres < found[0].metres)) {
                    found[0] = new Beside(other.left(), foot, other.position(i), other.position(i + 1), metres);
                }
            }
        });
        return found[0];
    }

    private void tell(Edge edge, Strip strip) {
        double width = strip.area / strip.length;
        Envelope box = strip.box();
        LocalScale scale = LocalScale.at(box.centre().y);
        box.expandBy(options.sliverWidth() / scale.longitude(), options.sliverWidth() / scale.latitude());
        boolean known = told.stream().anyMatch(each -> each.units.equals(Set.of(edge.left(), strip.unit)) && each.box.intersects(box));
        if (strip.length >= LENGTH_TO_WIDTH * width && !known) {
            told.add(new Told(Set.of(edge.left(), strip.unit), box));
            findings.add(new Finding(FindingKind.OPEN_SLIVER, List.of(edge.left(), strip.unit), factory.createPolygon(strip.ring()),
                    strip.area, width));
        }
    }

    /** A place on another unit's border, with the segment it is on. */
    private record Beside(String unit, Position foot, Position from, Position to, double metres) {}

    private record Told(Set<String> units, Envelope box) {}

    /** Segments of one border, one after the other, that another unit's border accompanies. */
    private static final class Strip {
        private final String unit;
        private final List<Coordinate> near = new ArrayList<>();
        private final List<Coordinate> far = new ArrayList<>();
        private double length;
        private double area;

        Strip(String unit) {
            this.unit = unit;
        }

        void add(Position a, Position b, Beside beside) {
            if (near.isEmpty()) {
                near.add(new Coordinate(a.x(), a.y()));
            }
            near.add(new Coordinate(b.x(), b.y()));
            far.add(new Coordinate(beside.foot.x(), beside.foot.y()));
            double metres = LocalScale.at(a.y()).distance(a.x(), a.y(), b.x(), b.y());
            length += metres;
            area += metres * beside.metres;
        }

        Envelope box() {
            Envelope box = new Envelope();
            near.forEach(box::expandToInclude);
            return box;
        }

        Coordinate[] ring() {
            List<Coordinate> ring = new ArrayList<>(near);
            List<Coordinate> back = new ArrayList<>(far);
            Collections.reverse(back);
            ring.addAll(back);
            ring.add(near.get(0));
            return ring.toArray(Coordinate[]::new);
        }
    }
}
