package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.SurveyedPosition;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.Severity;
import org.merestone.geo.survey.FindingKind;
import org.merestone.geo.survey.Mend;
import org.merestone.geo.survey.SurveyContext;
import org.merestone.geo.survey.SurveyFormat;
import org.merestone.geo.survey.SurveyReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Instrument files of a task: read and kept with every finding, and, where nothing keeps them out, accepted whole into the draft. */
@Service
public class SurveyImports {

    private static final int MOST_BYTES = 20 << 20;
    private static final int LONGEST_NAME = 200;

    private final BoundaryLines lines;
    private final Divisions divisions;
    private final Tasks tasks;
    private final Batches batches;
    private final FileContext surroundings;
    private final Certificates certificates;
    private final Drafts drafts;
    private final ColumnTemplates templates;
    private final Documents documents;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    SurveyImports(BoundaryLines lines, Divisions divisions, Tasks tasks, Batches batches, FileContext surroundings,
            Certificates certificates, Drafts drafts, ColumnTemplates templates, Documents documents, Ledger ledger, Clock clock,
            Supplier<UUID> ids) {
        this.lines = lines;
        this.divisions = divisions;
        this.tasks = tasks;
        this.batches = batches;
        this.surroundings = surroundings;
        this.certificates = certificates;
        this.drafts = drafts;
        this.templates = templates;
        this.documents = documents;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** Uploads a file as it stands, without any mend. */
    @Transactional
    public Upload upload(Actor surveyor, UUID taskId, String fileName, byte[] content) {
        return upload(surveyor, taskId, fileName, content, Set.of());
    }

    /**
     * Reads an instrument file for a task and keeps file, points and findings. Any BLOCK or ERROR refuses it whole.
     *
     * @param fileName as the surveyor named it; a path before it is cut off
     * @param content  at most 20 MB
     * @param mends    what a person chose to mend, after the findings of an earlier reading offered it
     */
    @Transactional
    public Upload upload(Actor surveyor, UUID taskId, String fileName, byte[] content, Set<Mend> mends) {
        return upload(surveyor, taskId, fileName, content, mends, null);
    }

    /**
     * The same for coordinates that were converted from an older datum, on the strength of a recorded paper.
     *
     * @param certificate one that the surveyor may see, or null
     */
    @Transactional
    public Upload upload(Actor surveyor, UUID taskId, String fileName, byte[] content, Set<Mend> mends, @Nullable UUID certificate) {
        Roles.require(surveyor, Role.SURVEYOR, "survey.surveyorsUpload");
        if (content.length > MOST_BYTES) {
            throw new Refusal.NotAllowed("survey.tooLarge", MOST_BYTES >> 20);
        }
        if (certificate != null) {
            certificates.require(surveyor, certificate);
        }
        LineTask task = tasks.lockRunning(taskId);
        BoundaryLine line = lines.require(task.lineId());
        requireBothSides(surveyor, line);
        List<String> chosen = mends.stream().map(Mend::id).sorted().toList();
        Optional<SurveyBatch> before = batches.ofFile(Documents.sha256(content)).stream().filter(batch -> batch.taskId().equals(taskId)
                && batch.state() != SurveyBatch.State.REFUSED && batch.mends().equals(chosen)
                && Objects.equals(batch.certificateId(), certificate)).findFirst();
        if (before.isPresent()) {
            return new Upload(before.get().id(), before.get().state(), true);
        }
        SurveyBatch batch = read(surveyor, task, line, plainName(fileName), content, mends, certificate);
        return new Upload(batch.id(), batch.state(), false);
    }

    /**
     * Accepts a batch whole: its markers and boundary points are registered, and the task's draft runs through them, in place of what the
     * draft was before. Confirmations of that are void.
     *
     * @param taskRowVersionSeen row version of the task as the surveyor saw it
     */
    @Transactional
    public Accepted accept(Actor surveyor, UUID batchId, long taskRowVersionSeen) {
        Roles.require(surveyor, Role.SURVEYOR, "survey.surveyorsUpload");
        LineTask task = tasks.lockRunning(batches.require(batchId).taskId());
        BoundaryLine line = lines.require(task.lineId());
        requireBothSides(surveyor, line);
        if (task.rowVersion() != taskRowVersionSeen) {
            throw new Refusal.Stale("task.moved");
        }
        SurveyBatch batch = batches.require(batchId);
        if (batch.state() == SurveyBatch.State.REFUSED) {
            throw new Refusal.NotAllowed("survey.refused", batch.fileName());
        }
        if (batch.format().equals(SurveyFormat.LAND_PARCEL.name())) {
            throw new Refusal.NotAllowed("survey.parcelIsNoLine", batch.fileName());
        }
        List<BatchPoint> rows = batches.points(batchId);
        List<Drafts.Through> through = through(batch, rows);
        Drafts.Drawn drawn = drafts.draw(task, line, through, batch.fileName(), surveyor.requireAccount(), batch.fileName());
        List<BatchFinding> said = remarks(drawn.course(), through, rows);
        batches.addFindings(batchId, said);
        batches.accepted(batchId);
        ledger.enter(surveyor, Act.of("survey.accept", "line", line.id()).with("batch=" + batchId + " draft=" + drawn.draftId()
                + " points=" + through.size() + " fingerprint=" + drawn.fingerprint()));
        return new Accepted(drawn.draftId(), said);
    }

    /** The draft that an accepted batch made, and what there is to say about how it was drawn. */
    public record Accepted(UUID draftId, List<BatchFinding> findings) {}

    private SurveyBatch read(Actor surveyor, LineTask task, BoundaryLine line, String fileName, byte[] content, Set<Mend> mends,
            @Nullable UUID certificate) {
        SurveyContext context = surroundings.of(line, Documents.sha256(content), mends, certificate);
        SurveyReading reading = templates.read(content, fileName, context);
        if (reading.acceptable() && reading.points().size() > ReadBatch.MOST_POINTS) {
            throw new Refusal.NotAllowed("survey.tooManyPoints", ReadBatch.MOST_POINTS);
        }
        documents.store(surveyor, fileName, "application/octet-stream", content);
        ReadBatch stored = ReadBatch.of(reading);
        SurveyBatch.State state = reading.acceptable() && !hasAreas(reading) ? SurveyBatch.State.READ : SurveyBatch.State.REFUSED;
        SurveyBatch batch = new SurveyBatch(ids.get(), task.id(), reading.sha256(), fileName, reading.format().name(), reading.encoding(),
                stored.epsg(), state, surveyor.requireAccount(),
                surveyor.username(), LegalTime.now(clock), mends.stream().map(Mend::id).sorted().toList(), certificate, 0);
        batches.add(batch, stored.points(), stored.findings());
        ledger.enter(surveyor, Act.of(state == SurveyBatch.State.READ ? "survey.read" : "survey.refuse", "line", line.id())
                .with("batch=" + batch.id() + " file=" + fileName + " sha256=" + reading.sha256()
                        + (batch.mends().isEmpty() ? "" : " mends=" + String.join(",", batch.mends()))
                        + (certificate == null ? "" : " certificate=" + certificate)));
        return batch;
    }

    /** Corners of areas make no course. */
    private static boolean hasAreas(SurveyReading reading) {
        return reading.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.AREAS);
    }

    private void requireBothSides(Actor surveyor, BoundaryLine line) {
        Sides sides = Sides.of(line, divisions);
        if (!sides.bothWithin(surveyor)) {
            throw new Refusal.NotYours("task.notBothSides", sides.a().name(), sides.b().name());
        }
    }

    private static String plainName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "-" : Fitted.text(name, LONGEST_NAME);
    }

    /** The points to draw through: a point that was measured again at the same place counts once. */
    private static List<Drafts.Through> through(SurveyBatch batch, List<BatchPoint> rows) {
        Set<String> names = new HashSet<>();
        List<Drafts.Through> through = new ArrayList<>(rows.size());
        for (BatchPoint row : rows) {
            if (names.add(row.name())) {
                through.add(new Drafts.Through(row.name(), row.marker(), position(batch, row)));
            }
        }
        return through;
    }

    private static SurveyedPosition position(SurveyBatch batch, BatchPoint row) {
        double[] at = Objects.requireNonNull(row.lonLat(), "an acceptable file places every row");
        return new SurveyedPosition(Geometries.FACTORY.createPoint(new Coordinate(at[0], at[1])), row.rawLine(), row.xNorth(), row.yEast(),
                row.crsEpsg(), row.heightM(), row.heightDatum(), Markers.GNSS_RTK, row.hrmsM(), batch.id(), day(row.observedAt()));
    }

    private static @Nullable LocalDate day(@Nullable String observedAt) {
        return observedAt == null ? null : LocalDate.parse(observedAt.substring(0, 10));
    }

    private static List<BatchFinding> remarks(CourseDrawing course, List<Drafts.Through> through, List<BatchPoint> rows) {
        List<BatchFinding> remarks = new ArrayList<>();
        if (course.turned()) {
            remarks.add(remark(Severity.INFO, 0, "course.reversed"));
        }
        Drafts.Through first = through.get(course.turned() ? through.size() - 1 : 0);
        Drafts.Through last = through.get(course.turned() ? 0 : through.size() - 1);
        if (course.startGapM() > CourseDrawing.SAME_PLACE_M) {
            remarks.add(remark(Severity.WARN, rowOf(first, rows), "course.joinedStart", first.number(), metres(course.startGapM())));
        }
        if (course.endGapM() > CourseDrawing.SAME_PLACE_M) {
            remarks.add(remark(Severity.WARN, rowOf(last, rows), "course.joinedEnd", last.number(), metres(course.endGapM())));
        }
        return remarks;
    }

    private static BatchFinding remark(Severity severity, int row, String key, Object... arguments) {
        return new BatchFinding("46", severity, row, FindingText.in(Locale.CHINESE, key, arguments),
                FindingText.in(Locale.ENGLISH, key, arguments), List.of());
    }

    private static int rowOf(Drafts.Through point, List<BatchPoint> rows) {
        return rows.stream().filter(row -> row.name().equals(point.number())).findFirst().map(BatchPoint::rowNo).orElse(0);
    }

    private static String metres(double metres) {
        return String.format(Locale.ROOT, "%.2f", metres);
    }
}
