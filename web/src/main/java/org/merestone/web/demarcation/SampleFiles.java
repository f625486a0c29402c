package org.merestone.web.demarcation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.demo.DemoCounty;
import org.merestone.data.demo.DemoSurveyFile;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.OpenTo;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The instrument files that come with the invented county, to try an upload with. */
@Controller
@OpenTo(Role.SURVEYOR)
class SampleFiles {

    private final RegisterKeeper keeper;

    SampleFiles(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /** The files made for a line; none in a register that is not the invented county's. */
    List<DemoSurveyFile> of(String lineCode) {
        return all().stream().filter(file -> file.lineCode().equals(lineCode)).toList();
    }

    @GetMapping("/survey/samples/{name}")
    @NoMaterial("files of the demonstration county, which everybody has")
    ResponseEntity<byte[]> sample(@PathVariable String name) {
        DemoSurveyFile file = all().stream().filter(each -> each.fileName().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("survey.noSample"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.fileName(), StandardCharsets.UTF_8).build().toString())
                .body(file.content());
    }

    private List<DemoSurveyFile> all() {
        return keeper.current().demonstration() ? Made.FILES : List.of();
    }

    /** Made when first asked for. */
    private static final class Made {
        private static final List<DemoSurveyFile> FILES = DemoCounty.generate(DemoCounty.SEED).surveyFiles();
    }
}
