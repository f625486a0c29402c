package org.merestone.boundary.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.demarcation.CourseDrawing;
import org.merestone.boundary.demarcation.Drafts;
import org.merestone.boundary.demarcation.EnteredPosition;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.OpenDraft;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.demarcation.Tasks;
import org.merestone.boundary.demarcation.TownshipContext;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts whose course is drawn in a GIS instead of surveyed point by point. Whoever draws is a surveyor responsible for both sides; what
 * is drawn is checked, fingerprinted and signed like any other draft. A vertex at the place of a point that the draft has stays that
 * point, with its numbers, its name and its marker.
 */
@Service
public class DrawnDrafts {

    /** Vertices of a course. */
    public static final int MOST_VERTICES = 20_000;
    private static final int LONGEST_REASON = 200;
    /** About 5 km in degrees of latitude (rule 14). */
    private static final double MARGIN = 0.05;

    private final BoundaryLines lines;
    private final Tasks tasks;
    private final LineTasks opening;
    private final OpenDraft open;
    private final TownshipContext surroundings;
    private final Drafts drafts;
    private final TaskDesk desk;
    private final Ledger ledger;

    DrawnDrafts(BoundaryLines lines, Tasks tasks, LineTasks opening, OpenDraft open, TownshipContext surroundings,
            Drafts drafts, TaskDesk desk, Ledger ledger) {
        this.lines = lines;
        this.tasks = tasks;
        this.opening = opening;
        this.open = open;
        this.surroundings = surroundings;
        this.drafts = drafts;
        this.desk = desk;
        this.ledger = ledger;
    }

    /** The task of a draft that is still one, or a refusal that there is none where the actor may not see it. */
    public TaskDetail of(Actor actor, UUID draftId) {
        TaskDetail task = desk.task(actor, tasks.ofDraft(draftId).id());
        if (task.state().isOver()) {
            throw new Refusal.NotFound("draft.notFound", draftId);
        }
        return task;
    }

    /**
     * Opens the task of a line and draws its draft.
     *
     * @param course vertices of longitude and latitude, EPSG:4490, from one junction of the line to the other
     * @return the draft's id
     */
    @Transactional
    public UUID create(Actor surveyor, UUID lineId, List<Coordinate> course, String reason) {
        requireCourse(course, reason);
        LineTask task = tasks.require(opening.open(surveyor, lineId));
        BoundaryLine line = lines.require(lineId);
        requireNear(line, course);
        Drafts.Drawn drawn = drafts.draw(task, line, through(course, List.of()), why(reason), surveyor.requireAccount(), why(reason));
        enter(surveyor, line, "draft.draw", drawn, reason);
        return drawn.draftId();
    }

    /**
     * Draws a draft anew; what was confirmed of it is void.
     *
     * @param rowVersionSeen of the draft as the surveyor saw it
     */
    @Transactional
    public void replace(Actor surveyor, UUID draftId, long rowVersionSeen, List<Coordinate> course, String reason) {
        requireCourse(course, reason);
        OpenDraft.Desk seen = open.open(surveyor, draftId, rowVersionSeen, reason);
        requireNear(seen.line(), course);
        Drafts.Drawn drawn = drafts.draw(seen.task(), seen.line(), through(course, seen.points()), why(reason), surveyor.requireAccount(),
                why(reason));
        enter(surveyor, seen.line(), "draft.redraw", drawn, reason);
    }

    /** Gives a draft up, and the task with it. */
    @Transactional
    public void withdraw(Actor surveyor, UUID draftId, long rowVersionSeen, String reason) {
        OpenDraft.Desk seen = open.open(surveyor, draftId, rowVersionSeen, reason);
        opening.cancel(surveyor, seen.task().id(), seen.task().rowVersion(), reason);
    }

    private static void requireCourse(List<Coordinate> course, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        if (course.size() < 2 || course.size() > MOST_VERTICES) {
            throw new Refusal.NotAllowed("draft.vertices", MOST_VERTICES);
        }
    }

    private void requireNear(BoundaryLine line, List<Coordinate> course) {
        Envelope area = surroundings.area(line);
        area.expandBy(MARGIN);
        for (Coordinate at : course) {
            if (!area.contains(at)) {
                throw new Refusal.NotAllowed("draft.farAway", CourseCheck.place(at));
            }
        }
    }

    private static String why(String reason) {
        return reason.strip();
    }

    private static List<Drafts.Through> through(List<Coordinate> course, List<BoundaryPoint> known) {
        List<BoundaryPoint> left = new ArrayList<>(known);
        List<Drafts.Through> through = new ArrayList<>(course.size());
        for (Coordinate at : course) {
            BoundaryPoint same = left.stream().filter(point ->
                    CourseDrawing.metres(point.position().point().getCoordinate(), at) <= CourseDrawing.SAME_PLACE_M)
                            .findFirst().orElse(null);
            if (same == null) {
                SurveyedPosition position = new EnteredPosition.Degrees(at.x, at.y).toSurveyed(null);
                through.add(new Drafts.Through("D" + (through.size() + 1), false, position));
            } else {
                left.remove(same);
                through.add(new Drafts.Through(same.number(), same.nature().equals(BoundaryPoint.AT_MARKER), same.position()));
            }
        }
        return through;
    }

    private void enter(Actor surveyor, BoundaryLine line, String action, Drafts.Drawn drawn, String reason) {
        ledger.enter(surveyor, Act.of(action, "line", line.id()).because(reason.strip())
                .with("draft=" + drawn.draftId() + " fingerprint=" + drawn.fingerprint()));
    }
}
