package org.merestone.web.demarcation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.Approval;
import org.merestone.boundary.demarcation.LineTask;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.demarcation.TaskLists;
import org.merestone.boundary.demarcation.TwoKeys;
import org.merestone.boundary.line.Classification;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officers' pages: drafts of their lines, one key for each side, and the county's decision. */
@Controller
@OpenTo({Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class BoundaryPages {

    private final TaskLists lists;
    private final TaskDesk desk;
    private final AgreementLinks links;
    private final TwoKeys keys;

    BoundaryPages(TaskLists lists, TaskDesk desk, AgreementLinks links, TwoKeys keys) {
        this.lists = lists;
        this.desk = desk;
        this.links = links;
        this.keys = keys;
    }

    @GetMapping("/boundaries")
    String list(TaskListForm form, Model model, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("form", form);
        model.addAttribute("states", LineTask.State.values());
        model.addAttribute("tasks", lists.tasks(officer(reader), form.query()));
        model.addAttribute("here", "/boundaries");
        model.addAttribute("reviews", reader.has(Role.COUNTY_OFFICER) || reader.has(Role.SURVEYOR) || reader.has(Role.SUPERVISOR));
        return "demarcation/tasks";
    }

    @GetMapping("/boundaries/tasks/{id}")
    String task(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember reader) {
        TaskDetail task = desk.task(officer(reader), id);
        model.addAttribute("task", task);
        links.add(model, task, reader);
        model.addAttribute("classifications", Classification.values());
        model.addAttribute("here", "/boundaries");
        return "demarcation/task";
    }

    @GetMapping(path = "/boundaries/tasks/{id}/map", produces = "application/geo+json")
    @HandsOut(value = HandsOut.About.TASK, as = "task-map.geojson")
    void map(@PathVariable UUID id, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        TaskMap.write(desk.task(officer(reader), id), null, List.of(), response);
    }

    @OpenTo(Role.BOUNDARY_OFFICER)
    @PostMapping("/boundaries/tasks/{id}/draft/{draft}/confirmation")
    String confirm(@PathVariable UUID id, @PathVariable UUID draft, @RequestParam String fingerprint, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return decided(id, model, response, reader, () -> keys.confirm(reader.as(Role.BOUNDARY_OFFICER), draft, fingerprint));
    }

    @OpenTo(Role.BOUNDARY_OFFICER)
    @PostMapping("/boundaries/tasks/{id}/draft/{draft}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID draft, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return decided(id, model, response, reader, () -> keys.withdraw(reader.as(Role.BOUNDARY_OFFICER), draft, reason));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/tasks/{id}/draft/{draft}/approval")
    String approve(@PathVariable UUID id, @PathVariable UUID draft, Decision decision, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("decision", decision);
        return decided(id, model, response, reader, () -> keys.approve(reader.as(Role.COUNTY_OFFICER), draft, decision.approval()));
    }

    /** Back to the task; where the decision was refused, with the sentence and what was typed. */
    private String decided(UUID task, Model model, HttpServletResponse response, StaffMember reader, Supplier<?> decision) {
        try {
            decision.get();
            return "redirect:/boundaries/tasks/" + task;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return task(task, model, reader);
        }
    }

    private static Actor officer(StaffMember reader) {
        return reader.as(Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR);
    }

    /** The form of the county's decision. */
    record Decision(long rowVersion, String fingerprint, String documentNo,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate approvedOn, @Nullable Classification classification) {

        Approval approval() {
            if (approvedOn == null) {
                throw new Refusal.NotAllowed("keys.dateMissing");
            }
            if (classification == null) {
                throw new Refusal.NotAllowed("keys.classificationMissing");
            }
            return new Approval(rowVersion, fingerprint, documentNo, approvedOn, classification);
        }
    }
}
