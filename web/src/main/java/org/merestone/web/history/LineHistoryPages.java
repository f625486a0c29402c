package org.merestone.web.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.boundary.history.LineHistory;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.CourseDifference;
import org.merestone.boundary.paper.HistoryPapers;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.geo.map.Paper;
import org.merestone.web.custody.HandsOut;
import org.merestone.web.paper.HandedOut;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a line was on a day, as known on another, and what moved between two of its courses; for both sides, nobody else. */
@Controller
@OpenTo({Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR})
class LineHistoryPages {

    private final LineHistory history;
    private final HistoryPapers papers;
    private final Clock clock;

    LineHistoryPages(LineHistory history, HistoryPapers papers, Clock clock) {
        this.history = history;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @param day     legal time, today where it is left out
     * @param knownOn record time, today where it is left out
     */
    @GetMapping("/boundaries/history/{line}")
    @HandsOut(value = HandsOut.About.LINE, variable = "line", as = "history.html")
    String line(@PathVariable UUID line,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate knownOn, Model model,
            @AuthenticationPrincipal StaffMember reader) {
        LocalDate today = LegalTime.today(clock);
        LocalDate asked = day == null ? today : day;
        LocalDate known = knownOn == null ? today : knownOn;
        model.addAttribute("view", history.of(actor(reader), line));
        model.addAttribute("day", asked);
        model.addAttribute("knownOn", known);
        history.whole(actor(reader), line, asked, known).ifPresent(whole -> {
            model.addAttribute("known", whole);
            model.addAttribute("course", whole.course());
            mark(model, whole.course().version().classification());
            model.addAttribute("figure", CourseFigure.of(whole.course().version().geometry(), List.of(), List.of(), List.of())
                    .marking(whole));
        });
        return "history/line";
    }

    /**
     * The same as a paper to print.
     *
     * @param format pdf or docx
     * @param paper  A4 or A3
     */
    @GetMapping("/boundaries/history/{line}/sheet.{format}")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<byte[]> sheet(@PathVariable UUID line, @PathVariable String format,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "A4") Paper paper, @AuthenticationPrincipal StaffMember reader) {
        LocalDate today = LegalTime.today(clock);
        return HandedOut.of(papers.asOf(actor(reader), line, day == null ? today : day, knownOn == null ? today : knownOn,
                paper, HandedOut.format(format)));
    }

    /** Two courses beside each other as a paper to print. */
    @GetMapping("/boundaries/history/{line}/comparison.{format}")
    @HandsOut(HandsOut.About.SERVICE)
    ResponseEntity<byte[]> comparisonSheet(@PathVariable UUID line, @PathVariable String format, @RequestParam int older,
            @RequestParam int newer, @RequestParam(defaultValue = "A4") Paper paper, @AuthenticationPrincipal StaffMember reader) {
        return HandedOut.of(papers.comparison(actor(reader), line, older, newer, paper, HandedOut.format(format)));
    }

    @GetMapping("/boundaries/history/{line}/comparison")
    @HandsOut(value = HandsOut.About.LINE, variable = "line", as = "comparison.html")
    String compare(@PathVariable UUID line, @RequestParam int older, @RequestParam int newer, Model model,
            @AuthenticationPrincipal StaffMember reader) {
        LineHistory.Comparison comparison = history.compare(actor(reader), line, older, newer);
        model.addAttribute("comparison", comparison);
        mark(model, Stream.of(comparison.older(), comparison.newer()).map(each -> each.version().classification()).max(Enum::compareTo)
                .orElseThrow());
        model.addAttribute("figure", CourseFigure.of(comparison.older().version().geometry(),
                List.of(comparison.newer().version().geometry()),
                grounds(comparison.difference(), true), grounds(comparison.difference(), false)));
        return "history/comparison";
    }

    /** What every page says that a browser prints of this. */
    private void mark(Model model, Classification classification) {
        model.addAttribute("mark", classification.atLeastInternal().grade().word());
        model.addAttribute("today", LegalTime.today(clock));
    }

    private static List<Geometry> grounds(CourseDifference difference, boolean toA) {
        return difference.patches().stream().filter(patch -> patch.toA() == toA).<Geometry>map(CourseDifference.Patch::ground).toList();
    }

    private static Actor actor(StaffMember reader) {
        return reader.as(Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR);
    }
}
