package org.merestone.web.batches;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.paper.CasePaper;
import org.merestone.gazetteer.paper.CasePapers;
import org.merestone.gazetteer.paper.SealedScans;
import org.merestone.gazetteer.paper.Subject;
import org.merestone.web.naming.TypedReason;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What happens to papers of a batch that went out: a correction, and what was signed and sealed beside them. */
@Controller
@OpenTo({Role.NAMING_OFFICE, Role.NAMING_APPROVER})
class BatchKeptPages {

    private final CasePapers papers;
    private final SealedScans scans;
    private final BatchView view;

    BatchKeptPages(CasePapers papers, SealedScans scans, BatchView view) {
        this.papers = papers;
        this.scans = scans;
        this.view = view;
    }

    @PostMapping("/naming/batches/{id}/papers/{paper}/correction")
    String correct(@PathVariable UUID id, @PathVariable CasePaper paper, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        TypedReason typed = new TypedReason(paper.name(), reason);
        return view.takePaper(id, typed, model, response, reader,
                () -> papers.correct(actor(reader), new Subject.WholeBatch(id), paper, typed.text()));
    }

    @OpenTo({Role.NAMING_OFFICE, Role.NAMING_CLERK, Role.NAMING_APPROVER})
    @PostMapping("/naming/batches/{id}/kept/{edition}/scans")
    String file(@PathVariable UUID id, @PathVariable UUID edition, @RequestParam MultipartFile file, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        byte[] content = file.getBytes();
        String name = TypedText.fileName(file);
        return view.takePaper(id, new TypedReason(edition.toString(), ""), model, response, reader,
                () -> scans.file(reader.as(Role.NAMING_OFFICE, Role.NAMING_CLERK, Role.NAMING_APPROVER), new Subject.WholeBatch(id), edition,
                        name, content));
    }

    @PostMapping("/naming/batches/{id}/kept/{edition}/scans/{scan}/comparison")
    String compare(@PathVariable UUID id, @PathVariable UUID edition, @PathVariable UUID scan, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return view.takePaper(id, new TypedReason("", ""), model, response, reader,
                () -> scans.compare(actor(reader), new Subject.WholeBatch(id), edition, scan));
    }

    @PostMapping("/naming/batches/{id}/kept/{edition}/scans/{scan}/dismissal")
    String dismiss(@PathVariable UUID id, @PathVariable UUID edition, @PathVariable UUID scan, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        TypedReason typed = new TypedReason(scan.toString(), reason);
        return view.takePaper(id, typed, model, response, reader,
                () -> scans.dismiss(actor(reader), new Subject.WholeBatch(id), edition, scan, typed.text()));
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the batch. */
    @GetMapping({"/naming/batches/{id}/papers/{paper}/correction", "/naming/batches/{id}/kept/{edition}/scans",
        "/naming/batches/{id}/kept/{edition}/scans/{scan}/comparison", "/naming/batches/{id}/kept/{edition}/scans/{scan}/dismissal"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/batches/" + id;
    }

    private static Actor actor(StaffMember reader) {
        return reader.as(Role.NAMING_OFFICE, Role.NAMING_APPROVER);
    }
}
