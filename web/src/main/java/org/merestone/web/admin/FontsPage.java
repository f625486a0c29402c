package org.merestone.web.admin;

import java.util.List;
import org.merestone.data.account.Role;
import org.merestone.geo.map.MissingCharacters;
import org.merestone.web.register.MapNames;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.OpenTo;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which characters of the published names no font of this machine has, and what to install. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class FontsPage {

    private static final int MOST = 1_000;

    private final RegisterKeeper keeper;

    FontsPage(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /** A character and a name that has it. */
    public record Missing(String code, String name) { }

    @GetMapping("/admin/fonts")
    String show(Model model) {
        MissingCharacters missing = MapNames.missing(keeper.current());
        List<Missing> characters = missing.names().entrySet().stream().limit(MOST)
                .map(each -> new Missing(MissingCharacters.code(each.getKey()), each.getValue())).toList();
        model.addAttribute("sentence", missing.sentence().in(LocaleContextHolder.getLocale()));
        model.addAttribute("characters", characters);
        return "admin/fonts";
    }
}
