package org.merestone.web.naming;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.paper.CasePaper;
import org.merestone.gazetteer.paper.CasePapers;
import org.merestone.gazetteer.paper.Subject;
import org.merestone.geo.print.PaperFormat;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of cases and batches as downloads that nothing on the way keeps. */
@Controller
@NoMaterial("papers of naming cases, which show no line that is not public; the audit trail has each")
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT, Role.NAMING_COMMITTEE,
    Role.NAMING_APPROVER, Role.COUNTY_OFFICER})
class CasePaperPages {

    private final CasePapers papers;

    CasePaperPages(CasePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/naming/cases/{id}/papers/{paper}.{format}")
    ResponseEntity<byte[]> ofCase(@PathVariable UUID id, @PathVariable CasePaper paper, @PathVariable String format,
            @AuthenticationPrincipal StaffMember reader) {
        return download(papers.write(CasesInScope.actor(reader), new Subject.OneCase(id), paper, format(format)));
    }

    @GetMapping("/naming/batches/{id}/papers/{paper}.{format}")
    ResponseEntity<byte[]> ofBatch(@PathVariable UUID id, @PathVariable CasePaper paper, @PathVariable String format,
            @AuthenticationPrincipal StaffMember reader) {
        return download(papers.write(CasesInScope.actor(reader), new Subject.WholeBatch(id), paper, format(format)));
    }

    /** The whole case (一案一档). */
    @GetMapping("/naming/cases/{id}/file.pdf")
    ResponseEntity<byte[]> fileOfCase(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        return download(papers.file(CasesInScope.actor(reader), new Subject.OneCase(id)));
    }

    @GetMapping("/naming/batches/{id}/file.pdf")
    ResponseEntity<byte[]> fileOfBatch(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        return download(papers.file(CasesInScope.actor(reader), new Subject.WholeBatch(id)));
    }

    static PaperFormat format(String ending) {
        return Arrays.stream(PaperFormat.values()).filter(each -> each.ending().equals("." + ending.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new BadRequest("request.wrongValue", "format"));
    }

    static ResponseEntity<byte[]> download(CasePapers.Written written) {
        return ResponseEntity.ok().contentType(MediaType.valueOf(written.mediaType())).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(written.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(written.content());
    }
}
