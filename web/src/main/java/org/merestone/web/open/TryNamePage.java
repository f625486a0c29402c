package org.merestone.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.check.CheckReport;
import org.merestone.gazetteer.check.NameCheck;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.check.ProposedName;
import org.merestone.gazetteer.check.Spelling;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.naming.Proposal;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.gazetteer.place.PublicCheck;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.merestone.web.security.TrialShare;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where an applicant tries a name before applying: how it is spelled and what is against it, as far as the public may know. Keeps nothing.
 */
@Controller
class TryNamePage {

    private final RegisterKeeper keeper;
    private final PublicCheck checks;
    private final PlaceClasses classes;
    private final TrialShare share;
    private @Nullable Edition latest;

    private record Edition(PublishedRegister register, NameCheck check) {}

    TryNamePage(RegisterKeeper keeper, PublicCheck checks, PlaceClasses classes, TrialShare share) {
        this.keeper = keeper;
        this.checks = checks;
        this.classes = classes;
        this.share = share;
    }

    /**
     * @param name  the name to try; without one there is only the form
     * @param clazz five digits of GB/T 18521
     * @param lon   where the place is to be, degrees, EPSG:4490
     */
    @OpenToAll
    @GetMapping("/names/try")
    String show(@RequestParam(defaultValue = "") String name, @RequestParam(name = "class", defaultValue = "") String clazz,
            @RequestParam(required = false) @Nullable Double lon, @RequestParam(required = false) @Nullable Double lat, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        String text = name.strip();
        model.addAttribute("name", text);
        model.addAttribute("clazz", clazz);
        model.addAttribute("lon", lon);
        model.addAttribute("lat", lat);
        model.addAttribute("classes", classes.named());
        response.setHeader("Cache-Control", "no-store");
        if (text.isEmpty()) {
            return "try-name";
        }
        long wait = share.take(request.getRemoteAddr());
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            model.addAttribute("fault", "tryName.tooMany");
            return "try-name";
        }
        if (text.codePointCount(0, text.length()) > Proposal.LONGEST_NAME) {
            throw new BadRequest("request.tooLong", "name", Proposal.LONGEST_NAME);
        }
        if (lon == null || lat == null) {
            model.addAttribute("fault", "tryName.noPlace");
            return "try-name";
        }
        Bounds.lonLat(lon, lat);
        model.addAttribute("trial", trial(text, placeClass(clazz), lon, lat));
        return "try-name";
    }

    private PlaceClass placeClass(String code) {
        try {
            return classes.require(code);
        } catch (Refusal unknown) {
            throw new BadRequest("request.wrongValue", "class");
        }
    }

    private Trial trial(String name, PlaceClass placeClass, double lon, double lat) {
        PublishedRegister register = keeper.current();
        List<Division> chain = register.coverage().at(lon, lat);
        String division = chain.isEmpty() ? "" : chain.get(0).code();
        Romanization roman = Romanizer.shipped().romanize(name, placeClass, division);
        Point point = Geometries.FACTORY.createPoint(new Coordinate(lon, lat));
        CheckReport report = check(register).check(new ProposedName(roman.parts().whole(), roman.parts(), roman.syllables(), placeClass,
                placeClass.usualKind(), division, point, null),
                new Spelling(roman.toned(), roman.toned(), true, roman.minority(), ""), null);
        Locale locale = LocaleContextHolder.getLocale();
        List<Found> findings = new ArrayList<>();
        for (NameFinding finding : report.findings()) {
            // A click is a point; that a road is a line is said to whoever applies for one.
            if (!finding.ruleId().equals("G01") || finding.variant().equals("outsideChina")) {
                findings.add(Found.of(finding, locale));
            }
        }
        return new Trial(roman, chain.stream().map(Division::name).toList(), report.scope().key(), report.scope().label(), findings);
    }

    private synchronized NameCheck check(PublishedRegister register) {
        Edition edition = latest;
        if (edition == null || edition.register() != register) {
            edition = new Edition(register, checks.against(register.names().all(), register.day()));
            latest = edition;
        }
        return edition.check();
    }

    /**
     * What the page shows.
     *
     * @param path       the divisions there, the lowest first; empty outside the register
     * @param scope      key of where the name had to be the only one
     * @param scopeLabel the names of the built-up areas, if they are it
     */
    record Trial(Romanization romanization, List<String> path, String scope, String scopeLabel, List<Found> findings) {}

    record Found(String rule, String severity, String message, @Nullable UUID place, @Nullable String other, double lon, double lat) {
        static Found of(NameFinding finding, Locale locale) {
            NameFinding.Conflict conflict = finding.conflict();
            return conflict == null ? new Found(finding.ruleId(), finding.severity().name(), finding.message(locale), null, null, 0, 0)
                    : new Found(finding.ruleId(), finding.severity().name(), finding.message(locale), conflict.placeId(), conflict.name(),
                            conflict.lon(), conflict.lat());
        }
    }
}
