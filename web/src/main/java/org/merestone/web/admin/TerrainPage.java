package org.merestone.web.admin;

import java.io.IOException;
import org.merestone.boundary.demarcation.Terrains;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The terrain models with which surveyed heights are compared: which divisions have one, and a new one for a division. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class TerrainPage {

    private final Terrains terrains;

    TerrainPage(Terrains terrains) {
        this.terrains = terrains;
    }

    @GetMapping("/admin/terrain")
    String show(Model model, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("terrains", terrains.within(reader.as(Role.ADMINISTRATOR)));
        return "admin/terrain";
    }

    @PostMapping("/admin/terrain")
    String give(@RequestParam String division, @RequestParam MultipartFile file, Model model, @AuthenticationPrincipal StaffMember reader)
            throws IOException {
        Actor administrator = reader.as(Role.ADMINISTRATOR);
        String name = file.getOriginalFilename() == null ? "-" : file.getOriginalFilename();
        try {
            terrains.give(administrator, division.strip(), name, file.getBytes());
            model.addAttribute("taken", name);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
        }
        return show(model, reader);
    }
}
