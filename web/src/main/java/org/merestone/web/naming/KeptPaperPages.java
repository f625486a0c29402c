package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.paper.CasePaper;
import org.merestone.gazetteer.paper.CasePapers;
import org.merestone.gazetteer.paper.SealedScans;
import org.merestone.gazetteer.paper.Subject;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Papers as they went out: each edition, and of a case its correction and what was signed and sealed beside it. */
@Controller
@NoMaterial("papers of naming cases, which show no line that is not public; the audit trail has each")
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT, Role.NAMING_COMMITTEE,
    Role.NAMING_APPROVER, Role.COUNTY_OFFICER})
class KeptPaperPages {

    private static final String BATCHES = "/naming/batches/";

    private final CasePapers papers;
    private final SealedScans scans;
    private final CaseAnswer answer;

    KeptPaperPages(CasePapers papers, SealedScans scans, CaseAnswer answer) {
        this.papers = papers;
        this.scans = scans;
        this.answer = answer;
    }

    @GetMapping({"/naming/cases/{id}/kept/{edition}.{format}", "/naming/batches/{id}/kept/{edition}.{format}"})
    ResponseEntity<byte[]> edition(@PathVariable UUID id, @PathVariable UUID edition, @PathVariable String format,
            HttpServletRequest request, @AuthenticationPrincipal StaffMember reader) {
        return CasePaperPages.download(papers.kept(CasesInScope.actor(reader), subject(request, id), edition,
                CasePaperPages.format(format)));
    }

    @GetMapping({"/naming/cases/{id}/kept/{edition}/scans/{scan}", "/naming/batches/{id}/kept/{edition}/scans/{scan}"})
    ResponseEntity<byte[]> scan(@PathVariable UUID id, @PathVariable UUID edition, @PathVariable UUID scan, HttpServletRequest request,
            @AuthenticationPrincipal StaffMember reader) {
        return CasePaperPages.download(scans.read(CasesInScope.actor(reader), subject(request, id), edition, scan));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/papers/{paper}/correction")
    String correct(@PathVariable UUID id, @PathVariable CasePaper paper, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        TypedReason typed = new TypedReason(paper.name(), reason);
        return back(id, typed, model, response, reader, () -> papers.correct(reader.as(Role.NAMING_OFFICE, Role.NAMING_APPROVER,
                Role.NAMING_DEPARTMENT), new Subject.OneCase(id), paper, typed.text()));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_CLERK, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT})
    @PostMapping("/naming/cases/{id}/kept/{edition}/scans")
    String file(@PathVariable UUID id, @PathVariable UUID edition, @RequestParam MultipartFile file, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        byte[] content = file.getBytes();
        String name = TypedText.fileName(file);
        return back(id, new TypedReason(edition.toString(), ""), model, response, reader, () -> scans.file(reader.as(Role.NAMING_OFFICE,
                Role.NAMING_CLERK, Role.NAMING_APPROVER, Role.NAMING_DEPARTMENT), new Subject.OneCase(id), edition, name, content));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.COUNTY_OFFICER})
    @PostMapping("/naming/cases/{id}/kept/{edition}/scans/{scan}/comparison")
    String compare(@PathVariable UUID id, @PathVariable UUID edition, @PathVariable UUID scan, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "papers", model, response, reader,
                () -> scans.compare(second(reader), new Subject.OneCase(id), edition, scan));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.COUNTY_OFFICER})
    @PostMapping("/naming/cases/{id}/kept/{edition}/scans/{scan}/dismissal")
    String dismiss(@PathVariable UUID id, @PathVariable UUID edition, @PathVariable UUID scan, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        TypedReason typed = new TypedReason(scan.toString(), reason);
        return back(id, typed, model, response, reader, () -> scans.dismiss(second(reader), new Subject.OneCase(id), edition, scan,
                typed.text()));
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the case. */
    @GetMapping({"/naming/cases/{id}/papers/{paper}/correction", "/naming/cases/{id}/kept/{edition}/scans",
        "/naming/cases/{id}/kept/{edition}/scans/{scan}/comparison", "/naming/cases/{id}/kept/{edition}/scans/{scan}/dismissal"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/cases/" + id;
    }

    private static Actor second(StaffMember reader) {
        return reader.as(Role.NAMING_OFFICE, Role.NAMING_APPROVER, Role.COUNTY_OFFICER);
    }

    private static Subject subject(HttpServletRequest request, UUID id) {
        return request.getRequestURI().startsWith(BATCHES) ? new Subject.WholeBatch(id) : new Subject.OneCase(id);
    }

    /** Back to the page; what is refused is told there, with what was typed. */
    private String back(UUID id, TypedReason typed, Model model, HttpServletResponse response, StaffMember reader, Runnable step) {
        typed.keep(model);
        return answer.to(id, "papers", model, response, reader, step);
    }
}
