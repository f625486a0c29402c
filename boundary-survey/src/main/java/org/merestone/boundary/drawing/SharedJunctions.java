package org.merestone.boundary.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.demarcation.CourseDrawing;
import org.merestone.boundary.demarcation.JunctionMoves;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.OpenDraft;
import org.merestone.boundary.demarcation.Tasks;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.stereotype.Component;

/** The lines that share a draft's junctions: who they are, whether the junction may move with them, their drafts and their locks. */
@Component
class SharedJunctions {

    private final BoundaryLines lines;
    private final BoundaryPoints points;
    private final JunctionMoves junctions;
    private final Tasks tasks;
    private final LineTasks opening;
    private final TakenCourse taken;
    private final OpenDraft door;

    SharedJunctions(BoundaryLines lines, BoundaryPoints points, JunctionMoves junctions, Tasks tasks,
            LineTasks opening, TakenCourse taken, OpenDraft door) {
        this.lines = lines;
        this.points = points;
        this.junctions = junctions;
        this.tasks = tasks;
        this.opening = opening;
        this.taken = taken;
        this.door = door;
    }

    /**
     * Another line that ends at a junction which moves.
     *
     * @param standing where the junction stands
     */
    record Companion(BoundaryLine line, Coordinate standing, @Nullable LineVersion draft) {}

    /** The part of a draft's geometry that its points lie on. */
    int part(LineVersion draft) {
        List<Coordinate> through = points.of(draft.id()).stream().map(point -> point.position().point().getCoordinate()).toList();
        return through.isEmpty() ? 0 : CourseDrawing.through(draft.geometry(), through, false).part();
    }

    /** From where to where an edited course takes the ends of its part; a closed part keeps its beginning. */
    Map<Coordinate, Coordinate> moves(LineVersion draft, EditedCourse course) {
        LineString part = (LineString) draft.geometry().getGeometryN(part(draft));
        Map<Coordinate, Coordinate> moves = new LinkedHashMap<>();
        note(moves, part.getCoordinateN(0), course.first().place());
        note(moves, part.getCoordinateN(part.getNumPoints() - 1), course.last().place());
        if (part.isClosed() && !moves.isEmpty()) {
            throw new Refusal.NotAllowed("draft.ringNode");
        }
        return moves;
    }

    private static void note(Map<Coordinate, Coordinate> moves, Coordinate from, Coordinate to) {
        if (!from.equals2D(to)) {
            moves.put(new Coordinate(from.x, from.y), to);
        }
    }

    /** The other lines at the junctions that move, with their drafts locked in one order for everybody. */
    List<Companion> lockAll(Actor surveyor, UUID draftId, Map<Coordinate, Coordinate> moves) {
        List<Companion> companions = companions(lines.requireVersion(draftId), moves.keySet());
        companions.forEach(each -> requireMovable(surveyor, each));
        List<UUID> locked = new ArrayList<>(List.of(draftId));
        for (Companion each : companions) {
            if (each.draft() != null) {
                locked.add(each.draft().id());
            }
        }
        locked.stream().sorted().forEach(tasks::lockOfDraft);
        return companions(lines.requireVersion(draftId), moves.keySet());
    }

    /** The lines at some ends of a draft, by code. */
    private List<Companion> companions(LineVersion draft, Iterable<Coordinate> ends) {
        Map<UUID, Companion> found = new LinkedHashMap<>();
        for (Coordinate end : ends) {
            Coordinate standing = standing(draft, end);
            for (BoundaryLine line : junctions.others(draft.lineId(), standing)) {
                found.putIfAbsent(line.id(), new Companion(line, standing, lines.drafted(line.id()).orElse(null)));
            }
        }
        return found.values().stream().sorted(Comparator.comparing((Companion each) -> each.line().code())).toList();
    }

    /** Where the junction stands at which a draft ends. */
    private Coordinate standing(LineVersion draft, Coordinate end) {
        Map<Coordinate, Coordinate> back = new HashMap<>();
        junctions.of(draft).forEach((from, to) -> back.put(to, from));
        return back.getOrDefault(end, end);
    }

    private void requireMovable(Actor surveyor, Companion companion) {
        String held = held(companion.line());
        if (!held.isEmpty()) {
            throw new Refusal.NotAllowed("draft.junctionHeld", held);
        }
        door.requireBothSides(surveyor, companion.line());
    }

    /** The name of a line that cannot move with a junction: it is not demarcated between two townships of the register. */
    private static String held(BoundaryLine line) {
        return line.level() != DivisionLevel.TOWNSHIP || line.unitBId() == null ? line.name() : "";
    }

    /** What stands for the states of all lines that share a junction with a draft. */
    String state(LineVersion draft) {
        return atEnds(draft).stream().flatMap(List::stream).map(each -> each.line().code() + "=" + (each.draft() == null
                ? lines.standing(each.line().id()).map(standing -> "v" + standing.versionNo()).orElse("")
                : each.draft().versionNo() + "." + each.draft().rowVersion())).distinct().collect(Collectors.joining(" "));
    }

    /** The draft of another line, opened; made of the course that stands where there is none. */
    OpenDraft.Desk desk(Actor surveyor, Companion companion, String why) {
        LineVersion draft = companion.draft();
        if (draft == null) {
            BoundaryLine line = companion.line();
            LineTask task = tasks.running(line.id()).orElseGet(() -> tasks.require(opening.open(surveyor, line.id())));
            LineVersion standing = lines.standing(line.id()).orElseThrow(() -> new Refusal.NotAllowed("course.nothingStands"));
            draft = lines.requireVersion(taken.into(task, line, standing, companion.standing(), surveyor.requireAccount(), why));
        }
        return door.open(surveyor, draft.id(), draft.rowVersion(), "");
    }

    /** Both ends of the part of a draft that is edited, with the lines that share them. */
    List<List<Companion>> atEnds(LineVersion draft) {
        LineString part = (LineString) draft.geometry().getGeometryN(part(draft));
        return List.of(companions(draft, List.of(plane(part.getCoordinateN(0)))),
                companions(draft, List.of(plane(part.getCoordinateN(part.getNumPoints() - 1)))));
    }

    /** What keeps a junction from moving; empty where nothing does. */
    static String heldBy(List<Companion> companions) {
        return companions.stream().map(each -> held(each.line())).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    /** How a line is to be shown beside a draft: as drafted where its draft has moved a junction. */
    MultiLineString shown(UUID line, MultiLineString standing) {
        return lines.drafted(line).filter(draft -> !junctions.of(draft).isEmpty()).map(LineVersion::geometry).orElse(standing);
    }

    private static Coordinate plane(Coordinate at) {
        return new Coordinate(at.x, at.y);
    }
}
