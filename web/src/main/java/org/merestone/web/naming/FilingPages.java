package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.filing.FiledPapers;
import org.merestone.gazetteer.filing.Filing;
import org.merestone.gazetteer.filing.Urging;
import org.merestone.gazetteer.outgoing.DocumentNumber;
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

/** The filing of a case on its page: sent, answered, sent again, urged. */
@Controller
@OpenTo({Role.NAMING_OFFICE, Role.NAMING_DEPARTMENT, Role.COUNTY_OFFICER})
class FilingPages {

    private final Filing filing;
    private final CaseAnswer answer;

    FilingPages(Filing filing, CaseAnswer answer) {
        this.filing = filing;
        this.answer = answer;
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/filings")
    String send(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String receiver, @RequestParam String number, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "filing", model, response, reader,
                () -> filing.send(reader.as(Role.NAMING_OFFICE, Role.NAMING_DEPARTMENT), id, day, receiver,
                        DocumentNumber.of(number)));
    }

    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/cases/{id}/filings/answer")
    String answered(@PathVariable UUID id, @RequestParam FiledPapers.Result result,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam String remark, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "filing", model, response, reader,
                () -> filing.answer(reader.as(Role.NAMING_OFFICE), id, result, day, remark));
    }

    /** @param to the last day by which it is to be filed */
    @OpenTo({Role.NAMING_OFFICE, Role.COUNTY_OFFICER})
    @PostMapping("/naming/cases/{id}/filings/urgings")
    String urge(@PathVariable UUID id, @RequestParam Urging.Level level,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam String remark, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "filing", model, response, reader,
                () -> filing.urge(reader.as(Role.NAMING_OFFICE, Role.COUNTY_OFFICER), id, level, to, remark));
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the case. */
    @GetMapping({"/naming/cases/{id}/filings", "/naming/cases/{id}/filings/answer", "/naming/cases/{id}/filings/urgings"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/cases/" + id;
    }
}
