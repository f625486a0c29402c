package org.merestone.web.open;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.places.NameLine;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A public place by its names: the one in force, those it had, and those of a time, with all of them on a line of time. */
@Controller
class PlacePage {

    private final RegisterKeeper keeper;

    PlacePage(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /** @param at a year, a month or a day; the names that the place had then */
    @Published
    @OpenToAll
    @GetMapping("/places/{id}")
    String place(@PathVariable UUID id, @RequestParam(defaultValue = "") String at, Model model) {
        PublishedRegister register = keeper.current();
        List<PublishedName> names = register.names().of(id);
        PublishedName standard = names.stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("place.notFound"));
        model.addAttribute("place", standard);
        model.addAttribute("others", names.stream().filter(name -> name.kind() != NameKind.STANDARD).toList());
        @Nullable AsOf then = at.isBlank() ? null : time(at);
        if (then != null) {
            model.addAttribute("at", at.strip());
            model.addAttribute("then", names.stream().filter(name -> then.meets(name.validFrom(), name.validTo())).toList());
        }
        model.addAttribute("line", NameLine.of(names.stream().map(name -> new NameLine.Form(name.text(), name.kind(), name.validFrom(),
                name.validTo())).toList(), register.day()));
        return "place";
    }

    static AsOf time(String text) {
        return AsOf.parse(text).orElseThrow(() -> new BadRequest("request.time", "at"));
    }
}
