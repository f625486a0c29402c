package org.merestone.web.demarcation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.EnteredPosition;
import java.util.UUID;
import org.merestone.boundary.demarcation.MarkerAlbum;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.MarkerPlacement;
import org.merestone.boundary.demarcation.MarkerRegistration;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.demarcation.TaskDetail;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The sheets of a draft's markers (界桩登记表): read by both sides, filled in by the surveyor. */
@Controller
@OpenTo(Role.SURVEYOR)
class MarkerPages {

    private final MarkerRegistration registration;
    private final MarkerPlacement placement;
    private final MarkerAlbum album;
    private final TaskDesk desk;

    MarkerPages(MarkerRegistration registration, MarkerPlacement placement, MarkerAlbum album, TaskDesk desk) {
        this.placement = placement;
        this.registration = registration;
        this.album = album;
        this.desk = desk;
    }

    @OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
    @GetMapping({"/survey/tasks/{id}/markers/{marker}", "/boundaries/tasks/{id}/markers/{marker}"})
    String sheet(@PathVariable UUID id, @PathVariable UUID marker, Model model, HttpServletRequest request,
            @AuthenticationPrincipal StaffMember reader) {
        boolean survey = request.getRequestURI().startsWith("/survey");
        Actor actor = survey ? reader.as(Role.SURVEYOR) : reader.as(Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR);
        MarkerPage page = registration.page(actor, id, marker);
        model.addAttribute("page", page);
        model.addAttribute("findings", page.findings().stream().map(finding -> new Told(finding.kind().severity().name(),
                finding.kind().rule(), finding.message(LocaleContextHolder.getLocale()))).toList());
        MarkerAlbum.Album pictures = album.of(actor, id, marker);
        model.addAttribute("photos", pictures.photos());
        model.addAttribute("photoFindings", pictures.findings().stream().map(finding -> new Told(finding.kind().severity().name(),
                "37", finding.message(LocaleContextHolder.getLocale()))).toList());
        model.addAttribute("subjects", MarkerPhoto.Subject.values());
        model.addAttribute("markers", registration.all(actor, id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", MarkerForm.of(page));
        }
        model.addAttribute("editable", desk.task(actor, id).actions().contains(TaskDetail.Action.EDIT));
        model.addAttribute("here", survey ? "/survey" : "/boundaries");
        model.addAttribute("materials", MarkerSheet.Material.values());
        return "demarcation/marker";
    }

    @PostMapping("/survey/tasks/{id}/draft/{draft}/markers/{marker}")
    String register(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable UUID marker, MarkerForm form, Model model,
            HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            registration.register(reader.as(Role.SURVEYOR), draft, form.rowVersion(), marker, form.sheet());
            return "redirect:/survey/tasks/" + id + "/markers/" + marker;
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("form", form.filledUp());
            return sheet(id, marker, model, request, reader);
        }
    }

    /** Places the stones of this number: one on the line, two on both banks, three round a junction. */
    @PostMapping("/survey/tasks/{id}/draft/{draft}/markers/{marker}/stones")
    String place(@PathVariable UUID id, @PathVariable UUID draft, @PathVariable UUID marker, StonesForm form, Model model,
            HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            placement.place(reader.as(Role.SURVEYOR), draft, form.rowVersion(), marker, form.stones());
            return "redirect:/survey/tasks/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("stones", form);
            return sheet(id, marker, model, request, reader);
        }
    }

    /** The form of stones: longitude and latitude of each, blank rows left out. */
    record StonesForm(long rowVersion, @Nullable List<String> stoneLon, @Nullable List<String> stoneLat) {

        List<EnteredPosition> stones() {
            List<EnteredPosition> stones = new ArrayList<>();
            for (int i = 0; stoneLon != null && stoneLat != null && i < Math.min(stoneLon.size(), stoneLat.size()); i++) {
                if (!stoneLon.get(i).isBlank() || !stoneLat.get(i).isBlank()) {
                    try {
                        stones.add(new EnteredPosition.Degrees(Double.parseDouble(stoneLon.get(i).strip()),
                                Double.parseDouble(stoneLat.get(i).strip())));
                    } catch (NumberFormatException e) {
                        throw new Refusal.NotAllowed("draft.badPosition");
                    }
                }
            }
            return stones;
        }
    }

    /** A finding as the page tells it. */
    record Told(String severity, String rule, String message) {}
}
