package org.merestone.boundary.demarcation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.index.strtree.STRtree;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.data.geometry.Geometries;

/**
 * What lies in a box: the township lines that stand there with their sides, junctions, the water of the base map. It says beside which
 * lines a course runs, and which units meet where it ends.
 */
final class Surroundings {

    /** About two centimetres in degrees. */
    static final double HERE = 2e-7;

    private final STRtree lines = new STRtree();
    private final Map<UUID, Coordinate> junctions;
    private final Map<String, Geometry> waters;

    /**
     * @param junctions where those that are asked for stand
     * @param waters    courses of rivers and canals, by name
     */
    Surroundings(List<Standing> standing, Map<UUID, Coordinate> junctions, Map<String, Geometry> waters) {
        this.junctions = Map.copyOf(junctions);
        this.waters = Map.copyOf(waters);
        standing.forEach(line -> lines.insert(line.course().getEnvelopeInternal(), line));
        lines.build();
    }

    /** A line that stands, and the course that a draft would give it; a side that lies outside the register has an empty code. */
    record Standing(UUID lineId, String name, MultiLineString course, @Nullable MultiLineString drafted, Unit a, Unit b) {}

    /** A side of a line, by the code and short name of today. */
    record Unit(UUID id, String code, String name) {}

    Optional<Coordinate> junction(UUID id) {
        return Optional.ofNullable(junctions.get(id));
    }

    Map<String, Geometry> waters() {
        return waters;
    }

    /** The lines other than one whose boxes meet a box. */
    List<BoundaryLines.Neighbour> beside(Envelope box, UUID line) {
        return in(box).stream().filter(each -> !each.lineId().equals(line))
                .map(each -> new BoundaryLines.Neighbour(each.name(), each.course(), each.drafted())).toList();
    }

    /** The divisions that meet at a place, by code. */
    List<UUID> unitsAt(Coordinate place) {
        return meetingAt(place).stream().map(Unit::id).toList();
    }

    /** The codes of today of the divisions that meet at a place, the smallest first. */
    List<String> codesAt(Coordinate place) {
        return meetingAt(place).stream().map(Unit::code).toList();
    }

    /** What the end of a line at a place is called. */
    String nameAt(Coordinate place) {
        List<Unit> units = meetingAt(place);
        String kind = units.size() == 3 ? "三交点" : units.size() == 4 ? "四交点" : "交会点";
        return units.stream().map(Unit::name).collect(Collectors.joining()) + kind;
    }

    /** The box round a place in which lines may meet there. */
    static Envelope round(Coordinate place) {
        Envelope box = new Envelope(place);
        box.expandBy(HERE);
        return box;
    }

    private List<Unit> meetingAt(Coordinate place) {
        return in(round(place)).stream().filter(line -> line.course().distance(Geometries.FACTORY.createPoint(place)) <= HERE)
                .flatMap(line -> Stream.of(line.a(), line.b())).filter(unit -> !unit.code().isEmpty()).distinct()
                .sorted(Comparator.comparing(Unit::code)).toList();
    }

    private List<Standing> in(Envelope box) {
        List<?> found = lines.query(box);
        return found.stream().map(Standing.class::cast).toList();
    }
}
