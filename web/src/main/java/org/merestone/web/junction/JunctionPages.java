package org.merestone.web.junction;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.junction.Junction;
import org.merestone.boundary.junction.JunctionDesk;
import org.merestone.boundary.junction.JunctionSigning;
import org.merestone.boundary.junction.JunctionStanding;
import org.merestone.boundary.junction.Junctions;
import org.merestone.boundary.paper.JunctionPapers;
import org.merestone.boundary.paper.PaperOfJunction;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.paper.HandedOut;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Junctions, and the agreements of all their units. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class JunctionPages {

    private final Junctions junctions;
    private final JunctionDesk desk;
    private final JunctionSigning signing;
    private final JunctionPapers papers;

    JunctionPages(Junctions junctions, JunctionDesk desk, JunctionSigning signing, JunctionPapers papers) {
        this.papers = papers;
        this.junctions = junctions;
        this.desk = desk;
        this.signing = signing;
    }

    @GetMapping("/boundaries/junctions")
    String list(JunctionForms.Asked asked, Model model, @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", Junction.Kind.values());
        model.addAttribute("page", junctions.list(acting(member), asked.query()));
        return "junction/list";
    }

    @GetMapping("/boundaries/junctions/{id}")
    String junction(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember member) {
        Actor actor = acting(member);
        Junction junction = junctions.read(actor, id);
        model.addAttribute("junction", junction);
        model.addAttribute("language", LocaleContextHolder.getLocale());
        JunctionStanding standing = desk.standing(actor, id).orElse(null);
        model.addAttribute("standing", standing);
        model.addAttribute("missing", standing == null ? List.of() : desk.missing(standing));
        List<UnitName> within = junction.units().stream().filter(unit -> actor.actsIn(unit.code())).toList();
        boolean all = within.size() == junction.units().size();
        boolean county = all && actor.role().equals(Role.COUNTY_OFFICER.name());
        model.addAttribute("writes", county || all && actor.role().equals(Role.SURVEYOR.name()));
        model.addAttribute("county", county);
        model.addAttribute("own", actor.role().equals(Role.BOUNDARY_OFFICER.name()) && within.size() == 1 ? within.get(0) : null);
        if (standing != null && !model.containsAttribute("form")) {
            model.addAttribute("form", JunctionForms.Words.of(standing.agreement()));
        }
        return "junction/junction";
    }

    /** @param format docx or pdf; xlsx for the table */
    @HandsOut(HandsOut.About.SERVICE)
    @GetMapping("/boundaries/junctions/{id}/papers/{paper}.{format}")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable PaperOfJunction paper, @PathVariable String format,
            @AuthenticationPrincipal StaffMember member) {
        return HandedOut.of(papers.write(acting(member), id, paper, HandedOut.format(format)));
    }

    @OpenTo({Role.SURVEYOR, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/junctions/{id}/agreement")
    String draft(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.draft(actor, id));
    }

    @OpenTo({Role.SURVEYOR, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/junctions/{id}/words")
    String reword(@PathVariable UUID id, JunctionForms.Words form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("form", form);
        return done(id, model, response, member, actor -> desk.reword(actor, id, form.rowVersion(), form.wording()));
    }

    @OpenTo(Role.BOUNDARY_OFFICER)
    @PostMapping("/boundaries/junctions/{id}/signature")
    String sign(@PathVariable UUID id, JunctionForms.Hand hand, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("hand", hand);
        return done(id, model, response, member, actor -> signing.sign(member.as(Role.BOUNDARY_OFFICER), id, hand.fingerprint(),
                hand.signer()));
    }

    @OpenTo({Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/junctions/{id}/scans")
    String recordScan(@PathVariable UUID id, @RequestParam UUID unit, JunctionForms.Hand hand, @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember member) throws IOException {
        byte[] content = file.getBytes();
        String name = TypedText.fileName(file);
        model.addAttribute("hand", hand);
        return done(id, model, response, member, actor -> signing.recordScan(actor, id, hand.fingerprint(), unit, hand.signer(), name,
                content));
    }

    @OpenTo({Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/junctions/{id}/scans/{signature}")
    String compare(@PathVariable UUID id, @PathVariable UUID signature, @RequestParam String fingerprint, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> signing.compare(actor, id, fingerprint, signature));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/junctions/{id}/approval")
    String approve(@PathVariable UUID id, JunctionForms.Paper paper, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        model.addAllAttributes(Map.of("paper", paper));
        return done(id, model, response, member, actor -> desk.approve(actor, id, paper.fingerprint(), paper.letter()));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/junctions/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.withdraw(actor, id, reason));
    }

    private String done(UUID id, Model model, HttpServletResponse response, StaffMember member, Consumer<Actor> act) {
        try {
            act.accept(acting(member));
            return "redirect:/boundaries/junctions/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return junction(id, model, member);
        }
    }

    private static Actor acting(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.SUPERVISOR);
    }
}
