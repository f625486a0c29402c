package org.merestone.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.report.ErrorReport;
import org.merestone.gazetteer.report.ErrorReports;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reports of errors in the reader's division; the naming office answers and closes them. */
@Controller
class ErrorReportDesk {

    private static final int PAGE = 30;
    private static final int LAST_PAGE = 1_000;
    private static final int UNPROCESSABLE = 422;

    private final ErrorReports reports;

    ErrorReportDesk(ErrorReports reports) {
        this.reports = reports;
    }

    /** @param state new, answered or closed; all where it is left out */
    @OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE})
    @GetMapping("/naming/reports")
    String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Model model,
            @AuthenticationPrincipal StaffMember reader) {
        if (page < 1 || page > LAST_PAGE) {
            throw new BadRequest("request.wrongValue", "page");
        }
        ErrorReport.@Nullable State wanted = state.isEmpty() ? null : state(state);
        List<ErrorReport> found = reports.list(wanted, reader.as(Role.NAMING_OFFICE, Role.NAMING_CLERK).divisionCode(), (page - 1) * PAGE,
                PAGE + 1);
        model.addAttribute("reports", found.subList(0, Math.min(PAGE, found.size()))).addAttribute("more", found.size() > PAGE)
                .addAttribute("page", page).addAttribute("state", state).addAttribute("states", ErrorReport.State.values())
                .addAttribute("office", reader.has(Role.NAMING_OFFICE));
        return "reports/list";
    }

    /**
     * @param answer what the sender reads at the report's address; may be empty where the report is closed
     * @param close  whether nothing is left to say
     * @param seen   the version of the report that was seen
     */
    @OpenTo(Role.NAMING_OFFICE)
    @PostMapping("/naming/reports/{id}")
    String settle(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "false") boolean close, @RequestParam long seen,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            reports.settle(reader.as(Role.NAMING_OFFICE), id, close ? ErrorReport.State.CLOSED : ErrorReport.State.ANSWERED, answer,
                    seen);
            return "redirect:/naming/reports";
        } catch (Refusal.NotAllowed refusal) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("refusal", refusal).addAttribute("refused", id).addAttribute("answer", answer);
            return list("", 1, model, reader);
        }
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the list. */
    @OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE})
    @GetMapping("/naming/reports/{id}")
    String again(@PathVariable UUID id) {
        return "redirect:/naming/reports";
    }

    private static ErrorReport.State state(String text) {
        for (ErrorReport.State each : ErrorReport.State.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                return each;
            }
        }
        throw new BadRequest("request.wrongValue", "state");
    }
}
