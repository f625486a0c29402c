package org.merestone.web.agreement;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.agreement.AgreementApproval;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the county does with a signed agreement. */
@Controller
@OpenTo(Role.COUNTY_OFFICER)
class AgreementApprovalPages {

    private final AgreementApproval approvals;
    private final AgreementPages pages;

    AgreementApprovalPages(AgreementApproval approvals, AgreementPages pages) {
        this.approvals = approvals;
        this.pages = pages;
    }

    @PostMapping("/boundaries/agreements/{id}/report")
    String report(@PathVariable UUID id, AgreementForms.Paper form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, form, model, response, member, county -> approvals.report(county, id, form.seen(), form.letter()));
    }

    @PostMapping("/boundaries/agreements/{id}/approval")
    String approve(@PathVariable UUID id, AgreementForms.Paper form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, form, model, response, member,
                county -> approvals.approve(county, id, form.seen(), form.letter(), form.requireClassification()));
    }

    @PostMapping("/boundaries/agreements/{id}/notice")
    String publish(@PathVariable UUID id, AgreementForms.Paper form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, form, model, response, member, county -> approvals.publish(county, id, form.letter()));
    }

    @PostMapping("/boundaries/agreements/{id}/return")
    String sendBack(@PathVariable UUID id, @RequestParam String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, null, model, response, member, county -> approvals.sendBack(county, id, reason));
    }

    @PostMapping("/boundaries/agreements/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, null, model, response, member, county -> approvals.withdraw(county, id, reason));
    }

    private String done(UUID id, AgreementForms.@Nullable Paper form, Model model, HttpServletResponse response,
            StaffMember member, Consumer<Actor> act) {
        try {
            act.accept(member.as(Role.COUNTY_OFFICER));
            return "redirect:/boundaries/agreements/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("letter", form);
            return pages.agreement(id, model, member);
        }
    }
}
