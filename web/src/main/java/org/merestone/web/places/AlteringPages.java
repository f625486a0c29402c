package org.merestone.web.places;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.Altering;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.place.Places;
import org.merestone.web.naming.DrawnPoints;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A township's clerk asks on the page of a place for another name, or for the end of its name. */
@Controller
@OpenTo(Role.NAMING_CLERK)
class AlteringPages {

    private static final int UNPROCESSABLE = 422;

    private final Altering altering;
    private final Places places;
    private final RegisterPages pages;

    AlteringPages(Altering altering, Places places, RegisterPages pages) {
        this.places = places;
        this.altering = altering;
        this.pages = pages;
    }

    @PostMapping("/naming/places/{id}/renaming")
    String rename(@PathVariable UUID id, @RequestParam String name, @RequestParam String meaning, @RequestParam String reason,
            @RequestParam(defaultValue = "") String measures, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("newName", name);
        model.addAttribute("newMeaning", meaning);
        model.addAttribute("newReason", reason);
        return take(id, model, response, reader, clerk -> altering.rename(clerk, id, name, meaning,
                reason, measures));
    }

    @PostMapping("/naming/places/{id}/cancellation")
    String cancel(@PathVariable UUID id, @RequestParam String reason, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, clerk -> altering.cancel(clerk, id, reason));
    }

    /** @param points the new position, a point a line: longitude,latitude */
    @PostMapping("/naming/places/{id}/extent")
    String extent(@PathVariable UUID id, @RequestParam String points, @RequestParam String reason,
            @RequestParam(defaultValue = "") String location,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("newPoints", points);
        return take(id, model, response, reader, clerk -> altering.extent(clerk, id,
                DrawnPoints.read(points, places.require(id).placeClass()), reason, location));
    }

    @PostMapping("/naming/places/{id}/restoration")
    String restore(@PathVariable UUID id, @RequestParam String meaning, @RequestParam String reason, Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(id, model, response, reader, clerk -> altering.restore(clerk, id, meaning, reason));
    }

    /** Whoever asks again for the address of a form that was refused, as the switch of languages does, sees the place. */
    @GetMapping({"/naming/places/{id}/renaming", "/naming/places/{id}/cancellation", "/naming/places/{id}/extent",
            "/naming/places/{id}/restoration"})
    String again(@PathVariable UUID id) {
        return "redirect:/naming/places/" + id;
    }

    private interface Step {
        NamingCase by(Actor clerk);
    }

    private String take(UUID id, Model model, HttpServletResponse response, StaffMember reader, Step step) {
        try {
            return "redirect:/naming/cases/" + step.by(reader.as(Role.NAMING_CLERK)).id();
        } catch (Refusal.NotAllowed refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(UNPROCESSABLE);
            return pages.fill(id, null, null, model, reader);
        }
    }
}
