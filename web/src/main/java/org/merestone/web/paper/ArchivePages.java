package org.merestone.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementStanding;
import org.merestone.boundary.handover.HandoverDesk;
import org.merestone.boundary.paper.LinePapers;
import org.merestone.boundary.strip.StripDrawing;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.problem.Sentences;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What takes longer than a click: drawing the sheets of an agreement, making packages; and what becomes of a package. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
class ArchivePages {

    private final HandoverDesk desk;
    private final StripDrawing drawing;
    private final AgreementReader agreements;
    private final LinePapers papers;
    private final PaperJobs jobs;
    private final PaperPages page;
    private final Sentences sentences;

    ArchivePages(HandoverDesk desk, StripDrawing drawing, AgreementReader agreements, LinePapers papers, PaperJobs jobs, PaperPages page,
            Sentences sentences) {
        this.desk = desk;
        this.drawing = drawing;
        this.agreements = agreements;
        this.papers = papers;
        this.jobs = jobs;
        this.page = page;
        this.sentences = sentences;
    }

    /** Draws all map sheets of the agreement and attaches them. */
    @OpenTo({Role.SURVEYOR, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/tasks/{id}/papers/sheets")
    String draw(@PathVariable UUID id, @RequestParam long rowVersion, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        Actor actor = member.as(Role.SURVEYOR, Role.COUNTY_OFFICER);
        return done(id, model, response, member, () -> {
            papers.readable(actor, id);
            AgreementStanding standing = agreements.ofTask(id).map(each -> agreements.standing(actor, each))
                    .orElseThrow(() -> new Refusal.NotAllowed("paper.noAgreement"));
            jobs.start(id, progress -> drawing.drawAll(actor, standing.agreement().id(), rowVersion, progress));
        });
    }

    @OpenTo({Role.SURVEYOR, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/tasks/{id}/packages")
    String make(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        Actor actor = member.as(Role.SURVEYOR, Role.COUNTY_OFFICER);
        return done(id, model, response, member, () -> {
            desk.requireMaker(actor, id);
            jobs.start(id, progress -> desk.make(actor, id, progress));
        });
    }

    @PostMapping("/boundaries/tasks/{id}/papers/cancel")
    String cancel(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
        papers.readable(reading(member), id);
        jobs.of(id).ifPresent(job -> job.progress().cancel());
        return "redirect:/boundaries/tasks/" + id + "/papers";
    }

    /** How far it is, for a page that waits. */
    @GetMapping("/boundaries/tasks/{id}/papers/progress")
    @ResponseBody
    @NoMaterial("how far the work is")
    Map<String, Object> progress(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
        papers.readable(reading(member), id);
        return jobs.of(id).map(job -> Map.<String, Object>of("running", job.isRunning(), "rows", job.progress().done(), "all",
                job.progress().all(), "said", sentences.of("papers.state." + job.state()))).orElse(Map.of("running", false));
    }

    @GetMapping("/boundaries/tasks/{id}/packages/{pack}")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<Resource> take(@PathVariable UUID id, @PathVariable UUID pack, @AuthenticationPrincipal StaffMember member) {
        HandoverDesk.Taken taken = desk.take(reading(member), id, pack);
        return ResponseEntity.ok().contentType(MediaType.valueOf(taken.mediaType())).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(taken.fileName(), StandardCharsets.UTF_8).build()
                        .toString()).body(new FileSystemResource(taken.file()));
    }

    /** Checks a package: it is received with a receipt, or refused with reasons. */
    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/tasks/{id}/packages/{pack}/check")
    String check(@PathVariable UUID id, @PathVariable UUID pack, @RequestParam long rowVersion, @RequestParam String receiver,
            @RequestParam String receiptNo, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, () -> desk.receive(member.as(Role.COUNTY_OFFICER), id, pack, rowVersion, receiver, receiptNo));
    }

    @GetMapping("/boundaries/tasks/{id}/packages/{pack}/receipt.pdf")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<byte[]> receipt(@PathVariable UUID id, @PathVariable UUID pack, @AuthenticationPrincipal StaffMember member) {
        return HandedOut.of(new LinePapers.Written("汇交凭证.pdf", MediaType.APPLICATION_PDF_VALUE, desk.receipt(reading(member), id, pack)));
    }

    private String done(UUID id, Model model, HttpServletResponse response, StaffMember member, Runnable act) {
        try {
            act.run();
            return "redirect:/boundaries/tasks/" + id + "/papers";
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return page.papers(id, model, member);
        }
    }

    private static Actor reading(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER);
    }
}
