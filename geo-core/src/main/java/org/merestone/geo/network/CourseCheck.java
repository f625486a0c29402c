package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.merestone.geo.index.LocalScale;

/**
 * Whether a line of a network may take another course: it must keep its nodes, be simple, meet no other line but at those nodes,
 * and not pass over any line to its other side, which would leave that line between the wrong units.
 */
final class CourseCheck {

    private final Edge before;
    private final Edge after;
    private final GeometryFactory factory;
    private final List<Finding> findings = new ArrayList<>();

    CourseCheck(Edge before, Edge after, GeometryFactory factory) {
        this.before = before;
        this.after = after;
        this.factory = factory;
    }

    List<Finding> against(List<Edge> edges) {
        endAtNodes();
        repeatedPoints();
        if (!findings.isEmpty()) {
            return findings;
        }
        crossItself();
        Envelope moved = before.envelope();
        moved.expandToInclude(after.bounds());
        for (Edge other : edges) {
            if (other.id() != before.id() && other.bounds().intersects(moved)) {
                int told = findings.size();
                meet(other);
                if (findings.size() == told && isPassedOver(other)) {
                    tell(FindingKind.PASSED_OVER, other, new Coordinate(other.x(0), other.y(0)), 0);
                }
            }
        }
        return findings;
    }

    private void endAtNodes() {
        for (int end = 0; end < 2; end++) {
            int was = end == 0 ? 0 : before.size() - 1;
            int is = end == 0 ? 0 : after.size() - 1;
            if (before.x(was) != after.x(is) || before.y(was) != after.y(is)) {
                double metres = LocalScale.at(before.y(was)).distance(before.x(was), before.y(was), after.x(is), after.y(is));
                tell(FindingKind.END_OFF_NODE, before, new Coordinate(before.x(was), before.y(was)), metres);
            }
        }
    }

    private void repeatedPoints() {
        for (int i = 1; i < after.size(); i++) {
            if (after.x(i) == after.x(i - 1) && after.y(i) == after.y(i - 1)) {
                tell(FindingKind.REPEATED_POINT, after, new Coordinate(after.x(i), after.y(i)), 1);
            }
        }
    }

    private void crossItself() {
        Set<Coordinate> passed = new HashSet<>();
        for (int i = after.isRing() ? 1 : 0; i < after.size(); i++) {
            if (!passed.add(new Coordinate(after.x(i), after.y(i)))) {
                tell(FindingKind.SELF_CROSSING, after, new Coordinate(after.x(i), after.y(i)), 1);
            }
        }
        UnitPairs ignored = new UnitPairs();
        FindingList found = new FindingList(100);
        new CrossingCheck(new Network(List.of(after)), 0, factory, found, ignored).run(Progress.UNSEEN);
        found.listed().forEach(finding -> findings.add(
                new Finding(FindingKind.SELF_CROSSING, finding.units(), finding.place(), 1)));
    }

    private void meet(Edge other) {
        for (int i = 0; i + 1 < after.size(); i++) {
            if (!after.bounds().intersects(other.bounds())) {
                return;
            }
            for (int j = 0; j + 1 < other.size(); j++) {
                if (SegmentPair.boxesMeet(after.x(i), after.y(i), after.x(i + 1), after.y(i + 1),
                        other.x(j), other.y(j), other.x(j + 1), other.y(j + 1))) {
                    meet(other, i, j);
                }
            }
        }
    }

    private void meet(Edge other, int i, int j) {
        int met = SegmentPair.meet(after.x(i), after.y(i), after.x(i + 1), after.y(i + 1), other.x(j), other.y(j), other.x(j + 1), other.y(j + 1));
        if (met == SegmentPair.CROSS) {
            tell(FindingKind.CROSSING, other, SegmentPair.crossing(after.x(i), after.y(i), after.x(i + 1), after.y(i + 1),
                    other.x(j), other.y(j), other.x(j + 1), other.y(j + 1)), 1);
        } else if (met != 0) {
            tell(FindingKind.T_JUNCTION, other, new Coordinate(after.x(i), after.y(i)), 0);
        } else if (sharesInnerVertex(other, i, j)) {
            tell(FindingKind.CROSSING, other, new Coordinate(after.x(i + 1), after.y(i + 1)), 1);
        }
    }

    /** Whether the segments have a vertex in common that is no end of the moved line: the lines would meet where no node is. */
    private boolean sharesInnerVertex(Edge other, int i, int j) {
        if (i + 2 >= after.size()) {
            return false;
        }
        double x = after.x(i + 1);
        double y = after.y(i + 1);
        return x == other.x(j) && y == other.y(j) || x == other.x(j + 1) && y == other.y(j + 1);
    }

    /** A line that meets neither course lies between them or not as a whole; any point of it off both tells. */
    private boolean isPassedOver(Edge other) {
        for (int i = 0; i + 1 < other.size(); i++) {
            RayCrossingCounter between = new RayCrossingCounter(new Coordinate((other.x(i) + other.x(i + 1)) / 2, (other.y(i) + other.y(i + 1)) / 2));
            count(before, between);
            count(after, between);
            if (!between.isOnSegment()) {
                return between.getLocation() == Location.INTERIOR;
            }
        }
        return false;
    }

    private static void count(Edge course, RayCrossingCounter counter) {
        Coordinate a = new Coordinate(course.x(0), course.y(0));
        Coordinate b = new Coordinate();
        for (int i = 1; i < course.size(); i++) {
            b.setX(course.x(i));
            b.setY(course.y(i));
            counter.countSegment(a, b);
            a.setCoordinate(b);
        }
    }

    private void tell(FindingKind kind, Edge other, Coordinate at, double size) {
        findings.add(new Finding(kind, CrossingCheck.both(before, other), factory.createPoint(at), size));
    }
}
