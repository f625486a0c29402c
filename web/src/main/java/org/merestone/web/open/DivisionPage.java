package org.merestone.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.DayShown;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Divisions for everybody: all of a day, and one with its area, neighbours, names and history. */
@Controller
class DivisionPage {

    private static final int PAGE = 100;
    private static final int MOST = 5_000;

    private final RegisterKeeper keeper;
    private final Sentences sentences;

    DivisionPage(RegisterKeeper keeper, Sentences sentences) {
        this.keeper = keeper;
        this.sentences = sentences;
    }

    /** All divisions of a day, by code. */
    @Published
    @OpenToAll
    @GetMapping("/divisions")
    String all(@RequestParam(required = false) @Nullable LocalDate at, Model model) {
        DayShown shown = DayAsked.of(keeper.current(), at);
        List<Division> all = shown.coverage().divisions().all().stream().sorted(Comparator.comparing(Division::code)).limit(MOST).toList();
        model.addAttribute("all", all).addAttribute("at", DayAsked.written(at))
                .addAttribute("today", DayAsked.written(keeper.current().day()));
        return "divisions";
    }

    /**
     * @param code of 6, 9 or 12 digits, of the division that bears it on the day, or bore it last
     * @param at   the legal day shown; today's where it is left out
     * @param page of its names on the day, from 1
     */
    @Published
    @OpenToAll
    @GetMapping("/divisions/{code:[0-9]{6,12}}")
    String division(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(defaultValue = "1") int page, Model model, HttpServletRequest request, HttpServletResponse response) {
        PublishedRegister register = keeper.current();
        DayShown shown = DayAsked.of(register, at);
        Division division = shown.coverage().divisions().all().stream().filter(each -> each.code().equals(code)).findFirst()
                .or(() -> register.divisions().ever().stream().filter(each -> each.code().equals(code))
                        .max(Comparator.comparing(Division::validFrom)))
                .orElseThrow(() -> new Refusal.NotFound("linked.noDivision"));
        if (page < 1) {
            throw new BadRequest("request.wrongValue", "page");
        }
        String own = code.substring(0, Math.min(code.length(), division.level().significantDigits()));
        List<PublishedName> names = at == null ? register.names().within(own) : standing(shown, own);
        int from = (int) Math.min((long) (page - 1) * PAGE, names.size());
        List<Division> versions = register.divisions().ever().stream().filter(each -> each.id().equals(division.id()))
                .sorted(Comparator.comparing(Division::validFrom)).toList();
        String address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/divisions/" + code;
        response.addHeader(HttpHeaders.LINK, "<" + address + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
        model.addAttribute("sheet", DivisionSheet.of(register, shown, division)).addAttribute("versions", versions)
                .addAttribute("at", DayAsked.written(at)).addAttribute("today", DayAsked.written(register.day()))
                .addAttribute("names", names.subList(from, Math.min(from + PAGE, names.size()))).addAttribute("count", names.size())
                .addAttribute("classNames", register.names().classNames(LocaleContextHolder.getLocale()))
                .addAttribute("page", page).addAttribute("pages", (names.size() + PAGE - 1) / PAGE)
                .addAttribute("before", before(register, versions)).addAttribute("after", after(register, versions))
                .addAttribute("cite", Citation.of(register, division.name() + ", " + division.code(), address, sentences));
        return "division";
    }

    /** The names of another day, in the order of those of today. */
    private static List<PublishedName> standing(DayShown shown, String own) {
        return shown.names().stream().filter(name -> name.divisionCode().startsWith(own))
                .sorted(Comparator.comparing(PublishedName::divisionCode).thenComparing(PublishedName::romanPlain)
                        .thenComparing(PublishedName::text).thenComparing(PublishedName::placeId)).toList();
    }

    /** Whose ground it was on the day before it began. */
    private static List<DivisionSheet.Share> before(PublishedRegister register, List<Division> versions) {
        Division first = versions.get(0);
        if (first.validFrom().isAfter(register.day())) {
            return List.of();
        }
        Geometry area = DivisionSheet.area(register.on(first.validFrom()).coverage(), first.id());
        return area == null ? List.of() : DivisionSheet.sharing(register, area, first, first.validFrom().minusDays(1));
    }

    /** Whose ground it became when it ended. */
    private static List<DivisionSheet.Share> after(PublishedRegister register, List<Division> versions) {
        Division last = versions.get(versions.size() - 1);
        if (last.validTo() == null || last.validTo().isAfter(register.day())) {
            return List.of();
        }
        Geometry area = DivisionSheet.area(register.on(last.validTo().minusDays(1)).coverage(), last.id());
        return area == null ? List.of() : DivisionSheet.sharing(register, area, last, last.validTo());
    }
}
