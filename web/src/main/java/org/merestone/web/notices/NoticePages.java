package org.merestone.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.notice.PublishedNotices;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.CommentShare;
import org.merestone.web.security.OpenToAll;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody reads of notices, and says to them without an account. Read from the published register; only a comment is written. */
@Controller
class NoticePages {

    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;
    private static final int DECIMALS = 6;

    private final RegisterKeeper keeper;
    private final Notices notices;
    private final CommentShare share;
    private final Documents documents;

    NoticePages(RegisterKeeper keeper, Notices notices, CommentShare share, Documents documents) {
        this.documents = documents;
        this.keeper = keeper;
        this.notices = notices;
        this.share = share;
    }

    @OpenToAll
    @GetMapping("/notices")
    String list(Model model) {
        PublishedRegister register = keeper.current();
        model.addAttribute("open", register.notices().stream().filter(notice -> notice.hears(register.day())).toList());
        model.addAttribute("past", register.notices().stream().filter(notice -> notice.kind() == PublicNotice.Kind.NOTICE
                && !notice.hears(register.day())).toList());
        model.addAttribute("announcements", register.notices().stream()
                .filter(notice -> notice.kind() == PublicNotice.Kind.ANNOUNCEMENT).toList());
        return "notices/list";
    }

    @OpenToAll
    @GetMapping("/notices/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean sent, Model model) {
        model.addAttribute("sent", sent);
        return fill(id, model);
    }

    /**
     * The paper of a notice or an announcement as it went out; nothing but the edition that holds, and only where everybody may read it.
     *
     * @throws Refusal.NotFound for a notice that is not published or has no such paper
     */
    @OpenToAll
    @GetMapping("/notices/{id}/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        PublishedNotices.Paper paper = published(id).paper();
        if (paper == null) {
            throw new Refusal.NotFound("notice.noPaper", id);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).eTag("\"" + paper.sha256() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(paper.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(documents.read(paper.sha256()));
    }

    /**
     * @param text    what somebody says
     * @param contact how the office can reach them, if they wish; never shown
     */
    @OpenToAll
    @PostMapping("/notices/{id}/comments")
    String comment(@PathVariable UUID id, @RequestParam String text, @RequestParam(defaultValue = "") String contact, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        model.addAttribute("text", text);
        model.addAttribute("contact", contact);
        long wait = share.take(request.getRemoteAddr());
        if (wait > 0) {
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", Long.toString(wait));
            model.addAttribute("wait", wait);
            return fill(id, model);
        }
        try {
            notices.hear(id, text, contact);
            return "redirect:/notices/" + id + "?sent=true";
        } catch (Refusal.NotAllowed refusal) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("refusal", refusal);
            return fill(id, model);
        }
    }

    /** Whoever asks again for the address of a form, as the switch of languages does, sees the notice. */
    @OpenToAll
    @GetMapping("/notices/{id}/comments")
    String again(@PathVariable UUID id) {
        return "redirect:/notices/" + id;
    }

    private String fill(UUID id, Model model) {
        PublishedRegister register = keeper.current();
        PublishedNotices.Shown notice = published(id);
        model.addAttribute("notice", notice);
        model.addAttribute("hears", notice.hears(register.day()));
        model.addAttribute("at", notice.place().getInteriorPoint());
        model.addAttribute("shape", shape(notice));
        return "notices/notice";
    }

    private PublishedNotices.Shown published(UUID id) {
        return keeper.current().notices().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("notice.notFound", id));
    }

    /** Where it is about, as GeoJSON; the open interfaces answer only for notices of the day. */
    private static String shape(PublishedNotices.Shown notice) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(bytes, DECIMALS)) {
            writer.feature(notice.id().toString(), notice.place(), Map.of("kind", notice.kind().name(), "title", notice.title()));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
