package org.merestone.web.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.check.Lexicon;
import org.merestone.gazetteer.place.ReferenceImports;
import org.merestone.gazetteer.place.ReferenceWords;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The words by which the name check asks: those that ship, and the bureau's own, which are imported here. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class WordsPage {

    private final ReferenceWords words;
    private final ReferenceImports imports;

    WordsPage(ReferenceWords words, ReferenceImports imports) {
        this.words = words;
        this.imports = imports;
    }

    @GetMapping("/admin/words")
    String show(Model model) {
        model.addAttribute("own", words.entries());
        model.addAttribute("shipped", Lexicon.shipped().entries());
        return "admin/words";
    }

    /** @param table {@code lexicon} or {@code plan} */
    @PostMapping("/admin/words")
    String take(@RequestParam String table, @RequestParam MultipartFile file, Model model, @AuthenticationPrincipal StaffMember reader)
            throws IOException {
        String csv = new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            int count = table.equals("plan") ? imports.plan(reader.as(Role.ADMINISTRATOR), csv)
                    : imports.lexicon(reader.as(Role.ADMINISTRATOR), csv);
            model.addAttribute("count", count);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
        }
        return show(model);
    }
}
