package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.naming.Applying;
import org.merestone.gazetteer.naming.Deciding;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case on its page: what is proposed and what the check found, with the steps of the applicant's side and the answers of both. */
@Controller
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT, Role.NAMING_COMMITTEE,
    Role.NAMING_APPROVER, Role.COUNTY_OFFICER})
class CasePage {

    private final Applying applying;
    private final Deciding deciding;
    private final CasesInScope scope;
    private final CaseView view;

    CasePage(Applying applying, Deciding deciding, CasesInScope scope, CaseView view) {
        this.applying = applying;
        this.deciding = deciding;
        this.scope = scope;
        this.view = view;
    }

    @GetMapping("/naming/cases/{id}")
    String show(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember reader) {
        return view.show(id, model, reader);
    }

    /** Whoever asks again for the address of a form that was refused, as the switch of languages does, sees the case. */
    @GetMapping({"/naming/cases/{id}/submission", "/naming/cases/{id}/withdrawal", "/naming/cases/{id}/answers",
            "/naming/cases/{id}/readings",
        "/naming/cases/{id}/check", "/naming/cases/{id}/approval", "/naming/cases/{id}/return", "/naming/cases/{id}/waivers",
        "/naming/cases/{id}/suspension", "/naming/cases/{id}/resumption", "/naming/cases/{id}/report", "/naming/cases/{id}/rejection",
        "/naming/cases/{id}/extension", "/naming/cases/{id}/done", "/naming/cases/{id}/archive", "/naming/cases/{id}/materials",
        "/naming/cases/{id}/reports/{kind}", "/naming/cases/{id}/opinions", "/naming/cases/{id}/opinions/{opinion}/answer",
        "/naming/cases/{id}/opinions/{opinion}/lapse", "/naming/cases/{id}/opinions/{opinion}/settlement", "/naming/cases/{id}/reviews",
        "/naming/cases/{id}/opinions/{opinion}/extension", "/naming/cases/{id}/materials/{material}/removal"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/cases/" + id;
    }

    @OpenTo({Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/submission")
    String submit(@PathVariable UUID id, @RequestParam long seen, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        try {
            applying.submit(CasesInScope.applicant(reader), id, seen);
            return "redirect:/naming/cases/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            RefusedForm.on(model, response, refusal);
            return view.show(id, model, reader);
        }
    }

    @OpenTo({Role.NAMING_CLERK, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam long seen, @RequestParam(defaultValue = "") String remark, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            applying.withdraw(CasesInScope.applicant(reader), id, seen, remark);
            return "redirect:/naming/cases/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            RefusedForm.on(model, response, refusal);
            model.addAttribute("remark", remark);
            return view.show(id, model, reader);
        }
    }

    /** @param readings toned syllables by position of the character: {@code 0=bǔ 2=xià} */
    @OpenTo({Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/readings")
    String confirmReadings(@PathVariable UUID id, @RequestParam long seen, @RequestParam String readings, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            applying.confirmReadings(CasesInScope.applicant(reader), id, seen, ProposalForm.readings(readings));
            return "redirect:/naming/cases/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            RefusedForm.on(model, response, refusal);
            return view.show(id, model, reader);
        }
    }

    /** @param finding number of the finding in the latest run of the check */
    @PostMapping("/naming/cases/{id}/answers")
    String answer(@PathVariable UUID id, @RequestParam long seen, @RequestParam int finding, @RequestParam String answer, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            NamingCase namingCase = scope.require(reader, id, seen);
            if (!reader.has(Role.NAMING_OFFICE) && namingCase.state().open()) {
                applying.answer(CasesInScope.applicant(reader), id, finding, answer);
            } else {
                deciding.answer(CasesInScope.actor(reader), id, finding, answer);
            }
            return "redirect:/naming/cases/" + id + "#findings";
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            RefusedForm.on(model, response, refusal);
            model.addAttribute("answered", finding);
            model.addAttribute("answer", answer);
            return view.show(id, model, reader);
        }
    }
}
