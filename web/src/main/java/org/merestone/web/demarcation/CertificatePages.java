package org.merestone.web.demarcation;

import java.util.UUID;
import org.merestone.boundary.demarcation.BatchDetail;
import org.merestone.boundary.demarcation.Certificates;
import org.merestone.boundary.demarcation.SurveyImports;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.Upload;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 1954 and 1980 coordinates that were converted by an authorised office: the paper is recorded, and the file read on its strength. */
@Controller
@OpenTo(Role.SURVEYOR)
class CertificatePages {

    private final TaskDesk desk;
    private final Certificates certificates;
    private final SurveyImports imports;
    private final StoredFiles files;

    CertificatePages(TaskDesk desk, Certificates certificates, SurveyImports imports, StoredFiles files) {
        this.desk = desk;
        this.certificates = certificates;
        this.imports = imports;
        this.files = files;
    }

    @PostMapping("/survey/tasks/{id}/files/{batch}/certificate")
    String certify(@PathVariable UUID id, @PathVariable UUID batch, CertificateForm form, @AuthenticationPrincipal StaffMember reader) {
        Actor surveyor = reader.as(Role.SURVEYOR);
        BatchDetail detail = desk.batch(surveyor, batch);
        UUID chosen = form.chosen();
        UUID paper = chosen != null ? chosen : certificates.record(surveyor, form.paper(), form.said());
        Upload upload = imports.upload(surveyor, id, detail.batch().fileName(), files.read(detail.batch().sha256()),
                MendChoice.of(detail.batch()), paper);
        return "redirect:/survey/tasks/" + id + "?batch=" + upload.batchId();
    }
}
