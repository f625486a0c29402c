package org.merestone.web.admin;

import java.util.List;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.AuditEntry;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.web.security.OpenTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, newest first, and its proof. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class AuditPage {

    private static final int PAGE = 50;

    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param before the entries below this number; those at the end where it is left out */
    @GetMapping("/admin/audit")
    String list(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<AuditEntry> entries = trail.latest(PAGE, before);
        model.addAttribute("entries", entries);
        model.addAttribute("older", entries.size() == PAGE ? entries.get(PAGE - 1).seq() : 0);
        return "admin/audit";
    }

    @PostMapping("/admin/audit/verification")
    String verify(Model model) {
        model.addAttribute("verdict", trail.verify());
        return list(Long.MAX_VALUE, model);
    }
}
