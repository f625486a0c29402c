package org.merestone.web.project;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.project.Board;
import org.merestone.boundary.project.BoardQuery;
import org.merestone.boundary.project.NewProject;
import org.merestone.boundary.project.ProjectBoard;
import org.merestone.boundary.project.ProjectDesk;
import org.merestone.boundary.project.ProjectRollUp;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.problem.Sentences;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects of a county, a city or a province, and the board of one. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class ProjectPages {

    private final ProjectRollUp sums;
    private final ProjectBoard board;
    private final ProjectDesk desk;
    private final Sentences sentences;

    ProjectPages(ProjectRollUp sums, ProjectBoard board, ProjectDesk desk, Sentences sentences) {
        this.sums = sums;
        this.board = board;
        this.desk = desk;
        this.sentences = sentences;
    }

    @GetMapping("/boundaries/projects")
    String projects(Model model, @AuthenticationPrincipal StaffMember reader) {
        Actor actor = Readers.reading(reader);
        model.addAttribute("sums", sums.of(actor));
        model.addAttribute("counties", sums.counties(actor));
        model.addAttribute("reviews", reader.has(Role.COUNTY_OFFICER) || reader.has(Role.SURVEYOR) || reader.has(Role.SUPERVISOR));
        return "project/projects";
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/projects")
    String open(Opening opening, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            return "redirect:/boundaries/projects/" + desk.open(reader.as(Role.COUNTY_OFFICER), opening.project());
        } catch (Refusal.NotAllowed | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("opening", opening);
            return projects(model, reader);
        }
    }

    @GetMapping("/boundaries/projects/{id}")
    String board(@PathVariable UUID id, BoardForm form, Model model, @AuthenticationPrincipal StaffMember reader) {
        Actor actor = Readers.reading(reader);
        model.addAttribute("form", form);
        Board shown = board.board(actor, id, form.query());
        model.addAttribute("board", shown);
        model.addAttribute("closable", reader.has(Role.COUNTY_OFFICER) && !shown.project().closed()
                && shown.progress().doneLines() == shown.progress().lines());
        model.addAttribute("candidates", board.candidates(actor, id));
        model.addAttribute("language", LocaleContextHolder.getLocale());
        return "project/board";
    }

    /** The plan and what became of it, drawn: every line that the reader may see, at most 200. */
    @GetMapping(path = "/boundaries/projects/{id}/plan.svg", produces = "image/svg+xml")
    @NoMaterial("days and stages of a project")
    ResponseEntity<String> chart(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        Board all = board.board(Readers.reading(reader), id, BoardQuery.all());
        Locale locale = LocaleContextHolder.getLocale();
        String drawing = new PlanChart(all, key -> sentences.in(locale, key)).svg();
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml;charset=UTF-8")).header("Cache-Control",
                "no-store").body(drawing);
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/projects/{id}/lines")
    String take(@PathVariable UUID id, @RequestParam UUID line, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return done(id, model, response, reader, () -> desk.take(reader.as(Role.COUNTY_OFFICER), id, line));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/projects/{id}/closing")
    String close(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return done(id, model, response, reader, () -> {
            desk.close(reader.as(Role.COUNTY_OFFICER), id);
            return id;
        });
    }

    private String done(UUID id, Model model, HttpServletResponse response, StaffMember reader, Supplier<UUID> act) {
        try {
            act.get();
            return "redirect:/boundaries/projects/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return board(id, new BoardForm(null, null, null, null, null, null), model, reader);
        }
    }

    /** The form that opens a project. */
    record Opening(@Nullable UUID county, @Nullable String name, @Nullable String contractor, @Nullable String supervisor,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate begins,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate ends) {

        NewProject project() {
            if (county == null || begins == null || ends == null) {
                throw new Refusal.NotAllowed("project.incomplete");
            }
            return new NewProject(county, name == null ? "" : name, contractor == null ? "" : contractor,
                    supervisor == null ? "" : supervisor,
                    begins, ends);
        }
    }
}
