package org.merestone.web.paper;

import java.nio.charset.StandardCharsets;
import org.merestone.boundary.paper.LinePapers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as an answer: a download that nothing on the way keeps. */
final class HandedOut {

    private HandedOut() {}

    static ResponseEntity<byte[]> of(LinePapers.Written written) {
        return ResponseEntity.ok().contentType(MediaType.valueOf(written.mediaType())).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(written.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(written.content());
    }
}
