package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.marker.BoundaryPoint;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.springframework.stereotype.Component;

/** Opens a draft for an edit: task and draft locked, the surveyor responsible for both sides, nothing changed since it was seen. */
@Component
public class OpenDraft {

    private static final int LONGEST_REASON = 200;

    private final BoundaryLines lines;
    private final BoundaryPoints points;
    private final Divisions divisions;
    private final Tasks tasks;

    OpenDraft(BoundaryLines lines, BoundaryPoints points, Divisions divisions, Tasks tasks) {
        this.lines = lines;
        this.points = points;
        this.divisions = divisions;
        this.tasks = tasks;
    }

    /** What an edit works on, locked until the transaction ends. */
    public record Desk(LineTask task, BoundaryLine line, LineVersion draft, List<BoundaryPoint> points) {

        BoundaryPoint require(UUID pointId) {
            return points.stream().filter(point -> point.id().equals(pointId)).findFirst()
                    .orElseThrow(() -> new Refusal.NotFound("draft.noSuchPoint"));
        }
    }

    /**
     * Locks a draft and its task until the transaction ends.
     *
     * @param rowVersionSeen of the draft as the surveyor saw it
     */
    public Desk open(Actor surveyor, UUID draftId, long rowVersionSeen, String reason) {
        Roles.require(surveyor, Role.SURVEYOR, "draft.surveyorsEdit");
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("draft.reasonTooLong", LONGEST_REASON);
        }
        LineTask task = tasks.lockOfDraft(draftId);
        LineVersion draft = lines.lockDraft(draftId);
        BoundaryLine line = lines.require(draft.lineId());
        requireBothSides(surveyor, line);
        if (draft.rowVersion() != rowVersionSeen) {
            throw new Refusal.Stale("draft.moved");
        }
        return new Desk(task, line, draft, points.of(draftId));
    }

    /** Refuses who is not responsible for both sides of a line. */
    public void requireBothSides(Actor surveyor, BoundaryLine line) {
        Sides sides = Sides.of(line, divisions);
        if (!sides.bothWithin(surveyor)) {
            throw new Refusal.NotYours("task.notBothSides", sides.a().name(), sides.b().name());
        }
    }
}
