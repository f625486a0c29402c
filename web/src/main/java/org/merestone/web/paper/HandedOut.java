package org.merestone.web.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.merestone.boundary.paper.LinePapers;
import org.merestone.geo.print.PaperFormat;
import org.merestone.web.request.BadRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A paper as an answer: a download that nothing on the way keeps. */
public final class HandedOut {

    private HandedOut() {}

    public static ResponseEntity<byte[]> of(LinePapers.Written written) {
        return ResponseEntity.ok().contentType(MediaType.valueOf(written.mediaType())).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(written.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(written.content());
    }

    /** A format by the ending of a file's name. */
    public static PaperFormat format(String ending) {
        return Arrays.stream(PaperFormat.values()).filter(each -> each.ending().equals("." + ending.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new BadRequest("request.wrongValue", "format"));
    }
}
