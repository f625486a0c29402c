package org.merestone.web.page;

import org.merestone.web.security.OpenTo;
import org.merestone.web.security.OpenToAll;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in, and the first page after it: the one where this reader has work. */
@Controller
class SignInPage {

    @OpenToAll
    @GetMapping("/login")
    String signIn(@RequestParam(required = false) String failed, @RequestParam(required = false) String wait,
            @RequestParam(required = false) String logout, @RequestParam(required = false) String expired) {
        return "login";
    }

    @OpenTo({})
    @GetMapping("/desk")
    String work() {
        StaffMember member = StaffMember.signedIn().orElseThrow();
        return "redirect:" + member.account().roles().stream().sorted().findFirst().map(role -> switch (role) {
            case ADMINISTRATOR -> "/admin";
            case SURVEYOR -> "/survey";
            case BOUNDARY_OFFICER, COUNTY_OFFICER, SUPERVISOR -> "/boundaries";
            case NAMING_CLERK, NAMING_OFFICE, NAMING_CONTRACTOR, NAMING_DEPARTMENT, NAMING_APPROVER -> "/naming";
            case NAMING_COMMITTEE -> "/naming/meetings";
        }).orElse("/");
    }
}
