package org.merestone.web.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.demarcation.Page;
import org.merestone.boundary.review.CountyReview;
import org.merestone.boundary.review.Review;
import org.merestone.boundary.review.ReviewFinding;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.data.rule.Rule;
import org.merestone.data.rule.RuleBook;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.custody.NoMaterial;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.problem.Sentences;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** All rules over all lines of a division: run, followed, stopped, and looked through by line, rule and severity. */
@Controller
@OpenTo({Role.SURVEYOR, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class ReviewPages {

    private static final int DECIMALS = 9;

    private final CountyReview reviews;
    private final ReviewWorker worker;
    private final Sentences sentences;
    private final Map<String, Rule> rules;

    ReviewPages(CountyReview reviews, ReviewWorker worker, Sentences sentences, List<RuleBook> books) {
        this.reviews = reviews;
        this.worker = worker;
        this.sentences = sentences;
        this.rules = books.stream().flatMap(book -> book.rules().stream()).collect(Collectors.toMap(Rule::id, rule -> rule, (a, b) -> a));
    }

    @GetMapping("/boundaries/review")
    String page(ReviewForm form, Model model, @AuthenticationPrincipal StaffMember member) {
        Actor actor = reading(member);
        Optional<Review> latest = reviews.latest(actor);
        model.addAttribute("form", form);
        model.addAttribute("review", latest.orElse(null));
        model.addAttribute("runs", member.has(Role.COUNTY_OFFICER));
        model.addAttribute("language", LocaleContextHolder.getLocale());
        model.addAttribute("rules", rules);
        model.addAttribute("page", latest.map(review -> reviews.findings(actor, review.id(), form.query())).orElse(null));
        model.addAttribute("broken", latest.map(review -> reviews.rules(actor, review.id())).orElse(Map.of()));
        model.addAttribute("judged", latest.map(review -> reviews.judged(actor, review.id())).orElse(List.of()));
        return "review/review";
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/review")
    String run(Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember member) {
        try {
            worker.carryOut(reviews.begin(member.as(Role.COUNTY_OFFICER)));
            return "redirect:/boundaries/review";
        } catch (Refusal.NotAllowed refusal) {
            response.setStatus(RefusalStatus.of(refusal).value());
            model.addAttribute("refusal", refusal);
            return page(new ReviewForm(null, null, null, null, null, null), model, member);
        }
    }

    @OpenTo(Role.COUNTY_OFFICER)
    @PostMapping("/boundaries/review/{id}/stop")
    String stop(@PathVariable UUID id, @AuthenticationPrincipal StaffMember member) {
        reviews.cancel(member.as(Role.COUNTY_OFFICER), id);
        return "redirect:/boundaries/review";
    }

    /** How far the latest review is, for the page that waits for it. */
    @GetMapping(path = "/boundaries/review/progress", produces = "application/json")
    @ResponseBody
    @NoMaterial("how far the work is")
    Told progress(Locale locale, @AuthenticationPrincipal StaffMember member) {
        return reviews.latest(reading(member)).map(review -> new Told(review.isRunning(), review.done(), review.lines(),
                sentences.in(locale, "lineReview.progress", review.done(), review.lines()))).orElse(new Told(false, 0, 0, ""));
    }

    /** @param rows lines gone through, @param all lines to go through */
    record Told(boolean running, int rows, int all, String said) {}

    /** The findings of a page of the list that have a place, by their number on it. */
    @GetMapping(path = "/boundaries/review/map", produces = "application/geo+json")
    @HandsOut(value = HandsOut.About.SAID, as = "review-map.geojson")
    void map(ReviewForm form, HttpServletRequest request, HttpServletResponse response, @AuthenticationPrincipal StaffMember member)
            throws IOException {
        Actor actor = reading(member);
        Page<ReviewFinding> page = reviews.findings(actor, reviews.latest(actor).map(Review::id)
                .orElseThrow(() -> new Refusal.NotFound("lineReview.notFound")), form.query());
        request.setAttribute(HandsOut.LINES, page.rows().stream().map(ReviewFinding::lineId).filter(Objects::nonNull).distinct().toList());
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            int number = 0;
            for (ReviewFinding finding : page.rows()) {
                double[] at = finding.lonLat();
                boolean stops = finding.severity().stops() && !finding.waived();
                if (at != null) {
                    writer.feature(null, Geometries.FACTORY.createPoint(new Coordinate(at[0], at[1])),
                            Map.of("role", stops ? "marker" : "point",
                            "name", finding.ruleId() + " " + finding.lineName(), "row", Integer.toString(number), "faulty", stops));
                }
                number++;
            }
        }
    }

    private static Actor reading(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.SUPERVISOR);
    }
}
