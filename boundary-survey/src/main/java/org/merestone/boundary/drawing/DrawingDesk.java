package org.merestone.boundary.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.demarcation.CourseDrawing;
import org.merestone.boundary.demarcation.DraftView;
import org.merestone.boundary.demarcation.JunctionNames;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.JoinedLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.springframework.stereotype.Service;

/** What somebody sees who edits a draft on a map: its part with its points, its junctions, the lines round it. */
@Service
public class DrawingDesk {

    private final TaskDesk tasks;
    private final BoundaryLines lines;
    private final JoinedLines joined;
    private final BoundaryPoints points;
    private final JunctionNames names;
    private final SharedJunctions shared;

    DrawingDesk(TaskDesk tasks, BoundaryLines lines, JoinedLines joined, BoundaryPoints points, JunctionNames names,
            SharedJunctions shared) {
        this.tasks = tasks;
        this.lines = lines;
        this.joined = joined;
        this.points = points;
        this.names = names;
        this.shared = shared;
    }

    /** The sheet of a task's draft, or a refusal that there is none to edit. */
    public DrawingSheet sheet(Actor surveyor, UUID taskId) {
        TaskDetail task = tasks.task(surveyor, taskId);
        DraftView view = task.draft();
        if (view == null || !task.actions().contains(TaskDetail.Action.EDIT)) {
            throw new Refusal.NotFound("draft.notFound", taskId);
        }
        LineVersion draft = lines.requireVersion(view.id());
        List<List<SharedJunctions.Companion>> ends = shared.atEnds(draft);
        Coordinate[] part = draft.geometry().getGeometryN(shared.part(draft)).getCoordinates();
        return new DrawingSheet(taskId, draft.id(), task.lineName(), draft.rowVersion(), shared.state(draft),
                course(part, points.of(draft.id())), List.of(junction(ends.get(0), part[0]), junction(ends.get(1), part[part.length - 1])),
                around(draft, ends));
    }

    /** Junction, points, junction; a point measured at a junction gives it its number. */
    private static EditedCourse course(Coordinate[] part, List<BoundaryPoint> points) {
        List<BoundaryPoint> between = new ArrayList<>(points);
        List<EditedCourse.Vertex> vertices = new ArrayList<>();
        boolean begins = !between.isEmpty() && isAt(between.get(0), part[0]);
        vertices.add(new EditedCourse.Vertex(part[0].x, part[0].y, begins ? between.remove(0).number() : ""));
        Coordinate end = part[part.length - 1];
        boolean ends = !between.isEmpty() && isAt(between.get(between.size() - 1), end);
        String last = ends ? between.remove(between.size() - 1).number() : "";
        between.forEach(point -> vertices.add(new EditedCourse.Vertex(point.position().point().getX(), point.position().point().getY(),
                point.number())));
        vertices.add(new EditedCourse.Vertex(end.x, end.y, last));
        return new EditedCourse(vertices);
    }

    private static boolean isAt(BoundaryPoint point, Coordinate place) {
        return CourseDrawing.metres(point.position().point().getCoordinate(), place) <= CourseDrawing.SAME_PLACE_M;
    }

    private DrawingSheet.Junction junction(List<SharedJunctions.Companion> companions, Coordinate place) {
        String name = names.at(companions.isEmpty() ? place : companions.get(0).standing());
        return new DrawingSheet.Junction(name, companions.stream().map(each -> each.line().name()).toList(),
                companions.isEmpty() ? name : SharedJunctions.heldBy(companions));
    }

    private List<DrawingSheet.Line> around(LineVersion draft, List<List<SharedJunctions.Companion>> ends) {
        Set<UUID> units = new HashSet<>();
        BoundaryLine own = lines.require(draft.lineId());
        units.add(own.unitAId());
        if (own.unitBId() != null) {
            units.add(own.unitBId());
        }
        Set<UUID> moving = ends.stream().flatMap(List::stream).map(each -> each.line().id()).collect(Collectors.toSet());
        for (List<SharedJunctions.Companion> each : ends) {
            each.forEach(companion -> {
                units.add(companion.line().unitAId());
                if (companion.line().unitBId() != null) {
                    units.add(companion.line().unitBId());
                }
            });
        }
        return joined.beside(units).stream().map(line -> new DrawingSheet.Line(line.lineId(), lines.require(line.lineId()).name(),
                line.lineId().equals(own.id()) ? line.geometry() : shared.shown(line.lineId(), line.geometry()),
                moving.contains(line.lineId()), line.lineId().equals(own.id()))).toList();
    }
}
