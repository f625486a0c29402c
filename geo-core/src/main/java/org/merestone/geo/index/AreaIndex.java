package org.merestone.geo.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Which area a point lies in. Exact: no answer depends on rounding.
 *
 * <p><b>Whose is a border?</b> A point on it, be it inside an edge or a node, belongs to the area with the smallest code (by
 * {@link String#compareTo}) of those that have the point inside or on their border. So every point of the ground that the areas cover,
 * outer border counted, belongs to exactly one of them, whoever asks and in whatever order they were given. Where areas overlap the
 * same rule holds. {@link #touching} tells all that have a point.
 *
 * <p>Built once, all geometry copied; immutable; any number of threads may ask at once. A stretch of border that two areas share
 * vertex by vertex is stored once; areas that do not match so, overlap or leave gaps get the same exact answers and more memory.
 * {@link #bytes} tells how much; areas like townships need about 23 bytes for each vertex given.
 */
public final class AreaIndex {

    private final List<Optional<String>> codes;
    private final CellGrid grid;
    private final long vertices;

    /**
     * @param areas valid Polygon or MultiPolygon by code, x (longitude) before y
     * @throws IllegalArgumentException for a geometry that is not an area, or an ordinate that is no number or beyond 1e9
     */
    public AreaIndex(Map<String, ? extends Geometry> areas) {
        Map<String, Geometry> sorted = new TreeMap<>(areas);
        sorted.forEach((code, area) -> {
            if (!(area instanceof Polygonal)) {
                throw new IllegalArgumentException(code + " is a " + area.getGeometryType() + ", not an area");
            }
        });
        sorted.values().removeIf(Geometry::isEmpty);
        codes = sorted.keySet().stream().map(Optional::of).toList();
        vertices = sorted.values().stream().mapToLong(Geometry::getNumPoints).sum();
        grid = CellGridBuilder.build(Borders.of(List.copyOf(sorted.values())));
    }

    /**
     * Code of the area that a point belongs to; empty outside all of them.
     *
     * @throws IllegalArgumentException where an ordinate is not a finite number, as in all questions below
     */
    public Optional<String> at(double lon, double lat) {
        int area = grid.first(lon, lat);
        return area < 0 ? Optional.empty() : codes.get(area);
    }

    /** Place of the area that a point belongs to in {@link #codes}, or -1: for who keeps something for each area in an array. */
    public int ordinalAt(double lon, double lat) {
        return grid.first(lon, lat);
    }

    /** Codes of all areas that have the point inside or on their border, ascending; empty outside all of them. */
    public List<String> touching(double lon, double lat) {
        List<String> found = new ArrayList<>(1);
        grid.all(lon, lat, area -> found.add(code(area)));
        return found;
    }

    /** Codes of the areas that have a point in common with a box, borders counted, ascending. */
    public List<String> meeting(Envelope box) {
        return meeting(Meeting.ground(box));
    }

    /** Codes of the areas that have a point in common with a geometry, borders counted, ascending. It may be of any kind. */
    public List<String> meeting(Geometry geometry) {
        Meeting meeting = new Meeting(geometry);
        BitSet found = new BitSet(codes.size());
        meeting.everyPart(point -> grid.all(point.x, point.y, found::set));
        Envelope box = meeting.box();
        if (!box.isNull()) {
            grid.runs(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), (area, vertex, segments) -> {
                if (!found.get(area) && meeting.meets(grid.ordinates(), 2 * vertex, segments)) {
                    found.set(area);
                }
            });
        }
        return found.stream().mapToObj(this::code).toList();
    }

    private String code(int area) {
        return codes.get(area).orElseThrow();
    }

    /** Codes of all areas that are not empty, ascending. */
    public List<String> codes() {
        return codes.stream().map(Optional::orElseThrow).toList();
    }

    /** How many areas there are that are not empty. */
    public int size() {
        return codes.size();
    }

    /** How many vertices the areas were given with, shared ones counted for each area, the closing one of a ring too. */
    public long vertices() {
        return vertices;
    }

    /** The size of all arrays that the index keeps, codes not counted. */
    public long bytes() {
        return grid.bytes();
    }
}
