package org.merestone.web.notices;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.AfterApproval;
import org.merestone.gazetteer.naming.CaseClocks;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.Noticing;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicComment;
import org.merestone.gazetteer.notice.PublicNotice;
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

/** What the office does with the public and after an approval, on one page of each case: notice, comments, filing, announcement. */
@Controller
@OpenTo(Role.NAMING_OFFICE)
class CaseNoticePages {

    private static final int UNPROCESSABLE = 422;

    private final NamingCases cases;
    private final Noticing noticing;
    private final AfterApproval after;
    private final Notices notices;
    private final CaseClocks clocks;
    private final Divisions divisions;

    CaseNoticePages(NamingCases cases, Noticing noticing, AfterApproval after, Notices notices, CaseClocks clocks, Divisions divisions) {
        this.cases = cases;
        this.noticing = noticing;
        this.after = after;
        this.notices = notices;
        this.clocks = clocks;
        this.divisions = divisions;
    }

    @GetMapping("/naming/cases/{id}/notices")
    String show(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember reader) {
        NamingCase shown = cases.require(id);
        if (!reader.as(Role.NAMING_OFFICE).actsIn(divisions.require(shown.divisionId()).code())) {
            throw new Refusal.NotYours("naming.outsideDivision", divisions.require(shown.divisionId()).name());
        }
        List<PublicNotice> all = notices.of(id);
        Map<UUID, List<PublicComment>> said = new HashMap<>();
        all.forEach(notice -> said.put(notice.id(), notices.comments(notice.id())));
        model.addAttribute("namingCase", shown);
        model.addAttribute("notices", all);
        model.addAttribute("said", said);
        model.addAttribute("clocks", clocks.of(id));
        model.addAttribute("today", notices.today());
        model.addAttribute("usualDays", Noticing.USUAL_DAYS);
        model.addAttribute("mayOpen", shown.state().name().equals("CHECKED") && all.stream().allMatch(each -> each.closedAt() != null));
        return "notices/case";
    }

    @PostMapping("/naming/cases/{id}/notices")
    String open(@PathVariable UUID id, @RequestParam int days, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, office -> noticing.open(office, id, days));
    }

    @PostMapping("/naming/cases/{id}/notices/{notice}/extension")
    String extend(@PathVariable UUID id, @PathVariable UUID notice,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, office -> noticing.extend(office, notice, to, reason));
    }

    @PostMapping("/naming/cases/{id}/notices/{notice}/closing")
    String close(@PathVariable UUID id, @PathVariable UUID notice, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, office -> noticing.close(office, notice));
    }

    /** @param show whether the public may read it; else {@code reason} says why not */
    @PostMapping("/naming/cases/{id}/comments/{comment}/moderation")
    String moderate(@PathVariable UUID id, @PathVariable UUID comment, @RequestParam boolean show,
            @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, office -> noticing.moderate(office, comment, show, reason));
    }

    @PostMapping("/naming/cases/{id}/comments/{comment}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID comment, @RequestParam String answer, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, office -> noticing.answer(office, comment, answer));
    }

    @PostMapping("/naming/cases/{id}/filing")
    String filed(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String receiver, @RequestParam String number, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, office -> after.filed(office, id, day, receiver, DocumentNumber.of(number)));
    }

    @PostMapping("/naming/cases/{id}/announcement")
    String announced(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String approver, @RequestParam String channels, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, office -> after.announced(office, id, day, approver, channels));
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the page. */
    @GetMapping({"/naming/cases/{id}/filing", "/naming/cases/{id}/announcement", "/naming/cases/{id}/notices/{notice}/extension",
        "/naming/cases/{id}/notices/{notice}/closing", "/naming/cases/{id}/comments/{comment}/moderation",
        "/naming/cases/{id}/comments/{comment}/answer"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/cases/" + id + "/notices";
    }

    private interface Step {
        void by(Actor office);
    }

    private String take(UUID id, Model model, HttpServletResponse response, StaffMember reader, Step step) {
        try {
            step.by(reader.as(Role.NAMING_OFFICE));
            return "redirect:/naming/cases/" + id + "/notices";
        } catch (Refusal.NotAllowed refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(UNPROCESSABLE);
            return show(id, model, reader);
        }
    }
}
