package org.merestone.web.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.search.NameFilter;
import org.merestone.gazetteer.search.NameHit;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.Standing;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search for names as a plain page, for readers without scripts and for whoever wants more than suggestions. */
@Controller
class NamesPage {

    private final RegisterKeeper keeper;

    NamesPage(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /** @param clazz the beginning of a class code of GB/T 18521 */
    @Published
    @OpenToAll
    @GetMapping("/names")
    String names(AskedNames asked, @RequestParam(name = "class", required = false) @Nullable String clazz, Model model) {
        NameQuery query = asked.query(clazz, AskedNames.MOST);
        boolean anything = !query.text().isBlank() || query.near() != null || !query.filter().equals(NameFilter.NONE);
        model.addAttribute("asked", asked);
        model.addAttribute("clazz", clazz);
        model.addAttribute("text", query.text().strip());
        model.addAttribute("anything", anything);
        model.addAttribute("most", AskedNames.MOST);
        model.addAttribute("classNames", keeper.current().names().classNames(LocaleContextHolder.getLocale()));
        model.addAttribute("day", day(query.filter().at()));
        model.addAttribute("kinds", StatutoryKind.values());
        model.addAttribute("standings", Standing.values());
        model.addAttribute("rows", anything ? keeper.current().names().search().search(query).stream().map(Row::of).toList() : List.of());
        return "names";
    }

    /** The day that the map of a name shows: the one asked about, if it is one and not a year. */
    private @Nullable String day(@Nullable AsOf time) {
        return time != null && time.first().equals(time.last()) && DayAsked.isShown(keeper.current(), time.first())
                ? DayAsked.written(time.first()) : null;
    }

    /**
     * A line of the page.
     *
     * @param before what stands before the part that matched, which is marked
     * @param form   what form of the name it is where it is not the one in force, else null
     * @param period the years of that form, empty where none is known
     * @param now    the name in force where another form matched, else null
     */
    record Row(UUID id, String before, String matched, String after, String romanization, @Nullable NameKind form, String period,
            @Nullable String now, String classCode, String className, List<String> path, String why, double lon, double lat) {

        static Row of(NameHit hit) {
            int at = Math.max(0, hit.name().indexOf(hit.matchedText()));
            int end = at + hit.matchedText().length();
            boolean current = hit.kind() == NameKind.STANDARD && hit.currentName().equals(hit.name());
            return new Row(hit.id(), hit.name().substring(0, at), hit.matchedText(), hit.name().substring(end), hit.romanization(),
                    current ? null : hit.kind(), current ? "" : period(hit.validFrom(), hit.validTo()),
                    hit.currentName().equals(hit.name()) ? null : hit.currentName(),
                    hit.classCode(), hit.className(), hit.path(),
                    hit.matchedText().isEmpty() ? "" : hit.matched().key(), hit.lon(), hit.lat());
        }

        private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
            return from == null && to == null ? ""
                    : String.format(Locale.ROOT, "%s–%s", from == null ? "" : from.getYear(), to == null ? "" : to.getYear());
        }
    }
}
