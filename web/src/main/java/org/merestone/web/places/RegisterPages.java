package org.merestone.web.places;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.place.NameOnRecord;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.gazetteer.place.PlaceHistory;
import org.merestone.gazetteer.place.PlaceLinks;
import org.merestone.gazetteer.place.PlaceList;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Protection;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.LegalTime;
import org.merestone.web.request.BadRequest;
import org.merestone.web.naming.DrawnPoints;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks places up, of every secrecy, inside the reader's division; the record of one with all its names. */
@Controller
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE})
class RegisterPages {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 2_000;
    private static final int LONGEST = 60;

    private final PlaceList list;
    private final Places places;
    private final PlaceHistory history;
    private final PlaceLinks links;
    private final PlaceClasses classes;
    private final Divisions divisions;
    private final Clock clock;

    RegisterPages(PlaceList list, Places places, PlaceHistory history, PlaceLinks links, PlaceClasses classes, Divisions divisions,
            Clock clock) {
        this.list = list;
        this.places = places;
        this.history = history;
        this.links = links;
        this.classes = classes;
        this.divisions = divisions;
        this.clock = clock;
    }

    static Actor actor(StaffMember reader) {
        return reader.as(Role.NAMING_OFFICE, Role.NAMING_CLERK);
    }

    /**
     * @param q     beginning of a name or a place code
     * @param clazz beginning of a class code
     * @param page  from 1, fifty places each
     */
    @GetMapping("/naming/places")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(name = "class", defaultValue = "") String clazz,
            @RequestParam(defaultValue = "1") int page, Model model, @AuthenticationPrincipal StaffMember reader) {
        String text = q.strip();
        if (text.length() > LONGEST) {
            throw new BadRequest("request.tooLong", "q", LONGEST);
        }
        if (page < 1 || page > LAST_PAGE) {
            throw new BadRequest("request.wrongValue", "page");
        }
        if (!clazz.matches("[0-9]{0,5}")) {
            throw new BadRequest("request.wrongValue", "class");
        }
        List<PlaceList.Row> rows = list.find(text, actor(reader).divisionCode(), clazz.replaceAll("0+$", ""), (page - 1) * PAGE, PAGE + 1);
        model.addAttribute("rows", rows.subList(0, Math.min(PAGE, rows.size())));
        model.addAttribute("more", rows.size() > PAGE);
        model.addAttribute("q", text);
        model.addAttribute("clazz", clazz);
        model.addAttribute("page", page);
        model.addAttribute("classes", classes.all());
        model.addAttribute("office", reader.has(Role.NAMING_OFFICE));
        return "places/list";
    }

    /**
     * @param at    a year, a month or a day: only the names of that time; all where it is left out
     * @param known a day: what the register knew at its end
     */
    @GetMapping("/naming/places/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String known,
            Model model, @AuthenticationPrincipal StaffMember reader) {
        return fill(id, time("at", at), moment(known), model, reader);
    }

    String fill(UUID id, @Nullable AsOf at, @Nullable OffsetDateTime known, Model model, StaffMember reader) {
        LocalDate today = LegalTime.today(clock);
        Place place = places.require(id);
        List<Division> lies = place.divisionIds().stream().flatMap(division -> divisions.find(division, today).stream()).toList();
        requireOwn(reader, lies);
        List<NameOnRecord> names = history.names(id, at, known);
        List<NameLine.Form> forms = history.names(id, null, known).stream().filter(name -> name.kind() != NameKind.PROPOSED)
                .map(name -> new NameLine.Form(name.text(), name.kind(), name.validFrom(), name.validTo())).toList();
        boolean stale = Boolean.TRUE.equals(model.getAttribute("stale"));
        model.addAttribute("place", place);
        model.addAttribute("lies", lies);
        model.addAttribute("names", names);
        model.addAttribute("today", today);
        model.addAttribute("at", at);
        model.addAttribute("known", known);
        model.addAttribute("line", NameLine.of(forms, today));
        model.addAttribute("past", history.past(id));
        model.addAttribute("codes", history.codes(id));
        model.addAttribute("links", links.of(id));
        model.addAttribute("suggested", reader.has(Role.NAMING_OFFICE) ? links.suggested(place) : List.of());
        model.addAttribute("office", reader.has(Role.NAMING_OFFICE) && !stale);
        model.addAttribute("restore", reader.has(Role.NAMING_CLERK) && !place.status().inUse());
        model.addAttribute("points", DrawnPoints.write(place.geometry()));
        model.addAttribute("alter", reader.has(Role.NAMING_CLERK) && place.status().inUse() && place.standard().validTo() == null);
        model.addAttribute("classes", classes.all());
        model.addAttribute("kinds", NameKind.values());
        model.addAttribute("statutoryKinds", StatutoryKind.values());
        model.addAttribute("statuses", PlaceStatus.values());
        model.addAttribute("secrecies", Secrecy.values());
        model.addAttribute("protections", Protection.values());
        model.addAttribute("english", LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()));
        return "places/place";
    }

    /** A place that crosses townships belongs to the readers of each. */
    private static void requireOwn(StaffMember reader, List<Division> lies) {
        if (lies.stream().noneMatch(division -> actor(reader).actsIn(division.code()))) {
            throw new Refusal.NotYours("naming.outsideDivision", lies.isEmpty() ? "" : lies.get(0).name());
        }
    }

    private static @Nullable AsOf time(String parameter, String text) {
        return text.isBlank() ? null : AsOf.parse(text).orElseThrow(() -> new BadRequest("request.time", parameter));
    }

    private static @Nullable OffsetDateTime moment(String day) {
        AsOf known = time("known", day);
        return known == null ? null : LegalTime.startOf(known.last().plusDays(1));
    }
}
