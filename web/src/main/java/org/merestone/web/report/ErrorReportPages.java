package org.merestone.web.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.report.ErrorReport;
import org.merestone.gazetteer.report.ErrorReports;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.CommentShare;
import org.merestone.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reporting an error of a public place without an account, and following the report by its own address, which only its sender knows. */
@Controller
class ErrorReportPages {

    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;

    private final RegisterKeeper keeper;
    private final ErrorReports reports;
    private final CommentShare share;

    ErrorReportPages(RegisterKeeper keeper, ErrorReports reports, CommentShare share) {
        this.keeper = keeper;
        this.reports = reports;
        this.share = share;
    }

    /** The form, on a page of its own: its token must not stand on a page that is kept. */
    @OpenToAll
    @GetMapping("/places/{id}/reports")
    String form(@PathVariable UUID id, Model model) {
        return fill(id, model);
    }

    /**
     * @param about   what is wrong, of {@link ErrorReport.Subject}, in lower case
     * @param text    what is wrong and what would be right
     * @param contact how the office can reach who sends it, if they wish; never shown
     */
    @OpenToAll
    @PostMapping("/places/{id}/reports")
    String report(@PathVariable UUID id, @RequestParam String about, @RequestParam String text,
            @RequestParam(defaultValue = "") String contact, Model model, HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("about", about).addAttribute("text", text).addAttribute("contact", contact);
        String form = fill(id, model);
        long wait = share.take(request.getRemoteAddr());
        if (wait > 0) {
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", Long.toString(wait));
            model.addAttribute("wait", wait);
            return form;
        }
        try {
            return "redirect:/reports/" + reports.hear(id, subject(about), text, contact);
        } catch (Refusal.NotAllowed refusal) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("refusal", refusal);
            return form;
        }
    }

    @OpenToAll
    @GetMapping("/reports/{id}")
    String follow(@PathVariable UUID id, Model model) {
        model.addAttribute("report", reports.require(id));
        return "reports/report";
    }

    private static ErrorReport.Subject subject(String about) {
        for (ErrorReport.Subject each : ErrorReport.Subject.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(about)) {
                return each;
            }
        }
        throw new BadRequest("request.wrongValue", "about");
    }

    private String fill(UUID id, Model model) {
        PublishedName place = keeper.current().names().of(id).stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("place.notPublished"));
        model.addAttribute("place", place).addAttribute("subjects", ErrorReport.Subject.values());
        return "reports/form";
    }
}
