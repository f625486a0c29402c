package org.merestone.boundary.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.Numbering;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/**
 * The sections of a version, cut out of its course at the points where they end, in the order in which its markers are numbered: that is
 * the order of the text. A marker always ends a section, and a section whose end is no longer a point of the course is part of the next.
 */
public final class Outline {

    private static final double SAME_PLACE_M = 0.02;

    private final List<BoundaryPoint> points;
    private final Map<UUID, Marker> markers = new HashMap<>();
    private final Function<Coordinate, String> junctionName;

    /**
     * @param points       of the version, in the direction of its geometry
     * @param markers      of the version
     * @param junctionName what the end of a part at a place is called
     */
    public Outline(List<BoundaryPoint> points, List<Marker> markers, Function<Coordinate, String> junctionName) {
        this.points = List.copyOf(points);
        markers.forEach(marker -> this.markers.put(marker.id(), marker));
        this.junctionName = junctionName;
    }

    /**
     * A section of the outline.
     *
     * @param part     of the line, from 0
     * @param beginsAt id of the boundary point where it begins, as text, or the part's number where it begins the part
     * @param endsAt   the boundary point where it ends; null at the end of the part
     */
    public record Drawn(int part, String beginsAt, @Nullable UUID endsAt, Section section) {}

    /** Cuts a course. */
    public List<Drawn> of(MultiLineString course, List<StoredSection> stored) {
        List<Drawn> sections = new ArrayList<>();
        for (int part = 0; part < course.getNumGeometries(); part++) {
            int number = part;
            sections.addAll(part(part, (LineString) course.getGeometryN(part),
                    stored.stream().filter(section -> section.part() == number).toList()));
        }
        return sections;
    }

    private List<Drawn> part(int part, LineString line, List<StoredSection> stored) {
        List<Coordinate> vertices = new ArrayList<>(Arrays.asList(line.getCoordinates()));
        boolean forward = Numbering.runsForward(vertices.get(0), vertices.get(vertices.size() - 1));
        if (!forward) {
            Collections.reverse(vertices);
        }
        Map<Integer, BoundaryPoint> at = places(vertices, forward);
        Cut cut = new Cut(part, vertices, at);
        List<StoredSection> ordered = new ArrayList<>(stored);
        int next = 0;
        for (int vertex = 1; vertex < vertices.size(); vertex++) {
            BoundaryPoint point = at.get(vertex);
            boolean last = vertex == vertices.size() - 1;
            int ending = last ? ordered.size() - 1 : indexOf(ordered, next, point);
            boolean ends = last || ending >= 0 || point != null && point.markerId() != null;
            if (ends) {
                int terrain = ending >= 0 ? ending : next;
                cut.to(vertex, last ? null : point, terrain < ordered.size() ? ordered.get(terrain).terrain() : Section.Terrain.STRAIGHT);
                next = ending >= 0 ? ending + 1 : next;
            }
        }
        return cut.sections;
    }

    private static int indexOf(List<StoredSection> ordered, int from, @Nullable BoundaryPoint point) {
        for (int i = from; point != null && i < ordered.size(); i++) {
            if (point.id().equals(ordered.get(i).endsAt())) {
                return i;
            }
        }
        return -1;
    }

    /** At which vertex each point stands; points are met in the order of the course. */
    private Map<Integer, BoundaryPoint> places(List<Coordinate> vertices, boolean forward) {
        List<BoundaryPoint> ordered = new ArrayList<>(points);
        if (!forward) {
            Collections.reverse(ordered);
        }
        Map<Integer, BoundaryPoint> at = new HashMap<>();
        int vertex = 0;
        for (BoundaryPoint point : ordered) {
            for (int i = vertex; i < vertices.size(); i++) {
                if (isAt(point, vertices.get(i))) {
                    at.put(i, point);
                    vertex = i;
                    break;
                }
            }
        }
        return at;
    }

    private static boolean isAt(BoundaryPoint point, Coordinate vertex) {
        Coordinate at = point.position().point().getCoordinate();
        return Math.abs(at.x - vertex.x) < 1e-6 && Math.abs(at.y - vertex.y) < 1e-6
                && Ellipsoid2000.distance(LonLat.of(at), LonLat.of(vertex)) <= SAME_PLACE_M;
    }

    private Anchor anchor(Coordinate vertex, @Nullable BoundaryPoint point) {
        if (point == null) {
            return new Anchor.AtJunction(junctionName.apply(vertex), LonLat.of(vertex), null);
        }
        Marker marker = point.markerId() == null ? null : markers.get(point.markerId());
        Double height = point.position().heightM();
        return marker != null ? new Anchor.AtMarker(marker.serial(), LonLat.of(vertex), height)
                : new Anchor.AtPoint(point.number(), Anchor.Nature.of(point.nature()), LonLat.of(vertex), height);
    }

    /** Cuts one part, vertex by vertex. */
    private final class Cut {
        private final int part;
        private final List<Coordinate> vertices;
        private final Map<Integer, BoundaryPoint> at;
        private final List<Drawn> sections = new ArrayList<>();
        private int begun;

        Cut(int part, List<Coordinate> vertices, Map<Integer, BoundaryPoint> at) {
            this.part = part;
            this.vertices = vertices;
            this.at = at;
        }

        void to(int vertex, @Nullable BoundaryPoint end, Section.Terrain terrain) {
            List<Anchor> passes = new ArrayList<>();
            for (int i = begun + 1; i < vertex; i++) {
                BoundaryPoint point = at.get(i);
                if (point != null) {
                    passes.add(anchor(vertices.get(i), point));
                }
            }
            LineString course = Geometries.FACTORY.createLineString(vertices.subList(begun, vertex + 1).toArray(Coordinate[]::new));
            BoundaryPoint start = at.get(begun);
            Section section = new Section(anchor(vertices.get(begun), start), anchor(vertices.get(vertex), at.get(vertex)), passes, course,
                    terrain);
            sections.add(new Drawn(part, begun == 0 || start == null ? Integer.toString(part) : start.id().toString(),
                    end == null ? null : end.id(), section));
            begun = vertex;
        }
    }
}
