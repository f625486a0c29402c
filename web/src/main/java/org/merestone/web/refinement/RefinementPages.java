package org.merestone.web.refinement;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.refinement.RefinementPlan;
import org.merestone.boundary.refinement.Refinements;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
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

/** Lines of counties and above, and what refining each would come to. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class RefinementPages {

    private final Refinements refinements;

    RefinementPages(Refinements refinements) {
        this.refinements = refinements;
    }

    @GetMapping("/boundaries/refinements")
    String list(Model model, @AuthenticationPrincipal StaffMember member) {
        Actor actor = acting(member);
        model.addAttribute("plans", refinements.lines(actor).stream().map(line -> refinements.plan(actor, line.id())).toList());
        return "refinement/list";
    }

    @GetMapping("/boundaries/refinements/{line}")
    String plan(@PathVariable UUID line, Model model, @AuthenticationPrincipal StaffMember member) {
        Actor actor = acting(member);
        RefinementPlan plan = refinements.plan(actor, line);
        model.addAttribute("plan", plan);
        model.addAttribute("before", RefinementFigure.whole(plan, false));
        model.addAttribute("after", RefinementFigure.whole(plan, true));
        model.addAttribute("details", plan.ends().stream().map(end -> end.isThere() ? List.<RefinementFigure>of()
                : List.of(RefinementFigure.detail(plan, end, false), RefinementFigure.detail(plan, end, true))).toList());
        model.addAttribute("accepted", refinements.accepted(actor, line));
        model.addAttribute("county", actor.role().equals(Role.COUNTY_OFFICER.name()));
        return "refinement/plan";
    }

    /** Puts the refinement on record; what is refused leaves the form as it was sent. */
    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/refinements/{line}")
    String accept(@PathVariable UUID line, Decision form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        try {
            if (form.day() == null) {
                throw new Refusal.NotAllowed("keys.dateMissing");
            }
            refinements.accept(member.as(Role.COUNTY_OFFICER), line, form.seen(), form.documentNo() == null ? "" : form.documentNo(),
                    form.day());
            return "redirect:/boundaries/refinements/" + line;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal).addAttribute("form", form);
            return plan(line, model, member);
        }
    }

    /** @param seen of the plan that the officer looked at */
    record Decision(String seen, @Nullable String documentNo, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {}

    private static Actor acting(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.SUPERVISOR);
    }
}
