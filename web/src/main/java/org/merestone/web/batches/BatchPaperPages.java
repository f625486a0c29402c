package org.merestone.web.batches;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.document.Uploads;
import org.merestone.gazetteer.batch.BatchPapers;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.web.request.Takes;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The papers of a batch: one file or one report for all its cases. */
@Controller
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR})
class BatchPaperPages {

    private final BatchPapers papers;
    private final Uploads uploads;
    private final BatchView view;

    BatchPaperPages(BatchPapers papers, Uploads uploads, BatchView view) {
        this.papers = papers;
        this.uploads = uploads;
        this.view = view;
    }

    /**
     * @param file   the file itself
     * @param upload or the number of one that has come in pieces
     */
    @PostMapping("/naming/batches/{id}/materials")
    String add(@PathVariable UUID id, @RequestParam MaterialKind kind, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID upload, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        String name = TypedText.fileName(file);
        return view.take(id, model, response, reader, hand -> {
            if (upload != null) {
                papers.add(hand, id, kind, uploads.state(hand, upload).fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        uploads.read(hand, upload));
                uploads.forget(hand, upload);
            } else {
                papers.add(hand, id, kind, name, MediaType.APPLICATION_OCTET_STREAM_VALUE, bytes);
            }
        });
    }

    /** @param texts the fields of the report by their names */
    @Takes({"legality", "feasibility", "controllability", "impact", "risks", "measures", "necessity", "soundness", "reason", "advice",
        "process", "opinions", "handling"})
    @PostMapping("/naming/batches/{id}/reports/{kind}")
    String write(@PathVariable UUID id, @PathVariable ReportKind kind, @RequestParam Map<String, String> texts, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return view.take(id, model, response, reader, hand -> papers.report(hand, id, kind, texts));
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the batch. */
    @GetMapping({"/naming/batches/{id}/materials", "/naming/batches/{id}/reports/{kind}"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/batches/" + id;
    }
}
