package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.opinion.Consulting;
import org.merestone.gazetteer.opinion.ExpertReview;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What departments and experts say, on the page of a case. */
@Controller
@OpenTo(Role.NAMING_OFFICE)
class OpinionPages {

    private final Consulting consulting;
    private final CaseAnswer answer;

    OpinionPages(Consulting consulting, CaseAnswer answer) {
        this.consulting = consulting;
        this.answer = answer;
    }

    @PostMapping("/naming/cases/{id}/opinions")
    String ask(@PathVariable UUID id, AskingForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        List<UUID> chosen = form.department() == null ? List.of() : form.department();
        return answer.to(id, "opinions", model, response, reader, () -> consulting.ask(reader.as(Role.NAMING_OFFICE), id, chosen));
    }

    /** @param department the boxes that are ticked */
    record AskingForm(@Nullable List<UUID> department) {}

    @OpenTo(Role.NAMING_DEPARTMENT)
    @PostMapping("/naming/cases/{id}/opinions/{opinion}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID opinion, @RequestParam(name = "answer") Opinion.Answer said,
            @RequestParam(defaultValue = "") String remark, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "opinions", model, response, reader,
                () -> consulting.answer(reader.as(Role.NAMING_DEPARTMENT), opinion, said, remark));
    }

    @PostMapping("/naming/cases/{id}/opinions/{opinion}/lapse")
    String lapse(@PathVariable UUID id, @PathVariable UUID opinion, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "opinions", model, response, reader, () -> consulting.lapse(reader.as(Role.NAMING_OFFICE), opinion));
    }

    @PostMapping("/naming/cases/{id}/opinions/{opinion}/settlement")
    String settle(@PathVariable UUID id, @PathVariable UUID opinion, @RequestParam String remark, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "opinions", model, response, reader,
                () -> consulting.settle(reader.as(Role.NAMING_OFFICE), opinion, remark));
    }

    @PostMapping("/naming/cases/{id}/opinions/{opinion}/extension")
    String extend(@PathVariable UUID id, @PathVariable UUID opinion,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "opinions", model, response, reader,
                () -> consulting.extend(reader.as(Role.NAMING_OFFICE), opinion, to, reason));
    }

    @PostMapping("/naming/cases/{id}/reviews")
    String review(@PathVariable UUID id, @RequestParam String expert, @RequestParam(defaultValue = "") String title,
            @RequestParam ExpertReview.Verdict verdict, @RequestParam String remark,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "opinions", model, response, reader, () -> consulting.review(reader.as(Role.NAMING_OFFICE), id,
                expert, title, verdict, remark, on));
    }
}
