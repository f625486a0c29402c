package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.profile.Profiles;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.survey.Mend;
import org.merestone.geo.survey.SessionComparison;
import org.merestone.geo.survey.SurveyContext;
import org.merestone.geo.survey.SurveyPoint;
import org.merestone.geo.survey.SurveyReading;
import org.springframework.stereotype.Service;

/** Kept files read again: in the two ways that ambiguous angles leave open, and beside another session of the same points. */
@Service
public class Readings {

    private static final int MOST_SHOWN = 5_000;
    private static final List<Mend> NOTATIONS = List.of(Mend.of(Mend.Kind.PACKED_DMS), Mend.of(Mend.Kind.DECIMAL_DEGREES));

    private final BoundaryLines lines;
    private final Tasks tasks;
    private final TaskDesk desk;
    private final FileContext surroundings;
    private final ColumnTemplates templates;
    private final Documents documents;
    private final Profiles profiles;

    Readings(BoundaryLines lines, Tasks tasks, TaskDesk desk, FileContext surroundings, ColumnTemplates templates, Documents documents,
            Profiles profiles) {
        this.lines = lines;
        this.tasks = tasks;
        this.desk = desk;
        this.surroundings = surroundings;
        this.templates = templates;
        this.documents = documents;
        this.profiles = profiles;
    }

    /** All points of a file as one mend would place them. */
    public record Alternative(Mend mend, List<SurveyPoint> points) {
    }

    /** Both ways to read a file whose angles may be decimal or packed (import rule 16); nothing for any other file. */
    public List<Alternative> alternatives(Actor actor, BatchDetail batch) {
        Set<String> offered = Stream.concat(batch.fileFindings().stream(), batch.rows().stream().flatMap(row -> row.findings().stream()))
                .flatMap(finding -> finding.mends().stream()).collect(Collectors.toSet());
        boolean asked = NOTATIONS.stream().allMatch(mend -> offered.contains(mend.id()) && !batch.batch().mends().contains(mend.id()));
        return !asked ? List.of() : NOTATIONS.stream().map(mend -> new Alternative(mend, read(batch.batch(), mend).points().stream()
                .filter(point -> point.position() != null).limit(MOST_SHOWN).toList())).toList();
    }

    /** What two sessions of a task's points may differ by where its line runs. */
    public SessionComparison.Limits limits(UUID taskId) {
        return profiles.ofUnit(lines.require(tasks.require(taskId).lineId()).unitAId()).thresholds().sessions();
    }

    /**
     * Two sessions of one task, the first half of what must be measured twice (import rule 22).
     *
     * @throws org.merestone.data.conflict.Refusal if the actor may see one of them not
     */
    public SessionComparison compare(Actor actor, UUID firstBatch, UUID secondBatch) {
        SurveyBatch first = desk.batch(actor, firstBatch).batch();
        return SessionComparison.of(read(first, null), read(desk.batch(actor, secondBatch).batch(), null), limits(first.taskId()));
    }

    private SurveyReading read(SurveyBatch batch, @Nullable Mend oneMore) {
        BoundaryLine line = lines.require(tasks.require(batch.taskId()).lineId());
        Set<Mend> mends = Stream.concat(batch.mends().stream().flatMap(id -> Mend.parse(id).stream()), Stream.ofNullable(oneMore))
                .collect(Collectors.toSet());
        SurveyContext context = surroundings.of(line, batch.sha256(), mends, batch.certificateId());
        return templates.read(documents.read(batch.sha256()), batch.fileName(), context);
    }
}
