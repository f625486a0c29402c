package org.merestone.web.places;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.place.PlaceEdits;
import org.merestone.gazetteer.place.PlaceLink;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office enters on the page of a place. A form that is refused comes back with the sentence that says why. */
@Controller
@OpenTo(Role.NAMING_OFFICE)
class PlaceEditPages {

    private static final int UNPROCESSABLE = 422;

    private final PlaceEdits edits;
    private final RegisterPages pages;

    PlaceEditPages(PlaceEdits edits, RegisterPages pages) {
        this.edits = edits;
        this.pages = pages;
    }

    @PostMapping("/naming/places/{id}/names")
    String record(@PathVariable UUID id, PlaceForms.NameForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("nameForm", form);
        return take(id, model, response, reader, actor -> edits.recordName(actor, id, form.seenVersion(), form.name()));
    }

    /** @param name the form of the name that ends */
    @PostMapping("/naming/places/{id}/end")
    String end(@PathVariable UUID id, @RequestParam long seen, @RequestParam UUID name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate end, @RequestParam String reason, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, actor -> edits.endName(actor, id, seen, name, end, reason));
    }

    @PostMapping("/naming/places/{id}/change")
    String change(@PathVariable UUID id, PlaceForms.ChangeForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("changeForm", form);
        return take(id, model, response, reader, actor -> edits.change(actor, id, form.seenVersion(), form.change()));
    }

    @PostMapping("/naming/places/{id}/links")
    String link(@PathVariable UUID id, @RequestParam UUID other, @RequestParam PlaceLink.Kind kind, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, actor -> edits.link(actor, id, other, kind));
    }

    /** Whoever asks again for the address of a form that was refused, as the switch of languages does, sees the place. */
    @GetMapping({"/naming/places/{id}/names", "/naming/places/{id}/end", "/naming/places/{id}/change", "/naming/places/{id}/links"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/places/" + id;
    }

    private interface Step {
        void by(Actor actor);
    }

    private String take(UUID id, Model model, HttpServletResponse response, StaffMember reader, Step step) {
        @Nullable Refusal refused = null;
        try {
            step.by(reader.as(Role.NAMING_OFFICE));
            return "redirect:/naming/places/" + id;
        } catch (Refusal.NotAllowed refusal) {
            refused = refusal;
            response.setStatus(UNPROCESSABLE);
        } catch (Refusal.Stale refusal) {
            refused = refusal;
            model.addAttribute("stale", true);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        model.addAttribute("refusal", refused);
        return pages.fill(id, null, null, model, reader);
    }
}
