package org.merestone.web.paper;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.merestone.boundary.paper.LinePapers;
import org.merestone.boundary.paper.PaperOfLine;
import org.merestone.data.account.Role;
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

/** Hands the papers of a line out, as they stand at this moment. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER})
class PaperFiles {

    private static final MediaType DOCX = MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final LinePapers papers;

    PaperFiles(LinePapers papers) {
        this.papers = papers;
    }

    @GetMapping("/boundaries/tasks/{id}/papers/{paper}.docx")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable PaperOfLine paper, @AuthenticationPrincipal StaffMember member) {
        LinePapers.Written written = papers.write(member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER), id, paper);
        return ResponseEntity.ok().contentType(DOCX).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(written.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(written.docx());
    }
}
