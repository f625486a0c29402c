package org.merestone.web.claim;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.claim.ClaimDesk;
import org.merestone.boundary.claim.ClaimReader;
import org.merestone.boundary.claim.ClaimSheet;
import org.merestone.boundary.claim.Evidence;
import org.merestone.boundary.claim.FieldWalk;
import org.merestone.boundary.claim.OpenSection;
import org.merestone.boundary.project.ProjectBoard;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Claims of both sides, the walk along the line and what it left open. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class ClaimPages {

    private final ClaimReader reader;
    private final ClaimDesk desk;
    private final FieldWalk walk;
    private final ProjectBoard board;

    ClaimPages(ClaimReader reader, ClaimDesk desk, FieldWalk walk, ProjectBoard board) {
        this.reader = reader;
        this.desk = desk;
        this.walk = walk;
        this.board = board;
    }

    @GetMapping("/boundaries/claims/{line}")
    String claims(@PathVariable UUID line, Model model, @AuthenticationPrincipal StaffMember member) {
        ClaimSheet sheet = reader.of(acting(member), line);
        model.addAttribute("sheet", sheet);
        model.addAttribute("place", board.placeOf(line).orElse(null));
        model.addAttribute("language", LocaleContextHolder.getLocale());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new WalkForm(sheet.today(), null, null, null, null, null, null, null, null, null));
        }
        return "claim/claims";
    }

    @GetMapping(path = "/boundaries/claims/{line}/map", produces = "application/geo+json")
    @HandsOut(value = HandsOut.About.LINE, variable = "line", as = "claims-map.geojson")
    void map(@PathVariable UUID line, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) throws IOException {
        ClaimMap.write(reader.of(acting(member), line), response);
    }

    /** A claim, drawn or in a file; a file goes before what was drawn. */
    @PostMapping("/boundaries/claims/{line}")
    String claim(@PathVariable UUID line, @RequestParam UUID unit, @RequestParam String basis,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) throws IOException {
        model.addAttribute("basis", basis).addAttribute("course", course).addAttribute("claimOf", unit);
        byte[] content = file == null ? new byte[0] : file.getBytes();
        return done(line, model, response, member, actor -> {
            if (content.length > 0) {
                desk.bring(actor, line, unit, name(file), content, basis);
            } else {
                desk.draw(actor, line, unit, DrawnCourse.read(course), basis);
            }
        });
    }

    @PostMapping("/boundaries/claims/{line}/{claim}/withdrawal")
    String withdraw(@PathVariable UUID line, @PathVariable UUID claim, @RequestParam String reason, Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(line, model, response, member, actor -> desk.withdraw(actor, line, claim, reason));
    }

    @PostMapping("/boundaries/claims/{line}/{claim}/evidence")
    String evidence(@PathVariable UUID line, @PathVariable UUID claim, EvidenceForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        model.addAttribute("evidence", form);
        return done(line, model, response, member, actor -> desk.addEvidence(actor, line, claim, form.filed(name(file), content)));
    }

    /** A piece of evidence, always as a download. */
    @GetMapping("/boundaries/claims/{line}/files/{sha256}")
    @HandsOut(value = HandsOut.About.LINE, variable = "line", as = "claim-evidence")
    ResponseEntity<byte[]> file(@PathVariable UUID line, @PathVariable String sha256, @AuthenticationPrincipal StaffMember member) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(sha256.substring(0,
                12)).build().toString())
                .body(desk.file(acting(member), line, sha256));
    }

    @OpenTo({Role.SURVEYOR, Role.COUNTY_OFFICER})
    @PostMapping("/boundaries/claims/{line}/walks")
    String walk(@PathVariable UUID line, WalkForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("form", form);
        return done(line, model, response, member, actor -> walk.record(actor, line, form.walk()));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/claims/{line}/sections/{section}/aside")
    String setAside(@PathVariable UUID line, @PathVariable UUID section, @RequestParam long rowVersion, @RequestParam String reason,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        return done(line, model, response, member, actor -> walk.setAside(actor, line, section, rowVersion, reason));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/claims/{line}/sections/{section}/settlement")
    String settle(@PathVariable UUID line, @PathVariable UUID section, SettlementForm form,
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        model.addAttribute("settlement", form);
        return done(line, model, response, member, actor -> {
            if (form.by() == null || form.day() == null) {
                throw new Refusal.NotAllowed("keys.dateMissing");
            }
            walk.settle(actor, line, section, form.rowVersion(), form.by(), form.documentNo() == null ? "" : form.documentNo(), form.day(),
                    form.outcome() == null ? "" : form.outcome(), name(file), content);
        });
    }

    private String done(UUID line, Model model, HttpServletResponse response, StaffMember member, Consumer<Actor> act) {
        try {
            act.accept(acting(member));
            return "redirect:/boundaries/claims/" + line;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return claims(line, model, member);
        }
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static Actor acting(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.SUPERVISOR);
    }

    /** The form of a piece of evidence. */
    record EvidenceForm(Evidence.@Nullable Kind kind, @Nullable String title, @Nullable String documentNo,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dated, @Nullable String said) {

        Evidence.Filed filed(String fileName, byte[] content) {
            if (kind == null || dated == null) {
                throw new Refusal.NotAllowed("project.incomplete");
            }
            return new Evidence.Filed(kind, title == null ? "" : title, documentNo == null ? "" : documentNo, dated,
                    said == null ? "" : said,
                    fileName, MediaType.APPLICATION_OCTET_STREAM_VALUE, content);
        }
    }

    /** The form that records how a section was settled. */
    record SettlementForm(long rowVersion, OpenSection.Settlement.@Nullable By by, @Nullable String documentNo,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day, @Nullable String outcome) {}
}
