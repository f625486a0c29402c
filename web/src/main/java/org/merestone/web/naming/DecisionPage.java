package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.Deciding;
import org.merestone.gazetteer.naming.Decision;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps of the committee's office on the page of a case: check, approve, give back. */
@Controller
@OpenTo(Role.NAMING_OFFICE)
class DecisionPage {

    private final Deciding deciding;
    private final CaseView view;

    DecisionPage(Deciding deciding, CaseView view) {
        this.deciding = deciding;
        this.view = view;
    }

    @PostMapping("/naming/cases/{id}/check")
    String check(@PathVariable UUID id, @RequestParam long seen, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, office -> deciding.check(office, id, seen));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/approval")
    String approve(@PathVariable UUID id, Approval form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("approval", form);
        return take(id, model, response, reader, office -> deciding.approve(office, id, form.seenVersion(), form.decision()));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/return")
    String giveBack(@PathVariable UUID id, @RequestParam long seen, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("returnReason", reason);
        return take(id, model, response, reader, office -> deciding.giveBack(office, id, seen, reason));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/rejection")
    String reject(@PathVariable UUID id, @RequestParam long seen, @RequestParam String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, hand -> deciding.reject(hand, id, seen, reason));
    }

    private interface Step {
        void by(Actor office);
    }

    private String take(UUID id, Model model, HttpServletResponse response, StaffMember reader, Step step) {
        try {
            step.by(reader.as(Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT));
            return "redirect:/naming/cases/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            RefusedForm.on(model, response, refusal);
            return view.show(id, model, reader);
        }
    }

    /** The form of an approval. Nothing is chosen beforehand: secrecy and status are said by a person each time. */
    record Approval(@Nullable Long seen, @Nullable String documentNumber,
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate approvedOn,
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveOn, @Nullable Secrecy secrecy,
                    @Nullable PlaceStatus status) {

        static final Approval BLANK = new Approval(null, "", null, null, null, null);

        long seenVersion() {
            return seen == null ? -1 : seen;
        }

        Decision decision() {
            if (approvedOn == null || secrecy == null || status == null) {
                throw new Refusal.NotAllowed("naming.approvalIncomplete");
            }
            return new Decision(ProposalForm.text(documentNumber), approvedOn,
                    effectiveOn == null ? approvedOn : effectiveOn, secrecy, status);
        }
    }
}
