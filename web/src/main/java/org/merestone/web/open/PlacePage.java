package org.merestone.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.PlaceStory;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.places.NameLine;
import org.merestone.web.problem.Sentences;
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

/** A public place by its names: the one in force, those it had, and those of a time, with all of them on a line of time. */
@Controller
class PlacePage {

    private final RegisterKeeper keeper;

    private final Sentences sentences;

    PlacePage(RegisterKeeper keeper, Sentences sentences) {
        this.keeper = keeper;
        this.sentences = sentences;
    }

    /** @param at a year, a month or a day; the names that the place had then */
    @Published
    @OpenToAll
    @GetMapping("/places/{id}")
    String place(@PathVariable UUID id, @RequestParam(defaultValue = "") String at, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        PublishedRegister register = keeper.current();
        List<PublishedName> names = register.names().of(id);
        PublishedName standard = names.stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("place.notPublished"));
        model.addAttribute("place", standard);
        model.addAttribute("classNames", register.names().classNames(LocaleContextHolder.getLocale()));
        model.addAttribute("others", names.stream().filter(name -> name.kind() != NameKind.STANDARD).toList());
        @Nullable AsOf then = at.isBlank() ? null : time(at);
        if (then != null) {
            model.addAttribute("at", at.strip());
            model.addAttribute("then", names.stream().filter(name -> then.meets(name.validFrom(), name.validTo())).toList());
        }
        model.addAttribute("line", NameLine.of(names.stream().map(name -> new NameLine.Form(name.text(), name.kind(), name.validFrom(),
                name.validTo())).toList(), register.day()));
        PlaceStory story = register.stories().of(id);
        model.addAttribute("story", story);
        model.addAttribute("told", story != null && (!story.origin().isBlank() || !story.evolution().isBlank()
                || story.sources().stream().anyMatch(source -> !source.meaning().isBlank())));
        String address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/places/" + id;
        response.addHeader(HttpHeaders.LINK, "<" + address + ".jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
        model.addAttribute("cite", Citation.of(register, subject(standard), address, sentences));
        return "place";
    }

    private static String subject(PublishedName name) {
        return name.text() + (name.romanToned().isEmpty() ? "" : " (" + name.romanToned() + ")") + ", " + name.className() + ", "
                + String.join(" ", name.divisionPath());
    }

    static AsOf time(String text) {
        return AsOf.parse(text).orElseThrow(() -> new BadRequest("request.time", "at"));
    }
}
