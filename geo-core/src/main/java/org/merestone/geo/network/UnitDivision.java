package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Divides a unit by a line from border to border: the ground on either side of it is found first and then handed over. */
final class UnitDivision {

    private final Network network;
    private final NetworkOptions options;
    private final GeometryFactory factory;

    UnitDivision(Network network, NetworkOptions options, GeometryFactory factory) {
        this.network = network;
        this.options = options;
        this.factory = factory;
    }

    NetworkChange apply(Edit.DivideUnit divide) {
        List<Edge> own = network.edgesOf(divide.unit());
        if (own.isEmpty()) {
            throw new IllegalArgumentException("no line has the unit " + divide.unit());
        }
        List<Edge> numbered = new ArrayList<>();
        List<List<Position>> courses = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            numbered.add(own.get(i).numbered(i));
            courses.add(own.get(i).positions());
        }
        RingSnap onto = new RingSnap(numbered, options.snap(), factory);
        List<Position> line = onto.lay(Edge.of(0, divide.left(), null, divide.course()).positions());
        onto.inserts().into(courses);
        courses.add(line);
        new Noder(courses).node();
        Arrangement arrangement = new Arrangement(courses);
        LineFaces faces = new LineFaces(arrangement.edges(), factory);
        Sides sides = new Sides(faces, arrangement, courses.get(own.size()), divide.unit());
        EditRefused.when(sides.left.isEmpty() || sides.left.stream().anyMatch(sides.right::contains), () -> new Finding(FindingKind.DANGLE,
                List.of(divide.unit()), line.get(0).point(factory), 0));
        boolean keepsCode = divide.unit().equals(divide.left()) || divide.unit().equals(divide.right());
        EditRefused.when(!keepsCode && sides.others > 0, () -> new Finding(FindingKind.ORPHAN_GROUND, List.of(divide.unit()),
                line.get(0).point(factory), 0));
        List<Edit> edits = new ArrayList<>();
        give(faces, sides.left, divide.unit(), divide.left(), edits);
        give(faces, sides.right, divide.unit(), divide.right(), edits);
        NetworkChange change = Editing.inTurn(network, edits, options);
        return change instanceof NetworkChange.Applied applied ? telling(applied, onto.told()) : change;
    }

    private static NetworkChange telling(NetworkChange.Applied applied, List<Finding> snaps) {
        List<Finding> findings = new ArrayList<>(snaps);
        applied.findings().stream().filter(finding -> finding.kind() != FindingKind.SNAPPED).forEach(findings::add);
        return new NetworkChange.Applied(applied.before(), applied.network(), applied.removed(), applied.added(), findings);
    }

    private void give(LineFaces faces, Set<Integer> chosen, String unit, String to, List<Edit> edits) {
        if (!unit.equals(to)) {
            Geometry ground = factory.createMultiPolygon(chosen.stream().map(faces::ground).toArray(Polygon[]::new));
            edits.add(new Edit.TransferGround(ground, unit, to));
        }
    }

    /** The unit's faces on either side of the line, and how many it does not reach. */
    private final class Sides {

        private final Set<Integer> left = new TreeSet<>();
        private final Set<Integer> right = new TreeSet<>();
        private int others;

        Sides(LineFaces faces, Arrangement arrangement, List<Position> line, String unit) {
            Set<Integer> inUnit = new TreeSet<>();
            GroundLocator locator = new GroundLocator(network);
            for (int face = 0; face < faces.size(); face++) {
                Point inside = faces.ground(face).getInteriorPoint();
                if (locator.isIn(inside.getX(), inside.getY(), unit)) {
                    inUnit.add(face);
                }
            }
            for (int i = 1; i < line.size(); i++) {
                Integer half = arrangement.half(line.get(i - 1), line.get(i));
                if (half != null) {
                    left.add(faces.faceOf(half));
                    right.add(faces.faceOf(half ^ 1));
                }
            }
            left.retainAll(inUnit);
            right.retainAll(inUnit);
            inUnit.removeAll(left);
            inUnit.removeAll(right);
            others = inUnit.size();
        }
    }
}
