package org.merestone.web.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineInForce;
import org.merestone.data.division.Division;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.index.AreaStack;
import org.merestone.geo.index.LeveledUnit;
import org.merestone.geo.index.LineIndex;
import org.merestone.geo.network.Edge;
import org.merestone.geo.network.Faces;

/** The public lines of one day and the areas derived from them, level by level, each with its index. Immutable. */
public final class Coverage {

    private final DivisionPart divisions;
    private final List<LineInForce> lines;
    private final Map<UUID, LineInForce> linesById = new HashMap<>();
    private final Map<DivisionLevel, Map<String, Geometry>> areas = new EnumMap<>(DivisionLevel.class);
    private final AreaStack stack;
    private final LineIndex lineIndex;

    Coverage(List<LineInForce> shown, Set<UUID> unshown, DivisionPart divisions) {
        this.divisions = divisions;
        lines = shown.stream().sorted(Comparator.comparing(LineInForce::code)).toList();
        Map<String, Geometry> courses = new TreeMap<>();
        Map<DivisionLevel, List<Edge>> edges = new EnumMap<>(DivisionLevel.class);
        for (LineInForce line : lines) {
            linesById.put(line.id(), line);
            courses.put(line.id().toString(), line.geometry());
            addEdges(edges.computeIfAbsent(divisions.levelOf(line.left().id()), level -> new ArrayList<>()), line, unshown);
        }
        edges.forEach((level, ofLevel) -> areas.put(level, Faces.of(ofLevel).areas()));
        stack = new AreaStack(standing(), key -> divisions.parent(idOf(key)).map(up -> new LeveledUnit(up.level(), key(up))));
        lineIndex = new LineIndex(courses);
    }

    /** The divisions of the day. */
    public DivisionPart divisions() {
        return divisions;
    }

    public List<LineInForce> lines() {
        return lines;
    }

    public @Nullable LineInForce line(UUID id) {
        return linesById.get(id);
    }

    /** Derived areas by division id, for each level that has lines. */
    public Map<DivisionLevel, Map<String, Geometry>> areas() {
        return areas;
    }

    private Map<DivisionLevel, Map<String, Geometry>> standing() {
        Map<DivisionLevel, Map<String, Geometry>> standing = new EnumMap<>(DivisionLevel.class);
        areas.forEach((level, ofLevel) -> {
            Map<String, Geometry> kept = new TreeMap<>();
            ofLevel.forEach((id, area) -> {
                Division division = divisions.find(UUID.fromString(id));
                if (division != null) {
                    kept.put(key(division), area);
                }
            });
            standing.put(level, kept);
        });
        return standing;
    }

    /** Sorts by code, as the stack gives a border to the smaller, and tells apart what may bear one code in two systems. */
    private static String key(Division division) {
        return division.code() + " " + division.id();
    }

    private static UUID idOf(String key) {
        return UUID.fromString(key.substring(key.indexOf(' ') + 1));
    }

    /**
     * The divisions that hold a point, lowest first, EPSG:4490 degrees; those that no longer stand are left out. A point on a border is
     * in that of its sides with the smaller code only, with that side's parents: see {@link AreaStack}.
     */
    public List<Division> at(double lon, double lat) {
        return stack.chain(lon, lat).stream().map(unit -> Objects.requireNonNull(divisions.find(idOf(unit.code())))).toList();
    }

    /** The nearest public line to a point, with the distance along the ellipsoid. */
    public Optional<Near> nearestLine(double lon, double lat) {
        return lineIndex.nearest(lon, lat).map(near -> {
            LineInForce line = Objects.requireNonNull(linesById.get(UUID.fromString(near.line())));
            return new Near(line, near.metres(), line.statusNear(lon, lat));
        });
    }

    /** A line, how far it is, in metres, and what it is in law where it comes nearest. */
    public record Near(LineInForce line, double metres, LegalStatus status) {}

    private static void addEdges(Collection<Edge> edges, LineInForce line, Set<UUID> unshown) {
        String left = name(line.left(), unshown);
        String right = name(line.right(), unshown);
        for (int i = 0; (left != null || right != null) && i < line.geometry().getNumGeometries(); i++) {
            edges.add(Edge.of(edges.size(), left, right, (LineString) line.geometry().getGeometryN(i)));
        }
    }

    private static @Nullable String name(LineInForce.@Nullable Side side, Set<UUID> unshown) {
        return side == null || unshown.contains(side.id()) ? null : side.id().toString();
    }
}
