package org.merestone.boundary.line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.operation.valid.IsSimpleOp;
import org.merestone.data.conflict.Refusal;
import org.springframework.stereotype.Component;

/**
 * Whether a course fits into the network of lines that stand (rules 40 to 42, 45 and 46): it is simple, ends where the line that stands
 * ends, meets other lines at those ends only, and leaves every other line on the side where it was. A junction moves only where the drafts
 * of all other lines that end there move with it, to the last digit. Whoever makes a draft law calls it while no other draft can become
 * law.
 */
@Component
public class CourseCheck {

    /** Degrees; a tenth of a millimetre. Overlay may move a shared end by less. */
    private static final double SAME_PLACE = 1e-9;

    private final BoundaryLines lines;

    public CourseCheck(BoundaryLines lines) {
        this.lines = lines;
    }

    /**
     * Refuses a course that does not fit, with the place.
     *
     * @param line     whose course it is to be
     * @param course   part by part in the order of {@code standing}
     * @param standing the line's course that stands
     */
    public void require(UUID line, MultiLineString course, MultiLineString standing) {
        require(course, standing, lines.standingIn(box(course, standing), line));
    }

    /**
     * The same where the other lines that stand are known already.
     *
     * @param others at least those whose boxes meet {@link #box}
     */
    public static void require(MultiLineString course, MultiLineString standing, List<BoundaryLines.Neighbour> others) {
        requireSimple(course);
        if (course.getNumGeometries() != standing.getNumGeometries()) {
            throw new Refusal.NotAllowed("course.otherEnds");
        }
        Set<Coordinate> ends = ends(course);
        Map<Coordinate, Coordinate> moved = MovedEnds.between(standing, course);
        Set<Coordinate> alone = new HashSet<>(moved.keySet());
        for (BoundaryLines.Neighbour each : others) {
            alone.removeAll(ends(each.geometry()));
            BoundaryLines.Neighbour neighbour = moved.isEmpty() ? each : following(each, moved);
            requireApart(course, neighbour, ends);
            requireSameSide(course, standing, neighbour, ends);
        }
        if (!alone.isEmpty()) {
            throw new Refusal.NotAllowed("course.otherEnds");
        }
    }

    /** A neighbour with the course that its draft gives it, where it ends at a junction that moves; refused where it stays behind. */
    private static BoundaryLines.Neighbour following(BoundaryLines.Neighbour neighbour, Map<Coordinate, Coordinate> moved) {
        List<Coordinate> left = moved.keySet().stream().filter(place -> MovedEnds.endsAt(neighbour.geometry(), place)).toList();
        if (left.isEmpty()) {
            return neighbour;
        }
        MultiLineString draft = neighbour.drafted() == null ? neighbour.geometry() : neighbour.drafted();
        for (Coordinate place : left) {
            if (!moved.get(place).equals(MovedEnds.of(neighbour.geometry(), draft, place).orElse(null))) {
                throw new Refusal.NotAllowed("course.junctionTorn", neighbour.name(), place(place));
            }
        }
        return new BoundaryLines.Neighbour(neighbour.name(), draft, draft);
    }

    /** The box in which other lines matter to a course that is to take the place of another. */
    public static Envelope box(MultiLineString course, MultiLineString standing) {
        Envelope box = course.getEnvelopeInternal();
        box.expandToInclude(standing.getEnvelopeInternal());
        return box;
    }

    /** A place for people: longitude, latitude, six decimals (about a decimetre). */
    public static String place(Coordinate at) {
        return String.format(Locale.ROOT, "%.6f, %.6f", at.x, at.y);
    }

    private static void requireSimple(MultiLineString course) {
        for (int i = 0; i < course.getNumGeometries(); i++) {
            Coordinate[] vertices = course.getGeometryN(i).getCoordinates();
            for (int v = 1; v < vertices.length; v++) {
                if (vertices[v].equals2D(vertices[v - 1])) {
                    throw new Refusal.NotAllowed("course.repeatedVertex", place(vertices[v]));
                }
            }
        }
        IsSimpleOp simple = new IsSimpleOp(course);
        if (!simple.isSimple()) {
            throw new Refusal.NotAllowed("course.crossesItself", place(simple.getNonSimpleLocation()));
        }
    }

    private static void requireApart(MultiLineString course, BoundaryLines.Neighbour neighbour, Set<Coordinate> ends) {
        if (!course.intersects(neighbour.geometry())) {
            return;
        }
        Set<Coordinate> theirs = ends(neighbour.geometry());
        Geometry shared = course.intersection(neighbour.geometry());
        for (Coordinate at : shared.getCoordinates()) {
            if (shared.getDimension() > 0 || !(near(at, ends) && near(at, theirs))) {
                throw new Refusal.NotAllowed("course.crosses", neighbour.name(), place(at));
            }
        }
    }

    /** The strip between the old course and the new holds no other line: its sides would no longer be those it was drawn for. */
    private static void requireSameSide(MultiLineString course, MultiLineString standing, BoundaryLines.Neighbour neighbour,
            Set<Coordinate> ends) {
        for (int i = 0; i < course.getNumGeometries(); i++) {
            Coordinate[] strip = strip(course.getGeometryN(i).getCoordinates(), standing.getGeometryN(i).getCoordinates());
            for (int n = 0; n < neighbour.geometry().getNumGeometries(); n++) {
                Coordinate inside = somewhereOn(neighbour.geometry().getGeometryN(n), ends);
                if (strip.length > 3 && PointLocation.isInRing(inside, strip)) {
                    throw new Refusal.NotAllowed("course.passesOver", neighbour.name(), place(inside));
                }
            }
        }
    }

    private static Coordinate[] strip(Coordinate[] course, Coordinate[] standing) {
        CoordinateList ring = new CoordinateList(course, false);
        List<Coordinate> back = new ArrayList<>(List.of(standing));
        java.util.Collections.reverse(back);
        ring.addAll(back, false);
        ring.closeRing();
        return ring.toCoordinateArray();
    }

    private static Coordinate somewhereOn(Geometry part, Set<Coordinate> ends) {
        Coordinate[] vertices = part.getCoordinates();
        for (int i = 1; i < vertices.length - 1; i++) {
            if (!ends.contains(vertices[i])) {
                return vertices[i];
            }
        }
        return new LineSegment(vertices[0], vertices[1]).midPoint();
    }

    private static Set<Coordinate> ends(MultiLineString line) {
        Set<Coordinate> ends = new HashSet<>();
        for (int i = 0; i < line.getNumGeometries(); i++) {
            Coordinate[] vertices = line.getGeometryN(i).getCoordinates();
            ends.add(vertices[0]);
            ends.add(vertices[vertices.length - 1]);
        }
        return ends;
    }

    private static boolean near(Coordinate at, Set<Coordinate> places) {
        return places.stream().anyMatch(place -> place.distance(at) <= SAME_PLACE);
    }
}
