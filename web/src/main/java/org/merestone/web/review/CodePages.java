package org.merestone.web.review;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.merestone.boundary.demarcation.CodeRenewal;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Codes of lines that wait to follow the codes of their sides, as after 撤乡设镇, and those that lines bore before. */
@Controller
@OpenTo(Role.COUNTY_OFFICER)
class CodePages {

    private final CodeRenewal renewal;

    CodePages(CodeRenewal renewal) {
        this.renewal = renewal;
    }

    @GetMapping("/boundaries/codes")
    String codes(Model model, @AuthenticationPrincipal StaffMember member) {
        Actor officer = member.as(Role.COUNTY_OFFICER);
        model.addAttribute("due", renewal.due(officer));
        model.addAttribute("former", renewal.former(officer));
        return "review/codes";
    }

    @PostMapping("/boundaries/codes/{line}")
    String renew(@PathVariable UUID line, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String reason,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        try {
            renewal.renew(member.as(Role.COUNTY_OFFICER), line, day, reason);
            return "redirect:/boundaries/codes";
        } catch (Refusal.NotAllowed | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("refused", line);
            model.addAttribute("day", day);
            model.addAttribute("reason", reason);
            return codes(model, member);
        }
    }
}
