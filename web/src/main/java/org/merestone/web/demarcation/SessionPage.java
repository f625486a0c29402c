package org.merestone.web.demarcation;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.Readings;
import org.merestone.boundary.demarcation.SessionMeans;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.survey.SessionComparison;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two sessions of a task beside each other (时段比较): what differs at each point, and what differs by too much. */
@Controller
@OpenTo(Role.SURVEYOR)
class SessionPage {

    private final TaskDesk desk;
    private final Readings readings;
    private final SessionMeans means;

    SessionPage(TaskDesk desk, Readings readings, SessionMeans means) {
        this.desk = desk;
        this.readings = readings;
        this.means = means;
    }

    /** A finding as it is shown. */
    record Said(String severity, String sentence) {
    }

    /**
     * @param first  the earlier session's file, where two are to be compared
     * @param second the later one's
     */
    @GetMapping("/survey/tasks/{id}/sessions")
    String compare(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID first,
            @RequestParam(required = false) @Nullable UUID second, Locale locale, Model model,
            @AuthenticationPrincipal StaffMember reader) {
        Actor surveyor = reader.as(Role.SURVEYOR);
        model.addAttribute("task", desk.task(surveyor, id));
        model.addAttribute("first", first);
        model.addAttribute("second", second);
        SessionComparison.Limits limits = readings.limits(id);
        model.addAttribute("limits", limits);
        model.addAttribute("accepted", means.of(surveyor, id));
        if (first != null && second != null) {
            SessionComparison comparison = readings.compare(surveyor, first, second);
            Set<String> over = comparison.differences().stream().filter(difference -> isOver(difference, limits))
                    .map(SessionComparison.Difference::name).collect(Collectors.toSet());
            model.addAttribute("comparison", comparison);
            model.addAttribute("over", over);
            model.addAttribute("said", comparison.findings().stream()
                    .map(finding -> new Said(finding.severity().name(), finding.message(locale))).toList());
        }
        return "demarcation/sessions";
    }

    /** Accepts the means of two sessions that agree, for the record. */
    @PostMapping("/survey/tasks/{id}/sessions")
    String accept(@PathVariable UUID id, @RequestParam UUID first, @RequestParam UUID second,
            @AuthenticationPrincipal StaffMember reader) {
        means.accept(reader.as(Role.SURVEYOR), id, first, second);
        return "redirect:/survey/tasks/" + id + "/sessions?first=" + first + "&second=" + second;
    }

    private static boolean isOver(SessionComparison.Difference difference, SessionComparison.Limits limits) {
        return Math.max(Math.abs(difference.north()), Math.abs(difference.east())) > limits.plane()
                || Math.abs(difference.height()) > limits.up();
    }
}
