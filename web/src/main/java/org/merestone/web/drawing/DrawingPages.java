package org.merestone.web.drawing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.merestone.boundary.drawing.DrawingDesk;
import org.merestone.boundary.drawing.DrawingSheet;
import org.merestone.boundary.drawing.EditedCourse;
import org.merestone.boundary.drawing.MapEdits;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.problem.Sentences;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page on which a surveyor edits the draft of a task: its map and its form send the same text. */
@Controller
@OpenTo(Role.SURVEYOR)
class DrawingPages {

    private final DrawingDesk desk;
    private final MapEdits edits;
    private final Sentences sentences;

    DrawingPages(DrawingDesk desk, MapEdits edits, Sentences sentences) {
        this.desk = desk;
        this.edits = edits;
        this.sentences = sentences;
    }

    @GetMapping("/survey/tasks/{id}/drawing")
    String drawing(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember member) {
        DrawingSheet sheet = desk.sheet(member.as(Role.SURVEYOR), id);
        model.addAttribute("sheet", sheet);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Drawn(sheet.draftId(), sheet.rowVersion(), sheet.beside(), sheet.text(), ""));
        }
        return "drawing/drawing";
    }

    @GetMapping(path = "/survey/tasks/{id}/drawing/map", produces = "application/geo+json")
    @HandsOut(value = HandsOut.About.TASK, as = "drawing-map.geojson")
    void map(@PathVariable UUID id, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) throws IOException {
        DrawingMap.write(desk.sheet(member.as(Role.SURVEYOR), id), response);
    }

    /** Keeps what was drawn; what is refused comes back as it was sent, with the reason. */
    @PostMapping("/survey/tasks/{id}/drawing")
    String save(@PathVariable UUID id, Drawn form, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        try {
            edits.save(member.as(Role.SURVEYOR), form.draft(), form.seen(), EditedCourse.read(form.course()), form.reason());
            return "redirect:/survey/tasks/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal).addAttribute("form", form);
            return drawing(id, model, member);
        }
    }

    /** Judges what was drawn without keeping it: 200 where it fits, otherwise the status that keeping it would have. */
    @PostMapping("/survey/tasks/{id}/drawing/verdict")
    @ResponseBody
    @NoMaterial("a sentence on what its reader sent")
    ResponseEntity<Verdict> judge(@PathVariable UUID id, Drawn form, @AuthenticationPrincipal StaffMember member) {
        Actor surveyor = member.as(Role.SURVEYOR);
        try {
            return ResponseEntity.ok(verdict(edits.tryOut(surveyor, form.draft(), form.seen(), EditedCourse.read(form.course()))));
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            return ResponseEntity.status(RefusalStatus.of(refusal)).body(Verdict.refused(sentences.of(refusal)));
        }
    }

    private Verdict verdict(MapEdits.Outcome outcome) {
        List<String> said = outcome.movedWith().isEmpty() ? List.of(sentences.of("drawing.fits"))
                : List.of(sentences.of("drawing.fits"), sentences.of("drawing.moved", String.format(Locale.ROOT, "%.2f", outcome.movedM()),
                        String.join("、", outcome.movedWith())));
        String ground = outcome.won().entrySet().stream().filter(each -> Math.abs(each.getValue()) >= 0.5)
                .map(each -> each.getKey() + " " + String.format(Locale.ROOT, "%+,.0f m²", each.getValue()))
                .collect(Collectors.joining("，"));
        String sentence = String.join(" ", said) + (ground.isEmpty() ? "" : " " + sentences.of("drawing.ground", ground));
        return new Verdict(true, sentence, outcome.movedWith(), Map.copyOf(outcome.won()));
    }

    /** The form; {@code rowVersion} and {@code beside} say what its sender saw. */
    record Drawn(UUID draft, long rowVersion, String beside, String course, String reason) {

        MapEdits.Seen seen() {
            return new MapEdits.Seen(rowVersion, beside);
        }
    }
}
