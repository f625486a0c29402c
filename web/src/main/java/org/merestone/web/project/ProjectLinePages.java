package org.merestone.web.project;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.project.LineSheet;
import org.merestone.boundary.project.NewPaper;
import org.merestone.boundary.project.PaperFiling;
import org.merestone.boundary.project.PaperKind;
import org.merestone.boundary.project.ProjectBoard;
import org.merestone.boundary.project.ProjectDesk;
import org.merestone.boundary.project.WorkStage;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One line of a project: its stages, its papers, what keeps it where it is. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class ProjectLinePages {

    private final ProjectBoard board;
    private final ProjectDesk desk;
    private final PaperFiling filing;
    private final AgreementReader agreements;

    ProjectLinePages(ProjectBoard board, ProjectDesk desk, PaperFiling filing, AgreementReader agreements) {
        this.board = board;
        this.desk = desk;
        this.filing = filing;
        this.agreements = agreements;
    }

    @GetMapping("/boundaries/lines/{id}")
    String line(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember reader) {
        LineSheet sheet = board.line(Readers.reading(reader), id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("agreement", Optional.ofNullable(sheet.taskId()).flatMap(agreements::ofTask).orElse(null));
        model.addAttribute("tasks", !reader.has(Role.SURVEYOR) ? "/boundaries" : "/survey");
        model.addAttribute("language", LocaleContextHolder.getLocale());
        return "project/line";
    }

    @PostMapping("/boundaries/lines/{id}/stages/{stage}/end")
    String finish(@PathVariable UUID id, @PathVariable WorkStage stage, @RequestParam long rowVersion,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate doneOn, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return done(id, model, response, reader,
                () -> desk.finish(Readers.acting(reader, stage.hand()), id, rowVersion, stage, doneOn));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/lines/{id}/stages/{stage}/plan")
    String replan(@PathVariable UUID id, @PathVariable WorkStage stage, @RequestParam long rowVersion,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate plannedOn, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return done(id, model, response, reader,
                () -> desk.replan(reader.as(Role.COUNTY_OFFICER), id, rowVersion, stage, plannedOn, reason));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/lines/{id}/stages/{stage}/return")
    String sendBack(@PathVariable UUID id, @PathVariable WorkStage stage, @RequestParam long rowVersion, @RequestParam String reason,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return done(id, model, response, reader, () -> desk.sendBack(reader.as(Role.COUNTY_OFFICER), id, rowVersion, stage, reason));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/lines/{id}/markers")
    String markers(@PathVariable UUID id, @RequestParam long rowVersion, @RequestParam int markers, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return done(id, model, response, reader, () -> desk.planMarkers(reader.as(Role.COUNTY_OFFICER), id, rowVersion, markers));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/lines/{id}/removal")
    String drop(@PathVariable UUID id, @RequestParam long rowVersion, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        UUID project = board.line(Readers.reading(reader), id).project().id();
        String answer = done(id, model, response, reader, () -> desk.drop(reader.as(Role.COUNTY_OFFICER), id, rowVersion, reason));
        return answer.startsWith("redirect:") ? "redirect:/boundaries/projects/" + project : answer;
    }

    @PostMapping("/boundaries/lines/{id}/papers")
    String file(@PathVariable UUID id, PaperForm form, @RequestParam MultipartFile file, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        byte[] content = file.getBytes();
        String name = TypedText.fileName(file);
        String type = file.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : file.getContentType();
        model.addAttribute("paper", form);
        return done(id, model, response, reader, () -> {
            NewPaper paper = form.paper(name, type, content);
            Role hand = paper.kind().ofEachSide() ? Role.BOUNDARY_OFFICER
                    : reader.has(paper.kind().stage().hand()) ? paper.kind().stage().hand() : Role.COUNTY_OFFICER;
            filing.file(Readers.acting(reader, hand), id, form.rowVersion(), paper);
        });
    }

    /** A paper as it was filed, always as a download: nobody's upload is shown as a page of this site. */
    @GetMapping("/boundaries/lines/{id}/papers/{paper}")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID paper, @AuthenticationPrincipal StaffMember reader) {
        PaperFiling.Taken taken = filing.take(Readers.reading(reader), id, paper);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(taken.paper().fileName(), StandardCharsets.UTF_8).build().toString())
                .body(taken.content());
    }

    private String done(UUID id, Model model, HttpServletResponse response, StaffMember reader, Runnable act) {
        try {
            act.run();
            return "redirect:/boundaries/lines/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return line(id, model, reader);
        }
    }

    /** The form that files a paper. */
    record PaperForm(long rowVersion, @Nullable PaperKind kind, @Nullable String title, @Nullable String documentNo,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dated) {

        NewPaper paper(String fileName, String mediaType, byte[] content) {
            if (kind == null || dated == null) {
                throw new Refusal.NotAllowed("project.incomplete");
            }
            String shortType = mediaType.length() > 100 ? MediaType.APPLICATION_OCTET_STREAM_VALUE : mediaType;
            return new NewPaper(kind, title == null ? "" : title, documentNo == null ? "" : documentNo, dated, fileName, shortType,
                    content);
        }
    }
}
