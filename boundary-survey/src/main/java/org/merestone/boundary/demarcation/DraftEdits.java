package org.merestone.boundary.demarcation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.CourseCheck;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits of a draft, point by point. Every edit changes the fingerprint and so voids what was confirmed before (rule 64). */
@Service
public class DraftEdits {

    /** About 5 km in degrees of latitude (rule 14). */
    private static final double MARGIN = 0.05;
    private static final int LONGEST_REASON = 200;

    private final BoundaryLines lines;
    private final BoundaryPoints points;
    private final Markers markers;
    private final Divisions divisions;
    private final Tasks tasks;
    private final TownshipContext surroundings;
    private final Drafts drafts;
    private final Ledger ledger;

    DraftEdits(BoundaryLines lines, BoundaryPoints points, Markers markers, Divisions divisions, Tasks tasks,
            TownshipContext surroundings, Drafts drafts, Ledger ledger) {
        this.lines = lines;
        this.points = points;
        this.markers = markers;
        this.divisions = divisions;
        this.tasks = tasks;
        this.surroundings = surroundings;
        this.drafts = drafts;
        this.ledger = ledger;
    }

    /**
     * Moves one boundary point, and the marker that stands at it.
     *
     * @param rowVersionSeen of the draft as the surveyor saw it
     * @param reason         why; may be empty
     * @return the draft's new fingerprint
     */
    @Transactional
    public String movePoint(Actor surveyor, UUID draftId, long rowVersionSeen, UUID pointId, EnteredPosition to, String reason) {
        Desk desk = open(surveyor, draftId, rowVersionSeen, reason);
        BoundaryPoint point = desk.require(pointId);
        SurveyedPosition position = to.toSurveyed(point.position().heightM());
        Coordinate at = position.point().getCoordinate();
        requireNear(desk.line, at);
        if (at.equals2D(point.position().point().getCoordinate())) {
            throw new Refusal.NotAllowed("draft.nothingMoved", point.number());
        }
        if (point.markerId() != null) {
            markers.move(point.markerId(), position);
        }
        List<BoundaryPoint> edited = desk.points.stream().map(each -> each.id().equals(pointId) ? each.at(position) : each).toList();
        return redraw(desk, edited, surveyor, "draft.move-point", reason,
                "point=" + point.number() + " to=" + CourseCheck.place(at));
    }

    /** Takes one boundary point out of the course, and the marker that stands at it out of the register of this draft. */
    @Transactional
    public String removePoint(Actor surveyor, UUID draftId, long rowVersionSeen, UUID pointId, String reason) {
        Desk desk = open(surveyor, draftId, rowVersionSeen, reason);
        BoundaryPoint point = desk.require(pointId);
        List<BoundaryPoint> edited = new ArrayList<>(desk.points);
        edited.remove(point);
        if (edited.isEmpty()) {
            throw new Refusal.NotAllowed("draft.lastPoint");
        }
        if (point.markerId() != null) {
            markers.withdraw(point.markerId());
        }
        return redraw(desk, edited, surveyor, "draft.remove-point", reason, "point=" + point.number());
    }

    private Desk open(Actor surveyor, UUID draftId, long rowVersionSeen, String reason) {
        Roles.require(surveyor, Role.SURVEYOR, "draft.surveyorsEdit");
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("draft.reasonTooLong", LONGEST_REASON);
        }
        LineTask task = tasks.lockOfDraft(draftId);
        LineVersion draft = lines.lockDraft(draftId);
        BoundaryLine line = lines.require(draft.lineId());
        Sides sides = Sides.of(line, divisions);
        if (!sides.bothWithin(surveyor)) {
            throw new Refusal.NotYours("task.notBothSides", sides.a().name(), sides.b().name());
        }
        if (draft.rowVersion() != rowVersionSeen) {
            throw new Refusal.Stale("draft.moved");
        }
        return new Desk(task, line, draft, points.of(draftId));
    }

    private String redraw(Desk desk, List<BoundaryPoint> edited, Actor surveyor, String action, String reason, String detail) {
        String why = reason.isBlank() ? action : reason.strip();
        Drafts.Drawn drawn = drafts.redraw(desk.task, desk.line, desk.draft.id(), edited, surveyor.requireAccount(), why);
        ledger.enter(surveyor, Act.of(action, "line", desk.line.id()).because(reason.strip())
                .with("draft=" + desk.draft.id() + " " + detail + " fingerprint=" + drawn.fingerprint()));
        return drawn.fingerprint();
    }

    private void requireNear(BoundaryLine line, Coordinate at) {
        Envelope area = surroundings.area(line);
        area.expandBy(MARGIN);
        if (!area.contains(at)) {
            throw new Refusal.NotAllowed("draft.farAway", CourseCheck.place(at));
        }
    }

    /** What an edit works on, locked. */
    private record Desk(LineTask task, BoundaryLine line, LineVersion draft, List<BoundaryPoint> points) {

        BoundaryPoint require(UUID pointId) {
            return points.stream().filter(point -> point.id().equals(pointId)).findFirst()
                    .orElseThrow(() -> new Refusal.NotFound("draft.noSuchPoint"));
        }
    }
}
