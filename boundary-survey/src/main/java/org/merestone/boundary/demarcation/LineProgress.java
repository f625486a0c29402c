package org.merestone.boundary.demarcation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
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
    private final Markers markers;
    private final LineRecords records;
    private final CourseDesk words;

    LineProgress(BoundaryLines lines, Divisions divisions, Tasks tasks, Confirmations confirmations, DraftAuthors authors, Markers markers,
            LineRecords records, CourseDesk words) {
        this.lines = lines;
        this.divisions = divisions;
        this.tasks = tasks;
        this.confirmations = confirmations;
        this.authors = authors;
        this.markers = markers;
        this.records = records;
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
        return Optional.ofNullable(all(List.of(lineId)).get(lineId));
    }

    /** The work on each of several lines, by line; those before a draft was made are left out. */
    public Map<UUID, Work> all(Collection<UUID> lineIds) {
        Map<UUID, LineTask> latest = tasks.latest(lineIds);
        Map<UUID, BoundaryLine> known = lines.all(latest.keySet());
        Map<UUID, LineVersion> versions = lines.allVersions(latest.values().stream().map(LineTask::draftId).filter(Objects::nonNull).toList());
        Map<UUID, Work> works = new LinkedHashMap<>();
        known.values().stream().sorted(Comparator.comparing(BoundaryLine::code)).forEach(line -> {
            LineTask task = Objects.requireNonNull(latest.get(line.id()));
            LineVersion version = task.draftId() == null ? null : versions.get(task.draftId());
            if (version != null) {
                works.put(line.id(), new Work(task, line, version));
            }
        });
        return works;
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
        return unconfirmed(List.of(work)).getOrDefault(work.line().id(), List.of());
    }

    /** The same for several lines, by line. */
    public Map<UUID, List<UnitName>> unconfirmed(Collection<Work> works) {
        Map<UUID, Division> units = divisions.today(works.stream().map(Work::line)
                .flatMap(line -> Stream.of(line.unitAId(), line.unitBId())).filter(Objects::nonNull).distinct().toList());
        Map<UUID, List<Confirmation>> given = confirmations.of(works.stream().map(work -> work.version().id()).toList());
        return works.stream().collect(Collectors.toMap(work -> work.line().id(), work -> {
            Set<UUID> confirmed = given.getOrDefault(work.version().id(), List.of()).stream()
                    .filter(word -> word.standsFor(work.version().fingerprint())).map(Confirmation::unitId).collect(Collectors.toSet());
            return Sides.of(work.line(), units).both().stream().filter(side -> !confirmed.contains(side.id())).map(UnitName::of).toList();
        }));
    }

    /** How many markers the version of each work has, by line. */
    public Map<UUID, Integer> markerCounts(Collection<Work> works) {
        Map<UUID, Integer> counted = markers.count(works.stream().map(work -> work.version().id()).toList());
        return works.stream().collect(Collectors.toMap(work -> work.line().id(), work -> counted.getOrDefault(work.version().id(), 0)));
    }

    /** Whether somebody had a hand in the draft, and so neither signs nor approves it (rule 96). */
    public boolean madeBy(Work work, UUID account) {
        return authors.includes(work.version().id(), account);
    }

    /** The markers by number, each with its sheet, its findings and its position in words. */
    public List<MarkerPage> markers(Work work) {
        return RegisteredMarkers.of(records.of(work));
    }

    /** The course in words, with what does not hold. */
    public CourseInWords course(Work work) {
        return words.of(records.of(work));
    }
}
