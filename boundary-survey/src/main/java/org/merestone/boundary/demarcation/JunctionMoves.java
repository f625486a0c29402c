package org.merestone.boundary.demarcation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.JoinedLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.MovedEnds;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.conflict.Refusal;
import org.springframework.stereotype.Component;

/**
 * Junctions that drafts move. Nothing is stored of a move but the drafts themselves: the junction goes where the drafts of all lines that
 * end there end now. They become law together or not at all, so the network is never torn.
 */
@Component
public class JunctionMoves {

    private final BoundaryLines lines;
    private final JoinedLines joined;
    private final Markers markers;

    JunctionMoves(BoundaryLines lines, JoinedLines joined, Markers markers) {
        this.lines = lines;
        this.joined = joined;
        this.markers = markers;
    }

    /**
     * The line that stands, with its ends where a draft of it has to begin and end: where its own draft does, or where those of the other
     * lines have moved their junctions to.
     *
     * @param draft null where there is none yet
     */
    MultiLineString frame(UUID line, @Nullable UUID draft) {
        MultiLineString standing = standing(line);
        if (draft != null) {
            MultiLineString own = lines.requireVersion(draft).geometry();
            return own.getNumGeometries() == standing.getNumGeometries()
                    ? MovedEnds.applied(standing, MovedEnds.between(standing, own)) : standing;
        }
        Map<Coordinate, Coordinate> moves = new HashMap<>();
        for (Coordinate end : ends(standing)) {
            movedTo(line, end).ifPresent(to -> moves.put(end, to));
        }
        return MovedEnds.applied(standing, moves);
    }

    /** The course of a line that stands; a refusal where none does. */
    public MultiLineString standing(UUID line) {
        return lines.standing(line).map(LineVersion::geometry).orElseThrow(() -> new Refusal.NotAllowed("course.nothingStands"));
    }

    /** The drafts that share a moved junction with this one, and those that share one with them, it among them; by their ids. */
    public List<LineVersion> together(LineVersion draft) {
        Map<UUID, LineVersion> found = new LinkedHashMap<>();
        Deque<LineVersion> open = new ArrayDeque<>(List.of(draft));
        while (!open.isEmpty()) {
            LineVersion next = open.remove();
            if (found.putIfAbsent(next.id(), next) == null) {
                of(next).keySet().forEach(place -> others(next.lineId(), place).stream()
                        .flatMap(line -> lines.drafted(line.id()).stream()).forEach(open::add));
            }
        }
        return found.values().stream().sorted(Comparator.comparing(LineVersion::id)).toList();
    }

    /** From where to where a draft moves the ends of its line; nothing where no line stands. */
    public Map<Coordinate, Coordinate> of(LineVersion draft) {
        return lines.standing(draft.lineId())
                .filter(standing -> standing.geometry().getNumGeometries() == draft.geometry().getNumGeometries())
                .map(standing -> MovedEnds.between(standing.geometry(), draft.geometry())).orElse(Map.of());
    }

    /** The other lines, of whatever level, that end at a junction as it stands. */
    public List<BoundaryLine> others(UUID line, Coordinate junction) {
        return joined.endingAt(junction).stream().filter(other -> !other.id().equals(line)).toList();
    }

    /**
     * Lets the junctions stand where drafts that became law have moved them, with the markers at them.
     *
     * @param moves as it was before they were law
     * @param drafts that moved them
     */
    void settle(Map<Coordinate, Coordinate> moves, List<UUID> drafts) {
        moves.forEach((from, to) -> joined.moveJunction(from, to).ifPresent(node -> drafts.stream()
                .flatMap(draft -> markers.of(draft).stream())
                .filter(stone -> CourseDrawing.metres(stone.position().point().getCoordinate(), to) <= CourseDrawing.SAME_PLACE_M)
                .forEach(stone -> markers.standAt(stone.id(), node))));
    }

    private Optional<Coordinate> movedTo(UUID line, Coordinate place) {
        return others(line, place).stream().flatMap(other -> lines.drafted(other.id()).stream())
                .flatMap(draft -> Optional.ofNullable(of(draft).get(place)).stream()).findFirst();
    }

    private static List<Coordinate> ends(MultiLineString line) {
        List<Coordinate> ends = new ArrayList<>();
        for (int i = 0; i < line.getNumGeometries(); i++) {
            Coordinate[] vertices = line.getGeometryN(i).getCoordinates();
            ends.add(new Coordinate(vertices[0].x, vertices[0].y));
            ends.add(new Coordinate(vertices[vertices.length - 1].x, vertices[vertices.length - 1].y));
        }
        return ends;
    }
}
