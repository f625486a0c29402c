package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Uploads;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.dossier.Dossier;
import org.merestone.gazetteer.dossier.Material;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.request.Takes;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
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

/** The papers of a case: materials in and out, and the forms of the three reports. */
@Controller
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT})
class DossierPages {

    private final Dossier dossier;
    private final Uploads uploads;
    private final CasesInScope scope;
    private final CaseAnswer answer;

    DossierPages(Dossier dossier, Uploads uploads, CasesInScope scope, CaseAnswer answer) {
        this.dossier = dossier;
        this.uploads = uploads;
        this.scope = scope;
        this.answer = answer;
    }

    /**
     * @param file   the file itself
     * @param upload or the number of one that has come in pieces
     */
    @PostMapping("/naming/cases/{id}/materials")
    String add(@PathVariable UUID id, @RequestParam MaterialKind kind, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID upload, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        String name = TypedText.fileName(file);
        Actor actor = CasesInScope.actor(reader);
        return answer.to(id, "dossier", model, response, reader, () -> {
            if (upload != null) {
                dossier.add(actor, id, kind, uploads.state(actor, upload).fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        uploads.read(actor, upload));
                uploads.forget(actor, upload);
            } else {
                dossier.add(actor, id, kind, name, MediaType.APPLICATION_OCTET_STREAM_VALUE, bytes);
            }
        });
    }

    @PostMapping("/naming/cases/{id}/materials/{material}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID material, @RequestParam String reason, Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "dossier", model, response, reader,
                () -> dossier.remove(CasesInScope.actor(reader), ofCase(id, material).id(), reason));
    }

    /** A file as it came, always as a download: nobody's upload is shown as a page of this site. */
    @OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT, Role.NAMING_COMMITTEE,
            Role.NAMING_APPROVER})
    @GetMapping("/naming/cases/{id}/materials/{material}")
    @NoMaterial("a paper of a naming case, no line")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID material, @AuthenticationPrincipal StaffMember reader) {
        scope.require(reader, id);
        Material wanted = ofCase(id, material);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(wanted.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(dossier.read(wanted));
    }

    /** @param texts the fields of the report by their names */
    @Takes({"legality", "feasibility", "controllability", "impact", "risks", "measures", "necessity", "soundness", "reason", "advice",
            "process",
        "opinions", "handling"})
    @PostMapping("/naming/cases/{id}/reports/{kind}")
    String write(@PathVariable UUID id, @PathVariable ReportKind kind, @RequestParam Map<String, String> texts, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return answer.to(id, "dossier", model, response, reader, () -> dossier.write(CasesInScope.actor(reader), id, kind, texts));
    }

    private Material ofCase(UUID id, UUID material) {
        Material found = dossier.require(material);
        if (!found.caseId().equals(id)) {
            throw new Refusal.NotFound("dossier.notFound", material);
        }
        return found;
    }
}
