package org.merestone.web.open;

import java.util.List;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A public place by its names: the one in force, and those it had. */
@Controller
class PlacePage {

    private final RegisterKeeper keeper;

    PlacePage(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    @Published
    @OpenToAll
    @GetMapping("/places/{id}")
    String place(@PathVariable UUID id, Model model) {
        List<PublishedName> names = keeper.current().names().of(id);
        PublishedName standard = names.stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("place.notFound"));
        model.addAttribute("place", standard);
        model.addAttribute("others", names.stream().filter(name -> name.kind() != NameKind.STANDARD).toList());
        return "place";
    }
}
