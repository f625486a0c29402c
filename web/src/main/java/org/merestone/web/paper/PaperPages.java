package org.merestone.web.paper;

import java.util.UUID;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.handover.HandoverDesk;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.paper.LinePapers;
import org.merestone.boundary.paper.PaperOfLine;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a line: their list, and each as it stands at this moment. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class PaperPages {

    private final LinePapers papers;
    private final AgreementReader agreements;
    private final HandoverDesk desk;
    private final PaperJobs jobs;

    PaperPages(LinePapers papers, AgreementReader agreements, HandoverDesk desk, PaperJobs jobs) {
        this.papers = papers;
        this.agreements = agreements;
        this.desk = desk;
        this.jobs = jobs;
    }

    @GetMapping("/boundaries/tasks/{id}/papers")
    String papers(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember member) {
        LineProgress.Work work = papers.readable(reading(member), id);
        model.addAttribute("work", work);
        model.addAttribute("mark", work.version().classification().grade().word());
        model.addAttribute("restricted", work.version().classification() != Classification.PUBLIC);
        model.addAttribute("agreement", agreements.ofTask(id).map(each -> agreements.standing(reading(member), each)).orElse(null));
        model.addAttribute("view", desk.view(reading(member), id));
        model.addAttribute("language", LocaleContextHolder.getLocale());
        jobs.of(id).ifPresent(job -> {
            model.addAttribute("job", job);
            if (job.refusal() != null && !model.containsAttribute("refusal")) {
                model.addAttribute("refusal", job.refusal());
            }
        });
        model.addAttribute("papers", PaperOfLine.values());
        model.addAttribute("tasks", member.has(Role.COUNTY_OFFICER) || member.has(Role.BOUNDARY_OFFICER) ? "/boundaries" : "/survey");
        return "paper/papers";
    }

    @GetMapping("/boundaries/tasks/{id}/papers/{paper}.{format}")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable PaperOfLine paper, @PathVariable String format,
            @AuthenticationPrincipal StaffMember member) {
        return HandedOut.of(papers.write(reading(member), id, paper, HandedOut.format(format)));
    }

    private static Actor reading(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.SUPERVISOR);
    }
}
