package org.merestone.web.paper;

import org.merestone.boundary.custody.ExportLedger;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was handed out (数据出库登记), for the officers who answer for it. */
@Controller
@OpenTo({Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.ADMINISTRATOR})
class ExportPages {

    private static final int ROWS = 50;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_TEXT = 80;

    private final ExportLedger exports;

    ExportPages(ExportLedger exports) {
        this.exports = exports;
    }

    /** @param q part of a file's or a person's name */
    @GetMapping("/boundaries/exports")
    String exports(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal StaffMember member) {
        if (page < 0 || page > LAST_PAGE || q.length() > LONGEST_TEXT) {
            throw new BadRequest("request.wrongValue", page < 0 || page > LAST_PAGE ? "page" : "q");
        }
        model.addAttribute("q", q);
        model.addAttribute("page", exports.entries(reading(member), q, page, ROWS));
        return "paper/exports";
    }

    /** Reckons the whole chain again. */
    @PostMapping("/boundaries/exports/verification")
    String verify(Model model, @AuthenticationPrincipal StaffMember member) {
        model.addAttribute("verdict", exports.verify());
        return exports("", 0, model, member);
    }

    private static Actor reading(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.BOUNDARY_OFFICER, Role.ADMINISTRATOR);
    }
}
