package org.merestone.boundary.demarcation;

import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and gives up the task of demarcating a line between two townships; a line has one running task at most. */
@Service
public class LineTasks {

    private static final int LONGEST_REASON = 200;

    private final BoundaryLines lines;
    private final Markers markers;
    private final Divisions divisions;
    private final Tasks tasks;
    private final Confirmations confirmations;
    private final Ledger ledger;

    LineTasks(BoundaryLines lines, Markers markers, Divisions divisions, Tasks tasks, Confirmations confirmations, Ledger ledger) {
        this.lines = lines;
        this.markers = markers;
        this.divisions = divisions;
        this.tasks = tasks;
        this.confirmations = confirmations;
        this.ledger = ledger;
    }

    /** Opens the task of a line, for a surveyor who is responsible for both of its sides. */
    @Transactional
    public UUID open(Actor surveyor, UUID lineId) {
        Roles.require(surveyor, Role.SURVEYOR, "task.surveyorsOpen");
        BoundaryLine line = lines.lock(lineId);
        requireBothSides(surveyor, line);
        if (tasks.running(lineId).isPresent()) {
            throw new Refusal.NotAllowed("task.runsAlready", line.name());
        }
        UUID task = tasks.open(lineId, surveyor.requireAccount());
        ledger.enter(surveyor, Act.of("task.open", "line", lineId).with("task=" + task));
        return task;
    }

    /** Opens the task of the line between two divisions; a refusal when they share none. */
    @Transactional
    public UUID openBetween(Actor surveyor, UUID unit, UUID other) {
        BoundaryLine line = lines.between(unit, other).orElseThrow(() -> new Refusal.NotAllowed("task.noLineBetween",
                divisions.require(unit).name(), divisions.require(other).name()));
        return open(surveyor, line.id());
    }

    /**
     * Gives a task up: its draft is withdrawn, with its markers and its confirmations, and the line stays as it stands.
     *
     * @param rowVersionSeen of the task as the surveyor saw it
     */
    @Transactional
    public void cancel(Actor surveyor, UUID taskId, long rowVersionSeen, String reason) {
        Roles.require(surveyor, Role.SURVEYOR, "task.surveyorsOpen");
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        LineTask task = tasks.lockRunning(taskId);
        BoundaryLine line = lines.require(task.lineId());
        requireBothSides(surveyor, line);
        if (task.rowVersion() != rowVersionSeen) {
            throw new Refusal.Stale("task.moved");
        }
        if (task.draftId() != null) {
            confirmations.voidAll(task.draftId(), reason);
            markers.withdrawAll(task.draftId());
            lines.withdraw(task.draftId());
        }
        tasks.cancelled(taskId);
        ledger.enter(surveyor, Act.of("task.cancel", "line", line.id()).because(reason).with("task=" + taskId));
    }

    private void requireBothSides(Actor surveyor, BoundaryLine line) {
        Sides sides = Sides.of(line, divisions);
        if (!sides.bothWithin(surveyor)) {
            throw new Refusal.NotYours("task.notBothSides", sides.a().name(), sides.b().name());
        }
    }
}
