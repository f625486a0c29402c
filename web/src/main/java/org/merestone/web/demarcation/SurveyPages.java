package org.merestone.web.demarcation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.BatchDetail;
import org.merestone.boundary.demarcation.Certificates;
import org.merestone.boundary.demarcation.ColumnTemplates;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.LineTasks;
import org.merestone.boundary.demarcation.Readings;
import org.merestone.boundary.demarcation.SurveyBatch;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.demarcation.TaskLists;
import org.merestone.boundary.demarcation.TaskQuery;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.Severity;
import org.merestone.geo.survey.SurveyFile;
import org.merestone.geo.survey.SurveyFormat;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The surveyor's pages: tasks, instrument files with their findings, acceptance. */
@Controller
@OpenTo(Role.SURVEYOR)
class SurveyPages {

    private static final int LINES_OFFERED = 200;

    private final TaskLists lists;
    private final TaskDesk desk;
    private final AgreementLinks links;
    private final LineTasks tasks;
    private final SurveyImports imports;
    private final ColumnTemplates templates;
    private final StoredFiles files;
    private final Readings readings;
    private final Certificates certificates;
    private final SampleFiles samples;

    SurveyPages(TaskLists lists, TaskDesk desk, AgreementLinks links, LineTasks tasks, SurveyImports imports, ColumnTemplates templates,
            StoredFiles files, Readings readings, Certificates certificates, SampleFiles samples) {
        this.lists = lists;
        this.desk = desk;
        this.links = links;
        this.tasks = tasks;
        this.imports = imports;
        this.templates = templates;
        this.files = files;
        this.readings = readings;
        this.certificates = certificates;
        this.samples = samples;
    }

    @GetMapping("/survey")
    String list(TaskListForm form, Model model, @AuthenticationPrincipal StaffMember reader) {
        Actor surveyor = reader.as(Role.SURVEYOR);
        model.addAttribute("form", form);
        model.addAttribute("states", LineTask.State.values());
        model.addAttribute("tasks", lists.tasks(surveyor, form.query()));
        model.addAttribute("lines", lists.lines(surveyor, new TaskQuery(Set.of(), "", TaskQuery.Sort.LINE_NAME, false, 0, LINES_OFFERED))
                .rows().stream().filter(line -> line.taskId() == null).toList());
        model.addAttribute("here", "/survey");
        model.addAttribute("reviews", true);
        return "demarcation/tasks";
    }

    @PostMapping("/survey/tasks")
    String open(@RequestParam UUID line, @AuthenticationPrincipal StaffMember reader) {
        return "redirect:/survey/tasks/" + tasks.open(reader.as(Role.SURVEYOR), line);
    }

    /** @param batch the file whose rows are shown; the draft's points where it is left out */
    @GetMapping("/survey/tasks/{id}")
    String task(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID batch, Model model,
            @AuthenticationPrincipal StaffMember reader) {
        Actor surveyor = reader.as(Role.SURVEYOR);
        TaskDetail task = desk.task(surveyor, id);
        model.addAttribute("task", task);
        model.addAttribute("samples", samples.of(task.lineCode()));
        links.add(model, task, reader);
        model.addAttribute("here", "/survey");
        if (batch != null) {
            BatchDetail detail = desk.batch(surveyor, batch);
            model.addAttribute("batch", detail);
            model.addAttribute("mends", MendChoice.of(detail));
            model.addAttribute("earlier", wasImported(detail) ? desk.acceptedBefore(surveyor, detail.batch()) : List.of());
            model.addAttribute("alternatives", readings.alternatives(surveyor, detail));
            model.addAttribute("certificates", needsCertificate(detail) ? certificates.within(surveyor) : null);
            model.addAttribute("headings", headings(detail));
            model.addAttribute("columns", ColumnNaming.choices());
        }
        return "demarcation/task";
    }

    @GetMapping(path = "/survey/tasks/{id}/map", produces = "application/geo+json")
    @HandsOut(value = HandsOut.About.TASK, as = "task-map.geojson")
    void map(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID batch, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        Actor surveyor = reader.as(Role.SURVEYOR);
        BatchDetail detail = batch == null ? null : desk.batch(surveyor, batch);
        TaskMap.write(desk.task(surveyor, id), detail, detail == null ? List.of() : readings.alternatives(surveyor, detail), response);
    }

    @PostMapping("/survey/tasks/{id}/files")
    String upload(@PathVariable UUID id, @RequestParam MultipartFile file, RedirectAttributes next,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        String name = TypedText.fileName(file);
        Upload upload = imports.upload(reader.as(Role.SURVEYOR), id, name, file.getBytes());
        if (upload.cameBefore()) {
            next.addFlashAttribute("cameBefore", true);
        }
        return "redirect:/survey/tasks/" + id + "?batch=" + upload.batchId();
    }

    /** The first row of a file whose columns nobody knows; empty for every other file. */
    private List<String> headings(BatchDetail detail) {
        boolean unknown = detail.batch().state() == SurveyBatch.State.REFUSED
                && detail.batch().format().equals(SurveyFormat.UNKNOWN.name());
        List<String> cells = unknown ? SurveyFile.firstRow(files.read(detail.batch().sha256())) : List.of();
        return cells.size() < 2 || cells.size() > ColumnNaming.MOST ? List.of() : cells;
    }

    /** Whether the same bytes came in before (import rule 24). */
    private static boolean wasImported(BatchDetail detail) {
        return detail.fileFindings().stream().anyMatch(finding -> finding.ruleId().equals("24"));
    }

    /** Whether a recorded paper might let the file in: it names an older datum, and rests on none yet. */
    private static boolean needsCertificate(BatchDetail detail) {
        return detail.batch().certificateId() == null && Stream.concat(detail.fileFindings().stream(),
                detail.rows().stream().flatMap(row -> row.findings().stream()))
                .anyMatch(finding -> finding.ruleId().equals("12") && finding.severity() == Severity.BLOCK && finding.mends().isEmpty());
    }

    /** Remembers what the columns of a file are, and reads it again by that. */
    @PostMapping("/survey/tasks/{id}/files/{batch}/columns")
    String nameColumns(@PathVariable UUID id, @PathVariable UUID batch, ColumnNaming naming, @AuthenticationPrincipal StaffMember reader) {
        Actor surveyor = reader.as(Role.SURVEYOR);
        BatchDetail detail = desk.batch(surveyor, batch);
        templates.save(surveyor, naming.template(headings(detail)));
        Upload upload = imports.upload(surveyor, id, detail.batch().fileName(), files.read(detail.batch().sha256()),
                MendChoice.of(detail.batch()), detail.batch().certificateId());
        return "redirect:/survey/tasks/" + id + "?batch=" + upload.batchId();
    }

    /** Reads a file again with one more of the mends that its findings offered. */
    @PostMapping("/survey/tasks/{id}/files/{batch}/mending")
    String mend(@PathVariable UUID id, @PathVariable UUID batch, @RequestParam String mend, @AuthenticationPrincipal StaffMember reader) {
        Actor surveyor = reader.as(Role.SURVEYOR);
        BatchDetail detail = desk.batch(surveyor, batch);
        Upload upload = imports.upload(surveyor, id, detail.batch().fileName(), files.read(detail.batch().sha256()),
                MendChoice.and(detail, mend), detail.batch().certificateId());
        return "redirect:/survey/tasks/" + id + "?batch=" + upload.batchId();
    }

    @PostMapping("/survey/tasks/{id}/files/{batch}/acceptance")
    String accept(@PathVariable UUID id, @PathVariable UUID batch, @RequestParam long rowVersion,
            @AuthenticationPrincipal StaffMember reader) {
        imports.accept(reader.as(Role.SURVEYOR), batch, rowVersion);
        return "redirect:/survey/tasks/" + id;
    }
}
