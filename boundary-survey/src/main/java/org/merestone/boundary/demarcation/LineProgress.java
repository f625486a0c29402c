package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.springframework.stereotype.Component;

/** How far the work on a line has come, for those who plan, check and sign it. Callers have seen to it who may know. */
@Component
public class LineProgress {

    private final BoundaryLines lines;
    private final Divisions divisions;
    private final Tasks tasks;
    private final Confirmations confirmations;
    private final DraftAuthors authors;
    private final MarkerRegistration registration;
    private final CourseDesk words;

    LineProgress(BoundaryLines lines, Divisions divisions, Tasks tasks, Confirmations confirmations, DraftAuthors authors,
            MarkerRegistration registration, CourseDesk words) {
        this.lines = lines;
        this.divisions = divisions;
        this.tasks = tasks;
        this.confirmations = confirmations;
        this.authors = authors;
        this.registration = registration;
        this.words = words;
    }

    /**
     * The work on a line: its running task or, where none runs, the one approved last.
     *
     * @param version the draft, or what became of it
     */
    public record Work(LineTask task, BoundaryLine line, LineVersion version) {

        /** Whether the line is law by this very work. */
        public boolean isLaw() {
            return version.stage() == Stage.IN_FORCE;
        }
    }

    /** The work on a line; empty before a draft was made. */
    public Optional<Work> of(UUID lineId) {
        return tasks.latest(lineId).flatMap(task -> Optional.ofNullable(task.draftId())
                .map(draft -> new Work(task, lines.require(lineId), lines.requireVersion(draft))));
    }

    /** The work of a task that has a draft or had one. */
    public Work ofTask(UUID taskId) {
        LineTask task = tasks.require(taskId);
        UUID draft = task.draftId();
        if (draft == null) {
            throw new Refusal.NotFound("course.noDraft");
        }
        return new Work(task, lines.require(task.lineId()), lines.requireVersion(draft));
    }

    /** The present work on a line, with its task locked until the transaction ends: nobody edits or decides meanwhile. */
    public Optional<Work> lock(UUID lineId) {
        return tasks.latest(lineId).filter(task -> !task.state().isOver()).map(task -> tasks.lockRunning(task.id()))
                .flatMap(task -> of(lineId));
    }

    /** The two sides, A then B; a line that is not demarcated between two townships is refused. */
    public List<UnitName> sides(UUID lineId) {
        return Sides.of(lines.require(lineId), divisions).both().stream().map(UnitName::of).toList();
    }

    /** The sides that have not confirmed the draft as it is. */
    public List<UnitName> unconfirmed(Work work) {
        List<Confirmation> standing = confirmations.standing(work.version().id(), work.version().fingerprint());
        return Sides.of(work.line(), divisions).both().stream()
                .filter(side -> standing.stream().noneMatch(word -> word.unitId().equals(side.id()))).map(UnitName::of).toList();
    }

    /** Whether somebody had a hand in the draft, and so neither signs nor approves it (rule 96). */
    public boolean madeBy(Work work, UUID account) {
        return authors.includes(work.version().id(), account);
    }

    /** The markers by number, each with its sheet, its findings and its position in words. */
    public List<MarkerPage> markers(Work work) {
        return registration.of(work.task(), work.line(), work.version());
    }

    /** The course in words, with what does not hold. */
    public CourseInWords course(Work work) {
        return words.of(work.version().id());
    }
}
