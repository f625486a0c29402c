package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.naming.AfterApproval;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.Conducting;
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office's steps between check and archive, on the page of a case. */
@Controller
@OpenTo(Role.NAMING_OFFICE)
class ConductPages {

    private final Conducting conducting;
    private final AfterApproval after;
    private final CaseAnswer answer;

    ConductPages(Conducting conducting, AfterApproval after, CaseAnswer answer) {
        this.conducting = conducting;
        this.after = after;
        this.answer = answer;
    }

    @PostMapping("/naming/cases/{id}/waivers")
    String waive(@PathVariable UUID id, WaiverForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "obstacles", model, response, reader,
                () -> conducting.waive(reader.as(Role.NAMING_OFFICE), id, form.chosen(), ProposalForm.text(form.reason())));
    }

    @PostMapping("/naming/cases/{id}/suspension")
    String suspend(@PathVariable UUID id, @RequestParam long seen, @RequestParam String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "steps", model, response, reader,
                () -> conducting.suspend(reader.as(Role.NAMING_OFFICE), id, seen, reason));
    }

    @PostMapping("/naming/cases/{id}/resumption")
    String resume(@PathVariable UUID id, @RequestParam long seen, @RequestParam String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "steps", model, response, reader,
                () -> conducting.resume(reader.as(Role.NAMING_OFFICE), id, seen, reason));
    }

    /** @param number 发文字号 of the letter that goes out */
    @PostMapping("/naming/cases/{id}/report")
    String report(@PathVariable UUID id, @RequestParam long seen, @RequestParam(defaultValue = "") String reason,
            @RequestParam String number, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "steps", model, response, reader, () -> conducting.report(reader.as(Role.NAMING_OFFICE), id, seen,
                reason, DocumentNumber.of(number)));
    }

    @PostMapping("/naming/cases/{id}/extension")
    String extend(@PathVariable UUID id, @RequestParam CaseClock.Kind clock,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "clocks", model, response, reader,
                () -> conducting.extend(reader.as(Role.NAMING_OFFICE), id, clock, to, reason));
    }

    /** Signs stand, or addresses are made. */
    @PostMapping("/naming/cases/{id}/done")
    String done(@PathVariable UUID id, @RequestParam CaseClock.Kind clock,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam String with, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "clocks", model, response, reader,
                () -> after.done(reader.as(Role.NAMING_OFFICE), id, clock, day, with));
    }

    @PostMapping("/naming/cases/{id}/archive")
    String archive(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "steps", model, response, reader, () -> after.archive(reader.as(Role.NAMING_OFFICE), id));
    }
}
