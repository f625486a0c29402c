package org.merestone.web.demarcation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.MarkerAlbum;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.document.Uploads;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.request.TypedText;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.http.CacheControl;
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

/** The photographs of a draft's markers: seen by both sides, added and withdrawn by the surveyor. They never leave by a public door. */
@Controller
@OpenTo(Role.SURVEYOR)
class PhotoPages {

    private final MarkerAlbum album;
    private final MarkerPages sheets;
    private final Uploads uploads;
    private final Documents documents;
    private final StoredFiles files;

    PhotoPages(MarkerAlbum album, MarkerPages sheets, Uploads uploads, Documents documents, StoredFiles files) {
        this.album = album;
        this.sheets = sheets;
        this.uploads = uploads;
        this.documents = documents;
        this.files = files;
    }

    /** @param small the upright thumbnail instead of the camera's own file */
    @OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
    @GetMapping({"/survey/tasks/{id}/photos/{photo}", "/boundaries/tasks/{id}/photos/{photo}"})
    @HandsOut(value = HandsOut.About.SAID, as = "marker-photo")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable UUID photo, @RequestParam(defaultValue = "false") boolean small,
            HttpServletRequest request, @AuthenticationPrincipal StaffMember reader) {
        Actor actor = request.getRequestURI().startsWith("/survey") ? reader.as(Role.SURVEYOR)
                : reader.as(Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR);
        MarkerPhoto wanted = album.photo(actor, id, photo);
        if (!small) {
            request.setAttribute(HandsOut.LINES, List.of(album.lineOf(id)));
        }
        String type = small ? "image/jpeg" : documents.find(wanted.sha256()).orElseThrow().mediaType();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).cacheControl(CacheControl.maxAge(Duration.ofHours(
                1)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(wanted.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(files.read(small ? wanted.thumbnail() : wanted.sha256()));
    }

    /**
     * @param file   the picture itself, from a page without scripts
     * @param upload or the number of a file that has come in pieces
     */
    @PostMapping("/survey/tasks/{id}/markers/{marker}/photos")
    String add(@PathVariable UUID id, @PathVariable UUID marker, @RequestParam MarkerPhoto.Subject subject,
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(required = false) @Nullable UUID upload,
            Model model,
            HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) throws IOException {
        Actor surveyor = reader.as(Role.SURVEYOR);
        try {
            if (upload != null) {
                album.add(surveyor, id, marker, subject, uploads.state(surveyor, upload).fileName(), uploads.read(surveyor, upload));
                uploads.forget(surveyor, upload);
            } else if (file != null && !file.isEmpty()) {
                String name = TypedText.fileName(file);
                album.add(surveyor, id, marker, subject, name, file.getBytes());
            } else {
                throw new Refusal.NotAllowed("photo.nothingChosen");
            }
            return "redirect:/survey/tasks/" + id + "/markers/" + marker + "#photos";
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            return refused(refusal, id, marker, model, request, response, reader);
        }
    }

    @PostMapping("/survey/tasks/{id}/markers/{marker}/photos/{photo}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID marker, @PathVariable UUID photo,
            @RequestParam(defaultValue = "") String reason,
            Model model, HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            album.withdraw(reader.as(Role.SURVEYOR), id, photo, reason);
            return "redirect:/survey/tasks/" + id + "/markers/" + marker + "#photos";
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            return refused(refusal, id, marker, model, request, response, reader);
        }
    }

    private String refused(Refusal refusal, UUID task, UUID marker, Model model, HttpServletRequest request, HttpServletResponse response,
            StaffMember reader) {
        response.setStatus(RefusalStatus.of(refusal).value());
        model.addAttribute("refusal", refusal);
        return sheets.sheet(task, marker, model, request, reader);
    }
}
