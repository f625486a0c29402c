package org.merestone.boundary.demarcation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.boundary.marker.BoundaryPoints;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.springframework.stereotype.Service;

/** What the pages of tasks show. Who is responsible for neither side sees nothing of what is being made of a line (rule 95). */
@Service
public class TaskDesk {

    private final BoundaryLines lines;
    private final BoundaryPoints points;
    private final Markers markers;
    private final Divisions divisions;
    private final Tasks tasks;
    private final Batches batches;
    private final Confirmations confirmations;
    private final DraftAuthors authors;
    private final AuditTrail trail;
    private final LineProgress progress;

    TaskDesk(BoundaryLines lines, BoundaryPoints points, Markers markers, Divisions divisions, Tasks tasks, Batches batches,
            Confirmations confirmations, DraftAuthors authors, AuditTrail trail, LineProgress progress) {
        this.lines = lines;
        this.points = points;
        this.markers = markers;
        this.divisions = divisions;
        this.tasks = tasks;
        this.batches = batches;
        this.confirmations = confirmations;
        this.authors = authors;
        this.trail = trail;
        this.progress = progress;
    }

    /** A task, or a refusal that there is none where the actor may not see it. */
    public TaskDetail task(Actor actor, UUID taskId) {
        LineTask task = tasks.require(taskId);
        BoundaryLine line = lines.require(task.lineId());
        Sides sides = visible(actor, line, taskId);
        DraftView draft = draft(task, sides);
        return new TaskDetail(task.id(), task.state(), task.rowVersion(), line.id(), line.code(), line.name(), UnitName.of(sides.a()),
                UnitName.of(sides.b()), lines.standing(line.id()).map(CourseView::of).orElse(null), batches.ofTask(taskId), draft,
                trail.of("line", line.id().toString()).stream().map(TaskDetail.Act::of).toList(), actions(actor, task, sides, draft));
    }

    /** The course of a task's draft in words, or of the version that it became. */
    public CourseInWords course(Actor actor, UUID taskId) {
        LineTask task = tasks.require(taskId);
        visible(actor, lines.require(task.lineId()), taskId);
        return progress.course(progress.ofTask(taskId));
    }

    /** A batch with its rows and findings. */
    public BatchDetail batch(Actor actor, UUID batchId) {
        SurveyBatch batch = batches.require(batchId);
        LineTask task = tasks.require(batch.taskId());
        visible(actor, lines.require(task.lineId()), batchId);
        return BatchDetail.of(batch, task.rowVersion(), batches.points(batchId), batches.findings(batchId));
    }

    /** Accepted batches of the same bytes, here or in another task that the actor may see, the latest first (import rule 24). */
    public List<SurveyBatch> acceptedBefore(Actor actor, SurveyBatch batch) {
        return batches.ofFile(batch.sha256()).stream().filter(other -> other.state() == SurveyBatch.State.ACCEPTED
                && !other.id().equals(batch.id())
                && Sides.of(lines.require(tasks.require(other.taskId()).lineId()), divisions).anyWithin(actor)).toList();
    }

    private Sides visible(Actor actor, BoundaryLine line, UUID asked) {
        Sides sides = Sides.of(line, divisions);
        if (!sides.anyWithin(actor)) {
            throw new Refusal.NotFound("task.notFound", asked);
        }
        return sides;
    }

    /** The version is read before its points: should an edit come between, its reader holds an old fingerprint and is told so. */
    private @Nullable DraftView draft(LineTask task, Sides sides) {
        if (task.draftId() == null) {
            return null;
        }
        LineVersion draft = lines.requireVersion(task.draftId());
        return DraftView.of(draft, points.of(draft.id()), markers.of(draft.id()), sides, confirmations.of(draft.id()));
    }

    private Set<TaskDetail.Action> actions(Actor actor, LineTask task, Sides sides, @Nullable DraftView draft) {
        EnumSet<TaskDetail.Action> actions = EnumSet.noneOf(TaskDetail.Action.class);
        if (task.state().isOver()) {
            return actions;
        }
        boolean drafted = draft != null && draft.stage() == Stage.DRAFT;
        boolean madeIt = draft != null && actor.accountId() != null && authors.includes(draft.id(), actor.accountId());
        if (actor.role().equals(Role.SURVEYOR.name()) && sides.bothWithin(actor)) {
            actions.addAll(EnumSet.of(TaskDetail.Action.UPLOAD, TaskDetail.Action.ACCEPT, TaskDetail.Action.CANCEL));
            if (drafted) {
                actions.add(TaskDetail.Action.EDIT);
            }
        }
        if (draft != null && drafted && !madeIt) {
            addDecisions(actions, actor, sides, draft);
        }
        return actions;
    }

    private static void addDecisions(Set<TaskDetail.Action> actions, Actor actor, Sides sides, DraftView draft) {
        Optional<Division> side = sides.spokenForBy(actor);
        if (actor.role().equals(Role.BOUNDARY_OFFICER.name()) && side.isPresent()) {
            boolean given = draft.sides().stream()
                    .anyMatch(each -> each.unit().id().equals(side.get().id()) && each.confirmation() != null);
            actions.add(given ? TaskDetail.Action.WITHDRAW : TaskDetail.Action.CONFIRM);
        }
        List<Confirmation> given = draft.sides().stream().map(DraftView.Side::confirmation).filter(java.util.Objects::nonNull).toList();
        boolean signed = given.stream().anyMatch(word -> word.confirmedBy().equals(actor.accountId()));
        if (actor.role().equals(Role.COUNTY_OFFICER.name()) && sides.bothWithin(actor) && given.size() == 2 && !signed) {
            actions.add(TaskDetail.Action.APPROVE);
        }
    }
}
