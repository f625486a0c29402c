package org.merestone.web.agreement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.merestone.boundary.agreement.AgreementDrafting;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.AgreementSheet;
import org.merestone.boundary.agreement.AgreementSigning;
import org.merestone.boundary.line.Classification;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.multipart.MultipartFile;

/** An agreement: read, written and signed. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class AgreementPages {

    private final AgreementReader reader;
    private final AgreementDrafting drafting;
    private final AgreementSigning signing;
    private final Clock clock;

    AgreementPages(AgreementReader reader, AgreementDrafting drafting, AgreementSigning signing, Clock clock) {
        this.reader = reader;
        this.drafting = drafting;
        this.signing = signing;
        this.clock = clock;
    }

    /** Opens the agreement of a line, and drafts it where there is none yet. */
    @OpenTo({Role.SURVEYOR, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/agreements")
    String draft(@RequestParam UUID line, @AuthenticationPrincipal StaffMember member) {
        Actor actor = member.as(Role.SURVEYOR, Role.COUNTY_OFFICER);
        return "redirect:/boundaries/agreements/" + reader.ofLine(line).orElseGet(() -> drafting.draft(actor, line));
    }

    @GetMapping("/boundaries/agreements/{id}")
    String agreement(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember member) {
        AgreementSheet sheet = reader.sheet(reading(member), id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("language", LocaleContextHolder.getLocale());
        model.addAttribute("today", LegalTime.today(clock));
        model.addAttribute("classifications", Classification.values());
        model.addAttribute("tasks", !member.has(Role.SURVEYOR) ? "/boundaries" : "/survey");
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", AgreementForms.Words.of(sheet.standing().agreement()));
        }
        return "agreement/agreement";
    }

    @PostMapping("/boundaries/agreements/{id}/words")
    String reword(@PathVariable UUID id, AgreementForms.Words form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("form", form);
        return done(id, model, response, member, () -> drafting.reword(drafter(member), id, form.rowVersion(), form.wording()));
    }

    @PostMapping("/boundaries/agreements/{id}/sheets")
    String planSheets(@PathVariable UUID id, @RequestParam long rowVersion, @RequestParam int scale, Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, () -> drafting.planSheets(drafter(member), id, rowVersion, scale));
    }

    @PostMapping("/boundaries/agreements/{id}/sheets/{number}")
    String attach(@PathVariable UUID id, @PathVariable int number, @RequestParam long rowVersion, @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember member) throws IOException {
        byte[] content = file.getBytes();
        return done(id, model, response, member, () -> drafting.attachSheet(drafter(member), id, rowVersion, number, name(file), content));
    }

    @OpenTo(Role.BOUNDARY_OFFICER)
    @PostMapping("/boundaries/agreements/{id}/signature")
    String sign(@PathVariable UUID id, AgreementForms.Hand form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("hand", form);
        return done(id, model, response, member, () -> signing.sign(member.as(Role.BOUNDARY_OFFICER), id, form.fingerprint(),
                form.signer()));
    }

    @OpenTo({Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/agreements/{id}/scans")
    String scan(@PathVariable UUID id, AgreementForms.Hand form, @RequestParam UUID unit, @RequestParam MultipartFile file, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember member) throws IOException {
        byte[] content = file.getBytes();
        model.addAttribute("scan", form);
        return done(id, model, response, member, () -> signing.recordScan(officer(member), id, form.fingerprint(), unit, form.signer(),
                name(file), content));
    }

    @OpenTo({Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/agreements/{id}/scans/{signature}")
    String compare(@PathVariable UUID id, @PathVariable UUID signature, @RequestParam String fingerprint, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, () -> signing.compare(officer(member), id, fingerprint, signature));
    }

    /** The file of a sheet or a scan, always as a download. */
    @GetMapping("/boundaries/agreements/{id}/files/{sha256}")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable String sha256, @AuthenticationPrincipal StaffMember member) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new BadRequest("request.wrongValue", "sha256");
        }
        byte[] content = reader.file(reading(member), id, sha256);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(sha256.substring(0, 12) + ".pdf").build().toString()).body(content);
    }

    private String done(UUID id, Model model, HttpServletResponse response, StaffMember member, Runnable act) {
        try {
            act.run();
            return "redirect:/boundaries/agreements/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return agreement(id, model, member);
        }
    }

    private static String name(MultipartFile file) {
        return TypedText.fileName(file);
    }

    private static Actor reading(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.SUPERVISOR);
    }

    private static Actor drafter(StaffMember member) {
        return member.as(Role.SURVEYOR, Role.COUNTY_OFFICER, Role.BOUNDARY_OFFICER, Role.SUPERVISOR);
    }

    private static Actor officer(StaffMember member) {
        return member.as(Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER);
    }
}
