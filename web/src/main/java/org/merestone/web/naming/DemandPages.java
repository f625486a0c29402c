package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.MaterialRules;
import org.merestone.gazetteer.naming.ApprovalFlow;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.DemandRules;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each flow demands and which materials each kind of case brings, as the office has them. */
@Controller
@OpenTo({Role.NAMING_OFFICE, Role.ADMINISTRATOR})
class DemandPages {

    private final DemandRules demands;
    private final MaterialRules materials;

    DemandPages(DemandRules demands, MaterialRules materials) {
        this.demands = demands;
        this.materials = materials;
    }

    @GetMapping({"/naming/demands", "/naming/demands/removal", "/naming/demands/materials", "/naming/demands/materials/removal"})
    String show(Model model) {
        model.addAttribute("rules", demands.all());
        model.addAttribute("materials", materials.all());
        model.addAttribute("flows", ApprovalFlow.values());
        model.addAttribute("kinds", CaseKind.values());
        model.addAttribute("demands", Demand.values());
        model.addAttribute("materialKinds", Arrays.stream(MaterialKind.values())
                .filter(each -> each != MaterialKind.PROTECTION_PLAN && each != MaterialKind.OTHER).toList());
        return "naming/demands";
    }

    /** @param kind left out for every kind of case */
    @PostMapping("/naming/demands")
    String demand(@RequestParam ApprovalFlow flow, @RequestParam(required = false) @Nullable CaseKind kind, @RequestParam Demand demand,
            @RequestParam String source, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(model, response, () -> demands.demand(reader.as(Role.NAMING_OFFICE, Role.ADMINISTRATOR), flow, kind, demand,
                source));
    }

    @PostMapping("/naming/demands/removal")
    String drop(@RequestParam ApprovalFlow flow, @RequestParam(required = false) @Nullable CaseKind kind, @RequestParam Demand demand,
            Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(model, response, () -> demands.drop(reader.as(Role.NAMING_OFFICE, Role.ADMINISTRATOR), flow, kind, demand));
    }

    @PostMapping("/naming/demands/materials")
    String material(@RequestParam CaseKind kind, @RequestParam MaterialKind material, @RequestParam String source, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(model, response, () -> materials.demand(reader.as(Role.NAMING_OFFICE, Role.ADMINISTRATOR), kind, material,
                source));
    }

    @PostMapping("/naming/demands/materials/removal")
    String dropMaterial(@RequestParam CaseKind kind, @RequestParam MaterialKind material, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        return take(model, response, () -> materials.drop(reader.as(Role.NAMING_OFFICE, Role.ADMINISTRATOR), kind, material));
    }

    private String take(Model model, HttpServletResponse response, Runnable step) {
        try {
            step.run();
            return "redirect:/naming/demands";
        } catch (Refusal.NotAllowed refusal) {
            RefusedForm.on(model, response, refusal);
            return show(model);
        }
    }
}
