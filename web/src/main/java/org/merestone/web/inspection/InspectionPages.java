package org.merestone.web.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.inspection.Element;
import org.merestone.boundary.inspection.Fault;
import org.merestone.boundary.inspection.InspectionDesk;
import org.merestone.boundary.inspection.InspectionSheet;
import org.merestone.boundary.inspection.Level;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inspections of a line's results, level after level. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class InspectionPages {

    private final InspectionDesk desk;

    InspectionPages(InspectionDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/boundaries/tasks/{id}/inspections")
    String inspections(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember member) {
        InspectionSheet sheet = desk.sheet(acting(member), id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("elements", Element.values());
        model.addAttribute("weights", Fault.Weight.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("tasks", member.has(Role.SURVEYOR) ? "/survey" : "/boundaries");
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", SchemeForm.of(sheet.scheme().scheme()));
        }
        return "inspection/inspections";
    }

    @PostMapping("/boundaries/tasks/{id}/inspections")
    String begin(@PathVariable UUID id, @RequestParam Level level, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.begin(member.has(level.hand()) ? member.as(level.hand()) : actor, id,
                level));
    }

    @PostMapping("/boundaries/tasks/{id}/inspections/{inspection}/faults")
    String fault(@PathVariable UUID id, @PathVariable UUID inspection, FaultForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("fault", form);
        return done(id, model, response, member, actor -> desk.fault(actor, id, inspection, form.fault()));
    }

    @PostMapping("/boundaries/tasks/{id}/inspections/{inspection}/closing")
    String close(@PathVariable UUID id, @PathVariable UUID inspection, @RequestParam(defaultValue = "") String note, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.close(actor, id, inspection, note));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/tasks/{id}/inspections/scheme")
    String scheme(@PathVariable UUID id, SchemeForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("form", form);
        return done(id, model, response, member, actor -> desk.setScheme(actor, form.scheme(), form.reason() == null ? "" : form.reason()));
    }

    private String done(UUID id, Model model, HttpServletResponse response, StaffMember member, Consumer<Actor> act) {
        try {
            act.accept(acting(member));
            return "redirect:/boundaries/tasks/" + id + "/inspections";
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return inspections(id, model, member);
        }
    }

    private static Actor acting(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SUPERVISOR, Role.SURVEYOR, Role.BOUNDARY_OFFICER);
    }

    /** The form of a fault. */
    record FaultForm(int unit, @Nullable Element element, Fault.@Nullable Weight weight, @Nullable String told) {

        Fault fault() {
            if (element == null || weight == null) {
                throw new Refusal.NotAllowed("inspection.faultUntold", 500);
            }
            return new Fault(unit, element, weight, told == null ? "" : told);
        }
    }
}
