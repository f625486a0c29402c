package org.merestone.web.demarcation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.photo.MarkerPhotos;
import org.merestone.data.account.Role;
import org.merestone.data.document.Uploads;
import org.merestone.data.ledger.Actor;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Files that arrive in pieces, by the tus protocol 1.0.0 with its extensions creation, expiration and termination. */
@RestController
@OpenTo({Role.SURVEYOR, Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT})
class UploadsApi {

    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";

    private final Uploads uploads;

    UploadsApi(Uploads uploads) {
        this.uploads = uploads;
    }

    @RequestMapping(path = "/survey/uploads", method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return answer(HttpStatus.NO_CONTENT).header("Tus-Version", VERSION).header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(MarkerPhotos.MOST_BYTES)).build();
    }

    @PostMapping("/survey/uploads")
    ResponseEntity<Void> begin(@RequestHeader("Upload-Length") long length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata, @AuthenticationPrincipal StaffMember reader) {
        Uploads.State state = uploads.begin(sender(reader), fileName(metadata), length, MarkerPhotos.MOST_BYTES);
        return state(HttpStatus.CREATED, state).location(URI.create("/survey/uploads/" + state.id())).build();
    }

    @RequestMapping(path = "/survey/uploads/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> howFar(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        Uploads.State state = uploads.state(sender(reader), id);
        return state(HttpStatus.OK, state).header("Upload-Length", Long.toString(state.byteSize())).build();
    }

    @PatchMapping("/survey/uploads/{id}")
    ResponseEntity<Void> append(@PathVariable UUID id, @RequestHeader("Upload-Offset") long offset,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type, HttpServletRequest request,
            @AuthenticationPrincipal StaffMember reader) throws IOException {
        if (!PIECE.equals(type)) {
            return answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
        }
        uploads.append(sender(reader), id, offset, request.getInputStream());
        return state(HttpStatus.NO_CONTENT, uploads.state(sender(reader), id)).build();
    }

    @DeleteMapping("/survey/uploads/{id}")
    ResponseEntity<Void> forget(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        uploads.forget(sender(reader), id);
        return answer(HttpStatus.NO_CONTENT).build();
    }

    private static Actor sender(StaffMember reader) {
        return reader.as(Role.SURVEYOR, Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT);
    }

    private static ResponseEntity.BodyBuilder state(HttpStatus status, Uploads.State state) {
        return answer(status).header("Upload-Offset", Long.toString(state.received()))
                .header("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(state.expiresAt()
                        .withOffsetSameInstant(ZoneOffset.UTC)));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).header("Tus-Resumable", VERSION).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The word {@code filename} of the protocol's comma-separated pairs, Base64 of UTF-8. */
    private static String fileName(String metadata) {
        for (String pair : metadata.split(",")) {
            String[] words = pair.strip().split(" ", 2);
            if (words.length == 2 && words[0].equals("filename")) {
                try {
                    return new String(Base64.getDecoder().decode(words[1].strip()), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    throw new BadRequest("request.wrongValue", "Upload-Metadata");
                }
            }
        }
        return "";
    }
}
