package org.merestone.web.field;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.merestone.boundary.field.FieldSheet;
import org.merestone.boundary.field.FieldSheets;
import org.merestone.boundary.paper.FieldPapers;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.paper.HandedOut;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet for setting out and restoring a line's markers (放样、恢复). The browser keeps it until its owner signs out. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class FieldPages {

    private final FieldSheets sheets;
    private final FieldPapers papers;
    private final Clock clock;

    FieldPages(FieldSheets sheets, FieldPapers papers, Clock clock) {
        this.sheets = sheets;
        this.papers = papers;
        this.clock = clock;
    }

    /** @param draft the markers of the draft instead of those that stand */
    @GetMapping("/boundaries/field/{line}")
    @HandsOut(value = HandsOut.About.LINE, variable = "line", as = "field-sheet.html")
    String sheet(@PathVariable UUID line, @RequestParam(defaultValue = "false") boolean draft, Model model,
            @AuthenticationPrincipal StaffMember reader) {
        FieldSheet sheet = sheets.of(actor(reader), line, draft);
        model.addAttribute("sheet", sheet);
        model.addAttribute("mark", sheet.grade().grade().word());
        model.addAttribute("today", LegalTime.today(clock));
        return "field/sheet";
    }

    /**
     * The same as a paper.
     *
     * @param format pdf or docx
     */
    @GetMapping("/boundaries/field/{line}/sheet.{format}")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<byte[]> paper(@PathVariable UUID line, @PathVariable String format, @RequestParam(defaultValue = "false") boolean draft,
            @AuthenticationPrincipal StaffMember reader) {
        return HandedOut.of(papers.write(actor(reader), line, draft, HandedOut.format(format)));
    }

    private static Actor actor(StaffMember reader) {
        return reader.as(Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR);
    }

    /** The browser's own keeper of these pages; it governs what lies beside it, so it is served from here. */
    @GetMapping("/boundaries/field/keeper.js")
    @NoMaterial("a script")
    ResponseEntity<Resource> keeper() {
        return ResponseEntity.ok().contentType(new MediaType("text", "javascript",
                StandardCharsets.UTF_8)).cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/field-keeper.js"));
    }
}
