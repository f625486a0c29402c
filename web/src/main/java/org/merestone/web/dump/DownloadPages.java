package org.merestone.web.dump;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.security.OpenToAll;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The editions to take away: a page, a list for programs, and the files. Only what an edition's list names is given out. */
@Controller
class DownloadPages {

    private final DailyEditions daily;

    DownloadPages(DailyEditions daily) {
        this.daily = daily;
    }

    @OpenToAll
    @GetMapping("/downloads")
    String page(Model model) {
        model.addAttribute("editions", daily.editions());
        model.addAttribute("hour", daily.hour());
        return "downloads";
    }

    @OpenToAll
    @ResponseBody
    @GetMapping("/api/v1/downloads")
    Map<String, List<Edition>> list() {
        return Map.of("editions", daily.editions());
    }

    /** A file of an edition; parts of it may be asked for, so that a broken download goes on. Its ETag is its checksum. */
    @OpenToAll
    @GetMapping("/downloads/{day}/{name:.+}")
    ResponseEntity<Resource> file(@PathVariable String day, @PathVariable String name) {
        Edition edition = daily.edition(day(day)).orElseThrow(() -> new Refusal.NotFound("downloads.none"));
        Edition.Part part = edition.file(name).orElseThrow(() -> new Refusal.NotFound("downloads.none"));
        Path file = daily.file(edition, part);
        if (!Files.isRegularFile(file)) {
            throw new Refusal.NotFound("downloads.none");
        }
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(part.mediaType())).eTag("\"" + part.sha256() + "\"")
                .cacheControl(CacheControl.noCache()).header("Merestone-Edition", edition.day().toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(part.name()).build().toString())
                .body(new FileSystemResource(file));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal.NotFound("downloads.none");
        }
    }
}
