package org.merestone.web.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.quality.QualityDesk;
import org.merestone.boundary.quality.QualitySheet;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the rules find on a line, and what people do about it. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class QualityPages {

    private static final int DECIMALS = 9;

    private final QualityDesk desk;

    QualityPages(QualityDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/boundaries/tasks/{id}/quality")
    String quality(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("sheet", desk.sheet(reading(member), id));
        model.addAttribute("language", LocaleContextHolder.getLocale());
        model.addAttribute("tasks", !member.has(Role.SURVEYOR) ? "/boundaries" : "/survey");
        return "quality/quality";
    }

    /** The course, and every finding that has a place, by its number in the list. */
    @GetMapping(path = "/boundaries/tasks/{id}/quality/map", produces = "application/geo+json")
    @HandsOut(value = HandsOut.About.TASK, as = "quality-map.geojson")
    void map(@PathVariable UUID id, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) throws IOException {
        QualitySheet sheet = desk.sheet(reading(member), id);
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            writer.feature(null, sheet.work().version().geometry(), Map.of("role", "draft"));
            int number = 0;
            for (LineFinding finding : sheet.findings()) {
                Geometry place = finding.place();
                if (place != null) {
                    writer.feature(null, place.getInteriorPoint(), Map.of("role", finding.stops() ? "marker" : "point",
                            "name", finding.ruleId() + " " + finding.about(), "row", Integer.toString(number), "faulty", finding.stops()));
                }
                number++;
            }
        }
    }

    @PostMapping("/boundaries/tasks/{id}/quality/runs")
    String run(@PathVariable UUID id, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.run(actor, id));
    }

    @PostMapping("/boundaries/tasks/{id}/quality/waivers")
    String propose(@PathVariable UUID id, @RequestParam String finding, @RequestParam String reason, Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.propose(actor, id, finding, reason));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/tasks/{id}/quality/waivers/{waiver}")
    String decide(@PathVariable UUID id, @PathVariable UUID waiver, @RequestParam boolean granted, Model model,
            HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.decide(actor, id, waiver, granted));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/tasks/{id}/quality/orders")
    String order(@PathVariable UUID id, @RequestParam String demand,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("demand", demand);
        return done(id, model, response, member, actor -> desk.order(actor, id, demand, due));
    }

    @OpenTo(Role.SURVEYOR)
    @PostMapping("/boundaries/tasks/{id}/quality/orders/{order}/answer")
    String answer(@PathVariable UUID id, @PathVariable UUID order, @RequestParam String answer, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.answer(member.as(Role.SURVEYOR), id, order, answer));
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/tasks/{id}/quality/orders/{order}/acceptance")
    String accept(@PathVariable UUID id, @PathVariable UUID order, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember member) {
        return done(id, model, response, member, actor -> desk.accept(actor, id, order));
    }

    private String done(UUID id, Model model, HttpServletResponse response, StaffMember member, Consumer<Actor> act) {
        try {
            act.accept(reading(member));
            return "redirect:/boundaries/tasks/" + id + "/quality";
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return quality(id, model, member);
        }
    }

    private static Actor reading(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.SUPERVISOR);
    }
}
