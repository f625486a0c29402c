package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * One line of the network between two nodes, with the unit on either side of it (边). The unit with the smaller code lies on the
 * left, or the only unit where the other side is outside; {@link #of} turns the line round where it has to. Coordinates are
 * longitude, latitude in degrees. Immutable; equal when number, sides and every coordinate are.
 */
public final class Edge {

    private final int id;
    private final String left;
    private final @Nullable String right;
    private final double[] xy;
    private final Envelope envelope;

    private Edge(int id, String left, @Nullable String right, double[] xy) {
        this(id, left, right, xy, boundsOf(xy, 0, xy.length));
    }

    private Edge(int id, String left, @Nullable String right, double[] xy, Envelope envelope) {
        this.id = id;
        this.left = left;
        this.right = right;
        this.xy = xy;
        this.envelope = envelope;
    }

    private static Envelope boundsOf(double[] xy, int from, int to) {
        double minX = xy[from];
        double minY = xy[from + 1];
        double maxX = minX;
        double maxY = minY;
        for (int i = from + 2; i < to; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        return new Envelope(minX, maxX, minY, maxY);
    }

    /**
     * A line as it was drawn, turned so that the smaller code comes to lie on the left.
     *
     * @param id    the caller's number for the line, unique in a network
     * @param left  unit on the left as drawn, null for outside
     * @param right unit on the right as drawn, null for outside
     * @param xy    x0, y0, x1, y1, …; at least two positions, finite; copied
     * @throws IllegalArgumentException when the two sides are the same or the coordinates are not a line
     */
    public static Edge of(int id, @Nullable String left, @Nullable String right, double[] xy) {
        if (Objects.equals(left, right)) {
            throw new IllegalArgumentException("line " + id + " has " + left + " on both sides");
        }
        if (xy.length < 4 || xy.length % 2 != 0) {
            throw new IllegalArgumentException("line " + id + " needs two positions of two ordinates, has " + xy.length + " ordinates");
        }
        for (double ordinate : xy) {
            if (!Double.isFinite(ordinate)) {
                throw new IllegalArgumentException("line " + id + " has the ordinate " + ordinate);
            }
        }
        return traced(id, left, right, xy.clone());
    }

    /** As {@link #of}, of ordinates that are known to be a line between two different units, and are kept. */
    static Edge traced(int id, @Nullable String left, @Nullable String right, double[] xy) {
        if (left == null || right != null && right.compareTo(left) < 0) {
            return new Edge(id, Objects.requireNonNull(right), left, reversed(xy));
        }
        return new Edge(id, left, right, xy);
    }

    /** As {@link #of(int, String, String, double[])}, from a line of a database. */
    public static Edge of(int id, @Nullable String left, @Nullable String right, LineString line) {
        CoordinateSequence points = line.getCoordinateSequence();
        double[] xy = new double[points.size() * 2];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.getX(i);
            xy[2 * i + 1] = points.getY(i);
        }
        return of(id, left, right, xy);
    }

    /** A line whose sides are not known yet, for the walk round faces only. */
    static Edge bare(int id, double[] xy) {
        return new Edge(id, "", "", xy);
    }

    static double[] reversed(double[] xy) {
        double[] back = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            back[i] = xy[xy.length - 2 - i];
            back[i + 1] = xy[xy.length - 1 - i];
        }
        return back;
    }

    /** The same line on another course; its sides stay, so a course that was given from the other end is turned round. */
    Edge along(double[] course) {
        double[] checked = of(id, left, right, course).xy;
        boolean backwards = isRing() ? doubleArea(xy) > 0 != doubleArea(checked) > 0
                : xy[0] == checked[checked.length - 2] && xy[1] == checked[checked.length - 1];
        return new Edge(id, left, right, backwards ? reversed(checked) : checked);
    }

    /** The same line through other positions in the same direction. */
    Edge through(double[] course) {
        return new Edge(id, left, right, course);
    }

    /** Whether a ring runs counter-clockwise. */
    boolean isCounterClockwise() {
        return doubleArea(xy) > 0;
    }

    private static double doubleArea(double[] ring) {
        double sum = 0;
        for (int i = 2; i < ring.length; i += 2) {
            sum += (ring[i - 2] - ring[0]) * (ring[i + 1] - ring[1]) - (ring[i] - ring[0]) * (ring[i - 1] - ring[1]);
        }
        return sum;
    }

    Edge numbered(int number) {
        return new Edge(number, left, right, xy, envelope);
    }

    public int id() {
        return id;
    }

    public String left() {
        return left;
    }

    /** The unit on the right, null where the line is the outer border of everything known. */
    public @Nullable String right() {
        return right;
    }

    /** The codes of the one or two units beside it. */
    public List<String> sides() {
        return right == null ? List.of(left) : List.of(left, right);
    }

    /** Where it begins. */
    public Position from() {
        return new Position(xy[0], xy[1]);
    }

    /** Where it ends. */
    public Position to() {
        return new Position(xy[xy.length - 2], xy[xy.length - 1]);
    }

    /** Whether only one side has a unit. */
    public boolean isOuter() {
        return right == null;
    }

    /** Number of positions, both ends counted. */
    public int size() {
        return xy.length / 2;
    }

    public double x(int position) {
        return xy[2 * position];
    }

    public double y(int position) {
        return xy[2 * position + 1];
    }

    /** Lets a ray count the line's segments. */
    void count(RayCrossingCounter counter) {
        Coordinate a = new Coordinate(xy[0], xy[1]);
        Coordinate b = new Coordinate();
        for (int i = 2; i < xy.length; i += 2) {
            b.setX(xy[i]);
            b.setY(xy[i + 1]);
            counter.countSegment(a, b);
            a.setCoordinate(b);
        }
    }

    Position position(int position) {
        return new Position(xy[2 * position], xy[2 * position + 1]);
    }

    /** Its positions, in a list to be changed. */
    List<Position> positions() {
        List<Position> positions = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            positions.add(position(i));
        }
        return positions;
    }

    /** Whether it ends where it begins. */
    public boolean isRing() {
        return xy[0] == xy[xy.length - 2] && xy[1] == xy[xy.length - 1];
    }

    /** A copy of the ordinates x0, y0, x1, y1, … */
    public double[] ordinates() {
        return xy.clone();
    }

    /** A copy of the bounds. */
    public Envelope envelope() {
        return new Envelope(envelope);
    }

    Envelope bounds() {
        return envelope;
    }

    /** The box of the positions from one to another, both counted. */
    Envelope bounds(int first, int last) {
        return boundsOf(xy, 2 * first, 2 * last + 2);
    }

    public LineString toLine(GeometryFactory factory) {
        CoordinateSequence points = factory.getCoordinateSequenceFactory().create(size(), 2);
        for (int i = 0; i < size(); i++) {
            points.setOrdinate(i, 0, xy[2 * i]);
            points.setOrdinate(i, 1, xy[2 * i + 1]);
        }
        return factory.createLineString(points);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edge edge && id == edge.id && left.equals(edge.left) && Objects.equals(right, edge.right)
                && Arrays.equals(xy, edge.xy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, left, right, xy.length, xy[0], xy[1]);
    }

    @Override
    public String toString() {
        return "edge " + id + ": " + left + " | " + (right == null ? "outside" : right) + ", " + size() + " positions";
    }
}
